#include "core/service/desk/cannedreplies.h"

#include "core/store/tables/cannedreplystore.h"

#include <algorithm>

namespace heddle::service {

namespace {

Done checked(const CannedReply& reply)
{
    const auto isSpace = [](QChar letter) { return letter.isSpace(); };
    if (reply.shortcut.isEmpty() || reply.shortcut.contains(QLatin1Char('/'))
        || std::any_of(reply.shortcut.cbegin(), reply.shortcut.cend(), isSpace))
        return failure(ErrorCode::BadInput, QStringLiteral("shortcut: one word is wanted"));
    if (reply.title.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("title: it is missing"));
    if (reply.text.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("text: it is missing"));
    return {};
}

} // namespace

Result<CannedReply> CannedReplies::save(CannedReply reply, AgentId actor)
{
    if (auto fit = checked(reply); !fit)
        return passOn(fit);
    return m_ledger.transaction([&]() -> Result<CannedReply> {
        const auto all = m_ledger.store().cannedReplies().all();
        if (!all)
            return passOn(all);
        bool isThere = false;
        for (const CannedReply& other : *all) {
            isThere |= other.id == reply.id;
            if (other.id != reply.id
                && other.shortcut.compare(reply.shortcut, Qt::CaseInsensitive) == 0)
                return failure(ErrorCode::Conflict,
                               QStringLiteral("/%1 is another one's").arg(reply.shortcut));
        }
        if (reply.id != 0 && !isThere)
            return failure(ErrorCode::NotFound, QStringLiteral("that reply is gone"));
        if (reply.id == 0) {
            const auto id = m_ledger.store().newCannedReplyId();
            if (!id)
                return passOn(id);
            reply.id = *id;
        }
        auto done = m_ledger.record(
            {{.kind = QStringLiteral("reply.saved"), .actor = actor, .rows = {reply}}});
        return done ? Result<CannedReply>(reply) : passOn(done);
    });
}

Done CannedReplies::remove(qint64 id, AgentId actor)
{
    const auto all = m_ledger.store().cannedReplies().all();
    if (!all)
        return passOn(all);
    const bool isThere = std::any_of(all->cbegin(), all->cend(),
                                     [id](const CannedReply& reply) { return reply.id == id; });
    if (!isThere)
        return failure(ErrorCode::NotFound, QStringLiteral("that reply is gone"));
    return m_ledger.record(
        {{.kind = QStringLiteral("reply.removed"),
          .actor = actor,
          .rows = {store::Removed{store::Removed::Kind::CannedReply, QString::number(id)}}}});
}

} // namespace heddle::service
