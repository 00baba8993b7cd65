#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/customer/customerpanel.h"
#include "ui/customer/flowlayout.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        panel.resize(304, 860);
        panel.show();
        panel.open(sample.amira, *centre.find(sample.parcel));
        REQUIRE(QTest::qWaitFor([this] { return name() == QStringLiteral("Amira Haddad"); }, 2000));
    }
    QString name() { return panel.findChild<Label*>(QStringLiteral("customer.name"))->words(); }
    QAbstractButton* button(const QString& objectName)
    {
        return panel.findChild<QAbstractButton*>(objectName);
    }
    bool waitForCall(const QString& call)
    {
        return QTest::qWaitFor([&] { return centre.calls.contains(call); }, 2000);
    }

    Services services{desk, directory, setup, clock};
    CustomerPanel panel{services};
};

} // namespace

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
    REQUIRE(
        QTest::qWaitFor([this] { return button(QStringLiteral("tag.customs")) != nullptr; }, 2000));
    QTest::keyClick(button(QStringLiteral("tag.customs")), Qt::Key_Delete);
    CHECK(waitForCall(QStringLiteral("untag %1 customs").arg(sample.parcel.value)));
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
    QTest::keyClick(button(QStringLiteral("tag.vip")), Qt::Key_Delete);
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
