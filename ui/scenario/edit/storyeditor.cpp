#include "ui/scenario/edit/storyeditor.h"

#include "ui/scenario/daychart.h"
#include "ui/scenario/edit/storyedit.h"
#include "ui/scenario/rehearsalwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

using service::StoryCheck;
using service::StoryFault;
using service::StoryMoment;
using service::StoryText;

constexpr int kPadding = 24;
constexpr int kFaultRows = 104; ///< their height
constexpr Duration kTypingPause = std::chrono::milliseconds(250);

QString wordsOf(const StoryFault& fault)
{
    const QString place = StoryEditor::tr("line %1, column %2").arg(fault.line).arg(fault.column);
    return (fault.file.isEmpty() ? place : fault.file + QStringLiteral(", ") + place)
           + QStringLiteral(": ") + fault.what;
}

} // namespace

StoryEditor::StoryEditor(service::StoryDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_day(new DayChart(this)), m_edit(new StoryEdit(desk, this)),
      m_faults(new QListView(this)), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("story.editor"));
    m_day->setObjectName(QStringLiteral("story.day"));
    m_faults->setObjectName(QStringLiteral("story.faults"));
    m_faults->setAccessibleName(tr("What is wrong with it"));
    m_faults->setModel(&m_faultWords);
    m_faults->setFrameShape(QFrame::NoFrame);
    m_faults->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_faults->setWordWrap(true);
    m_faults->setFixedHeight(kFaultRows);
    m_pause->setSingleShot(true);
    m_pause->setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(kTypingPause));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, 12, kPadding, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_day);
    column->addWidget(m_edit, 1);
    column->addWidget(m_faults);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &StoryEditor::follow);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &StoryEditor::followCursor);
    connect(m_pause, &QTimer::timeout, this, [this] {
        keep();
        check();
    });
    connect(m_faults, &QListView::activated, this,
            [this](const QModelIndex& index) { goToFault(index.row()); });
    connect(m_faults, &QListView::clicked, this,
            [this](const QModelIndex& index) { goToFault(index.row()); });
    connect(m_day, &DayChart::momentChosen, this,
            [this](Timestamp moment) { goToMoment(moment - m_check.day.start); });
    const auto onKeys = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onKeys(QKeySequence::Save, [this] { save(); });
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { play(); });
    onKeys(QKeySequence(Qt::Key_F8), [this] { goToNextFault(); });
}

StoryEditor::~StoryEditor()
{
    keep();
}

QWidget* StoryEditor::makeHead()
{
    auto* head = new QWidget(this);
    m_name =
        new Label(QString(), {Step::Title, Weight::Strong}, Tone::Strong, Label::Fit::Elide, head);
    m_state = new Pill(QString(), Meaning::Neutral, head);
    m_state->setObjectName(QStringLiteral("story.state"));
    m_drop = new Button(Button::Kind::Ghost, tr("Drop changes"), head);
    m_drop->setObjectName(QStringLiteral("story.drop"));
    m_save = new Button(Button::Kind::Secondary, tr("Save"), head);
    m_save->setObjectName(QStringLiteral("story.save"));
    m_save->setHint(QStringLiteral("Ctrl S"));
    m_play = new Button(Button::Kind::Primary, tr("Play from here"), head);
    m_play->setObjectName(QStringLiteral("story.play"));
    m_play->setSymbol(Icon::Play);
    m_play->setHint(QStringLiteral("Ctrl ↵"));
    m_save->setEnabled(false); // until it was checked
    m_play->setEnabled(false);
    auto* close = new Button(Button::Kind::Ghost, Icon::Cross, tr("Close the editor"), head);
    close->setObjectName(QStringLiteral("story.close"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_state);
    row->addWidget(m_drop);
    row->addWidget(m_save);
    row->addWidget(m_play);
    row->addWidget(close);
    connect(m_drop, &QAbstractButton::clicked, this, [this] {
        m_isKept = true;
        whenDone(m_desk.dropDraft(m_text.file), this,
                 [this](const Result<StoryText>& text) { take(text); });
    });
    connect(m_save, &QAbstractButton::clicked, this, &StoryEditor::save);
    connect(m_play, &QAbstractButton::clicked, this, &StoryEditor::play);
    connect(close, &QAbstractButton::clicked, this, &StoryEditor::dismissed);
    return head;
}

void StoryEditor::open(const QString& file)
{
    keep();
    whenDone(m_desk.text(file), this, [this](const Result<StoryText>& text) { take(text); });
}

void StoryEditor::take(const Result<StoryText>& text)
{
    if (!text) {
        Q_EMIT failed(text.error());
        return;
    }
    m_text = *text;
    m_text.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    m_edit->setPlainText(m_text.text); // follow() sees that nobody typed this
    m_isKept = true;
    m_edit->setFocus();
    check();
}

void StoryEditor::follow()
{
    if (m_edit->toPlainText() == m_text.text)
        return; // only marks changed
    m_text.text = m_edit->toPlainText();
    m_text.isDraft = true;
    m_isKept = false;
    showState();
    m_pause->start();
}

void StoryEditor::keep()
{
    if (std::exchange(m_isKept, true))
        return;
    whenDone<void>(m_desk.keepDraft(m_text), this, [this](const Done& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void StoryEditor::check()
{
    whenDone(m_desk.check(m_text), this,
             [this, round = ++m_round](const Result<StoryCheck>& check) {
                 if (round == m_round && check)
                     showCheck(*check);
             });
}

void StoryEditor::showCheck(const StoryCheck& check)
{
    const StoryCheck before = std::exchange(m_check, check);
    // Of a text that is broken YAML there is no day; the last one stays before one's eyes.
    if (check.day.end <= check.day.start) {
        m_check.day = before.day;
        m_check.moments = before.moments;
    }
    m_edit->setFaults(check.faults);
    QStringList words;
    for (const StoryFault& fault : check.faults)
        words.append(wordsOf(fault));
    m_faultWords.setStringList(words);
    m_faults->setVisible(!words.isEmpty());
    // Once the list has taken its place from the text.
    QMetaObject::invokeMethod(m_edit, &QPlainTextEdit::ensureCursorVisible, Qt::QueuedConnection);
    followCursor();
    showState();
}

void StoryEditor::showState()
{
    const QString name = m_check.day.story.name;
    m_name->setWords(name.isEmpty() ? QFileInfo(m_text.file).completeBaseName() : name);
    const auto errors = std::count_if(m_check.faults.begin(), m_check.faults.end(),
                                      [](const StoryFault& fault) { return !fault.isWarning; });
    if (errors > 0)
        m_state->setContent(tr("Mistakes: %1").arg(errors), Meaning::Bad);
    else if (m_text.isDraft)
        m_state->setContent(tr("Not saved, kept"), Meaning::Warn);
    else
        m_state->setContent(tr("Saved"), Meaning::Ok);
    m_save->setEnabled(m_check.isFit);
    m_play->setEnabled(m_check.isFit);
    m_drop->setEnabled(m_text.isDraft);
}

void StoryEditor::save()
{
    m_pause->stop();
    m_isKept = true; // what is saved is no draft any more
    whenDone(m_desk.save(m_text), this, [this](const Result<StoryText>& text) {
        if (!text) {
            m_isKept = false;
            keep();
            Q_EMIT failed(text.error());
            return;
        }
        m_text.file = text->file;
        m_text.isDraft = m_text.text != text->text;
        showState();
        Q_EMIT saved(text->file);
    });
}

void StoryEditor::play()
{
    if (!m_check.isFit)
        return;
    keep();
    Q_EMIT playRequested(m_text, m_from);
}

void StoryEditor::goToFault(int row)
{
    const StoryFault fault = m_check.faults.value(row);
    if (!fault.file.isEmpty())
        return;
    m_edit->goTo(fault.line, fault.column);
    m_edit->setFocus();
}

void StoryEditor::goToNextFault()
{
    const auto next =
        std::find_if(m_check.faults.begin(), m_check.faults.end(), [this](const StoryFault& fault) {
            return fault.file.isEmpty() && fault.line > m_edit->line();
        });
    if (!m_check.faults.isEmpty())
        goToFault(next == m_check.faults.end() ? 0
                                               : static_cast<int>(next - m_check.faults.begin()));
}

void StoryEditor::goToMoment(Duration at)
{
    const StoryMoment* next = nullptr;
    for (const StoryMoment& one : m_check.moments) {
        if (one.at >= at && (next == nullptr || one.at < next->at))
            next = &one;
    }
    if (next != nullptr) {
        const QSignalBlocker quiet(m_edit); // the playhead stays where it was put
        m_edit->goTo(next->line, 1);
    }
    showMoment(at);
}

// The step at the cursor, or the last one before it.
void StoryEditor::followCursor()
{
    const StoryMoment* here = nullptr;
    for (const StoryMoment& one : m_check.moments) {
        if (one.line <= m_edit->line())
            here = &one;
    }
    showMoment(here != nullptr ? here->at : Duration());
}

void StoryEditor::showMoment(Duration at)
{
    service::RehearsalView& day = m_check.day;
    m_from = std::clamp(at, Duration(), std::max(Duration(), day.end - day.start));
    day.now = day.start + m_from;
    m_day->show(day);
}

} // namespace heddle::ui
