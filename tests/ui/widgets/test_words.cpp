#include "tests/support/catch.h"

#include "ui/widgets/words.h"

using namespace heddle;
using namespace heddle::ui;

namespace {

Timestamp local(int day, int hour)
{
    return Timestamp::fromDateTime(QDateTime(QDate(2026, 3, day), QTime(hour, 6), Qt::LocalTime));
}

} // namespace

TEST_CASE("English plurals are filled in", "[widgets]")
{
    CHECK(spanWords(1min) == QStringLiteral("1 minute"));
    CHECK(spanWords(5min) == QStringLiteral("5 minutes"));
    CHECK(spanWords(-90min) == QStringLiteral("2 hours"));
    CHECK(spanWords(24h * 3) == QStringLiteral("3 days"));
    CHECK(spanWords(10s) == QStringLiteral("less than a minute"));
}

TEST_CASE("A contact without a subject is called what it is", "[widgets]")
{
    CHECK(subjectWords({.channel = ChannelKind::Phone, .subject = QStringLiteral("Parcel")})
          == QStringLiteral("Parcel"));
    CHECK(subjectWords({.channel = ChannelKind::Phone}) == QStringLiteral("Call"));
    CHECK(subjectWords({.channel = ChannelKind::Email}) == QStringLiteral("(no subject)"));
}

TEST_CASE("A moment is said as people say it", "[widgets]")
{
    CHECK(momentWords(local(4, 14), local(4, 15)) == QStringLiteral("14:06"));
    CHECK(momentWords(local(3, 14), local(4, 15)) == QStringLiteral("Yesterday 14:06"));
    CHECK(momentWords(local(5, 9), local(4, 15)) == QStringLiteral("Tomorrow 09:06"));
    CHECK(momentWords(local(1, 14), local(4, 15)) == QStringLiteral("1 Mar 14:06"));
}

TEST_CASE("Every state and presence has words", "[widgets]")
{
    for (int state = int(InteractionState::New); state <= int(InteractionState::Closed); ++state) {
        Interaction interaction;
        interaction.state = InteractionState(state);
        CHECK_FALSE(stateWords(interaction).isEmpty());
    }
    for (const QString& reason : presenceReasons())
        CHECK(presenceWords(Presence::NotReady, reason) != reason);
    CHECK(presenceWords(Presence::NotReady, QStringLiteral("dentist"))
          == QStringLiteral("dentist"));
    CHECK(languageWords(QStringLiteral("de")) == QStringLiteral("German"));
    CHECK(languageWords(QString()).isEmpty());
}
