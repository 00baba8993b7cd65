#include "ui/composer/composerbox.h"

#include "ui/composer/actionrow.h"
#include "ui/composer/attachmentstrip.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/emoji/emojipicker.h"
#include "ui/composer/recipients/envelope.h"
#include "ui/composer/spelling/spellmarker.h"
#include "ui/composer/writtenwords.h"
#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kMailTab = 0;
constexpr int kChatTab = 1;
constexpr int kNoteTab = 2;

bool isChat(const service::InteractionView& view)
{
    return view.interaction.channel == ChannelKind::Chat;
}

QString obstacleFor(const service::InteractionView& view)
{
    if (isChat(view)) {
        const InteractionState state = view.interaction.state;
        const bool isOver = state == InteractionState::Closed || state == InteractionState::WrapUp;
        return isOver ? ComposerBox::tr("This chat is over.") : QString();
    }
    if (view.interaction.channel != ChannelKind::Email)
        return ComposerBox::tr("This contact did not come by e-mail.");
    if (view.customer.doNotUse.contains(toName(ChannelKind::Email)))
        return ComposerBox::tr("%1 does not want e-mail.").arg(isolatedName(view.customer.name));
    return {};
}

QStringList localFiles(const QMimeData* given)
{
    QStringList paths;
    for (const QUrl& url : given->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

ComposerBox::ComposerBox(Clock& clock, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("composer.box"));
    setAcceptDrops(true);
    m_envelope = new Envelope(this);
    m_words = new ComposerEdit(this);
    m_words->setObjectName(QStringLiteral("composer.words"));
    m_words->setAccessibleName(tr("Message"));
    m_files = new AttachmentStrip(this);
    m_actions = new ActionRow(clock, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(13, 11, 11, 11);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(m_envelope);
    column->addWidget(m_words);
    column->addWidget(m_files);
    column->addWidget(m_actions);
    m_emoji = new EmojiPicker(*m_words, *this);
    m_envelope->hide();
    connectParts();
}

QWidget* ComposerBox::makeHead()
{
    auto* head = new QWidget(this);
    m_tabs = new Segmented(tr("What to write"), head);
    m_tabs->add(QStringLiteral("composer.mailTab"), tr("E-mail"));
    m_tabs->add(QStringLiteral("composer.chatTab"), tr("Chat"));
    m_tabs->add(QStringLiteral("composer.noteTab"), tr("Note"));
    m_tabs->setFixedWidth(std::max(144, m_tabs->sizeHint().width()));
    m_line = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Elide, head);
    m_line->setObjectName(QStringLiteral("composer.line"));
    m_line->installEventFilter(this);
    m_unfold = new Button(Button::Kind::Ghost, Icon::Down, tr("Recipients and subject"), head);
    m_unfold->setObjectName(QStringLiteral("composer.unfold"));
    m_unfold->setCheckable(true);
    m_language = new Pill({}, Meaning::Neutral, head);
    m_language->setObjectName(QStringLiteral("composer.language"));
    m_language->setSymbol(Icon::Globe);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_tabs);
    row->addWidget(m_line, 1);
    row->addWidget(m_language);
    row->addWidget(m_unfold);
    return head;
}

void ComposerBox::connectParts()
{
    connect(m_tabs, &Segmented::chosen, this, [this](int tab) {
        Q_EMIT tabChosen(tab == kNoteTab ? ComposeKind::Note : ComposeKind::Reply);
    });
    connect(m_unfold, &QAbstractButton::toggled, this, &ComposerBox::unfold);
    connect(m_envelope, &Envelope::edited, this, &ComposerBox::edited);
    connect(m_envelope, &Envelope::edited, this, &ComposerBox::showLine);
    connect(m_envelope, &Envelope::left, this, &ComposerBox::left);
    connect(m_words, &QPlainTextEdit::textChanged, this, &ComposerBox::edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, &ComposerBox::checkSendable);
    connect(m_words, &ComposerEdit::left, this, &ComposerBox::left);
    connect(m_words, &ComposerEdit::left, this, qOverload<>(&QWidget::update));
    connect(m_words, &ComposerEdit::filesGiven, this, &ComposerBox::filesGiven);
    connect(m_words, &ComposerEdit::pictureGiven, this, &ComposerBox::pictureGiven);
    connect(m_files, &AttachmentStrip::removed, this, &ComposerBox::edited);
    connect(m_files, &AttachmentStrip::removed, this, &ComposerBox::checkSendable);
    connect(m_actions, &ActionRow::sendRequested, this, &ComposerBox::sendRequested);
    connect(m_actions, &ActionRow::sendLaterRequested, this, &ComposerBox::sendLaterRequested);
    connect(m_words, &ComposerEdit::versionsRequested, this, &ComposerBox::versionsRequested);
    connect(m_actions, &ActionRow::versionsRequested, this, &ComposerBox::versionsRequested);
    connect(m_actions, &ActionRow::emojiRequested, this, [this] { m_emoji->open(); });
    connect(m_emoji, &EmojiPicker::picked, m_words, &QPlainTextEdit::insertPlainText);
    connect(m_actions, &ActionRow::cannedRequested, this, [this] {
        m_words->setFocus(Qt::OtherFocusReason);
        m_words->typeSign(QLatin1Char('/'));
    });
}

void ComposerBox::showContact(const service::InteractionView& view)
{
    m_mailObstacle = obstacleFor(view);
    m_tabs->setSegmentVisible(kMailTab, view.interaction.channel == ChannelKind::Email);
    m_isChat = isChat(view);
    m_customerName = view.customer.name;
    m_tabs->setSegmentVisible(kChatTab, m_isChat);
    m_tabs->setBarred(m_isChat ? kChatTab : kMailTab, m_mailObstacle);
    m_words->setEnterKey(m_isChat ? ComposerEdit::EnterKey::Sends
                                  : ComposerEdit::EnterKey::NewLine);
    const QString language = languageWords(view.customer.language);
    m_language->setContent(language, Meaning::Neutral);
    m_language->setToolTip(tr("%1 writes in this language").arg(view.customer.name));
    m_language->setVisible(!language.isEmpty());
    m_words->spelling().setLanguage(view.customer.language.isEmpty() ? QLocale().bcp47Name()
                                                                     : view.customer.language);
    m_actions->setCodes(view.wrapUpCodes, view.wrapUpNeedsCode ? ActionRow::Codes::Needed
                                                               : ActionRow::Codes::Optional);
    showLine();
}

void ComposerBox::show(const Draft& draft)
{
    m_kind = draft.kind;
    const QSignalBlocker quiet(m_words);
    m_words->setPlainText(draft.text);
    QTextCursor cursor = m_words->textCursor();
    cursor.setPosition(static_cast<int>(writtenEnd(draft.text)));
    m_words->setTextCursor(cursor);
    m_words->refit();
    m_words->setPlaceholderText(isNote()
                                    ? tr("Write a note for your colleagues, or type @ to call one")
                                    : tr("Write a message, or type / for canned replies"));
    m_words->setAccessibleName(isNote() ? tr("Note") : tr("Message"));
    m_envelope->show(draft);
    m_files->show(draft.attachments);
    m_tabs->setCurrent(isNote() ? kNoteTab : m_isChat ? kChatTab : kMailTab);
    m_actions->showKind(m_kind);
    if (isChatLine())
        m_actions->showChat();
    m_unfold->setVisible(!isNote() && !m_isChat);
    unfold(m_kind == ComposeKind::Forward || m_kind == ComposeKind::New);
    showLine();
    checkSendable();
    update();
}

Draft ComposerBox::filledIn(Draft base) const
{
    base.text = m_words->toPlainText();
    if (isNote())
        return base;
    if (!m_isChat)
        m_envelope->fill(base);
    base.attachments = m_files->attachments();
    return base;
}

void ComposerBox::attach(const Attachment& attachment)
{
    m_files->add(attachment);
    Q_EMIT edited();
    checkSendable();
}

void ComposerBox::unfold(bool open)
{
    const bool shown = open && !isNote() && !m_isChat;
    m_envelope->setVisible(shown);
    m_unfold->setChecked(shown);
    m_unfold->setSymbol(shown ? Icon::Up : Icon::Down);
    m_unfold->setName(shown ? tr("Hide recipients and subject") : tr("Recipients and subject"));
}

void ComposerBox::showLine()
{
    Draft draft;
    m_envelope->fill(draft);
    if (isChatLine())
        m_line->setWords(m_visitorWords.isEmpty()
                             ? tr("to %1 on web chat").arg(isolatedName(m_customerName))
                             : m_visitorWords);
    else if (!isNote())
        m_line->setWords(recipientWords(draft));
    else if (m_mailObstacle.isEmpty())
        m_line->setWords(tr("Only colleagues see this"));
    else
        m_line->setWords(tr("Only colleagues see this. %1").arg(m_mailObstacle));
    m_line->setTone(isNote() ? Tone::NoteWords : Tone::Weak);
    m_line->setCursor(isNote() || m_isChat ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void ComposerBox::setBusy(const QString& words)
{
    m_busy = words;
    checkSendable();
}

void ComposerBox::setReady()
{
    setBusy({});
}

void ComposerBox::setAttaching(int files)
{
    m_attaching = files;
    checkSendable();
}

void ComposerBox::checkSendable()
{
    const bool isBlank = writtenWords(m_words->toPlainText()).isEmpty();
    m_words->setReadOnly(!m_busy.isEmpty());
    m_envelope->setEnabled(m_busy.isEmpty());
    if (!m_busy.isEmpty())
        m_actions->setObstacle(m_busy);
    else if (m_attaching > 0)
        m_actions->setObstacle(tr("A file is still being attached"));
    else if (isBlank && m_kind != ComposeKind::Forward)
        m_actions->setObstacle(tr("Write something first"));
    else
        m_actions->setObstacle({});
}

void ComposerBox::showVisitor(const QString& words)
{
    m_visitorWords = words;
    showLine();
}

bool ComposerBox::checkRecipients()
{
    if (isNote() || m_isChat || m_envelope->problem().isEmpty())
        return true;
    unfold(true);
    m_envelope->showProblem();
    return false;
}

void ComposerBox::focusFirstEmpty()
{
    if (isNote() || m_isChat || m_envelope->problem().isEmpty())
        m_words->setFocus(Qt::OtherFocusReason);
    else
        m_envelope->focusFirst();
}

QList<QLineEdit*> ComposerBox::recipientLines() const
{
    return m_envelope->recipientLines();
}

void ComposerBox::focusSubject()
{
    unfold(true);
    m_envelope->focusSubject();
}

// The words that say whom it goes to lead to where that can be changed.
bool ComposerBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::MouseButtonRelease && !isNote()
        && !m_isChat) {
        m_unfold->toggle();
        if (m_unfold->isChecked())
            m_envelope->focusFirst();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ComposerBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QRectF face = QRectF(rect()).adjusted(1, 0, -1, -2);
    const bool active = m_dropping || m_words->hasFocus();
    const QColor line = isNote() ? t.noteLine : t.lineStrong;
    ink.shadow(face.adjusted(2, 1, -2, -1), 12, 3);
    ink.box(face, 12, isNote() ? t.note : t.raised,
            active ? mixed(line, t.accent, m_dropping ? 1 : .55) : line);
}

void ComposerBox::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isReturn && (event->modifiers().testFlag(Qt::ControlModifier) || (isPlain && m_isChat)))
        m_actions->send();
    else
        QWidget::keyPressEvent(event);
}

void ComposerBox::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    m_dropping = true;
    update();
    event->acceptProposedAction();
}

void ComposerBox::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropping = false;
    update();
}

void ComposerBox::dropEvent(QDropEvent* event)
{
    m_dropping = false;
    update();
    event->acceptProposedAction();
    Q_EMIT filesGiven(localFiles(event->mimeData()));
}

} // namespace heddle::ui
