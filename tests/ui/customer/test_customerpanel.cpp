#include "tests/ui/customer/customerfixture.h"

#include "ui/customer/flowlayout.h"
#include "ui/widgets/chip.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace heddle;
using namespace heddle::ui;
using Fixture = test::CustomerFixture;

TEST_CASE_METHOD(Fixture, "A name is changed in place, and Escape leaves it", "[customer]")
{
    auto* edit = panel.findChild<QLineEdit*>(QStringLiteral("customer.nameEdit"));
    panel.startRenaming();
    REQUIRE(edit->isVisible());
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK_FALSE(edit->isVisible());
    CHECK(centre.calls.isEmpty());

    panel.startRenaming();
    edit->setText(QStringLiteral("  Amira   Haddad-Jones "));
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(QTest::qWaitFor([this] { return name() == QStringLiteral("Amira Haddad-Jones"); }, 2000));
}

TEST_CASE_METHOD(Fixture, "Every address says whether it is verified or claimed", "[customer]")
{
    const auto rows =
        panel.findChildren<QAbstractButton*>(QRegularExpression(QStringLiteral("^identity\\.")));
    REQUIRE(rows.size() == 3);
    QStringList said;
    for (const QAbstractButton* row : rows)
        said.append(row->accessibleDescription());
    CHECK(said.count(QStringLiteral("Verified")) == 2);
    CHECK(said.count(QStringLiteral("Claimed")) == 1);
}

TEST_CASE_METHOD(Fixture, "Pressing a mail address writes to it", "[customer]")
{
    QSignalSpy wanted(&panel, &CustomerPanel::mailRequested);
    for (QAbstractButton* row : panel.findChildren<QAbstractButton*>()) {
        if (row->objectName().startsWith(QLatin1String("identity."))
            && row->focusPolicy() == Qt::TabFocus)
            row->click();
    }
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.first().at(1).toString() == QStringLiteral("amira.haddad@example.com"));
}

TEST_CASE_METHOD(Fixture, "Tags are added and taken away on the open interaction", "[customer]")
{
    panel.startAddingTag();
    auto* edit = panel.findChild<QLineEdit*>(QStringLiteral("tags.edit"));
    REQUIRE(edit->isVisible());
    edit->setText(QStringLiteral("customs"));
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(waitForCall(QStringLiteral("tag %1 customs").arg(sample.parcel.value)));
    REQUIRE(QTest::qWaitFor([this] { return button(QStringLiteral("tags.customs")) != nullptr; },
                            2000));
    QTest::keyClick(button(QStringLiteral("tags.customs")), Qt::Key_Delete);
    CHECK(waitForCall(QStringLiteral("untag %1 customs").arg(sample.parcel.value)));
}

TEST_CASE_METHOD(Fixture, "Tags of the customer are their own, and stay with them", "[customer]")
{
    auto* add = button(QStringLiteral("customerTags.add"));
    REQUIRE(add);
    QTest::mouseClick(add, Qt::LeftButton);
    auto* edit = panel.findChild<QLineEdit*>(QStringLiteral("customerTags.edit"));
    QTest::keyClicks(edit, QStringLiteral("prefers mail"));
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(waitForCall(QStringLiteral("tagCustomer %1 prefers mail").arg(sample.amira.value)));
    const QString chip = QStringLiteral("customerTags.refund-risk");
    REQUIRE(QTest::qWaitFor([&] { return button(chip) != nullptr; }));
    QTest::keyClick(button(chip), Qt::Key_Delete);
    CHECK(waitForCall(QStringLiteral("untagCustomer %1 refund-risk").arg(sample.amira.value)));
    CHECK_FALSE(
        centre.calls.contains(QStringLiteral("untag %1 refund-risk").arg(sample.parcel.value)));
}

TEST_CASE_METHOD(Fixture, "A number is called by a click, unless the customer wants no calls",
                 "[customer]")
{
    QSignalSpy call(&panel, &CustomerPanel::callRequested);
    QTest::mouseClick(button(QStringLiteral("customer.call")), Qt::LeftButton);
    REQUIRE(call.count() == 1);
    CHECK(call.first().first().toString() == QStringLiteral("+44 20 7946 0102"));

    centre.find(sample.amira)->doNotUse = {QStringLiteral("phone")};
    centre.announce({{}, QStringLiteral("customer.changed"), {}, sample.amira, {}, {}});
    REQUIRE(
        QTest::qWaitFor([this] { return !button(QStringLiteral("customer.call"))->isEnabled(); }));
    QStringList said;
    for (const QAbstractButton* row : panel.findChildren<QAbstractButton*>())
        said << row->accessibleDescription();
    CHECK(said.contains(QStringLiteral("Do not call")));
}

TEST_CASE_METHOD(Fixture, "The time is the customer's own", "[customer]")
{
    auto* place = button(QStringLiteral("contacts.place"));
    REQUIRE(place);
    CHECK(place->text() == QStringLiteral("Leeds, United Kingdom"));
    CHECK(place->accessibleDescription().contains(QStringLiteral("14:12")));
}

TEST_CASE_METHOD(Fixture, "Merging asks once more, and can be taken back", "[customer]")
{
    const QString name = QStringLiteral("merge.%1").arg(sample.amiraTwin.value);
    REQUIRE(button(name));
    button(name)->click();
    CHECK(centre.calls.isEmpty());
    button(name + QStringLiteral(".cancel"))->click();
    CHECK_FALSE(button(name + QStringLiteral(".confirm"))->isVisible());
    button(name)->click();
    button(name + QStringLiteral(".confirm"))->click();
    CHECK(waitForCall(
        QStringLiteral("merge %1 %2").arg(sample.amiraTwin.value).arg(sample.amira.value)));

    const QString back = QStringLiteral("unmerge.%1").arg(sample.amiraTwin.value);
    REQUIRE(QTest::qWaitFor([&] { return button(back) != nullptr; }, 2000));
    button(back)->click();
    button(back + QStringLiteral(".confirm"))->click();
    CHECK(waitForCall(QStringLiteral("unmerge %1").arg(sample.amiraTwin.value)));
}

TEST_CASE_METHOD(Fixture, "A command that fails is told, not swallowed", "[customer]")
{
    QSignalSpy failed(&panel, &CustomerPanel::failed);
    centre.failNext = Error{ErrorCode::Refused, {}};
    QTest::keyClick(button(QStringLiteral("tags.vip")), Qt::Key_Delete);
    CHECK(QTest::qWaitFor([&] { return failed.size() == 1; }, 2000));
}

TEST_CASE("Chips flow into the next line and mirror", "[customer]")
{
    QWidget box;
    auto* flow = new FlowLayout(6, &box);
    for (int i = 0; i < 3; ++i) {
        auto* chip = new QWidget(&box);
        chip->setFixedSize(80, 24);
        flow->addWidget(chip);
    }
    CHECK(flow->heightForWidth(300) == 24);
    CHECK(flow->heightForWidth(170) == 54);
    CHECK(flow->heightForWidth(90) == 84);
    box.setLayoutDirection(Qt::RightToLeft);
    flow->setGeometry({0, 0, 300, 24});
    CHECK(flow->itemAt(0)->geometry().right() == 299);
}

TEST_CASE_METHOD(Fixture, "In a low window the panel scrolls and its chips stay whole",
                 "[customer]")
{
    for (int i = 0; i < 3; ++i) {
        Interaction beside = *centre.find(sample.parcel);
        beside.id = {};
        centre.add(beside);
    }
    panel.open(*directory.interaction(sample.parcel).result());
    auto* open = panel.findChild<QWidget*>(QStringLiteral("customerTags"));
    REQUIRE(QTest::qWaitFor([&] { return open->isVisible(); }, 2000));
    auto* bar = panel.findChild<QScrollArea*>()->verticalScrollBar();
    const auto squeezedChips = [this] {
        int squeezed = 0;
        for (const Chip* chip : panel.findChildren<Chip*>()) {
            const bool isWhole = chip->height() >= chip->sizeHint().height()
                                 && chip->geometry().bottom() < chip->parentWidget()->height();
            squeezed += chip->isVisible() && !isWhole ? 1 : 0;
        }
        return squeezed;
    };
    int squeezed = 0;
    for (int height = 400; height <= 1200; height += 20) {
        panel.resize(304, height);
        // The layout follows when the loop comes round.
        if (!QTest::qWaitFor([&] { return squeezedChips() == 0; }, 500))
            squeezed += squeezedChips();
        if (height == 400)
            CHECK(bar->maximum() > 0);
    }
    CHECK(squeezed == 0);
    for (const char* name : {"customerTags", "tags"}) {
        const auto* row = panel.findChild<QWidget*>(QLatin1String(name));
        CHECK(row->height() == row->heightForWidth(row->width()));
    }
}
