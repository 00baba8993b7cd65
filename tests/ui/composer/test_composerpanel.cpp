#include "tests/ui/composer/composerfixture.h"

#include <QAccessible>
#include <QTextBlock>
#include <QTextLayout>

using namespace heddle;
using namespace heddle::test;
using ui::ComposerPanel;

namespace {

struct Answering : Composing {
    QAction& kind(const char* name)
    {
        auto* found =
            window.findChild<QAction*>(QLatin1String("composer.kind.") + QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE_METHOD(Answering, "Forwarding asks for a recipient and brings the files", "[composer]")
{
    Entry* first = centre.find(sample.firstMail);
    REQUIRE(first);
    first->attachments = {{.name = QStringLiteral("order.pdf"), .bytes = 84 * 1024}};
    panel->startReply(ComposeKind::Forward, sample.firstMail);
    REQUIRE(waitFor([this] { return isShown("composer.envelope"); }));
    CHECK(line("composer.to").text().isEmpty());
    CHECK(line("composer.subject").text().startsWith(QStringLiteral("Fwd: ")));
    CHECK(isShown("composer.attachments"));
    CHECK(said("composer.line") == QStringLiteral("to nobody yet"));
    CHECK(button("composer.send").isEnabled());
    line("composer.to").setText(QStringLiteral("depot@example.com"));
    QSignalSpy sent(panel.get(), &ComposerPanel::sent);
    click("composer.send");
    REQUIRE(waitForSent(sent));
    CHECK(newest().attachments.size() == 1);
}

TEST_CASE_METHOD(Answering, "Forwarding in the middle of an answer keeps the words, once",
                 "[composer]")
{
    Entry* first = centre.find(sample.firstMail);
    REQUIRE(first);
    first->attachments = {{.name = QStringLiteral("order.pdf"), .bytes = 84 * 1024}};
    type(QStringLiteral("Please look at this."));
    pause();
    panel->startReply(ComposeKind::Forward, sample.firstMail);
    REQUIRE(waitFor([this] { return isShown("composer.envelope"); }));
    CHECK(words().toPlainText() == QStringLiteral("Please look at this."));
    CHECK(line("composer.to").text().isEmpty());
    CHECK(isShown("composer.attachments"));
    pause();
    REQUIRE(centre.drafts.size() == 1);
    CHECK(centre.drafts.first().kind == ComposeKind::Forward);
    CHECK(centre.drafts.first().text == QStringLiteral("Please look at this."));
}

TEST_CASE_METHOD(Answering, "Another kind of message keeps the words", "[composer]")
{
    type(QStringLiteral("It comes tomorrow."));
    kind("reply-all").trigger();
    settle();
    CHECK(words().toPlainText() == QStringLiteral("It comes tomorrow."));
    CHECK(button("composer.kind").text() == QStringLiteral("Reply to all"));
    CHECK(kind("reply-all").isChecked());
    pause();
    REQUIRE(centre.drafts.size() == 1);
    CHECK(centre.drafts.first().kind == ComposeKind::ReplyAll);
}

TEST_CASE_METHOD(Answering, "A reply wished while loading comes after it", "[composer]")
{
    panel->leave();
    panel->open(viewOf(sample.parcel));
    panel->startReply(ComposeKind::Note, {});
    REQUIRE(waitFor([this] { return !words().isReadOnly(); }));
    CHECK(button("composer.noteTab").isChecked());
}

TEST_CASE_METHOD(Answering, "Who wants no e-mail cannot be written one, and it says why",
                 "[composer]")
{
    panel->leave();
    service::InteractionView view = viewOf(sample.parcel);
    view.customer.doNotUse = {QStringLiteral("email")};
    panel->open(view);
    REQUIRE(waitFor([this] { return !words().isReadOnly(); }));
    CHECK(button("composer.noteTab").isChecked());
    CHECK_FALSE(button("composer.mailTab").isEnabled());
    CHECK(button("composer.mailTab").toolTip().contains(QStringLiteral("Amira")));
    QTest::keyClick(&button("composer.noteTab"), Qt::Key_Left);
    CHECK(button("composer.noteTab").isChecked());
    panel->startReply(ComposeKind::Reply, {});
    settle();
    CHECK(button("composer.noteTab").isChecked());
    CHECK(isShown("composer.message"));
}

TEST_CASE_METHOD(Answering, "A contact that is no mail takes notes only", "[composer]")
{
    panel->leave();
    service::InteractionView view = viewOf(sample.parcel);
    view.interaction.channel = ChannelKind::Phone;
    panel->open(view);
    REQUIRE(waitFor([this] { return !words().isReadOnly(); }));
    CHECK(button("composer.noteTab").isChecked());
    CHECK_FALSE(button("composer.mailTab").isChecked());
    CHECK_FALSE(isShown("composer.strong"));
}

TEST_CASE_METHOD(Answering, "The arrow keys change between e-mail and note", "[composer]")
{
    QTest::keyClick(&button("composer.mailTab"), Qt::Key_Right);
    CHECK(button("composer.noteTab").isChecked());
    CHECK(words().accessibleName() == QStringLiteral("Note"));
    QTest::keyClick(&button("composer.noteTab"), Qt::Key_Left);
    CHECK(button("composer.mailTab").isChecked());
}

TEST_CASE_METHOD(Answering, "The words grow to a third of the window and no further", "[composer]")
{
    const int small = words().height();
    type(QStringLiteral("1\n2\n3\n4\n5\n6"));
    const int grown = words().height();
    CHECK(grown > small);
    words().setPlainText(QString(QStringLiteral("line\n")).repeated(5000));
    CHECK(words().height() == window.height() / 3);
    words().clear();
    CHECK(words().height() == small);
}

TEST_CASE_METHOD(Answering, "Tab leaves the words", "[composer]")
{
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    words().setFocus();
    QTest::keyClick(&words(), Qt::Key_Tab);
    CHECK_FALSE(words().hasFocus());
    CHECK_FALSE(words().toPlainText().contains(QLatin1Char('\t')));
}

TEST_CASE_METHOD(Answering, "Each paragraph runs as its script does", "[composer]")
{
    type(QString::fromUtf8("Hello\nمرحبا"));
    const QTextBlock first = words().document()->firstBlock();
    CHECK(first.textDirection() == Qt::LeftToRight);
    CHECK(first.next().textDirection() == Qt::RightToLeft);
    panel->setLayoutDirection(Qt::RightToLeft);
    CHECK(words().document()->firstBlock().textDirection() == Qt::LeftToRight);
    CHECK(words().document()->defaultTextOption().textDirection() == Qt::LayoutDirectionAuto);
}

TEST_CASE_METHOD(Answering, "From right to left, what is written begins at the right", "[composer]")
{
    const auto isAtRight = [this] {
        return words().cursorRect().left() > words().viewport()->width() / 2;
    };
    CHECK_FALSE(isAtRight());
    panel->setLayoutDirection(Qt::RightToLeft);
    CHECK(isAtRight()); // where the hint stands
    type(QString::fromUtf8("مرحبا"));
    CHECK(isAtRight());
    panel->setLayoutDirection(Qt::LeftToRight);
    CHECK_FALSE(isAtRight());
}

TEST_CASE_METHOD(Answering, "The customer's language is shown when it is known", "[composer]")
{
    CHECK(isShown("composer.language"));
    panel->leave();
    service::InteractionView view = viewOf(sample.parcel);
    view.customer.language.clear();
    panel->open(view);
    CHECK_FALSE(isShown("composer.language"));
}

TEST_CASE_METHOD(Answering, "Everything that can be used has a name", "[composer]")
{
    click("composer.unfold");
    for (QWidget* part : panel->findChildren<QWidget*>()) {
        if (part->focusPolicy() == Qt::NoFocus || !part->isVisible()
            || part->metaObject()->className() == QByteArray("QScrollBar"))
            continue;
        INFO(part->metaObject()->className() << ' ' << part->objectName().toStdString());
        CHECK_FALSE(part->objectName().isEmpty());
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(part);
        REQUIRE(spoken);
        CHECK_FALSE(spoken->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE_METHOD(Answering, "A shortcut that can do nothing now writes no letter", "[composer]")
{
    QTest::keyClick(&words(), Qt::Key_R, Qt::AltModifier);
    QTest::keyClick(&words(), Qt::Key_V, Qt::AltModifier);
    CHECK(words().toPlainText().isEmpty());
    QTest::keyClick(&words(), Qt::Key_R);
    CHECK(words().toPlainText() == QStringLiteral("r"));
}

TEST_CASE_METHOD(Answering, "No interaction, no composer", "[composer]")
{
    panel->leave();
    CHECK_FALSE(panel->isVisible());
    CHECK_FALSE(panel->interaction().isValid());
    centre.touch(sample.parcel, QStringLiteral("interaction.changed"));
    settle();
    CHECK_FALSE(panel->isVisible());
}

TEST_CASE_METHOD(Answering, "What is typed into a message is never the window's shortcut",
                 "[composer]")
{
    QAction search;
    search.setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence(Qt::CTRL | Qt::Key_K)});
    window.addAction(&search);
    QSignalSpy searched(&search, &QAction::triggered);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    words().setFocus();
    words().setReadOnly(GENERATE(false, true)); // as while a message is being loaded or sent
    QTest::keyClick(&words(), Qt::Key_Slash);
    CHECK(searched.isEmpty());
    QTest::keyClick(&words(), Qt::Key_K, Qt::ControlModifier);
    CHECK(searched.size() == 1);
}

TEST_CASE_METHOD(Composing, "Words are made strong and lines points, and plain again", "[composer]")
{
    words().setPlainText(QStringLiteral("do not wait"));
    QTextCursor cursor = words().textCursor();
    cursor.setPosition(3);
    cursor.setPosition(6, QTextCursor::KeepAnchor);
    words().setTextCursor(cursor);
    QTest::keyClick(&words(), Qt::Key_B, Qt::ControlModifier);
    CHECK(words().toPlainText() == QStringLiteral("do **not** wait"));
    click("composer.strong");
    CHECK(words().toPlainText() == QStringLiteral("do not wait"));
    words().setPlainText(QStringLiteral("one\ntwo"));
    words().selectAll();
    click("composer.points");
    CHECK(words().toPlainText() == QStringLiteral("- one\n- two"));
    words().selectAll();
    click("composer.points");
    CHECK(words().toPlainText() == QStringLiteral("one\ntwo"));
}

TEST_CASE_METHOD(Composing, "A note has no marks of a mail", "[composer]")
{
    click("composer.noteTab");
    CHECK_FALSE(isShown("composer.strong"));
    words().setPlainText(QStringLiteral("word"));
    words().selectAll();
    QTest::keyClick(&words(), Qt::Key_B, Qt::ControlModifier);
    CHECK(words().toPlainText() == QStringLiteral("word"));
}
