#include "tests/ui/composer/composerfixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>

using namespace heddle;
using namespace heddle::test;
using ui::ComposerPanel;

namespace {

struct Attaching : Composing {
    QString file(const char* name, int bytes)
    {
        QFile made(folder.filePath(QLatin1String(name)));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(QByteArray(bytes, 'x'));
        return made.fileName();
    }
    void paste(QMimeData* what)
    {
        QGuiApplication::clipboard()->setMimeData(what);
        words().setFocus();
        words().paste();
    }
    void drop(QWidget& target, const QStringList& paths)
    {
        QMimeData what;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        what.setUrls(urls);
        const QPoint middle = target.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        CHECK(enter.isAccepted());
        QDropEvent event(QPointF(middle), Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &event);
    }
    QAbstractButton* chip(int index)
    {
        return window.findChild<QAbstractButton*>(
            QStringLiteral("composer.attachment.%1").arg(index));
    }
    bool waitForChips(int count)
    {
        // Pictures are packed in another thread, which may have to wait for its turn.
        return QTest::qWaitFor([=, this] { return chip(count - 1) && !chip(count); }, 5000);
    }

    QTemporaryDir folder;
    QSignalSpy sent{panel.get(), &ComposerPanel::sent};
};

} // namespace

TEST_CASE_METHOD(Attaching, "Files dropped anywhere on the box are attached", "[composer]")
{
    drop(child<QWidget>("composer.box"), {file("a.txt", 10), file("b.txt", 20)});
    REQUIRE(waitForChips(2));
    CHECK(chip(0)->accessibleName().startsWith(QStringLiteral("a.txt, ")));
    CHECK(isShown("composer.attachments"));
}

TEST_CASE_METHOD(Attaching, "Files dropped on the words are attached, not typed", "[composer]")
{
    drop(*words().viewport(), {file("a.txt", 10)});
    REQUIRE(waitForChips(1));
    CHECK(words().toPlainText().isEmpty());
}

TEST_CASE_METHOD(Attaching, "A pasted picture is attached as PNG", "[composer]")
{
    auto* what = new QMimeData;
    QImage picture(8, 6, QImage::Format_RGB32);
    picture.fill(1);
    what->setImageData(picture);
    paste(what);
    REQUIRE(waitForChips(1));
    REQUIRE(centre.blobs.size() >= 1);
    bool isThere = false;
    for (const QByteArray& blob : centre.blobs)
        isThere = isThere || QImage::fromData(blob, "PNG").size() == QSize(8, 6);
    CHECK(isThere);
    CHECK(words().toPlainText().isEmpty());
}

TEST_CASE_METHOD(Attaching, "Copied files are attached on paste, copied words are typed",
                 "[composer]")
{
    auto* what = new QMimeData;
    SECTION("files")
    {
        what->setUrls({QUrl::fromLocalFile(file("a.txt", 10))});
        paste(what);
        CHECK(waitForChips(1));
    }
    SECTION("a cell that comes with its picture")
    {
        what->setImageData(QImage(4, 4, QImage::Format_RGB32));
        what->setText(QStringLiteral("42"));
        paste(what);
        settle();
        CHECK(words().toPlainText() == QStringLiteral("42"));
        CHECK_FALSE(chip(0));
    }
    SECTION("an address of a page")
    {
        what->setUrls({QUrl(QStringLiteral("https://example.com/a"))});
        what->setText(QStringLiteral("https://example.com/a"));
        paste(what);
        CHECK(words().toPlainText() == QStringLiteral("https://example.com/a"));
    }
}

TEST_CASE_METHOD(Attaching, "A file is taken out again by keyboard and by mouse", "[composer]")
{
    drop(child<QWidget>("composer.box"), {file("a.txt", 10), file("b.txt", 20)});
    REQUIRE(waitForChips(2));
    QTest::keyClick(chip(0), Qt::Key_Delete);
    REQUIRE(waitForChips(1));
    CHECK(chip(0)->accessibleName().startsWith(QStringLiteral("b.txt")));
    settle();
    QTest::mouseClick(chip(0), Qt::LeftButton, {}, {chip(0)->width() - 10, 12});
    CHECK(waitFor([this] { return !chip(0); }));
    CHECK_FALSE(isShown("composer.attachments"));
    pause();
    REQUIRE_FALSE(centre.drafts.isEmpty());
    CHECK(centre.drafts.last().attachments.isEmpty());
}

TEST_CASE_METHOD(Attaching, "Attached files go with the message and with its draft", "[composer]")
{
    drop(child<QWidget>("composer.box"), {file("a.txt", 10)});
    REQUIRE(waitForChips(1));
    pause();
    panel.reset();
    start();
    QSignalSpy again(panel.get(), &ComposerPanel::sent);
    open(sample.parcel);
    REQUIRE(waitForChips(1));
    type(QStringLiteral("The form is attached."));
    pressSend();
    REQUIRE(waitForSent(again));
    REQUIRE(newest().attachments.size() == 1);
    CHECK(newest().attachments.first().name == QStringLiteral("a.txt"));
}

TEST_CASE_METHOD(Attaching, "A file that cannot be attached is told", "[composer]")
{
    type(QStringLiteral("Hello"));
    pause();
    centre.failNext = Error{ErrorCode::NotFound, {}};
    drop(child<QWidget>("composer.box"), {file("a.txt", 10)});
    REQUIRE(waitFor([this] { return isShown("composer.message"); }));
    CHECK_FALSE(chip(0));
    CHECK(button("composer.send").isEnabled());
    CHECK(words().toPlainText() == QStringLiteral("Hello"));
}

TEST_CASE_METHOD(Attaching, "Nothing is sent while a file is still being attached", "[composer]")
{
    type(QStringLiteral("Hello"));
    drop(child<QWidget>("composer.box"), {file("a.txt", 10)});
    CHECK_FALSE(button("composer.send").isEnabled());
    CHECK(waitFor([this] { return button("composer.send").isEnabled(); }));
}

TEST_CASE_METHOD(Attaching, "A file given to a note waits in the e-mail", "[composer]")
{
    click("composer.noteTab");
    drop(child<QWidget>("composer.box"), {file("a.txt", 10)});
    CHECK(isShown("composer.message"));
    settle();
    CHECK_FALSE(chip(0));
    click("composer.mailTab");
    CHECK(waitForChips(1));
}

TEST_CASE_METHOD(Attaching, "The picker does not stop the program", "[composer]")
{
    click("composer.attach");
    auto* picker = window.findChild<QWidget*>(QStringLiteral("composer.filePicker"));
    REQUIRE(picker);
    picker->close();
}
