#include "ui/scenario/edit/storyedit.h"

#include "ui/theme/ink.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace heddle::ui {

namespace {

using service::StoryFault;

constexpr int kGutterRoom = 12;
constexpr Type kNumber{Step::Caption, Weight::Regular};

/// The numbers beside the lines.
class Gutter final : public QWidget {
public:
    explicit Gutter(StoryEdit& edit) : QWidget(&edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        m_edit.paintGutter(painter, event->rect());
    }

private:
    StoryEdit& m_edit;
};

/// Of a word the whole, else a letter.
QTextCursor faultyPart(const QTextBlock& block, int column)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + qBound(0, column - 1, qMax(0, block.length() - 1)));
    cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    if (!cursor.hasSelection())
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

StoryEdit::StoryEdit(const service::StoryDesk& desk, QWidget* parent)
    : QPlainTextEdit(parent), m_desk(desk), m_gutter(new Gutter(*this)),
      m_completer(new QCompleter(this))
{
    setObjectName(QStringLiteral("story.text"));
    setAccessibleName(tr("The scenario's text"));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(static_cast<int>(Step::Body));
    setFont(font);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    m_completer->setModel(&m_shown);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("story.completions"));
    m_completer->popup()->setAccessibleName(tr("What may stand here"));
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { put(index.row()); });
    connect(this, &QPlainTextEdit::blockCountChanged, this,
            [this] { setViewportMargins(gutterWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect&, int moved) {
        moved == 0 ? m_gutter->update() : m_gutter->scroll(0, moved);
    });
    setViewportMargins(gutterWidth(), 0, 0, 0);
}

int StoryEdit::line() const
{
    return textCursor().blockNumber() + 1;
}

void StoryEdit::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + qBound(0, column - 1, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
}

int StoryEdit::gutterWidth() const
{
    return kGutterRoom * 2 + qRound(digitsWidth(QString::number(blockCount()), kNumber));
}

void StoryEdit::paintGutter(QPainter& painter, const QRect& area) const
{
    Ink ink(painter, m_gutter);
    const Tokens& t = ink.tokens();
    const auto faultIn = [this](int line) {
        return std::find_if(m_faults.begin(), m_faults.end(), [line](const StoryFault& fault) {
            return fault.file.isEmpty() && fault.line == line;
        });
    };
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > area.bottom())
            return;
        const int number = block.blockNumber() + 1;
        const qreal middle = place.center().y();
        const auto fault = faultIn(number);
        if (fault != m_faults.end())
            ink.dot({kGutterRoom / 2.0, middle}, 3, fault->isWarning ? t.warn : t.bad);
        ink.digitsEnd({m_gutter->width() - kGutterRoom * 1.0, middle + halfCap(kNumber)},
                      QString::number(number), kNumber, number == line() ? t.text : t.text3);
    }
}

void StoryEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void StoryEdit::setFaults(const QList<StoryFault>& faults)
{
    m_faults = faults;
    markFaults();
    m_gutter->update();
}

void StoryEdit::markFaults()
{
    const Tokens& t = tokens(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (const StoryFault& fault : m_faults) {
        const QTextBlock block = document()->findBlockByNumber(fault.line - 1);
        if (!fault.file.isEmpty() || !block.isValid())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = faultyPart(block, fault.column);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(fault.isWarning ? t.warn : t.bad);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QString StoryEdit::wordsAt(const QTextCursor& cursor) const
{
    QStringList words;
    for (const StoryFault& fault : m_faults) {
        if (fault.file.isEmpty() && fault.line == cursor.blockNumber() + 1)
            words.append(fault.what);
    }
    return words.join(u'\n');
}

bool StoryEdit::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPoint place = viewport()->mapFromGlobal(help->globalPos());
    QToolTip::showText(help->globalPos(), wordsAt(cursorForPosition(place)), this);
    return true;
}

void StoryEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isChoosing = m_completer->popup()->isVisible();
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isChoosing && (isEnter || key == Qt::Key_Escape || key == Qt::Key_Tab)) {
        event->ignore(); // the list's
        return;
    }
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return complete(Asked::Wished);
    if (isEnter && event->modifiers() == Qt::NoModifier) {
        const QString above = textCursor().block().text();
        qsizetype indent = 0;
        while (indent < above.size() && above.at(indent) == u' ')
            ++indent;
        textCursor().insertText(QString(u'\n' + above.left(indent)));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().at(0).isPrint())
        complete(Asked::Typing);
    else if (isChoosing)
        complete(key == Qt::Key_Backspace ? Asked::Typing : Asked::Wished);
}

void StoryEdit::complete(Asked how)
{
    m_offered = m_desk.completions(toPlainText(), textCursor().position());
    QStringList rows;
    for (const auto& choice : m_offered.choices)
        rows.append(choice.meaning.isEmpty() ? choice.text
                                             : choice.text + QStringLiteral("  ") + choice.meaning);
    m_shown.setStringList(rows);
    if (rows.isEmpty() || (how == Asked::Typing && m_offered.typed == 0)) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.translate(gutterWidth(), 0);
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 24
                   + m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void StoryEdit::put(int choice)
{
    if (choice < 0 || choice >= m_offered.choices.size())
        return;
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, m_offered.typed);
    cursor.insertText(m_offered.choices.at(choice).text);
}

} // namespace heddle::ui
