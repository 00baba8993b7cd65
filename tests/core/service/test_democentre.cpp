#include "core/service/demo/demomail.h"
#include "core/service/demo/demoscript.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace heddle;
using namespace heddle::service;

namespace {

DemoCalendar calendarAt(int hour, int minute)
{
    const QTimeZone zone("Europe/London");
    return {Timestamp::fromDateTime({{2026, 11, 18}, {hour, minute}, zone}), zone};
}

const DemoCalendar morning = calendarAt(9, 41);

DemoScript builtIn()
{
    const auto script = builtInDemoScript();
    INFO(qPrintable(script ? QString() : script.error().detail));
    REQUIRE(script.has_value());
    return *script;
}

struct NamedMail {
    DemoStep step;
    QByteArray bytes;
    QString head; ///< unfolded
};

QString unfolded(const QByteArray& bytes)
{
    static const QRegularExpression fold(QStringLiteral("\r\n[ \t]+"));
    return QString::fromLatin1(bytes.left(bytes.indexOf("\r\n\r\n") + 2))
        .replace(fold, QStringLiteral(" "));
}

QList<NamedMail> mailsOf(const DemoScript& script)
{
    QList<NamedMail> mails;
    for (const DemoStep& step : script.steps) {
        if (!std::holds_alternative<DemoMail>(step.what))
            continue;
        const auto bytes = demoMailBytes(script, step, morning);
        INFO(qPrintable(step.id) << qPrintable(bytes ? QString() : bytes.error().detail));
        REQUIRE(bytes.has_value());
        mails.append({step, *bytes, unfolded(*bytes)});
    }
    return mails;
}

QStringList header(const NamedMail& mail, const char* name)
{
    const QRegularExpression line(QStringLiteral("^%1: (.*)\r$").arg(QLatin1String(name)),
                                  QRegularExpression::MultilineOption);
    QStringList values;
    for (auto found = line.globalMatch(mail.head); found.hasNext();)
        values += found.next().captured(1);
    return values;
}

QStringList idsIn(const QString& value)
{
    static const QRegularExpression id(QStringLiteral("<([^<>\\s]+@[^<>\\s]+)>"));
    QStringList ids;
    for (auto found = id.globalMatch(value); found.hasNext();)
        ids += found.next().captured(1);
    return ids;
}

/// When each message id was written, answers of the centre included.
QHash<QString, QDateTime> momentsById(const DemoScript& script)
{
    QHash<QString, QDateTime> moments;
    for (const DemoStep& step : script.steps) {
        if (const auto* answer = std::get_if<DemoAnswer>(&step.what))
            moments.insert(answer->messageId, demoDateTime(step.at, morning));
    }
    for (const NamedMail& mail : mailsOf(script)) {
        const auto id = idsIn(header(mail, "Message-ID").value(0)).value(0);
        INFO(qPrintable(mail.step.id) << " has the id " << qPrintable(id));
        CHECK_FALSE(moments.contains(id));
        moments.insert(id, demoDateTime(mail.step.at, morning));
    }
    return moments;
}

} // namespace

TEST_CASE("The demo centre has a week of mails, people and work", "[service]")
{
    const auto script = builtIn();
    CHECK(mailsOf(script).size() == 48);
    CHECK(script.customers.size() >= 14);
    CHECK(script.agents.size() == 4);
    CHECK(script.queues.size() == 4);
    CHECK(script.articles.size() >= 6);
    CHECK(script.cannedReplies.size() == 8);
    CHECK(script.agents[0].login == demoUser);
}

TEST_CASE("Every mail file of the demo centre is used by one step", "[service]")
{
    QSet<QString> used;
    for (const NamedMail& mail : mailsOf(builtIn()))
        used.insert(std::get<DemoMail>(mail.step.what).file);
    const QDir sources(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/demo/mail"));
    const auto files = sources.entryList(QDir::Files);
    CHECK(used == QSet<QString>(files.begin(), files.end()));
}

TEST_CASE("Every demo mail has one of each header that a mail needs", "[service]")
{
    for (const NamedMail& mail : mailsOf(builtIn())) {
        INFO(qPrintable(mail.step.id));
        for (const char* name :
             {"Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type"}) {
            INFO(name);
            CHECK(header(mail, name).size() == 1);
        }
        CHECK(idsIn(header(mail, "Message-ID").value(0)).size() == 1);
        const auto date = QDateTime::fromString(header(mail, "Date").value(0), Qt::RFC2822Date);
        CHECK(date == demoDateTime(mail.step.at, morning));
    }
}

TEST_CASE("Demo mails refer to messages that exist and were written before", "[service]")
{
    const auto script = builtIn();
    const auto moments = momentsById(script);
    int replies = 0;
    for (const NamedMail& mail : mailsOf(script)) {
        INFO(qPrintable(mail.step.id));
        const auto references = idsIn(header(mail, "References").value(0));
        const auto parent = idsIn(header(mail, "In-Reply-To").value(0));
        REQUIRE(references.isEmpty() == parent.isEmpty());
        if (parent.isEmpty())
            continue;
        ++replies;
        CHECK(references.last() == parent.first());
        QDateTime before;
        for (const QString& id : references) {
            INFO(qPrintable(id));
            REQUIRE(moments.contains(id));
            CHECK((!before.isValid() || before < moments.value(id)));
            before = moments.value(id);
        }
        CHECK(before < demoDateTime(mail.step.at, morning));
    }
    CHECK(replies >= 15);
}

TEST_CASE("No demo mail has a line that is too long or ends wrongly", "[service]")
{
    for (const NamedMail& mail : mailsOf(builtIn())) {
        INFO(qPrintable(mail.step.id));
        CHECK(mail.bytes.count('\n') == mail.bytes.count("\r\n"));
        CHECK(mail.bytes.endsWith("\r\n"));
        for (const QByteArray& line : mail.bytes.split('\n'))
            CHECK(line.size() <= 999); // 998 and the CR
    }
}

TEST_CASE("No demo mail names a domain that could be somebody's", "[service]")
{
    static const QRegularExpression host(
        QStringLiteral("(?:@|://)([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"));
    const auto script = builtIn();
    QList<QPair<QString, QString>> texts;
    for (const NamedMail& mail : mailsOf(script)) {
        auto bytes = mail.bytes;
        texts.append({mail.step.id, QString::fromLatin1(bytes.replace("=\r\n", ""))});
    }
    for (const DemoStep& step : script.steps) {
        if (const auto* answer = std::get_if<DemoAnswer>(&step.what))
            texts.append({step.id, answer->text % QLatin1Char(' ') % answer->messageId});
    }
    for (const DemoCustomer& customer : script.customers)
        texts.append({customer.customer.name, customer.address});
    texts.append({QStringLiteral("centre"), script.centre.mailbox});
    for (const auto& [place, text] : texts) {
        for (auto found = host.globalMatch(text); found.hasNext();) {
            const auto name = found.next().captured(1);
            INFO(qPrintable(place) << " names " << qPrintable(name));
            CHECK(name.endsWith(QStringLiteral(".example")));
        }
    }
}

TEST_CASE("The demo centre happens in order and before now, whatever the time of day", "[service]")
{
    const auto script = builtIn();
    for (const auto& calendar : {calendarAt(0, 1), calendarAt(6, 59), calendarAt(9, 41),
                                 calendarAt(17, 0), calendarAt(23, 59)}) {
        QDateTime before = demoDateTime({.days = -30, .time = QTime(0, 0)}, calendar);
        for (const DemoStep& step : script.steps) {
            const auto at = demoDateTime(step.at, calendar);
            INFO(qPrintable(step.id) << " at " << qPrintable(at.toString(Qt::ISODate)));
            CHECK(before <= at);
            CHECK(at < calendar.now.toDateTime());
            before = at;
        }
    }
}

TEST_CASE("No date placeholder stays unfilled in the demo centre", "[service]")
{
    static const QRegularExpression left(QStringLiteral("\\{[^{}\\n]*\\|[^{}\\n]*\\}|\\{date\\}"));
    const auto script = builtIn();
    for (const NamedMail& mail : mailsOf(script)) {
        INFO(qPrintable(mail.step.id));
        CHECK_FALSE(QString::fromLatin1(mail.bytes).contains(left));
    }
    for (const DemoStep& step : script.steps) {
        const auto* answer = std::get_if<DemoAnswer>(&step.what);
        const auto* note = std::get_if<DemoNote>(&step.what);
        const auto text = demoText(script,
                                   answer ? answer->text
                                   : note ? note->text
                                          : QString(),
                                   morning);
        INFO(qPrintable(step.id));
        REQUIRE(text.has_value());
        CHECK_FALSE(text->contains(left));
    }
}

TEST_CASE("Each queue of the demo centre has work and each customer has written", "[service]")
{
    const auto script = builtIn();
    QSet<QString> queues;
    QString senders;
    for (const NamedMail& mail : mailsOf(script)) {
        queues.insert(std::get<DemoMail>(mail.step.what).queue);
        senders += header(mail, "From").value(0);
    }
    for (const DemoStep& step : script.steps) {
        if (const auto* arrival = std::get_if<DemoArrival>(&step.what))
            queues.insert(arrival->queue);
    }
    CHECK(queues.size() == script.queues.size());
    for (const DemoCustomer& customer : script.customers) {
        INFO(qPrintable(customer.address));
        CHECK(senders.contains(customer.address));
    }
}

TEST_CASE("Dates in demo texts follow the day on which the centre is opened", "[service]")
{
    const auto script = builtIn();
    const auto text = demoText(script,
                               QStringLiteral("{-1d 18:00|en|dddd}, {+8d 18:00|de|dd.MM.}, "
                                              "{agent.name}, {-60m|en|HH:mm} „ż”"),
                               morning);
    REQUIRE(text.has_value());
    CHECK(*text == QStringLiteral("Tuesday, 26.11., {agent.name}, 08:41 „ż”"));

    const auto unknown = demoText(script, QStringLiteral("{nobody|en|dddd}"), morning);
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code == ErrorCode::Corrupt);
    CHECK(unknown.error().detail.contains(QStringLiteral("nobody")));
}

TEST_CASE("A demo moment is read or refused as a whole", "[service]")
{
    CHECK(demoMomentFromText(u"-3d 14:20") == DemoMoment{.days = -3, .time = QTime(14, 20)});
    CHECK(demoMomentFromText(u"+12d 00:00") == DemoMoment{.days = 12, .time = QTime(0, 0)});
    CHECK(demoMomentFromText(u"-95m") == DemoMoment{.minutes = -95});
    for (const auto* text :
         {u"", u"3d 14:20", u"-3d", u"-3d 24:00", u"-3d 14:20 ", u"-m", u"-99999m", u"now"})
        CHECK_FALSE(demoMomentFromText(text).has_value());
}
