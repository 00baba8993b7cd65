#include "ui/composer/composeredit.h"

#include "ui/composer/spelling/spellmarker.h"
#include "ui/theme/type.h"

#include <QContextMenuEvent>
#include <QImage>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

#include <cmath>

namespace heddle::ui {

namespace {

constexpr int kSmallest = 66;
const QString kStrong = QStringLiteral("**");
const QString kPoint = QStringLiteral("- ");
constexpr Type kWords{Step::Reading, Weight::Regular};

QStringList localFiles(const QMimeData& given)
{
    QStringList paths;
    for (const QUrl& url : given.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

// A cell or a word copied from an office program comes with its picture: then the words count.
bool isPicture(const QMimeData& given)
{
    return given.hasImage() && !given.hasFormat(QStringLiteral("text/plain"));
}

bool isTyping(const QKeyEvent& key)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(key.modifiers() & commands) && !key.text().isEmpty() && key.text().front().isPrint();
}

bool isBold(const QKeyEvent& key)
{
    return key.key() == Qt::Key_B && key.modifiers() == Qt::ControlModifier;
}

} // namespace

ComposerEdit::ComposerEdit(QWidget* parent) : ParagraphEdit(parent)
{
    setFont(typeFont(kWords));
    document()->setDocumentMargin(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(kSmallest);
    m_spelling = new SpellMarker(*this);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::refit);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &ComposerEdit::wordChanged);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::wordChanged);
}

std::optional<QString> ComposerEdit::wordAfter(QChar sign) const
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || isReadOnly())
        return std::nullopt;
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(sign);
    if (at < 0 || (at > 0 && !before.at(at - 1).isSpace()))
        return std::nullopt;
    const QString word = before.mid(at + 1);
    const bool isOneWord =
        std::none_of(word.cbegin(), word.cend(), [](QChar letter) { return letter.isSpace(); });
    return isOneWord ? std::optional(word) : std::nullopt;
}

void ComposerEdit::replaceWordAfter(QChar sign, const QString& text)
{
    const auto word = wordAfter(sign);
    QTextCursor cursor = textCursor();
    if (word)
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
                            int(word->size()) + 1);
    cursor.insertText(text);
    setTextCursor(cursor);
}

void ComposerEdit::typeSign(QChar sign)
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const bool beginsWord = before.isEmpty() || before.back().isSpace();
    insertPlainText(beginsWord ? QString(sign) : QString(QLatin1Char(' ') + sign));
}

void ComposerEdit::replaceAll(const QString& text)
{
    QTextCursor cursor = textCursor();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    setTextCursor(cursor);
}

void ComposerEdit::toggleStrong()
{
    QTextCursor cursor = textCursor();
    if (isReadOnly() || m_formats == Formats::None)
        return;
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const QString words = cursor.selectedText();
    // Marks hold within one line.
    if (words.contains(QChar::ParagraphSeparator))
        return;
    const bool isStrong = words.size() > 4 && words.startsWith(kStrong) && words.endsWith(kStrong);
    const int start = cursor.selectionStart();
    const QString other = isStrong ? words.mid(2, words.size() - 4) : kStrong + words + kStrong;
    cursor.insertText(other);
    if (words.isEmpty()) {
        cursor.setPosition(start + int(kStrong.size()));
    } else {
        cursor.setPosition(start);
        cursor.setPosition(start + int(other.size()), QTextCursor::KeepAnchor);
    }
    setTextCursor(cursor);
}

void ComposerEdit::togglePoints()
{
    if (isReadOnly() || m_formats == Formats::None)
        return;
    QTextCursor cursor = textCursor();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    const bool arePoints = block.text().startsWith(kPoint);
    cursor.beginEditBlock();
    for (;; block = block.next()) {
        QTextCursor edge(block);
        const bool isPoint = block.text().startsWith(kPoint);
        if (arePoints && isPoint) {
            edge.setPosition(block.position() + int(kPoint.size()), QTextCursor::KeepAnchor);
            edge.removeSelectedText();
        } else if (!arePoints && !isPoint) {
            edge.insertText(kPoint);
        }
        if (block == last)
            break;
    }
    cursor.endEditBlock();
}

QSize ComposerEdit::sizeHint() const
{
    return {480, height()};
}

bool ComposerEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        refit();
    return ParagraphEdit::eventFilter(watched, event);
}

// What is typed here is never the window's shortcut, not even while nothing can be written yet.
bool ComposerEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isTyping(key) || (isBold(key) && m_formats == Formats::Marks)) {
            event->accept();
            return true;
        }
    }
    return ParagraphEdit::event(event);
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return !localFiles(*source).isEmpty() || source->hasImage()
           || ParagraphEdit::canInsertFromMimeData(source);
}

void ComposerEdit::insertFromMimeData(const QMimeData* source)
{
    const QStringList paths = localFiles(*source);
    if (!paths.isEmpty()) {
        Q_EMIT filesGiven(paths);
        return;
    }
    if (!isPicture(*source)) {
        ParagraphEdit::insertFromMimeData(source);
        return;
    }
    Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
}

void ComposerEdit::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection())
        setTextCursor(cursorForPosition(event->pos()));
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setObjectName(QStringLiteral("composer.wordsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_spelling->addSuggestions(*menu);
    menu->addSeparator();
    connect(menu->addAction(tr("Earlier versions …")), &QAction::triggered, this,
            &ComposerEdit::versionsRequested);
    menu->popup(event->globalPos());
}

void ComposerEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool sends = event->modifiers().testFlag(Qt::ControlModifier)
                       || (isPlain && m_enterKey == EnterKey::Sends);
    if (isReturn && sends) {
        event->ignore(); // the box sends
        return;
    }
    if (isBold(*event) && m_formats == Formats::Marks) {
        toggleStrong();
        return;
    }
    // A shortcut of something that cannot be done just now is no letter to the customer.
    if (event->modifiers() == Qt::AltModifier && !event->text().isEmpty()) {
        event->ignore();
        return;
    }
    ParagraphEdit::keyPressEvent(event);
}

void ComposerEdit::resizeEvent(QResizeEvent* event)
{
    ParagraphEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        refit();
}

void ComposerEdit::showEvent(QShowEvent* event)
{
    ParagraphEdit::showEvent(event);
    window()->installEventFilter(this);
    refit();
}

void ComposerEdit::focusOutEvent(QFocusEvent* event)
{
    ParagraphEdit::focusOutEvent(event);
    Q_EMIT left();
}

// Lays out no more blocks than fit, so that a pasted book does not hold up the typing.
void ComposerEdit::refit()
{
    const int tallest = std::max(kSmallest, window()->height() / 3);
    qreal needed = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && needed <= tallest;
         block = block.next())
        needed += blockBoundingRect(block).height();
    setFixedHeight(std::clamp(int(std::ceil(needed)) + 2, kSmallest, tallest));
}

} // namespace heddle::ui
