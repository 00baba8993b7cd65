#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/search/foundmodel.h"
#include "ui/search/marked.h"
#include "ui/search/searchpalette.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        window.resize(900, 600);
        window.show();
        palette.setCommands({&close, &hidden});
        hidden.setEnabled(false);
        palette.open(SearchPalette::Purpose::Everything);
    }
    QLineEdit& box() { return *palette.findChild<QLineEdit*>(QStringLiteral("search.box")); }
    QAbstractItemModel& found()
    {
        return *palette.findChild<QListView*>(QStringLiteral("search.results"))->model();
    }
    QString title(int row) { return found().index(row, 0).data().toString(); }
    bool waitForTitle(const QString& wanted)
    {
        return QTest::qWaitFor(
            [&] {
                for (int i = 0; i < found().rowCount(); ++i) {
                    if (title(i) == wanted)
                        return true;
                }
                return false;
            },
            2000);
    }

    QWidget window;
    QAction close{QStringLiteral("Resolve")};
    QAction hidden{QStringLiteral("Reopen")};
    SearchPalette palette{{desk, directory, setup, clock}, &window};
};

} // namespace

TEST_CASE("Found words are told apart from the rest of a snippet", "[search]")
{
    const QString snippet = QStringLiteral("my \x02parcel\x03 is\nlate");
    CHECK(stretches(snippet)
          == QList<Stretch>{{QStringLiteral("my "), false},
                            {QStringLiteral("parcel"), true},
                            {QStringLiteral(" is late"), false}});
    CHECK(unmarked(snippet) == QStringLiteral("my parcel is late"));
    CHECK(stretches(QString()).isEmpty());
    CHECK(stretches(QStringLiteral("\x02open")) == QList<Stretch>{{QStringLiteral("open"), true}});
}

TEST_CASE_METHOD(Fixture, "Commands that can be done now are found by their words", "[search]")
{
    QTest::keyClicks(&box(), QStringLiteral("re"));
    REQUIRE(waitForTitle(QStringLiteral("Resolve")));
    CHECK_FALSE(title(0) == QStringLiteral("Reopen"));
    QSignalSpy done(&close, &QAction::triggered);
    QTest::keyClick(&box(), Qt::Key_Return);
    CHECK(done.size() == 1);
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE_METHOD(Fixture, "A customer is found as one types and opened with Enter", "[search]")
{
    QSignalSpy chosen(&palette, &SearchPalette::customerChosen);
    QTest::keyClicks(&box(), QStringLiteral("priya"));
    REQUIRE(waitForTitle(QStringLiteral("Priya Nair")));
    QTest::keyClick(&box(), Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().first().value<CustomerId>().isValid());
}

TEST_CASE_METHOD(Fixture, "The arrow keys go through what was found, around the ends", "[search]")
{
    QSignalSpy chosen(&palette, &SearchPalette::interactionChosen);
    QTest::keyClicks(&box(), QStringLiteral("depot"));
    REQUIRE(QTest::qWaitFor([this] { return found().rowCount() >= 2; }, 2000));
    QTest::keyClick(&box(), Qt::Key_Up);
    QTest::keyClick(&box(), Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().at(0).value<InteractionId>() == sample.parcel);
    CHECK(chosen.first().at(1).value<EntryId>().isValid());
}

TEST_CASE_METHOD(Fixture, "A field that cannot be read is named", "[search]")
{
    box().setText(QStringLiteral("after:x"));
    auto* note = palette.findChild<Label*>(QStringLiteral("search.note"));
    CHECK(QTest::qWaitFor(
        [&] {
            return note->words().contains(QLatin1String("after:"))
                   && note->words().contains(QLatin1String("date"));
        },
        2000));
}

TEST_CASE_METHOD(Fixture, "Nothing found says so; Escape closes", "[search]")
{
    QTest::keyClicks(&box(), QStringLiteral("zzzz"));
    auto* note = palette.findChild<Label*>(QStringLiteral("search.note"));
    CHECK(
        QTest::qWaitFor([&] { return note->words().startsWith(QLatin1String("Nothing")); }, 2000));
    QTest::keyClick(&box(), Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE_METHOD(Fixture, "Looking for somebody to write to offers customers only", "[search]")
{
    palette.open(SearchPalette::Purpose::Receiver);
    QSignalSpy chosen(&palette, &SearchPalette::receiverChosen);
    QTest::keyClicks(&box(), QStringLiteral("a"));
    REQUIRE(QTest::qWaitFor([this] { return found().rowCount() > 0; }, 2000));
    QTest::keyClick(&box(), Qt::Key_Return);
    CHECK(chosen.size() == 1);
}

TEST_CASE_METHOD(Fixture, "Looking for a customer finds customers and nothing else", "[search]")
{
    palette.close();
    palette.open(SearchPalette::Purpose::Customer);
    CHECK(found().rowCount() == 0);
    QTest::keyClicks(&box(), QStringLiteral("amira"));
    REQUIRE(waitForTitle(QStringLiteral("Amira Haddad")));
    QSignalSpy chosen(&palette, &SearchPalette::customerChosen);
    QTest::keyClick(&box(), Qt::Key_Return);
    CHECK(chosen.size() == 1);
}
