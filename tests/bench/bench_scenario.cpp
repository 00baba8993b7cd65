// How fast a scenario plays: eight hours of a centre of 400 colleagues and 40,000 contacts, made
// from a seed and played through the engine; how soon one begins, and begins again.
#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/scenario/rehearse/session.h"
#include "core/scenario/script/scriptfile.h"
#include "core/store/sql/location.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <cstdio>

using namespace heddle;
using namespace heddle::scenario;

namespace {

constexpr int hours = 8;
constexpr int queues = 8;
constexpr int wantedFactor = 1'000;

Result<Mail> readMail(const QByteArray& raw)
{
    auto mail = email::parseMail(raw);
    return mail ? Result<Mail>(insight::read(std::move(*mail))) : mail;
}

template<class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

void need(const Done& done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

/// One kind of contact of the day, in percent of all.
struct Kind {
    const char* channel;
    int share;
    const char* handling;
    const char* texts;
};

constexpr Kind kinds[] = {
    {"phone", 45, "7 min",
     R"(["My delivery has not come.\nIt was due on Monday.", "I moved house.\nPlease change it."])"},
    {"email", 25, "5 min",
     R"(["The kettle I ordered last week arrived without its lid. Can you send one?",
        "Please cancel my order 48213 and confirm it. Thank you.",
        "I was charged twice for the same parcel and I want my money back."])"},
    {"chat", 20, "3 min", R"(["Hello, where is my parcel?", "Can I still change the colour?"])"},
    {"social", 10, "2 min",
     R"(["@harbour still no answer about my broken kettle", "@harbour lovely service today, thanks"])"}};

QByteArray accountOf(const QByteArray& channel, const QByteArray& queue)
{
    if (channel == "phone")
        return "\"+44163296090" + queue + "\"";
    return channel == "social" ? QByteArray("\"@harbour" + queue + "\"")
                               : QByteArray("help" + queue + "@" + channel + ".example");
}

/// A day as its file would say it. Contacts come evenly to all queues, at random moments.
QByteArray busyDay(int colleagues, int contacts)
{
    QByteArray yaml = "scenario: busy-day\nstart: 2026-03-02 08:00\nlasts: 8 h\nseed: 20260302\n"
                      "centre:\n  centre: Harbour\n  agents:\n";
    const QByteArray last = QByteArray::number(colleagues);
    yaml += "    - {login: \"desk{001.." + last + "}\", name: \"Desk {001.." + last
            + "}\"}\n  queues:\n";
    const int each = colleagues / queues;
    for (int queue = 0; queue < queues; ++queue) {
        const auto number = [&](int of) { return QByteArray::number(of).rightJustified(3, '0'); };
        yaml += "    - {name: Q" + QByteArray::number(queue) + ", members: [\"desk{"
                + number(queue * each + 1) + ".." + number((queue + 1) * each)
                + "}\"], targets: {first_reply: 30 min}}\n";
    }
    yaml += "lines:\n";
    QByteArray crowds = "crowds:\n";
    for (int queue = 0; queue < queues; ++queue) {
        const QByteArray q = QByteArray::number(queue);
        for (const Kind& kind : kinds) {
            const QByteArray channel = kind.channel;
            const QByteArray account = accountOf(channel, q);
            yaml += "  - {channel: " + channel + ", account: " + account + ", queue: Q" + q + "}\n";
            crowds +=
                "  - {id: " + channel + q + ", by: " + channel + ", to: " + account
                + ", per_hour: " + QByteArray::number(contacts * kind.share / 100 / queues / hours)
                + ", handling: " + kind.handling
                + ", subjects: [An order, A question], texts: " + kind.texts + "}\n";
        }
    }
    yaml += crowds + "colleagues:\n";
    for (int i = 1; i <= colleagues; ++i)
        yaml += "  - {login: desk" + QByteArray::number(i).rightJustified(3, '0')
                + ", arrives: " + QByteArray::number(i % 60) + " s}\n";
    return yaml;
}

Script scriptOf(ScriptReading reading)
{
    for (const ScriptComplaint& one : reading.complaints)
        std::fprintf(stderr, "%s\n", qPrintable(sentenceOf(one)));
    if (!reading.isFit())
        qFatal("the day cannot be played");
    return std::move(reading.script);
}

ScriptReading readBusyDay(int colleagues, int contacts)
{
    return readScript(
        busyDay(colleagues, contacts), QStringLiteral("busy-day.yaml"),
        [](const QString&) -> Result<QByteArray> { return failure(ErrorCode::NotFound); });
}

void print(const QString& what, double value, const char* unit, const QString& target)
{
    std::printf("BENCH\t%s\t%.2f\t%s\t%s\t\n", qPrintable(what), value, unit, qPrintable(target));
    std::fflush(stdout);
}

double seconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void playDay(const Script& script)
{
    Session session(readMail);
    QElapsedTimer timer;
    timer.start();
    need(session.open(script, {}));
    print(QStringLiteral("scenario: an eight-hour day is ready"), seconds(timer), "s",
          QStringLiteral("<= 2"));
    timer.restart();
    need(session.player().runTo(session.player().end()));
    const double taken = seconds(timer);
    const double factor = std::chrono::duration<double>(script.lasts).count() / taken;
    print(QStringLiteral("scenario: %1 contacts, %2 colleagues, times as fast as life")
              .arg(session.player().chronicle().contacts().size())
              .arg(script.colleagues.size()),
          factor, "x", QStringLiteral(">= %1").arg(wantedFactor));
    timer.restart();
    const JournalDigest digest = need(session.player().digest());
    std::printf("log %s, %lld events, %.2f s; troubles %lld\n", qPrintable(digest.hash()),
                static_cast<long long>(digest.events()), seconds(timer),
                static_cast<long long>(session.player().troubles().size()));
    timer.restart();
    need(session.startOver());
    print(QStringLiteral("scenario: that day is begun again"), seconds(timer), "s",
          QStringLiteral("<= 1"));
}

} // namespace

// bench_scenario [COLLEAGUES [CONTACTS]], or bench_scenario FILE... to see the logs of scenarios in
// a build that has no command line.
int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("heddle.*=false"));
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1).endsWith(QStringLiteral(".yaml"))) {
        for (const QString& file : words.mid(1))
            playDay(scriptOf(readScriptFile(file)));
        return 0;
    }
    const int colleagues = words.value(1, QStringLiteral("400")).toInt();
    const int contacts = words.value(2, QStringLiteral("40000")).toInt();
    playDay(scriptOf(readBusyDay(colleagues, contacts)));
    return 0;
}
