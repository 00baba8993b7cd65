#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/conversation/attachmentsaver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace heddle;
using namespace heddle::ui;

TEST_CASE("A name from outside loses every path", "[conversation]")
{
    CHECK(harmlessFileName(QStringLiteral("order.pdf")) == QStringLiteral("order.pdf"));
    CHECK(harmlessFileName(QStringLiteral("../../.bashrc")) == QStringLiteral("bashrc"));
    CHECK(harmlessFileName(QStringLiteral("C:\\Windows\\evil.exe")) == QStringLiteral("evil.exe"));
    CHECK(harmlessFileName(QStringLiteral("a\nb\t.txt")) == QStringLiteral("ab.txt"));
    CHECK(harmlessFileName(QString()) == QStringLiteral("attachment"));
    CHECK(harmlessFileName(QStringLiteral("..")) == QStringLiteral("attachment"));
}

TEST_CASE("An attachment is saved byte for byte, or the failure is told", "[conversation]")
{
    test::Desktop desktop;
    desktop.centre.blobs.insert(QStringLiteral("aa"), QByteArray("\0\1pdf", 5));
    QWidget window;
    AttachmentSaver saver(desktop.directory, &window);
    QTemporaryDir folder;
    Attachment attachment;
    attachment.blob = QStringLiteral("aa");
    QSignalSpy saved(&saver, &AttachmentSaver::saved);
    QSignalSpy failed(&saver, &AttachmentSaver::failed);

    const QString path = folder.filePath(QStringLiteral("order.pdf"));
    saver.save(attachment, path);
    REQUIRE(QTest::qWaitFor([&] { return saved.size() == 1; }, 5000));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == QByteArray("\0\1pdf", 5));

    saver.save(attachment, folder.filePath(QStringLiteral("no/such/folder/x.pdf")));
    CHECK(QTest::qWaitFor([&] { return failed.size() == 1; }, 5000));
    attachment.blob = QStringLiteral("gone");
    saver.save(attachment, path);
    CHECK(QTest::qWaitFor([&] { return failed.size() == 2; }, 5000));
}
