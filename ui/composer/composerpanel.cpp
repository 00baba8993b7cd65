#include "ui/composer/composerpanel.h"

#include "core/base/pace.h"
#include "core/service/directory.h"
#include "ui/composer/actionrow.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/livesigns.h"
#include "ui/composer/promises/promisebar.h"
#include "ui/composer/questionbar.h"
#include "ui/composer/recipients/addresscompletion.h"
#include "ui/composer/wordpopup.h"
#include "ui/composer/writtenwords.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

using service::Message;

ComposerPanel::ComposerPanel(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_keeper(services.desk, services.clock),
      m_loader(services.desk, m_keeper)
{
    setObjectName(QStringLiteral("composer"));
    setAccessibleName(tr("Composer"));
    m_question = new QuestionBar(this);
    m_bar = new MessageBar(this);
    m_bar->setObjectName(QStringLiteral("composer.message"));
    m_promises = new PromiseBar(this);
    m_box = new ComposerBox(services.clock, this);
    for (QLineEdit* line : m_box->recipientLines())
        new AddressCompletion(*line, services.directory);
    m_signs = new LiveSigns(services.chat, this);
    m_cannedPopup =
        new WordPopup(m_box->words(), *m_box,
                      {QLatin1Char('/'), QStringLiteral("composer.canned"), tr("Canned replies")});
    m_colleaguePopup =
        new WordPopup(m_box->words(), *m_box,
                      {QLatin1Char('@'), QStringLiteral("composer.colleague"), tr("Colleagues")});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_question);
    column->addWidget(m_bar);
    column->addWidget(m_promises);
    column->addWidget(m_box);
    connectParts();
    hide();
}

void ComposerPanel::connectParts()
{
    connect(&m_loader, &DraftLoader::loaded, this, &ComposerPanel::showBegun);
    connect(&m_loader, &DraftLoader::failed, this, &ComposerPanel::failLoading);
    const QString unsaved =
        tr("What you type cannot be saved now. It stays here and is tried again.");
    connect(&m_keeper, &DraftKeeper::failed, this,
            [=, this] { m_bar->show(MessageBar::Kind::Problem, unsaved); });
    connect(&m_keeper, &DraftKeeper::saved, this, [=, this] {
        if (m_bar->sentence() == unsaved)
            m_bar->dismiss();
    });
    auto* refetching = new Pace(
        Pace::forEyes, [this] { refetch(); }, this);
    connect(&m_services.directory, &service::Directory::changed, refetching,
            [this, refetching](const Change& change) {
                if (interaction().isValid() && change.interaction == interaction())
                    refetching->ask();
            });
    connect(m_box, &ComposerBox::edited, this, &ComposerPanel::noteEdited);
    connect(m_box, &ComposerBox::edited, this, &ComposerPanel::noteTyping);
    connect(m_signs, &LiveSigns::visitorChanged, m_box, &ComposerBox::showVisitor);
    connect(m_box, &ComposerBox::left, this, [this] { m_keeper.flush(); });
    connect(m_box, &ComposerBox::otherWayChosen, this, &ComposerPanel::otherWayRequested);
    connect(m_box, &ComposerBox::tabChosen, this, &ComposerPanel::chooseTab);
    connect(m_box, &ComposerBox::filesGiven, this, &ComposerPanel::attachFiles);
    connect(m_box, &ComposerBox::pictureGiven, this, &ComposerPanel::attachPicture);
    connect(m_box, &ComposerBox::sendRequested, this,
            [this](Then then, const QString& code) { send({.then = then, .code = code}); });
    connect(m_box, &ComposerBox::sendLaterRequested, this,
            [this](Timestamp at) { send({.then = Then::Wait, .leaves = at}); });
    connect(m_question, &QuestionBar::dismissed, &m_box->words(), qOverload<>(&QWidget::setFocus));
    connect(&m_box->actions(), &ActionRow::kindRequested, this,
            [this](ComposeKind kind) { startReply(kind, m_message.answers); });
    connect(&m_box->actions(), &ActionRow::attachRequested, this, &ComposerPanel::pickFiles);
    connect(m_box, &ComposerBox::versionsRequested, this, &ComposerPanel::showVersions);
    connect(m_cannedPopup, &WordPopup::chosen, this,
            [this](int row) { insertCanned(m_canned.at(row)); });
    connect(m_colleaguePopup, &WordPopup::chosen, this, &ComposerPanel::mention);
}

void ComposerPanel::open(const service::InteractionView& view)
{
    if (view.interaction.id == interaction()) {
        refresh(view);
        return;
    }
    leave();
    m_view = view;
    m_seen = view.interaction.version;
    m_signs->open(view);
    m_box->showContact(view);
    show();
    load();
    loadCustomer();
    loadPromises();
    loadCanned();
    loadColleagues();
}

void ComposerPanel::bar(const QString& why)
{
    if (why == m_why || !interaction().isValid())
        return;
    m_why = why;
    const bool couldWrite = m_box->mailObstacle().isEmpty();
    m_box->bar(why);
    if (why.isEmpty() && !couldWrite)
        load();
    else
        takeUpBar(couldWrite);
}

// Nobody asked to write there: what one may leave in others' contacts is a note.
void ComposerPanel::failLoading(const Error& error)
{
    if (error.code == ErrorCode::Refused && m_box->mailObstacle().isEmpty()) {
        m_box->bar(tr("Somebody else has this contact."));
        load();
        return;
    }
    m_bar->show(MessageBar::Kind::Problem, errorText(error, Attempt::Load),
                {tr("Try again"), [this] { load(); }});
}

void ComposerPanel::leave()
{
    m_keeper.flush();
    m_loader.stop();
    m_signs->leave();
    m_wished.reset();
    m_view = {};
    m_message = {};
    m_note = {.kind = ComposeKind::Note};
    m_isNote = false;
    m_why.clear();
    m_question->dismiss();
    m_bar->dismiss();
    hide();
}

void ComposerPanel::load()
{
    const bool canMail = m_box->mailObstacle().isEmpty();
    m_box->setBusy(tr("Loading …"));
    m_loader.load(interaction(),
                  canMail ? DraftLoader::Scope::MessageAndNote : DraftLoader::Scope::NoteOnly);
}

void ComposerPanel::showBegun(const BegunDrafts& drafts)
{
    m_message = drafts.message;
    m_note = drafts.note;
    const bool onlyNoteBegun = !isWritten() && !m_note.text.trimmed().isEmpty();
    m_isNote = onlyNoteBegun || !m_box->mailObstacle().isEmpty();
    m_box->setReady();
    showCurrent();
    loadPost();
    if (m_wished)
        startReply(m_wished->kind, std::exchange(m_wished, std::nullopt)->answers);
}

void ComposerPanel::showCurrent()
{
    m_box->show(current());
    offerColleagues();
    lookAtPromises();
}

bool ComposerPanel::isWritten() const
{
    const bool hasOwnFiles =
        !m_message.attachments.isEmpty() && m_message.kind != ComposeKind::Forward;
    return hasOwnFiles || !writtenWords(m_message.text).isEmpty();
}

void ComposerPanel::noteEdited()
{
    if (!interaction().isValid() || m_loader.isLoading())
        return;
    current() = m_box->filledIn(current());
    m_question->dismiss();
    m_keeper.keep(current());
    lookAtPromises();
}

void ComposerPanel::noteTyping()
{
    if (!m_isNote && !m_loader.isLoading()) {
        if (isWritten())
            Q_EMIT answering();
        else
            Q_EMIT rested();
    }
    if (isChat() && !m_isNote && isWritten())
        m_signs->noteTyping();
    else
        m_signs->notePause();
}

void ComposerPanel::chooseTab(ComposeKind kind)
{
    // What was begun is not here yet; a note chosen now must not become a message.
    if (m_loader.isLoading()) {
        m_wished.reset();
        if (kind == ComposeKind::Note)
            m_wished = Draft{.kind = kind};
        return;
    }
    m_keeper.flush();
    m_question->dismiss();
    m_isNote = kind == ComposeKind::Note;
    showCurrent();
}

void ComposerPanel::startReply(ComposeKind kind, EntryId answers)
{
    if (m_loader.isLoading()) {
        m_wished = Draft{.kind = kind, .answers = answers};
        return;
    }
    if (kind == ComposeKind::Note) {
        chooseTab(kind);
        m_box->words().setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_box->mailObstacle().isEmpty()) {
        m_bar->show(MessageBar::Kind::Problem, m_box->mailObstacle());
        return;
    }
    m_keeper.flush();
    m_keeper.whenSettled([this, kind, answers, id = interaction()] {
        if (id == interaction())
            begin(kind, answers);
    });
}

void ComposerPanel::begin(ComposeKind kind, EntryId answers)
{
    whenDone(m_services.desk.draft(interaction(), kind, answers), this,
             [this, kind, id = interaction()](const Result<Draft>& fresh) {
                 if (id != interaction())
                     return;
                 if (fresh) {
                     adopt(kind, *fresh);
                 } else {
                     m_keeper.keep(m_message);
                     m_bar->show(MessageBar::Kind::Problem,
                                 errorText(fresh.error(), Attempt::Load));
                 }
             });
}

// The recipients and the subject follow the kind; what was written stays.
void ComposerPanel::adopt(ComposeKind kind, Draft fresh)
{
    fresh.kind = kind;
    fresh.id = m_keeper.idOf(m_message);
    if (isWritten()) {
        const QString forwarded = forwardedPart(fresh.text);
        fresh.text = m_message.text;
        if (!fresh.text.contains(forwarded))
            fresh.text += forwarded;
        for (const Attachment& file : std::as_const(m_message.attachments)) {
            if (!fresh.attachments.contains(file))
                fresh.attachments.append(file);
        }
    }
    m_message = fresh;
    m_isNote = false;
    showCurrent();
    loadPost();
    if (isWritten())
        m_keeper.keep(m_message);
    m_box->focusFirstEmpty();
}

void ComposerPanel::takeBack(const Draft& draft)
{
    if (draft.interaction != interaction() || m_loader.isLoading())
        return;
    const QString since = isWritten() ? writtenWords(m_message.text) : QString();
    m_message = draft;
    if (!since.isEmpty()) {
        m_message.text += QLatin1String("\n\n") + since;
        m_keeper.keep(m_message);
    }
    m_isNote = false;
    catchUp();
    showCurrent();
    m_box->focusFirstEmpty();
}

void ComposerPanel::refetch()
{
    if (!interaction().isValid())
        return;
    whenDone(m_services.directory.interaction(interaction()), this,
             [this](const Result<service::InteractionView>& view) {
                 if (view && view->interaction.id == interaction())
                     refresh(*view);
             });
}

// What came while nothing is written is on screen; what comes while somebody writes may not be.
void ComposerPanel::refresh(const service::InteractionView& view)
{
    const bool changedHands = view.interaction.assignee != m_view.interaction.assignee;
    m_view = view;
    if (!isWritten())
        m_seen = view.interaction.version;
    const bool couldWrite = m_box->mailObstacle().isEmpty();
    m_box->showContact(view);
    // Who could not write may be the one who has it now.
    if (changedHands && m_why.isEmpty() && !couldWrite) {
        m_box->bar({});
        load();
    } else {
        takeUpBar(couldWrite);
    }
}

void ComposerPanel::takeUpBar(bool couldWrite)
{
    const bool isOverNow = isChat() && couldWrite && !m_box->mailObstacle().isEmpty();
    if (!isOverNow || m_isNote || m_loader.isLoading())
        return;
    // What is half written stays in sight, though it can no longer be sent there.
    if (isWritten())
        m_bar->show(MessageBar::Kind::Problem, m_box->mailObstacle());
    else
        chooseTab(ComposeKind::Note);
}

} // namespace heddle::ui
