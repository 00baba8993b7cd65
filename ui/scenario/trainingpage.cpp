#include "ui/scenario/trainingpage.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/scenario/daycard.h"
#include "ui/scenario/debrieflist.h"
#include "ui/scenario/decisioncard.h"
#include "ui/scenario/edit/storyeditor.h"
#include "ui/scenario/rehearsalwords.h"
#include "ui/scenario/runside.h"
#include "ui/scenario/storylist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heddle::ui {

using service::Rehearsal;
using service::RehearsalView;

namespace {

constexpr int kListWidth = 316;
constexpr int kNarrowList = 214;
constexpr int kDebriefHeight = 300; ///< at least, where the decision stands below
constexpr int kRoomForAll = 1150;
constexpr int kPadding = 24;
constexpr int kNarrowPadding = 14; ///< leaves room for the scroll bar
constexpr int kDebriefWidth = 416;

} // namespace

TrainingPage::TrainingPage(const Services& services, Rehearsal& rehearsal, QWidget* parent)
    : QWidget(parent), m_services(services), m_rehearsal(rehearsal), m_stories(new StoryList(this))
{
    setObjectName(QStringLiteral("training"));
    m_stories->setFixedWidth(kListWidth);
    auto* panel = new Surface(Surface::Kind::Panel, this);
    m_pages = new QStackedWidget(panel);
    m_editor = new StoryEditor(rehearsal.storyDesk(), m_pages);
    m_pages->addWidget(makePlayer());
    m_pages->addWidget(m_editor);
    auto* inside = new QHBoxLayout(panel);
    const int edge = Surface::kShadowRoom + 1;
    inside->setContentsMargins(edge, edge, edge, edge);
    inside->addWidget(m_pages);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 4, 4);
    row->setSpacing(0);
    row->addWidget(m_stories);
    row->addWidget(panel, 1);
    m_stories->setStories(rehearsal.stories());
    connect(m_stories, &StoryList::chosen, &rehearsal, &Rehearsal::open);
    connect(m_stories, &StoryList::chosen, m_pages, [this] { m_pages->setCurrentIndex(0); });
    connect(m_stories, &StoryList::newRequested, this, [this] { edit(QString()); });
    connect(m_editor, &StoryEditor::dismissed, m_pages, [this] { m_pages->setCurrentIndex(0); });
    connect(m_editor, &StoryEditor::saved, this,
            [this] { m_stories->setStories(m_rehearsal.stories()); });
    connect(m_editor, &StoryEditor::playRequested, &rehearsal, &Rehearsal::openText);
    connect(m_editor, &StoryEditor::playRequested, m_pages,
            [this] { m_pages->setCurrentIndex(0); });
    connect(m_editor, &StoryEditor::failed, &rehearsal, &Rehearsal::failed);
    connect(&rehearsal, &Rehearsal::scored, this,
            [this] { m_stories->setStories(m_rehearsal.stories()); });
    connect(&rehearsal, &Rehearsal::changed, this, &TrainingPage::refresh);
    refresh();
}

QWidget* TrainingPage::makePlayer()
{
    auto* player = new QWidget(m_pages);
    auto* parts = new QHBoxLayout(player);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(makeCentre(), 1);
    parts->addWidget(m_sidePart = makeSide(player));
    return player;
}

QWidget* TrainingPage::makeSide(QWidget* parent)
{
    auto* side = new QWidget(parent);
    auto* scroll = new QScrollArea(side);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_side = new RunSide);
    scroll->viewport()->setAutoFillBackground(false);
    m_side->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new Divider(Qt::Vertical, side));
    row->addWidget(scroll);
    side->setFixedWidth(RunSide::kWidth + 1);
    return side;
}

void TrainingPage::fit()
{
    const bool isNarrow = width() < kRoomForAll;
    const bool showsScore = !isNarrow || m_score->isChecked();
    m_score->setVisible(isNarrow);
    m_sidePart->setVisible(showsScore);
    m_stories->setVisible(!isNarrow || !showsScore);
    m_stories->setFixedWidth(isNarrow ? kNarrowList : kListWidth);
    m_debrief->setMinimumHeight(isNarrow ? kDebriefHeight : 0);
    const int padding = isNarrow ? kNarrowPadding : kPadding;
    m_below->parentWidget()->layout()->setContentsMargins(padding, 12, padding, 16);
    m_below->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TrainingPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TrainingPage::edit(const QString& file)
{
    m_rehearsal.pause();
    m_editor->open(file);
    m_pages->setCurrentWidget(m_editor);
}

QWidget* TrainingPage::makeHead()
{
    auto* head = new QWidget(this);
    m_name =
        new Label(QString(), {Step::Title, Weight::Strong}, Tone::Strong, Label::Fit::Elide, head);
    m_progress = new Pill(QString(), Meaning::Neutral, head);
    m_line =
        new Label(QString(), {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Elide, head);
    auto* keep = new Button(Button::Kind::Secondary, tr("Export"), head);
    keep->setObjectName(QStringLiteral("training.export"));
    keep->setSymbol(Icon::File);
    auto* formats = new QMenu(keep);
    formats->addAction(tr("As a page (HTML)"), this, [this] { saveAs(Rehearsal::Export::Html); });
    formats->addAction(tr("As a table (CSV)"), this, [this] { saveAs(Rehearsal::Export::Csv); });
    connect(keep, &QAbstractButton::clicked, formats,
            [keep, formats] { formats->popup(keep->mapToGlobal(QPoint(0, keep->height() + 4))); });
    m_write = new Button(Button::Kind::Secondary, tr("Edit"), head);
    m_write->setObjectName(QStringLiteral("training.edit"));
    m_write->setSymbol(Icon::Edit);
    connect(m_write, &QAbstractButton::clicked, this,
            [this] { edit(m_rehearsal.view().story.file); });
    auto* again = new Button(Button::Kind::Secondary, tr("Start over"), head);
    again->setObjectName(QStringLiteral("training.again"));
    again->setSymbol(Icon::Undo);
    connect(again, &QAbstractButton::clicked, this, [this] { m_rehearsal.startOver(); });
    m_score = new Button(Button::Kind::Secondary, tr("Score"), head);
    m_score->setObjectName(QStringLiteral("training.score"));
    m_score->setCheckable(true);
    connect(m_score, &QAbstractButton::toggled, this, &TrainingPage::fit);
    auto* words = new QHBoxLayout;
    words->setSpacing(10);
    words->addWidget(m_progress);
    words->addWidget(m_line, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_name);
    left->addLayout(words);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(left, 1);
    row->addWidget(m_score);
    row->addWidget(m_write);
    row->addWidget(keep);
    row->addWidget(again);
    setTabOrder(m_score, m_write);
    setTabOrder(m_write, keep);
    setTabOrder(keep, again);
    return head;
}

QWidget* TrainingPage::makeCentre()
{
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* centre = new QWidget;
    m_day = new DayCard(m_rehearsal, centre);
    auto* title = new Label(tr("Debrief"), {Step::Body, Weight::Strong}, Tone::Strong,
                            Label::Fit::Whole, centre);
    m_points =
        new Label(QString(), {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Elide, centre);
    m_debrief = new DebriefList(centre);
    m_debrief->setMinimumWidth(kDebriefWidth);
    m_decision = new DecisionCard(centre);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_points, 1);
    m_below = new QHBoxLayout;
    m_below->setSpacing(24);
    m_below->addWidget(m_debrief, 5);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(makePoints(centre));
    right->addWidget(m_decision, 1);
    m_below->addLayout(right, 3);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(kPadding, 12, kPadding, 16);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addSpacing(12);
    column->addWidget(m_day);
    column->addSpacing(18);
    column->addLayout(head);
    column->addSpacing(8);
    column->addLayout(m_below, 1);
    scroll->setWidget(centre);
    scroll->viewport()->setAutoFillBackground(false);
    centre->setAutoFillBackground(false);
    connect(m_day, &DayCard::itemChosen, m_debrief, &DebriefList::choose);
    connect(m_debrief, &DebriefList::itemChosen, this, &TrainingPage::chooseItem);
    connect(m_debrief, &DebriefList::placeRequested, this, &TrainingPage::placeRequested);
    return scroll;
}

/// For items that no rule can judge.
QWidget* TrainingPage::makePoints(QWidget* parent)
{
    m_byHand = new QWidget(parent);
    auto* words = new Label(tr("The trainer's points"), {Step::Meta, Weight::Medium}, Tone::Strong,
                            Label::Fit::Whole, m_byHand);
    m_given = new QSpinBox(m_byHand);
    m_given->setObjectName(QStringLiteral("training.points"));
    m_given->setAccessibleName(tr("The trainer's points"));
    auto* give = new Button(Button::Kind::Secondary, tr("Give"), m_byHand);
    give->setObjectName(QStringLiteral("training.give"));
    auto* row = new QHBoxLayout(m_byHand);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(words, 1);
    row->addWidget(m_given);
    row->addWidget(give);
    m_byHand->hide();
    connect(give, &QAbstractButton::clicked, this,
            [this] { m_rehearsal.givePoints(m_item, m_given->value()); });
    return m_byHand;
}

void TrainingPage::showPoints()
{
    const QList<service::RehearsedItem>& items = m_rehearsal.view().items;
    const bool isByHand = m_item >= 1 && m_item <= items.size() && items.at(m_item - 1).isByHand;
    m_byHand->setVisible(isByHand);
    if (isByHand) {
        m_given->setMaximum(items.at(m_item - 1).of);
        m_given->setValue(items.at(m_item - 1).points);
    }
}

void TrainingPage::refresh()
{
    const RehearsalView& view = m_rehearsal.view();
    m_name->setWords(view.story.name);
    m_line->setWords(view.story.line);
    m_line->setToolTip(view.story.teaches);
    m_progress->setContent(progressWords(view), view.isPlaying ? Meaning::Ok : Meaning::Neutral);
    m_day->show(view);
    m_points->setWords(tr("to %1, %2 of %3 points")
                           .arg(hourWords(view, view.now))
                           .arg(view.points())
                           .arg(view.pointsOf()));
    m_debrief->show(view);
    m_side->show(view);
    m_stories->setCurrent(view.story.name);
}

void TrainingPage::chooseItem(int number)
{
    m_item = number;
    showPoints();
    const RehearsalView& view = m_rehearsal.view();
    if (number < 1 || number > view.items.size())
        return m_decision->clear();
    const service::RehearsedItem item = view.items.at(number - 1);
    if (!item.contact.isValid())
        return m_decision->show(view, item, std::nullopt);
    whenDone(m_services.directory.decision(item.contact), this,
             [this, item](const Result<Decision>& decision) {
                 if (m_item == item.number)
                     m_decision->show(m_rehearsal.view(), item,
                                      decision ? std::optional(*decision) : std::nullopt);
             });
}

void TrainingPage::saveAs(Rehearsal::Export as)
{
    const bool isPage = as == Rehearsal::Export::Html;
    const QString suffix = isPage ? QStringLiteral(".html") : QStringLiteral(".csv");
    auto* dialog = new QFileDialog(this, tr("Export the run"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_rehearsal.view().story.name + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, as](const QString& path) {
        QSaveFile file(path);
        const QByteArray bytes = m_rehearsal.exported(as);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            Q_EMIT m_rehearsal.failed({ErrorCode::Refused, file.errorString()});
    });
    dialog->open();
}

// The trainer's keys; what the window itself does with one comes first.
void TrainingPage::keyPressEvent(QKeyEvent* event)
{
    const QString key = QKeySequence(event->key()).toString(QKeySequence::PortableText);
    for (const service::RehearsedInject& inject : m_rehearsal.view().injects) {
        if (inject.key == key)
            return m_rehearsal.inject(key);
    }
    if (event->key() == Qt::Key_Space)
        return m_day->playOrPause();
    QWidget::keyPressEvent(event);
}

} // namespace heddle::ui
