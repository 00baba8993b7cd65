#include "core/service/chat/signlink.h"

#include "core/base/log.h"

#include <QUuid>

namespace heddle::service {

namespace {

constexpr auto askEvery = std::chrono::milliseconds(400);
/// Signs of many chats share one write.
constexpr auto gather = std::chrono::milliseconds(150);

// Who types now is no longer paused: only the later of the two matters.
bool replaces(const store::LiveSign& later, const store::LiveSign& earlier)
{
    using Kind = VisitorSign::Kind;
    const auto isTyping = [](const store::LiveSign& sign) {
        return sign.sign.kind == Kind::Typing || sign.sign.kind == Kind::Paused;
    };
    // An agent's signs of a chat and of a reader go their own ways.
    const bool isAlike = !later.agent.isValid() || later.sign.text == earlier.sign.text;
    return isAlike && later.interaction == earlier.interaction && later.agent == earlier.agent
           && (later.sign.kind == earlier.sign.kind || (isTyping(later) && isTyping(earlier)));
}

} // namespace

SignLink::SignLink(Ledger& ledger, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_name(QUuid::createUuid().toString(QUuid::Id128))
{}

Done SignLink::start()
{
    const auto newest = store::SignStore(m_ledger.store().connection()).newest();
    if (!newest)
        return passOn(newest);
    m_newest = *newest;
    m_ledger.clock().callAt(m_ledger.now() + askEvery, this, [this] { ask(); });
    return {};
}

void SignLink::say(const store::LiveSign& sign)
{
    m_unsaid.removeIf([&](const store::LiveSign& earlier) { return replaces(sign, earlier); });
    m_unsaid += sign;
    if (m_unsaid.size() == 1)
        m_ledger.clock().callAt(m_ledger.now() + gather, this, [this] { tellOthers(); });
}

void SignLink::tellOthers()
{
    if (m_unsaid.isEmpty())
        return;
    const QList<store::LiveSign> signs = std::exchange(m_unsaid, {});
    store::SignStore store(m_ledger.store().connection());
    auto done = store.put(m_name, signs, m_ledger.now());
    if (!done && done.error().code == ErrorCode::Conflict)
        done = store.put(m_name, signs, m_ledger.now());
    if (!done)
        qCWarning(logCore) << "signs of chats are not passed on:" << errorName(done.error().code);
}

void SignLink::ask()
{
    const auto heard = store::SignStore(m_ledger.store().connection()).after(m_newest, m_name);
    m_ledger.clock().callAt(m_ledger.now() + askEvery, this, [this] { ask(); });
    if (!heard)
        return;
    m_newest = heard->newest;
    for (const store::LiveSign& sign : heard->signs)
        Q_EMIT this->heard(sign);
}

} // namespace heddle::service
