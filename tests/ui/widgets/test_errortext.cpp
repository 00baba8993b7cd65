#include "tests/support/catch.h"

#include "ui/widgets/errortext.h"

using namespace heddle;
using namespace heddle::ui;

TEST_CASE("Every error has a sentence for every attempt", "[widgets]")
{
    for (int attempt = int(Attempt::Load); attempt <= int(Attempt::OpenOriginal); ++attempt) {
        for (int code = int(ErrorCode::Offline); code <= int(ErrorCode::Internal); ++code) {
            const QString words = errorText({ErrorCode(code), {}}, Attempt(attempt));
            INFO("attempt " << attempt << " code " << code);
            CHECK(words.size() > 20);
            CHECK(words.endsWith(QLatin1Char('.')));
            CHECK_FALSE(words.contains(QLatin1String("%1")));
        }
    }
}

TEST_CASE("A wrong password and an unreachable server read differently", "[widgets]")
{
    const QString wrong = errorText({ErrorCode::AuthFailed, {}}, Attempt::TestMailbox);
    const QString away = errorText({ErrorCode::Offline, {}}, Attempt::TestMailbox);
    CHECK(wrong.contains(QLatin1String("password")));
    CHECK(away.contains(QLatin1String("reached")));
    CHECK(
        errorText({ErrorCode::AuthFailed, {}}, Attempt::SignIn).contains(QLatin1String("browser")));
    CHECK(errorText({ErrorCode::NotFound, QStringLiteral("folder Press")}, Attempt::TestMailbox)
              .contains(QLatin1String("Press")));
}

TEST_CASE("Details of the inside stay in the log", "[widgets]")
{
    const QString words =
        errorText({ErrorCode::Internal, QStringLiteral("SELECT broke")}, Attempt::Save);
    CHECK_FALSE(words.contains(QLatin1String("SELECT")));
    CHECK(errorText({ErrorCode::BadInput, QStringLiteral("after: wants a date")}, Attempt::Search)
              .contains(QLatin1String("after:")));
}
