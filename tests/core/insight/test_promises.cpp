#include "core/insight/cues/promises.h"
#include "core/insight/readings.h"
#include "tests/support/catch.h"

#include <QDateTime>

using namespace heddle;

namespace {

/// Sunday 22 November 2026, 09:30 in London.
insight::WrittenAt written()
{
    return {Timestamp::fromDateTime(
                QDateTime(QDate(2026, 11, 22), QTime(9, 30), QTimeZone("Europe/London"))),
            QTimeZone("Europe/London")};
}

/// The due moment of the only promise in a text, as "2026-11-27 17:00", "none" without a moment
/// and "-" without a promise.
QString due(const char* text)
{
    const QString words = QString::fromUtf8(text);
    const auto promises = insight::readPromises(insight::readWords(words), written());
    if (promises.isEmpty())
        return QStringLiteral("-");
    CHECK(promises.size() == 1);
    if (!promises.first().due)
        return QStringLiteral("none");
    return promises.first()
        .due->toDateTime()
        .toTimeZone(QTimeZone("Europe/London"))
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

TEST_CASE("A promise names the moment by which it is due", "[insight]")
{
    const struct {
        const char* text;
        const char* due;
    } samples[] = {
        {"We will call you by Friday.", "2026-11-27 18:00"},
        {"We will call you by Friday at 5 pm.", "2026-11-27 17:00"},
        {"We will call you on Friday at 17:45.", "2026-11-27 17:45"},
        {"I'll send it tomorrow.", "2026-11-23 18:00"},
        {"I'll send it tomorrow at noon.", "2026-11-23 12:00"},
        {"We will reply today.", "2026-11-22 18:00"},
        {"We will get back to you within two hours.", "2026-11-22 11:30"},
        {"We will refund you within 3 working days.", "2026-11-25 18:00"},
        {"We will refund you in 10 days.", "2026-12-02 09:30"},
        {"We will call you on 5 May.", "2027-05-05 18:00"},
        {"We will call you on December 1st.", "2026-12-01 18:00"},
        {"We will fix it by the end of the week.", "2026-11-27 18:00"},
        {"We will call you next week.", "2026-11-27 18:00"},
        {"Wir melden uns bis Freitag bei Ihnen.", "2026-11-27 18:00"},
        {"Nous vous rappellerons demain.", "2026-11-23 18:00"},
        {"Le llamaremos el lunes.", "2026-11-23 18:00"},
        {"We will look into it.", "none"},
        {"Will you call me by Friday?", "-"},
        {"It will rain on Friday.", "-"},
        {"", "-"},
    };
    for (const auto& sample : samples) {
        INFO(sample.text);
        CHECK(due(sample.text) == QString::fromLatin1(sample.due));
    }
}

TEST_CASE("A promise is quoted, and its words are its reason", "[insight]")
{
    const QString text =
        QStringLiteral("Dear Jo,\n\nSorry for that. We will call you by Friday!\nRegards");
    const auto promises = insight::readPromises(insight::readWords(text), written());
    REQUIRE(promises.size() == 1);
    CHECK(promises.first().quote == QStringLiteral("We will call you by Friday!"));
    CHECK(promises.first().why == QStringLiteral("We will call, Friday"));
}

TEST_CASE("What is said under a condition is no promise", "[insight]")
{
    const auto promises = [](const char* text) {
        return insight::readMessage(QString::fromUtf8(text), {}).promises.size();
    };
    CHECK(promises("If I don't hear from you by Friday I will call my lawyer.") == 0);
    CHECK(promises("We will call you on Friday.") == 1);
}
