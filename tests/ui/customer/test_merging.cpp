#include "tests/ui/customer/customerfixture.h"

#include "ui/customer/likeness.h"
#include "ui/customer/mergesheet.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSignalSpy>

using namespace heddle;
using namespace heddle::ui;
using test::CustomerFixture;

namespace {

struct Fixture : CustomerFixture {
    Fixture()
    {
        panel.resize(700, 860);
        QTest::mouseClick(button(QStringLiteral("merge.find")), Qt::LeftButton);
        sheet = panel.findChild<MergeSheet*>();
        REQUIRE(sheet);
        REQUIRE(sheet->isVisible());
    }
    QAbstractItemView& list() { return *sheet->findChild<QAbstractItemView*>(); }
    QLineEdit& box() { return *sheet->findChild<QLineEdit*>(); }
    QAbstractButton& merge() { return *button(QStringLiteral("mergeSheet.merge")); }
    QString evidence()
    {
        QStringList words;
        auto* verdict = sheet->findChild<QWidget*>(QStringLiteral("mergeSheet.verdict"));
        for (const Label* label : verdict->findChildren<Label*>())
            words << label->words();
        return words.join(QLatin1Char('\n'));
    }

    MergeSheet* sheet = nullptr;
};

} // namespace

TEST_CASE_METHOD(Fixture, "Anybody is found, weighed and merged by keyboard alone", "[customer]")
{
    REQUIRE(box().hasFocus());
    QSignalSpy merged(&panel, &CustomerPanel::merged);
    QTest::keyClicks(&box(), QStringLiteral("Chen"));
    REQUIRE(QTest::qWaitFor([&] {
        return list().model()->rowCount() == 1
               && list().model()->index(0, 0).data().toString() == QStringLiteral("Chen Wei");
    }));
    QTest::keyClick(&box(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return merge().isVisible(); }));
    CHECK(evidence().contains(QStringLiteral("Against it: Different names")));
    CHECK(evidence().contains(QStringLiteral("For it: Both write in English")));
    CHECK(centre.calls.isEmpty());
    QTest::keyClick(&merge(), Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return merged.count() == 1; }));
    CHECK(merged.first().first().toString() == QStringLiteral("Chen Wei"));
    CHECK_FALSE(sheet->isVisible());
}

TEST_CASE_METHOD(Fixture, "Who is likely stands there at once, to be clicked", "[customer]")
{
    REQUIRE(list().model()->rowCount() == 1);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                      list().visualRect(list().model()->index(0, 0)).center());
    REQUIRE(QTest::qWaitFor([&] { return merge().isVisible(); }));
    CHECK(evidence().contains(QStringLiteral("same order number 48219")));
    QTest::mouseClick(&merge(), Qt::LeftButton);
    REQUIRE(waitForCall(
        QStringLiteral("merge %1 %2").arg(sample.amiraTwin.value).arg(sample.amira.value)));
    CHECK(centre.merges.value(sample.amira)
              .first()
              .evidence.reason.contains(QStringLiteral("same order number")));
}

TEST_CASE_METHOD(Fixture, "Escape leaves without merging, and nobody merges with themselves",
                 "[customer]")
{
    QTest::keyClicks(&box(), QStringLiteral("amira"));
    REQUIRE(QTest::qWaitFor([&] { return list().model()->rowCount() == 1; }));
    CHECK(list().model()->index(0, 0).data().toString() == QStringLiteral("A. Haddad"));
    QTest::keyClick(&box(), Qt::Key_Escape);
    CHECK_FALSE(sheet->isVisible());
    CHECK(centre.calls.isEmpty());
}

TEST_CASE("What two customers share speaks for them being one, a public mail host does not",
          "[customer]")
{
    const auto customer = [](const QString& name, const QString& address) {
        service::CustomerView view;
        view.customer.name = name;
        Identity identity;
        identity.address = address;
        view.identities = {identity};
        return view;
    };
    const auto speaksFor = [&](const QString& one, const QString& other) {
        return compare(customer(QStringLiteral("Ines"), one),
                       customer(QStringLiteral("ines"), other))
            .speaksFor.join(QLatin1Char('\n'));
    };
    CHECK(speaksFor(QStringLiteral("ines@firm.example"), QStringLiteral("office@firm.example"))
              .contains(QStringLiteral("Both write from")));
    CHECK_FALSE(speaksFor(QStringLiteral("ines@gmail.com"), QStringLiteral("office@gmail.com"))
                    .contains(QStringLiteral("Both write from")));
    CHECK(speaksFor(QStringLiteral("ines@gmail.com"), QStringLiteral("ines@firm.example"))
              .contains(QStringLiteral("Both write as")));
    CHECK(compare(customer(QStringLiteral("A"), {}), customer(QStringLiteral("B"), {}))
              .speaksFor.isEmpty());
}
