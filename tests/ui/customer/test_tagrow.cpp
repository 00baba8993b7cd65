#include "tests/support/catch.h"

#include "ui/customer/tagrow.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace heddle::ui;

namespace {

struct Row {
    Row()
    {
        auto* column = new QVBoxLayout(&ground);
        row = new TagRow(QStringLiteral("tags"), QStringLiteral("Add a tag"), &ground);
        row->setEditable(true);
        column->addWidget(row);
        column->addStretch();
        ground.resize(300, 200);
        ground.show();
        QTest::qWait(10);
    }
    QWidget& adder() { return *ground.findChild<QWidget*>(QStringLiteral("tags.add")); }

    QWidget ground;
    TagRow* row = nullptr;
};

} // namespace

TEST_CASE("Where there is no tag yet, there is a whole button to add one", "[customer]")
{
    Row row;
    row.row->setTags({});
    CHECK(QTest::qWaitFor(
        [&] { return row.adder().visibleRegion().boundingRect().height() == row.adder().height(); },
        2000));
    CHECK(row.adder().height() > 20);
    row.row->setTags({QStringLiteral("vip")});
    row.row->setTags({});
    CHECK(QTest::qWaitFor([&] { return row.row->height() >= row.adder().height(); }, 2000));
}

TEST_CASE("A known tag that is chosen from the list is added once", "[customer]")
{
    Row row;
    row.row->setKnown({QStringLiteral("refund")});
    row.row->setTags({});
    QSignalSpy added(row.row, &TagRow::addRequested);
    row.row->startAdding();
    auto* line = row.ground.findChild<QLineEdit*>(QStringLiteral("tags.edit"));
    REQUIRE(line->completer());
    Q_EMIT line->completer()->activated(QStringLiteral("refund"));
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(added.size() == 1);
    CHECK(added.first().first().toString() == QStringLiteral("refund"));
}
