#include "tests/support/catch.h"
#include "tests/support/fakedesk/fakebeside.h"
#include "ui/beside/fieldnameseditor.h"
#include "ui/widgets/text/paragraphedit.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace heddle;
using namespace heddle::ui;

namespace {

/// Where the first line's words begin, from the field's left.
qreal wordsBegin(const ParagraphEdit& edit)
{
    return edit.document()->firstBlock().layout()->lineAt(0).naturalTextRect().left();
}

} // namespace

TEST_CASE("A field of many lines begins where the window's words begin", "[widgets]")
{
    ParagraphEdit edit;
    edit.resize(400, 100);
    edit.setPlainText(QStringLiteral("Yours"));
    edit.show();
    CHECK(wordsBegin(edit) < 20);
    edit.setLayoutDirection(Qt::RightToLeft);
    REQUIRE(QTest::qWaitFor([&] { return wordsBegin(edit) > 200; }, 30000));
}

TEST_CASE("What somebody is typing into Settings is not replaced by what is stored", "[settings]")
{
    test::FakeBeside book;
    book.names = {QStringLiteral("Customer number")};
    FieldNamesEditor editor(book);
    auto& names = *editor.findChild<QPlainTextEdit*>(QStringLiteral("settings.fieldNames"));
    editor.refresh();
    REQUIRE(QTest::qWaitFor([&] { return !names.toPlainText().isEmpty(); }, 30000));
    names.setPlainText(QStringLiteral("Contract"));
    book.names = {QStringLiteral("Somebody else's")};
    editor.refresh();
    QTest::qWait(50);
    CHECK(names.toPlainText() == QStringLiteral("Contract"));

    auto& save = *editor.findChild<QAbstractButton*>(QStringLiteral("settings.saveFieldNames"));
    save.click();
    CHECK_FALSE(save.isEnabled());
    REQUIRE(
        QTest::qWaitFor([&] { return book.names.value(0) == QLatin1String("Contract"); }, 30000));
    book.names = {QStringLiteral("Somebody else's")};
    REQUIRE(QTest::qWaitFor(
        [&] {
            editor.refresh();
            return names.toPlainText() == QLatin1String("Somebody else's");
        },
        30000));
}
