#include "core/service/chat/afterwards/chatretention.h"

#include "core/base/log.h"
#include "core/service/intake/identification.h"
#include "core/store/purging/purge.h"
#include "core/store/purging/unusedblobs.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

constexpr auto sweepEvery = std::chrono::hours(1);
/// Little at a time: an agent's key press comes between.
constexpr int removedAtOnce = 10;
constexpr auto pause = std::chrono::milliseconds(100);
/// Writing the search index anew takes a while, though little at a time.
constexpr auto tidyEvery = std::chrono::hours(1);
/// A file that somebody put in within this time may be about to be named.
constexpr auto fileGrace = std::chrono::minutes(1);

const QString forgottenMark = QStringLiteral("chat.forgotten");

QString markKey(const Interaction& chat)
{
    return chat.conversation + QStringLiteral("/#") + forgottenMark;
}

// An interaction of which a record tells that it is over, or that its visitor is to be forgotten.
InteractionId concerned(const store::RowImage& row)
{
    if (const auto* chat = std::get_if<Interaction>(&row))
        return chat->state == InteractionState::Closed && !chat->conversation.isEmpty()
                   ? chat->id
                   : InteractionId{};
    const auto* mark = std::get_if<Entry>(&row);
    return mark && mark->kind == EntryKind::System && mark->subject == forgottenMark
               ? mark->interaction
               : InteractionId{};
}

} // namespace

ChatRetention::ChatRetention(Ledger& ledger, const QString& account,
                             std::optional<Duration> keepFor, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_account(account), m_keepFor(keepFor)
{
    connect(&m_ledger, &Ledger::recorded, this, &ChatRetention::hear);
    connect(&m_ledger, &Ledger::heard, this, &ChatRetention::hear);
}

void ChatRetention::start()
{
    const auto unforgotten =
        store::endedWithMark(m_ledger.store(), m_account, QStringLiteral("/#") + forgottenMark);
    if (!unforgotten)
        qCWarning(logCore) << "who is to be forgotten cannot be read:"
                           << unforgotten.error().detail;
    for (const InteractionId id : unforgotten.value_or(QList<InteractionId>())) {
        if (const auto chat = m_ledger.store().interactions().byId(id))
            forgetVisitor(*chat);
    }
    sweep();
}

Done ChatRetention::forget(const QString& visitor)
{
    const auto identity = Identification(m_ledger).known(IdentityKind::ChatVisitor, visitor);
    if (!identity || !*identity)
        return identity ? Done() : Done(passOn(identity));
    const auto open = store::unendedOf(m_ledger.store(), m_account, (*identity)->id);
    if (!open)
        return passOn(open);
    for (const InteractionId id : *open) {
        const auto chat = m_ledger.store().interactions().byId(id);
        if (!chat)
            return passOn(chat);
        if (auto marked = mark(*chat); !marked)
            return marked;
    }
    const auto ended = store::endedOf(m_ledger.store(), m_account, (*identity)->id);
    return ended ? remove(*ended) : Done(passOn(ended));
}

Result<bool> ChatRetention::hasMark(const Interaction& chat) const
{
    return m_ledger.store()
        .entries()
        .byChannelKey(ChannelKind::Chat, markKey(chat))
        .map([](const std::optional<Entry>& mark) { return mark.has_value(); });
}

// Its end will find the mark.
Done ChatRetention::mark(const Interaction& chat)
{
    const auto isMarked = hasMark(chat);
    const auto id = m_ledger.store().newEntryId();
    if (!isMarked || !id)
        return isMarked ? Done(passOn(id)) : Done(passOn(isMarked));
    if (*isMarked)
        return {};
    const Entry mark{.id = *id,
                     .interaction = chat.id,
                     .identity = chat.identity,
                     .kind = EntryKind::System,
                     .channel = ChannelKind::Chat,
                     .direction = Direction::Internal,
                     .at = m_ledger.now(),
                     .subject = forgottenMark,
                     .channelKey = markKey(chat)};
    return m_ledger.record({{.kind = forgottenMark,
                             .interaction = chat.id,
                             .customer = chat.customer,
                             .rows = {mark}}},
                           {.cursors = {{m_account, chat.conversation, QString()}}});
}

void ChatRetention::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const InteractionId id = concerned(row);
            if (!id.isValid())
                continue;
            const auto chat = m_ledger.store().interactions().byId(id);
            if (chat && chat->account == m_account)
                forgetVisitor(*chat);
        }
    }
}

// Who has the chat still needs it until they are done with it.
void ChatRetention::forgetVisitor(const Interaction& chat)
{
    if (chat.state != InteractionState::Closed || chat.conversation.isEmpty())
        return;
    const auto isMarked = hasMark(chat);
    if (!isMarked || !*isMarked)
        return;
    // Not while others are being told of what was recorded.
    m_ledger.clock().callAt(m_ledger.now(), this, [this, visitor = chat.identity] {
        const auto chats = store::endedOf(m_ledger.store(), m_account, visitor);
        const auto done = chats ? remove(*chats) : Done(passOn(chats));
        if (!done)
            qCWarning(logCore) << "a visitor is not forgotten:" << done.error().detail;
    });
}

void ChatRetention::sweep()
{
    const auto more = removeOld();
    if (!more)
        qCWarning(logCore) << "old chats are not removed:" << more.error().detail;
    m_ledger.clock().callAt(m_ledger.now() + (more && *more ? Duration(pause) : sweepEvery), this,
                            [this] { sweep(); });
}

Result<bool> ChatRetention::removeOld()
{
    if (!m_keepFor)
        return false;
    const auto old =
        store::endedBefore(m_ledger.store(), m_account, m_ledger.now() - *m_keepFor, removedAtOnce);
    if (!old)
        return passOn(old);
    if (auto done = remove(*old); !done)
        return passOn(done);
    return old->size() == removedAtOnce;
}

Done ChatRetention::remove(const QList<InteractionId>& chats)
{
    const auto blobs = store::purge(m_ledger.store(), chats);
    if (!blobs)
        return passOn(blobs);
    m_ledger.catchUp();
    removeFilesLater(*blobs);
    if (!chats.isEmpty())
        tidyLater();
    return {};
}

void ChatRetention::tidyLater()
{
    if (std::exchange(m_isTidyDue, true))
        return;
    const Timestamp soon = m_ledger.now() + pause;
    m_ledger.clock().callAt(m_tidied ? std::max(soon, *m_tidied + tidyEvery) : soon, this, [this] {
        m_isTidyDue = false;
        m_tidied = m_ledger.now();
        tidy(store::Tidying::Begin);
    });
}

void ChatRetention::tidy(store::Tidying step)
{
    const auto more = store::tidyWords(m_ledger.store(), step);
    if (!more)
        qCWarning(logCore) << "removed words stay in the search index:" << more.error().detail;
    else if (*more)
        m_ledger.clock().callAt(m_ledger.now() + pause, this,
                                [this] { tidy(store::Tidying::GoOn); });
    else
        emptyLog();
}

void ChatRetention::emptyLog()
{
    const auto isEmpty = store::emptyLog(m_ledger.store());
    if (!isEmpty)
        qCWarning(logCore) << "removed words stay in the store's log:" << isEmpty.error().detail;
    else if (!*isEmpty)
        m_ledger.clock().callAt(m_ledger.now() + pause, this, [this] { emptyLog(); });
}

void ChatRetention::removeFilesLater(const QStringList& blobs)
{
    if (blobs.isEmpty())
        return;
    m_ledger.clock().callAt(m_ledger.now() + fileGrace, this, [this, blobs] {
        const auto left =
            store::removeUnused(m_ledger.store(), blobs, m_ledger.now() - fileGrace / 2);
        if (!left)
            qCWarning(logCore) << "files of removed chats stay:" << left.error().detail;
        else
            removeFilesLater(*left);
    });
}

} // namespace heddle::service
