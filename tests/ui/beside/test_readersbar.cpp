#include "tests/support/fakedesk/fakebeside.h"
#include "tests/ui/mainwindow/windowfixture.h"

#include <QPlainTextEdit>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;
using service::Reading;

namespace {

/// The whole window beside whose contacts colleagues are.
struct Colleagues : Desktop {
    Colleagues()
    {
        centre.mailboxes.append(service::MailboxSettings());
        window.setBeside(beside);
        window.resize(1440, 900);
        window.show();
        REQUIRE(waitFor([this] { return window.findChild<Conversation*>() != nullptr; }));
        open(sample.parcel);
    }
    static bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 30000); }
    void open(InteractionId id)
    {
        window.open(id);
        REQUIRE(waitFor([&] { return conversation().current() == id; }));
    }
    Conversation& conversation() { return *window.findChild<Conversation*>(); }
    QWidget& bar() { return *window.findChild<QWidget*>(QStringLiteral("readers")); }
    QString words() { return window.findChild<Label*>(QStringLiteral("readers.words"))->words(); }
    AgentId colleague() { return centre.agents.last().id; }
    QString name() { return centre.agents.last().name; }

    FakeBeside beside;
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    MainWindow window{{desk, directory, setup, clock}, preferences};
};

} // namespace

TEST_CASE_METHOD(Colleagues, "Over a mail stands who has it open too, and who answers it",
                 "[conversation]")
{
    CHECK_FALSE(bar().isVisible());
    Q_EMIT beside.readersChanged(sample.parcel, {{colleague(), Reading::Open}});
    REQUIRE(waitFor([this] { return bar().isVisible(); }));
    CHECK(words().contains(name()));
    const QString reads = words();
    Q_EMIT beside.readersChanged(sample.parcel, {{colleague(), Reading::Writing}});
    CHECK(words() != reads);
    CHECK(words().contains(QStringLiteral("writing")));
    Q_EMIT beside.readersChanged(sample.refund, {}); // another contact
    CHECK(bar().isVisible());
    Q_EMIT beside.readersChanged(sample.parcel, {});
    CHECK_FALSE(bar().isVisible());
}

TEST_CASE_METHOD(Colleagues, "Colleagues hear what I read and that I write, until I go on",
                 "[conversation]")
{
    CHECK(beside.attended.value(sample.parcel) == Reading::Open);
    auto* words = window.findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
    REQUIRE(waitFor([&] { return !words->isReadOnly(); }));
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral("Dear"));
    CHECK(beside.attended.value(sample.parcel) == Reading::Writing);
    words->undo();
    words->setPlainText(QString());
    CHECK(beside.attended.value(sample.parcel) == Reading::Open);
    open(sample.refund);
    CHECK(beside.attended.value(sample.parcel) == Reading::Closed);
    CHECK(beside.attended.value(sample.refund) == Reading::Open);
}

TEST_CASE_METHOD(Colleagues, "A note is no answer", "[conversation]")
{
    auto* words = window.findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
    REQUIRE(waitFor([&] { return !words->isReadOnly(); }));
    conversation().startReply(ComposeKind::Note);
    QTest::keyClicks(words, QStringLiteral("Ask the depot"));
    CHECK(beside.attended.value(sample.parcel) == Reading::Open);
}
