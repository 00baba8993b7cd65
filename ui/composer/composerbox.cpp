#include "ui/composer/composerbox.h"

#include "ui/composer/actionrow.h"
#include "ui/composer/attachmentstrip.h"
#include "ui/composer/channels/channeltabs.h"
#include "ui/composer/channels/postroom.h"
#include "ui/composer/channels/postterms.h"
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
#include "ui/widgets/words.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

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
    m_terms = new PostTerms(this);
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
    column->addWidget(m_terms);
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
    m_tabs = new ChannelTabs(head);
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
    // Wherever in the box one is: a button would take the keys for a press of its own.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* sending = new QShortcut(QKeyCombination(Qt::CTRL, key), this);
        sending->setContext(Qt::WidgetWithChildrenShortcut);
        connect(sending, &QShortcut::activated, m_actions, &ActionRow::send);
    }
    connect(m_tabs, &ChannelTabs::chosen, this, &ComposerBox::tabChosen);
    connect(m_tabs, &ChannelTabs::otherWayChosen, this, &ComposerBox::otherWayChosen);
    connect(m_unfold, &QAbstractButton::toggled, this, &ComposerBox::unfold);
    connect(m_envelope, &Envelope::edited, this, &ComposerBox::edited);
    connect(m_envelope, &Envelope::edited, this, &ComposerBox::showLine);
    connect(m_envelope, &Envelope::left, this, &ComposerBox::left);
    connect(m_terms, &PostTerms::edited, this, &ComposerBox::edited);
    connect(m_terms, &PostTerms::edited, this, &ComposerBox::showLine);
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
    connect(m_actions, &ActionRow::strongRequested, m_words, &ComposerEdit::toggleStrong);
    connect(m_actions, &ActionRow::pointsRequested, m_words, &ComposerEdit::togglePoints);
    connect(m_actions, &ActionRow::emojiRequested, this, [this] { m_emoji->open(); });
    connect(m_emoji, &EmojiPicker::picked, m_words, &QPlainTextEdit::insertPlainText);
    connect(m_actions, &ActionRow::cannedRequested, this, [this] {
        m_words->setFocus(Qt::OtherFocusReason);
        m_words->typeSign(QLatin1Char('/'));
    });
}

void ComposerBox::showContact(const service::InteractionView& view)
{
    m_tabs->showContact(view);
    m_customerName = view.customer.name;
    m_words->setEnterKey(isChat() ? ComposerEdit::EnterKey::Sends
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
    checkSendable();
}

void ComposerBox::showCustomer(const service::CustomerView& view)
{
    m_tabs->showCustomer(view);
}

void ComposerBox::showFacts(const service::CustomerFacts& facts)
{
    m_tabs->showFacts(facts);
}

void ComposerBox::bar(const QString& why)
{
    m_tabs->bar(why);
    showLine();
    checkSendable();
}

const QString& ComposerBox::mailObstacle() const
{
    return m_tabs->obstacle();
}

bool ComposerBox::isChat() const
{
    return m_tabs->channel() == ChannelKind::Chat;
}

bool ComposerBox::isPost() const
{
    return m_tabs->channel() == ChannelKind::Social && !isNote();
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
    m_terms->setWarning(isPost() ? draft.subject : QString());
    m_terms->setVisible(isPost() && m_terms->isOfUse());
    m_files->show(draft.attachments);
    m_tabs->setCurrent(m_kind);
    m_actions->showKind(m_kind);
    if (isChatLine())
        m_actions->showChat();
    else if (isPost())
        m_actions->showPost(postFiles());
    m_unfold->setVisible(hasEnvelope());
    m_words->setFormats(hasEnvelope() ? ComposerEdit::Formats::Marks : ComposerEdit::Formats::None);
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
    if (hasEnvelope())
        m_envelope->fill(base);
    if (isPost())
        base.subject = m_terms->warning();
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
    const bool shown = open && hasEnvelope();
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
    else if (isPost())
        m_line->setWords(postWords());
    else if (!isNote())
        m_line->setWords(recipientWords(draft));
    else if (mailObstacle().isEmpty())
        m_line->setWords(tr("Only colleagues see this"));
    else
        m_line->setWords(tr("Only colleagues see this. %1").arg(mailObstacle()));
    m_line->setTone(isNote() ? Tone::NoteWords : Tone::Weak);
    m_line->setCursor(hasEnvelope() ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
    else if (isChatLine() && !mailObstacle().isEmpty())
        m_actions->setObstacle(mailObstacle());
    else if (m_attaching > 0)
        m_actions->setObstacle(tr("A file is still being attached"));
    else if (isBlank && m_kind != ComposeKind::Forward)
        m_actions->setObstacle(tr("Write something first"));
    else if (isPost() && !m_network.isEmpty() && !takesFiles(m_network)
             && !m_files->attachments().isEmpty())
        m_actions->setObstacle(tr("This network takes no files from here"));
    else if (isPost() && m_files->attachments().size() > mostFiles)
        m_actions->setObstacle(tr("%n files at most", nullptr, mostFiles));
    else if (isPost() && lettersLeft() < 0)
        m_actions->setObstacle(tr("%n letters too many", nullptr, -lettersLeft()));
    else
        m_actions->setObstacle({});
    if (isPost())
        showLine();
}

void ComposerBox::showVisitor(const QString& words)
{
    m_visitorWords = words;
    showLine();
}

bool ComposerBox::checkRecipients()
{
    if (!hasEnvelope() || m_envelope->problem().isEmpty())
        return true;
    unfold(true);
    m_envelope->showProblem();
    return false;
}

void ComposerBox::focusFirstEmpty()
{
    if (!hasEnvelope() || m_envelope->problem().isEmpty())
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
    if (watched == m_line && event->type() == QEvent::MouseButtonRelease && hasEnvelope()) {
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
    if (isReturn && (event->modifiers().testFlag(Qt::ControlModifier) || (isPlain && isChat())))
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
