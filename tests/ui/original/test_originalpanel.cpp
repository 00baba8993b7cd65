#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/original/originalpanel.h"
#include "ui/widgets/label.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct NoPictures final : service::RemotePictures {
    Async<service::RemotePicture> fetch(const QUrl&) override
    {
        return answered<service::RemotePicture>(Error{ErrorCode::Offline, {}});
    }
};

struct Fixture : test::Desktop {
    QString words(const char* name) const
    {
        const auto* label = panel.findChild<Label*>(QLatin1String(name));
        return label && label->isVisible() ? label->words() : QString();
    }
    QString text() const
    {
        return panel.findChild<QPlainTextEdit*>(QStringLiteral("original.text"))->toPlainText();
    }

    QTemporaryDir empty;
    NoPictures pictures;
    OriginalPanel panel{directory, desk, pictures, {empty.path()}};
};

} // namespace

TEST_CASE_METHOD(Fixture, "Without the web view the mail's text is shown and the sheet says why",
                 "[original]")
{
    panel.open(sample.firstMail);
    REQUIRE(QTest::qWaitFor([this] { return !text().isEmpty(); }, 1000));
    CHECK(text() == centre.find(sample.firstMail)->text);
    CHECK(words("original.notice").contains(QStringLiteral("not installed")));
    CHECK(
        words("original.sender").contains(centre.originals.value(sample.firstMail).senderAddress));
}

TEST_CASE_METHOD(Fixture, "Escape closes the sheet and says so once", "[original]")
{
    QSignalSpy closed(&panel, &OriginalPanel::closed);
    panel.open(sample.firstMail);
    QTest::keyClick(&panel, Qt::Key_Escape);
    CHECK_FALSE(panel.isVisible());
    panel.close();
    CHECK(closed.size() == 1);
}

TEST_CASE_METHOD(Fixture, "An original that cannot be had is a sentence, not an empty sheet",
                 "[original]")
{
    panel.open({999'999});
    REQUIRE(QTest::qWaitFor([this] { return !words("original.notice").isEmpty(); }, 1000));
    CHECK(text().isEmpty());
}

TEST_CASE_METHOD(Fixture, "Closing while the mail is fetched leaves nothing behind", "[original]")
{
    panel.open(sample.firstMail);
    panel.close();
    QTest::qWait(50);
    CHECK_FALSE(panel.isVisible());
    CHECK(text().isEmpty());
}
