// How the composer sends: what it asks first, and what it does with each answer.

#include "core/service/directory.h"
#include "core/service/listening/answers/answers.h"
#include "core/service/listening/listening.h"
#include "ui/composer/channels/channeltabs.h"
#include "ui/composer/channels/postterms.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpanel.h"
#include "ui/composer/livesigns.h"
#include "ui/composer/promises/promisebar.h"
#include "ui/composer/questionbar.h"
#include "ui/composer/writtenwords.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/words.h"

namespace heddle::ui {

using service::Message;

namespace {

constexpr int kEntriesLookedAt = 20;
constexpr Duration kUndoWindow = 10s;

/// Whose words the agent may not have seen: the newest that are not their own.
QString otherAuthor(const QList<Entry>& entries, AgentId me)
{
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const bool isTheirs = entry->direction == Direction::Inbound
                              || (entry->agent.isValid() && entry->agent != me);
        if (isTheirs && entry->kind != EntryKind::System && !entry->author.isEmpty())
            return entry->author;
    }
    return {};
}

} // namespace

void ComposerPanel::send(const Order& order)
{
    if (m_isSending || !m_box->checkRecipients())
        return;
    current() = m_box->filledIn(current());
    if (const auto doubt = doubtOf(order))
        askAbout(*doubt, order);
    else
        deliver(order);
}

std::optional<ComposerPanel::Doubt> ComposerPanel::doubtOf(const Order& order) const
{
    if (m_isNote)
        return std::nullopt;
    const auto isOpen = [&](Doubt doubt) { return !order.accepted.contains(doubt); };
    if (!m_promises->forbidden().isEmpty() && isOpen(Doubt::Promise))
        return Doubt::Promise;
    if (isChat()) // a line is short, and the next one is quick
        return std::nullopt;
    if (isMail() && m_message.subject.trimmed().isEmpty() && isOpen(Doubt::Subject))
        return Doubt::Subject;
    const bool forgotFile =
        m_message.attachments.isEmpty() && promisesAttachment(writtenWords(m_message.text));
    if (forgotFile && isOpen(Doubt::Attachment))
        return Doubt::Attachment;
    return std::nullopt;
}

void ComposerPanel::askAbout(Doubt doubt, const Order& order)
{
    Order anyway = order;
    anyway.accepted += doubt;
    const QuestionBar::Choice onwards{tr("Send anyway"), [this, anyway] { send(anyway); }};
    if (doubt == Doubt::Promise)
        m_question->ask(tr("Nobody may promise “%1”.").arg(m_promises->forbidden()),
                        {tr("Change it"), [this] { m_box->words().setFocus(); }}, onwards);
    else if (doubt == Doubt::Subject)
        m_question->ask(tr("The message has no subject."),
                        {tr("Write one"), [this] { m_box->focusSubject(); }}, onwards);
    else
        m_question->ask(tr("You write of an attachment, but there is none."),
                        {tr("Attach …"), [this] { pickFiles(); }}, onwards);
}

// Saved first, so that the words outlive whatever happens on the way.
void ComposerPanel::deliver(const Order& order)
{
    m_isSending = true;
    m_question->dismiss();
    m_bar->dismiss();
    m_box->setBusy(tr("Sending …"));
    const Draft draft = current();
    m_keeper.keep(draft);
    m_keeper.flush();
    Order asItStands = order;
    asItStands.isPrivate = !m_isNote && canAnswerPrivately() && m_box->terms().isPrivate();
    m_keeper.whenSettled([this, draft, asItStands] { hand(draft, asItStands); });
}

void ComposerPanel::hand(Draft draft, const Order& order)
{
    draft.id = m_keeper.idOf(draft);
    const auto answered = [this, draft, order](const Result<EntryId>& answer) {
        finish(draft, order, answer);
    };
    if (draft.kind == ComposeKind::Note) {
        whenDone(m_services.desk.addNote(draft.interaction, draft.text), this, answered);
        return;
    }
    // In a chat both sides write at once: what comes meanwhile is on screen already.
    const auto ifChanged = isChat() ? Message::IfChanged::SendAnyway : order.ifChanged;
    const Message message{.draft = draft,
                          .seen = m_seen,
                          .then = order.then,
                          .ifChanged = ifChanged,
                          .closeCode = order.code,
                          .leaves = order.leaves};
    whenDone(order.isPrivate ? m_services.listening->answers()->sendPrivately(message)
                             : m_services.desk.send(message),
             this, answered);
}

void ComposerPanel::finish(const Draft& draft, const Order& order, const Result<EntryId>& answer)
{
    m_isSending = false;
    const bool isOpen = draft.interaction == interaction();
    if (isOpen)
        m_box->setReady();
    if (!answer) {
        refused(draft, order, answer.error());
        return;
    }
    m_keeper.forget(draft);
    Q_EMIT rested();
    const bool isNote = draft.kind == ComposeKind::Note;
    if (isNote && draft.id.isValid())
        m_services.desk.discardDraft(draft.id);
    m_signs->notePause();
    if (isOpen) {
        current() = {.interaction = draft.interaction, .kind = draft.kind};
        showCurrent();
        refetch();
        load();
    }
    if (isNote) {
        Q_EMIT noteAdded(*answer);
        return;
    }
    if (isOpen && !isChat())
        tellSent(*answer, order);
    Q_EMIT sent(*answer, order.then);
}

void ComposerPanel::tellSent(EntryId entry, const Order& order)
{
    const QString words =
        order.leaves ? tr("It leaves: %1. Should the customer write before, it comes back to you.")
                           .arg(momentWords(*order.leaves, m_services.clock.now()))
                     : tr("It leaves in a moment.");
    m_bar->show(MessageBar::Kind::Good, words,
                {tr("Undo"), [this, entry] { Q_EMIT undoRequested(entry); }});
    m_bar->stayFor(kUndoWindow);
}

void ComposerPanel::refused(const Draft& draft, const Order& order, const Error& error)
{
    const bool isLine =
        isChat() && draft.interaction == interaction() && draft.kind != ComposeKind::Note;
    if (isLine && error.code == ErrorCode::Conflict) {
        m_bar->show(MessageBar::Kind::Problem, ChannelTabs::chatOverWords());
        refetch();
        return;
    }
    const bool somebodyWrote = error.code == ErrorCode::Conflict
                               && order.ifChanged == Message::IfChanged::Refuse
                               && draft.kind != ComposeKind::Note;
    if (somebodyWrote && draft.interaction == interaction())
        askAboutNews(order);
    else
        m_bar->show(MessageBar::Kind::Problem, errorText(error, Attempt::Send));
}

void ComposerPanel::askAboutNews(const Order& order)
{
    const service::TimelineQuery newest{
        .customer = m_view.customer.id, .interaction = interaction(), .limit = kEntriesLookedAt};
    const AgentId me = m_message.agent;
    whenDone(m_services.directory.timeline(newest), this,
             [this, order, me, id = interaction()](const Result<service::TimelinePage>& page) {
                 if (id != interaction())
                     return;
                 const QString who = page ? otherAuthor(page->entries, me) : QString();
                 Order anyway = order;
                 anyway.ifChanged = Message::IfChanged::SendAnyway;
                 m_question->ask(who.isEmpty() ? tr("Somebody wrote here meanwhile.")
                                               : tr("%1 wrote meanwhile.").arg(isolatedName(who)),
                                 {tr("Read it first"), [this] { readFirst(); }},
                                 {tr("Send anyway"), [this, anyway] { deliver(anyway); }});
             });
}

void ComposerPanel::readFirst()
{
    catchUp();
    m_box->words().setFocus(Qt::OtherFocusReason);
    Q_EMIT readFirstRequested();
}

// All that is there by now counts as seen.
void ComposerPanel::catchUp()
{
    whenDone(m_services.directory.interaction(interaction()), this,
             [this](const Result<service::InteractionView>& view) {
                 if (view && view->interaction.id == interaction())
                     m_seen = view->interaction.version;
             });
}

} // namespace heddle::ui
