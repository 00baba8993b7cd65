// heddle-chat-centre STORE CONFIG LOGIN: a centre with one agent who obeys its standard input, for the
// tests that chat with it from a browser. The agent accepts whatever is offered.
//
// Commands, one a line: "ready", "away", "say INTERACTION TEXT", "read INTERACTION", "typing INTERACTION", "file INTERACTION PATH",
// "takeover INTERACTION", "end INTERACTION", "quit". It prints a line of JSON for each thing that happens.
#include "app/wiring/centre.h"
#include "app/wiring/configuring.h"
#include "core/base/log.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/desk.h"
#include "core/service/directory.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>
#include <unistd.h>

using namespace heddle;

namespace {

constexpr int entriesLookedAt = 50;

void print(const QJsonObject& fact)
{
    const QByteArray line = QJsonDocument(fact).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

class ObedientAgent : public QObject {
public:
    explicit ObedientAgent(app::Centre& centre)
        : m_centre(centre), m_stdin(0, QSocketNotifier::Read)
    {
        connect(&m_stdin, &QSocketNotifier::activated, this, &ObedientAgent::readCommands);
        connect(&centre.desk(), &service::Desk::offered, this,
                [this](const service::OfferCard& card) {
                    report(m_centre.desk().accept(card.offer.id), "accepted");
                });
        connect(&centre.chatDesk(), &service::ChatDesk::visitorSigned, this,
                [](InteractionId id, const VisitorSign& sign) {
                    print({{QStringLiteral("event"), QStringLiteral("sign")},
                           {QStringLiteral("interaction"), id.value},
                           {QStringLiteral("kind"), int(sign.kind)},
                           {QStringLiteral("text"), sign.text}});
                });
        connect(&centre.directory(), &service::Directory::changed, this,
                [this](const Change& change) { look(change); });
        setPresence(Presence::Ready);
    }

private:
    template<class T>
    void report(const Async<T>& answer, const char* what)
    {
        whenDone(answer, this, [what = QString::fromLatin1(what)](const Result<T>& result) {
            if (!result)
                print({{QStringLiteral("event"), QStringLiteral("failed")},
                       {QStringLiteral("what"), what},
                       {QStringLiteral("detail"), result.error().detail}});
        });
    }

    void setPresence(Presence presence)
    {
        whenDone(m_centre.desk().setPresence(presence, {}), this, [presence](const Done& done) {
            print({{QStringLiteral("event"), QStringLiteral("presence")},
                   {QStringLiteral("is"), QString(toName(presence))},
                   {QStringLiteral("done"), done.has_value()}});
        });
    }

    void look(const Change& change)
    {
        if (!change.interaction.isValid() || !change.customer.isValid())
            return;
        const service::TimelineQuery newest{.customer = change.customer,
                                            .interaction = change.interaction,
                                            .limit = entriesLookedAt};
        whenDone(m_centre.directory().timeline(newest), this,
                 [this](const Result<service::TimelinePage>& page) {
                     if (!page)
                         return;
                     for (const Entry& entry : page->entries)
                         tell(entry);
                 });
    }

    void tell(const Entry& entry)
    {
        const bool isKnown = m_told.contains(entry.id);
        m_told.insert(entry.id);
        if (isKnown && !entry.seen)
            return;
        QJsonObject fact{{QStringLiteral("event"), QStringLiteral("line")},
                         {QStringLiteral("interaction"), entry.interaction.value},
                         {QStringLiteral("channel"), QString(toName(entry.channel))},
                         {QStringLiteral("direction"), QString(toName(entry.direction))},
                         {QStringLiteral("subject"), entry.subject},
                         {QStringLiteral("author"), entry.author},
                         {QStringLiteral("text"), entry.text},
                         {QStringLiteral("seen"), entry.seen.has_value()},
                         {QStringLiteral("files"), entry.attachments.size()}};
        if (!entry.attachments.isEmpty())
            fact.insert(QStringLiteral("file"), entry.attachments.constFirst().name);
        print(fact);
    }

    void readCommands()
    {
        char bytes[4096];
        const ssize_t count = ::read(0, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::quit();
        m_typed += QByteArray(bytes, count);
        for (qsizetype end; (end = m_typed.indexOf('\n')) >= 0;) {
            const QString line = QString::fromUtf8(m_typed.left(end));
            m_typed.remove(0, end + 1);
            obey(line.section(u' ', 0, 0), {line.section(u' ', 1, 1).toLongLong()},
                 line.section(u' ', 2));
        }
    }

    void obey(const QString& command, InteractionId id, const QString& rest)
    {
        if (command == QLatin1String("ready"))
            setPresence(Presence::Ready);
        else if (command == QLatin1String("away"))
            setPresence(Presence::NotReady);
        else if (command == QLatin1String("say"))
            say(id, rest, {});
        else if (command == QLatin1String("read"))
            report(m_centre.desk().markRead(id), "markRead");
        else if (command == QLatin1String("typing"))
            m_centre.chatDesk().showTyping(id, service::ChatDesk::Typing::Started);
        else if (command == QLatin1String("file"))
            whenDone(m_centre.desk().attachFile(rest), this,
                     [this, id](const Result<Attachment>& file) {
                         if (file)
                             say(id, {}, {*file});
                     });
        else if (command == QLatin1String("takeover"))
            report(m_centre.chatDesk().takeOver(id), "takeOver");
        else if (command == QLatin1String("end"))
            report(m_centre.desk().close(id, {}), "close");
        else if (command == QLatin1String("quit"))
            QCoreApplication::quit();
    }

    void say(InteractionId id, const QString& text, const QList<Attachment>& files)
    {
        report(m_centre.desk().markRead(id), "markRead");
        report(
            m_centre.desk().send({.draft = {.interaction = id, .text = text, .attachments = files},
                                  .ifChanged = service::Message::IfChanged::SendAnyway}),
            "send");
    }

    app::Centre& m_centre;
    QSocketNotifier m_stdin;
    QByteArray m_typed;
    QSet<EntryId> m_told;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    [[maybe_unused]] const bool isLevel = startLog(QStringLiteral("warning"));
    const auto location = store::StoreLocation::file(words.value(1));
    if (const auto done = app::configure(location, words.value(2), words.value(3)); !done) {
        std::cerr << qPrintable(done.error().detail) << std::endl;
        return 1;
    }
    const auto centre = app::Centre::open(
        {.location = location, .login = words.value(3), .name = QStringLiteral("Tom Becker")});
    if (!centre) {
        std::cerr << qPrintable(centre.error().detail) << std::endl;
        return 1;
    }
    ObedientAgent agent(**centre);
    return app.exec();
}
