#include "tests/support/catch.h"

#include "ui/firstrun/nostart.h"

#include <QAbstractButton>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

TEST_CASE("A centre that cannot be opened says why and what to do, in plain words", "[firstrun]")
{
    const auto damaged =
        Error{ErrorCode::Corrupt, QStringLiteral("a.db: the store is damaged; restore a backup "
                                                 "[PRAGMA journal_mode = WAL: malformed (11)]")};
    NoStart window(damaged);
    CHECK(window.informativeText().startsWith(
        QStringLiteral("a.db: the store is damaged; restore a backup.")));
    CHECK_FALSE(window.informativeText().contains(QStringLiteral("PRAGMA")));
    CHECK(window.informativeText().contains(QStringLiteral("heddlectl db restore")));
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    QTest::keyClick(&window, Qt::Key_Escape);
    CHECK(window.isHidden());

    NoStart newer({ErrorCode::Unsupported, QStringLiteral("a.db has version 9")});
    CHECK(newer.informativeText().contains(QStringLiteral("Update")));
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        CHECK(NoStart({ErrorCode(code), QStringLiteral("why")}).informativeText().size() > 20);
}

TEST_CASE("Only a statement at the end is left out of a sentence", "[firstrun]")
{
    CHECK(withoutStatement(QStringLiteral("a [b] c")) == QStringLiteral("a [b] c"));
    CHECK(withoutStatement(QStringLiteral("a [b]")) == QStringLiteral("a"));
    CHECK(withoutStatement(QStringLiteral("[b]")) == QStringLiteral("[b]"));
    CHECK(withoutStatement({}).isEmpty());
}
