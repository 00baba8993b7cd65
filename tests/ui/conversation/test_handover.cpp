#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/conversation/elsewheredialog.h"
#include "ui/conversation/handoverdialog.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture : test::Desktop {
    // What was asked of the desk, without its arguments.
    QStringList asked() const
    {
        QStringList names;
        for (const QString& call : centre.calls)
            names += call.section(u' ', 0, 0);
        return names;
    }

    MessageBar bar;
    InteractionCommands commands{{desk, directory, setup, clock}, bar};
};

} // namespace

TEST_CASE_METHOD(Fixture, "A note for who gets a chat stands in it before they have it",
                 "[conversation]")
{
    commands.handOver(sample.parcel, {2}, {}, QStringLiteral("@tom she waits for a refund"));
    CHECK(QTest::qWaitFor([this] { return asked().contains(QStringLiteral("assign")); }, 2000));
    CHECK(asked() == QStringList{QStringLiteral("addNote"), QStringLiteral("assign")});
}

TEST_CASE_METHOD(Fixture, "A chat can be handed over without a word", "[conversation]")
{
    commands.handOver(sample.parcel, {2}, {}, {});
    CHECK(QTest::qWaitFor([this] { return asked().contains(QStringLiteral("assign")); }, 2000));
    CHECK_FALSE(asked().contains(QStringLiteral("addNote")));
}

TEST_CASE("The note for a hand-over is typed and given by Return", "[conversation]")
{
    auto* dialog = new HandOverDialog(QStringLiteral("Tom Becker"), nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(dialog, &HandOverDialog::chosen);
    dialog->show();
    auto* note = dialog->findChild<QLineEdit*>(QStringLiteral("handOver.note"));
    QTest::keyClicks(note, QStringLiteral("  Offer a refund "));
    QTest::keyClick(note, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().toString() == QStringLiteral("Offer a refund"));
    delete dialog;
}

TEST_CASE("A chat goes on at an address that is typed, once it could be one", "[conversation]")
{
    using Way = ElsewhereDialog::Way;
    const auto [way, wrong, right] = GENERATE(
        table<Way, const char*, const char*>({{Way::Mail, "ana at home", " ana@example.com "},
                                              {Way::Phone, "call me", "+44 20 7946 0018"}}));
    auto* dialog = new ElsewhereDialog(way, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(dialog, &ElsewhereDialog::chosen);
    dialog->show();
    auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("elsewhere.address"));
    QTest::keyClicks(field, QLatin1String(wrong));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(chosen.isEmpty());
    field->selectAll();
    QTest::keyClicks(field, QLatin1String(right));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().toString() == QString::fromLatin1(right).trimmed());
    delete dialog;
}
