#include "core/channel/social/drop/dropchannel.h"

#include "core/base/log.h"
#include "core/channel/social/drop/postfile.h"
#include "core/channel/social/push/pushedpost.h"

#include <QFile>

#include <utility>

namespace heddle::social {

DropChannel::DropChannel(DropAccount account, DropTools tools, QObject* parent)
    : Channel(parent), m_account(std::move(account)), m_tools(std::move(tools)),
      m_folder(m_account.folder)
{}

void DropChannel::start(const QList<ChannelCursor>&)
{
    if (m_state.health != ChannelHealth::Stopped)
        return;
    enter({.health = ChannelHealth::Connecting});
    lookAfter(Duration::zero());
}

void DropChannel::stop()
{
    ++m_round;
    m_underWay.clear();
    enter({.health = ChannelHealth::Stopped});
}

void DropChannel::enter(const ChannelState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void DropChannel::lookAfter(Duration wait)
{
    m_tools.clock.callAt(m_tools.clock.now() + wait, this, [this, round = m_round] {
        if (round == m_round)
            look();
    });
}

void DropChannel::look()
{
    if (const auto ready = m_folder.prepare(); ready) {
        enter({.health = ChannelHealth::Working, .detail = m_account.folder});
        for (const QString& name : m_folder.look()) {
            if (!m_underWay.contains(name))
                read(name);
        }
    } else {
        enter({.health = ChannelHealth::Waiting,
               .cause = ready.error().code,
               .detail = ready.error().detail});
    }
    lookAfter(m_account.every);
}

void DropChannel::read(const QString& name)
{
    QFile file(m_folder.pathOf(name));
    UnderWay underWay{.keys = {}, .faults = {}, .look = m_folder.lookOf(name)};
    if (file.size() > mostFileBytes)
        underWay.faults.append(
            QStringLiteral("is larger than %1 MB; cut it in parts").arg(mostFileBytes >> 20));
    if (!underWay.faults.isEmpty())
        return putAway(name, underWay);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logIntake) << "a file in a watched folder cannot be read:" << file.errorString();
        return; // its owner may still let us read it
    }
    QList<Inbound> posts;
    const auto isTaken = readPosts(file, name, [&](const WrittenPost& post) -> Done {
        const PushOrigin origin{m_account.name, m_tools.readHtml, m_tools.clock.now()};
        auto inbound =
            post.fields ? inboundFrom(*post.fields, origin) : Result<Inbound>(passOn(post.fields));
        if (!inbound) {
            underWay.faults.append(
                QStringLiteral("line %1: %2").arg(post.line).arg(inbound.error().detail));
            return {};
        }
        underWay.keys.insert(inbound->key);
        posts.append(std::move(*inbound));
        return {};
    });
    if (!isTaken)
        underWay.faults.append(isTaken.error().detail);
    file.close();
    if (posts.isEmpty())
        return putAway(name, underWay);
    m_underWay.insert_or_assign(name, std::move(underWay));
    for (const Inbound& post : std::as_const(posts))
        Q_EMIT arrived(post);
}

void DropChannel::acknowledge(const QString& inboundKey)
{
    for (auto file = m_underWay.begin(); file != m_underWay.end();) {
        file->second.keys.remove(inboundKey);
        if (!file->second.keys.isEmpty()) {
            ++file;
            continue;
        }
        putAway(file->first, file->second);
        file = m_underWay.erase(file);
    }
}

// What cannot be moved, or was written to meanwhile, is read again; what was taken of it is known.
void DropChannel::putAway(const QString& name, const UnderWay& file)
{
    if (m_folder.lookOf(name) != file.look)
        return;
    const auto isAway =
        file.faults.isEmpty() ? m_folder.keep(name) : m_folder.refuse(name, file.faults);
    if (!isAway)
        qCWarning(logIntake) << "folder:" << isAway.error().detail;
}

Async<Delivery> DropChannel::send(const Outbound&)
{
    return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Refused,
                                       .words = QStringLiteral("a folder takes no answers")});
}

Async<bool> DropChannel::findSent(const QString&)
{
    return answered<bool>(failure(ErrorCode::Unsupported));
}

} // namespace heddle::social
