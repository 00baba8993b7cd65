#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/ui/scenario/fakerehearsal.h"
#include "ui/scenario/trainingframe.h"
#include "ui/scenario/trainingpage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using heddle::test::FakeRehearsal;

namespace {

struct Page {
    Page()
    {
        rehearsal.fill();
        page = std::make_unique<TrainingPage>(
            Services{desktop.desk, desktop.directory, desktop.setup, desktop.clock}, rehearsal);
        page->resize(1380, 860);
        page->show();
    }
    template<class T>
    T* child(const char* name)
    {
        auto* found = page->findChild<T*>(QLatin1String(name));
        REQUIRE(found);
        return found;
    }

    test::Desktop desktop;
    FakeRehearsal rehearsal;
    std::unique_ptr<TrainingPage> page;
};

} // namespace

TEST_CASE("The trainer plays, pauses, steps, jumps and starts over", "[training]")
{
    Page page;
    page.child<QAbstractButton>("training.play")->click();
    page.child<QAbstractButton>("training.step")->click();
    page.child<QAbstractButton>("training.rewind")->click();
    page.child<QAbstractButton>("training.again")->click();
    CHECK(page.rehearsal.wishes
          == QStringList{QStringLiteral("play 10"), QStringLiteral("step"),
                         QStringLiteral("jump 0"), QStringLiteral("over")});
    service::RehearsalView running = page.rehearsal.shown;
    running.isPlaying = true;
    page.rehearsal.show(running);
    page.child<QAbstractButton>("training.play")->click();
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("pause"));
    page.child<QAbstractButton>("training.speed100")->click();
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("play 100"));
}

TEST_CASE("A key lets happen what the script keeps for it, and space plays", "[training]")
{
    Page page;
    QTest::keyClick(page.page.get(), Qt::Key_F5);
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("inject F5"));
    QTest::keyClick(page.page.get(), Qt::Key_F9);
    CHECK(page.rehearsal.wishes.size() == 1);
    QTest::keyClick(page.page.get(), Qt::Key_Space);
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("play 10"));
}

TEST_CASE("The playhead is moved by mouse and by keys", "[training]")
{
    Page page;
    auto* day = page.child<QWidget>("training.day");
    QTest::keyClick(day, Qt::Key_Left);
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("jump 710"));
    QTest::keyClick(day, Qt::Key_End);
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("jump 1800"));
    QTest::mouseClick(day, Qt::LeftButton, {}, QPoint(day->width() - 16, 100));
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("jump 1800"));
}

TEST_CASE("The library is searched, and certification stands apart", "[training]")
{
    Page page;
    auto* stories = page.child<QListView>("training.stories");
    CHECK(stories->model()->rowCount() == 2);
    page.child<QLineEdit>("training.search")->setText(QStringLiteral("cause"));
    CHECK(stories->model()->rowCount() == 1);
    Q_EMIT stories->clicked(stories->model()->index(0, 0));
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("open good-cause"));
    page.child<QLineEdit>("training.search")->clear();
    page.child<QAbstractButton>("training.certification")->click();
    CHECK(stories->model()->rowCount() == 1);
}

TEST_CASE("The library shows the certification that is played, and lets one look elsewhere",
          "[training]")
{
    Page page;
    const auto* stories = page.child<QListView>("training.stories");
    page.child<QLineEdit>("training.search")->setText(QStringLiteral("cause"));
    service::RehearsalView view = page.rehearsal.shown;
    const auto exam = std::find_if(page.rehearsal.library.begin(), page.rehearsal.library.end(),
                                   [](const service::Story& story) { return story.isCertified; });
    REQUIRE(exam != page.rehearsal.library.end());
    view.story = *exam;
    page.rehearsal.show(view);
    CHECK(stories->currentIndex().data().toString() == exam->name);
    page.child<QAbstractButton>("training.practice")->click();
    page.rehearsal.show(view);
    CHECK(stories->model()->rowCount() == 2);
    page.child<QAbstractButton>("training.certification")->click();
    CHECK(stories->currentIndex().data().toString() == exam->name);
}

TEST_CASE("No other run is asked for where there is none", "[training]")
{
    Page page;
    service::RehearsalView view = page.rehearsal.shown;
    view.earlier = {{}, {}};
    page.rehearsal.show(view);
    CHECK(page.child<QAbstractButton>("training.compare")->isEnabled());
    view.earlier.clear();
    page.rehearsal.show(view);
    CHECK_FALSE(page.child<QAbstractButton>("training.compare")->isEnabled());
}

TEST_CASE("A run that is over shows its score in the library at once", "[training]")
{
    Page page;
    const auto* stories = page.child<QListView>("training.stories")->model();
    const auto says = [&](const QString& words) {
        const auto cells = stories->itemData(stories->index(0, 0));
        return std::any_of(cells.begin(), cells.end(),
                           [&](const QVariant& cell) { return cell.toString().contains(words); });
    };
    CHECK(says(QStringLiteral("Not played yet")));
    page.rehearsal.library.first().lastScore = 61;
    Q_EMIT page.rehearsal.scored();
    CHECK(says(QStringLiteral("Last score 61 %")));
}

TEST_CASE("A scenario is written from the library and played from the editor", "[training]")
{
    Page page;
    page.child<QAbstractButton>("training.edit")->click();
    CHECK(page.child<QWidget>("story.editor")->isVisible());
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("pause"));
    REQUIRE(
        QTest::qWaitFor([&] { return page.child<QAbstractButton>("story.play")->isEnabled(); }));
    QTest::qWait(1);
    page.child<QAbstractButton>("story.play")->click();
    CHECK(page.rehearsal.wishes.last().startsWith(QStringLiteral("text ")));
    CHECK_FALSE(page.child<QWidget>("story.editor")->isVisible());
    page.child<QAbstractButton>("training.new")->click();
    CHECK(page.child<QWidget>("story.editor")->isVisible());
    page.child<QAbstractButton>("story.close")->click();
    CHECK_FALSE(page.child<QWidget>("story.editor")->isVisible());
}

TEST_CASE("In a narrow window the library and the score take turns", "[training]")
{
    Page page;
    const auto isSeen = [&](const char* name) {
        return page.child<QWidget>(name)->isVisibleTo(page.page.get());
    };
    page.page->resize(1400, 860);
    CHECK_FALSE(isSeen("training.score"));
    CHECK(isSeen("training.side"));
    page.page->resize(840, 560);
    CHECK(isSeen("training.score"));
    CHECK(isSeen("training.stories"));
    CHECK_FALSE(isSeen("training.side"));
    page.child<QAbstractButton>("training.score")->click();
    CHECK_FALSE(isSeen("training.stories"));
    CHECK(isSeen("training.side"));
    page.page->resize(1400, 860);
    CHECK(isSeen("training.stories"));
    CHECK(isSeen("training.side"));
}

TEST_CASE("Where no rule can judge, the trainer gives the points", "[training]")
{
    Page page;
    auto* points = page.child<QSpinBox>("training.points");
    CHECK_FALSE(points->isVisible());
    service::RehearsalView view = page.rehearsal.shown;
    view.items[1].isByHand = true;
    page.rehearsal.show(view);
    auto* debrief = page.child<QListView>("training.debrief");
    debrief->setCurrentIndex(debrief->model()->index(1, 0));
    REQUIRE(points->isVisible());
    points->setValue(50);
    CHECK(points->value() == 20);
    page.child<QAbstractButton>("training.give")->click();
    CHECK(page.rehearsal.wishes.last() == QStringLiteral("points 2 20"));
    debrief->setCurrentIndex(debrief->model()->index(0, 0));
    CHECK_FALSE(points->isVisible());
}

TEST_CASE("In certification nothing is paused or wound back", "[training]")
{
    Page page;
    service::RehearsalView view = page.rehearsal.shown;
    view.story.isCertified = true;
    view.isPlaying = true;
    page.rehearsal.show(view);
    CHECK_FALSE(page.child<QAbstractButton>("training.play")->isEnabled());
    CHECK_FALSE(page.child<QAbstractButton>("training.rewind")->isEnabled());
    CHECK_FALSE(page.child<QWidget>("training.day")->isEnabled());
}

TEST_CASE("The frame says TRAINING in its title and carries one window at a time", "[training]")
{
    TrainingFrame frame;
    CHECK(frame.windowTitle().contains(QStringLiteral("TRAINING")));
    QPointer<QWidget> first = new QWidget;
    frame.setInside(first);
    frame.setInside(new QWidget);
    CHECK(first.isNull());
    FakeRehearsal rehearsal;
    rehearsal.fill();
    frame.show(rehearsal.shown);
    CHECK(frame.windowTitle().contains(QStringLiteral("quiet-guitar")));
    frame.setInside(nullptr);
    CHECK(frame.inside() == nullptr);
}
