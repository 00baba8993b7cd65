#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QDateTime>

using heddle::test::CtlRig;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

QDateTime dayBefore(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(-days);
}

QByteArray mail(const QByteArray& number)
{
    return "From: amira@example.com\r\nSubject: Parcel " + number
           + "\r\nDate: " + dayBefore(1).toString(Qt::RFC2822Date).toLatin1() + "\r\nMessage-ID: <"
           + number + "@example.com>\r\n\r\nWhere is parcel " + number + "?\r\n";
}

} // namespace

TEST_CASE("Reports say what came, with how much they rest on", "[ctl]")
{
    const CtlRig rig;
    for (const char* number : {"1", "2", "3"}) {
        const QString file = rig.write(QStringLiteral("one.eml"), mail(number));
        REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{file}).code
                == 0);
    }
    REQUIRE(rig.onStore(words("interaction tag 1 delivery --agent tom")).code == 0);

    const auto queues = rig.onStore(words("report queues --json")).objects();
    REQUIRE(queues.size() == 1);
    CHECK(queues[0].value(QLatin1String("came")).toInt() == 3);
    const auto answered = queues[0].value(QLatin1String("answered")).toObject();
    CHECK(answered.value(QLatin1String("n")).toInt() == 3);
    CHECK(answered.value(QLatin1String("value")).toDouble(-1) == 0);
    CHECK(answered.value(QLatin1String("high")).toDouble() > 0.5);
    const auto before =
        rig.onStore(words("report queues --json --to") << dayBefore(5).date().toString(Qt::ISODate))
            .objects();
    REQUIRE(before.size() == 1);
    CHECK(before[0].value(QLatin1String("came")).toInt(-1) == 0);

    const auto topics = rig.onStore(words("report topics --csv"));
    CHECK(topics.out.startsWith("topic,interactions,share,share_low,share_high,share_n\n"));
    CHECK(topics.out.contains("delivery,1,0.3333,"));
    CHECK(rig.onStore(words("report topics")).out.contains("n 3, too few to tell"));
    const auto agents = rig.onStore(words("report agents --json")).objects();
    REQUIRE(agents.size() == 1);
    CHECK(agents[0].value(QLatin1String("agent")) == QStringLiteral("tom"));
}

TEST_CASE("A report's days are read, or refused with how to write them", "[ctl]")
{
    const CtlRig rig;
    REQUIRE(rig.onStore(words("db migrate")).code == 0);
    const auto wrong = rig.onStore(words("report queues --from yesterday"));
    CHECK(wrong.code == 1);
    CHECK(wrong.err.contains("write it as 2026-03-31"));
    CHECK(rig.onStore(words("report agents --from 2026-03-02 --to 2026-03-01")).code == 1);
}
