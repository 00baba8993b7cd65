#include "tests/support/catch.h"

#include "ui/customer/tagrow.h"
#include "ui/insight/feelingchart.h"
#include "ui/insight/promiselist.h"
#include "ui/insight/readingwords.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr Timestamp now{1'741'097'520'000'000};

QList<service::CustomerView::Feeling> feelings(int count, int score)
{
    QList<service::CustomerView::Feeling> all;
    for (int i = 0; i < count; ++i)
        all.append({{i + 1}, now, {score + (i % 3 - 1) * 100, 800, {}}});
    return all;
}

} // namespace

TEST_CASE("What was read is told in words with a shape, the gravest first", "[insight]")
{
    Readings readings;
    readings.severity = {{SeverityKind::Money, 800, {QStringLiteral("charged twice")}},
                         {SeverityKind::Deadline, 400, {QStringLiteral("by Wednesday")}}};
    readings.promises = {{QStringLiteral("we will call you by Friday"), now + 24h, {}}};
    readings.sentiment = {-700, 900, QStringLiteral("twice −, never −")};
    readings.motive = Motive::Deter;
    const QList<ReadingMark> marks = readingMarks(readings, now);
    REQUIRE(marks.size() == 5);
    CHECK(marks[0].words == QStringLiteral("Money: “charged twice”"));
    CHECK(marks[0].meaning == Meaning::Bad);
    CHECK(marks[1].meaning == Meaning::Warn);
    CHECK(marks[2].why == QStringLiteral("we will call you by Friday"));
    CHECK(marks[3].words == QStringLiteral("Very unhappy"));
    CHECK(marks[3].why == QStringLiteral("twice −, never −"));
    CHECK(marks[4].words == QStringLiteral("Warns others of us"));
}

TEST_CASE("Words that say nothing, or not surely, get no mark", "[insight]")
{
    CHECK(readingMarks({}, now).isEmpty());
    CHECK(sentimentWords({-900, 100, {}}).isEmpty());
    CHECK(sentimentWords({120, 900, {}}).isEmpty());
    CHECK(sentimentWords({300, 900, {}}) == QStringLiteral("Pleased"));
}

TEST_CASE("A message in another language than the reader's says so, to be put right there",
          "[insight]")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    Readings readings{.language = QStringLiteral("es"), .languageConfidence = 960};
    const auto marks = readingMarks(readings, now);
    REQUIRE(marks.size() == 1);
    CHECK(marks.first().words == QStringLiteral("Spanish"));
    CHECK(marks.first().what == ReadingKind::Language);
    readings.languageConfidence = 300;
    CHECK(readingMarks(readings, now).isEmpty());
    readings = {.language = QStringLiteral("en"), .languageConfidence = 960};
    CHECK(readingMarks(readings, now).isEmpty());
    readings.corrected = {ReadingKind::Language};
    CHECK(readingMarks(readings, now).size() == 1);
    QLocale::setDefault(before);
}

TEST_CASE("A mean of feelings states its sample and interval, and few say nothing", "[insight]")
{
    FeelingChart chart;
    chart.show(feelings(7, -400));
    CHECK(chart.verdict() == QStringLiteral("Too few to tell"));
    CHECK(chart.figures() == QStringLiteral("n 7"));
    chart.show(feelings(60, -400));
    CHECK(chart.verdict() == QStringLiteral("Unhappy"));
    CHECK(chart.figures().contains(QStringLiteral("n 60")));
    CHECK(chart.figures().contains(QStringLiteral("95 %")));
    CHECK(chart.accessibleName().contains(chart.verdict()));
    chart.show(feelings(60, 0));
    CHECK(chart.verdict() == QStringLiteral("Even"));
    chart.show(feelings(60, 500));
    CHECK(chart.verdict() == QStringLiteral("Pleased"));
    chart.resize(240, 52);
    CHECK_FALSE(chart.grab().isNull());
}

TEST_CASE("A found promise is taken up or let be; an open one is ticked off", "[insight]")
{
    PromiseList list;
    Promise found;
    found.id = {1};
    found.quote = QStringLiteral("we will call you by Friday");
    found.due = now + 24h;
    Promise open = found;
    open.id = {2};
    open.progress = PromiseProgress::Open;
    open.due = now - 1h;
    list.show({open, found}, now);
    list.resize(280, 300);
    list.QWidget::show();
    QSignalSpy keep(&list, &PromiseList::keepRequested);
    QSignalSpy letBe(&list, &PromiseList::letBeRequested);
    QSignalSpy done(&list, &PromiseList::doneRequested);
    const auto button = [&](const char* name) {
        auto* made = list.findChild<QAbstractButton*>(QLatin1String(name));
        REQUIRE(made);
        return made;
    };
    QTest::mouseClick(button("promise.1.keep"), Qt::LeftButton);
    QTest::keyClick(button("promise.1.letbe"), Qt::Key_Space);
    QTest::keyClick(button("promise.2.done"), Qt::Key_Space);
    REQUIRE(keep.count() == 1);
    CHECK(keep.first().first().value<PromiseId>() == PromiseId{1});
    CHECK(letBe.count() == 1);
    REQUIRE(done.count() == 1);
    CHECK(done.first().first().value<PromiseId>() == PromiseId{2});
    QStringList words;
    for (const Label* label : list.findChildren<Label*>())
        words << label->words();
    CHECK(words.filter(QStringLiteral("Was due")).size() == 1);
}

TEST_CASE("A suggested tag waits for a person, with its reason", "[insight]")
{
    TagRow row(QStringLiteral("tags"), QStringLiteral("Add a tag"));
    row.setEditable(true);
    row.setTags({QStringLiteral("vip")});
    row.setSuggestions({{QStringLiteral("refund"), 900, QStringLiteral("because: charged twice")}});
    row.resize(300, 100);
    row.show();
    QSignalSpy accepted(&row, &TagRow::acceptRequested);
    QSignalSpy rejected(&row, &TagRow::rejectRequested);
    auto* chip = row.findChild<QAbstractButton*>(QStringLiteral("tags.suggested.refund"));
    REQUIRE(chip);
    CHECK(chip->toolTip() == QStringLiteral("because: charged twice"));
    CHECK(chip->accessibleName() == QStringLiteral("Suggested: refund"));

    SECTION("a click accepts")
    {
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(12, 12));
        CHECK(accepted.count() == 1);
        CHECK(rejected.isEmpty());
    }
    SECTION("its cross rejects")
    {
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, 12));
        CHECK(rejected.count() == 1);
        CHECK(accepted.isEmpty());
    }
    SECTION("Delete rejects")
    {
        QTest::keyClick(chip, Qt::Key_Delete);
        CHECK(rejected.count() == 1);
    }
    SECTION("Tab in the empty line accepts")
    {
        row.startAdding();
        QTest::keyClick(row.findChild<QLineEdit*>(QStringLiteral("tags.edit")), Qt::Key_Tab);
        CHECK(accepted.count() == 1);
        CHECK(accepted.first().first().toString() == QStringLiteral("refund"));
    }
}
