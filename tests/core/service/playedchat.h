#pragma once

#include "core/channel/livechannel.h"
#include "core/service/chat/chatfloor.h"
#include "core/service/intake/identification.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

namespace heddle::test {

/// A web chat whose visitors are the test.
class PlayedChat final : public channel::LiveChannel {
public:
    void start(const QList<ChannelCursor>&) override {}
    void stop() override {}
    QString account() const override { return QStringLiteral("chat"); }
    ChannelKind kind() const override { return ChannelKind::Chat; }
    ChannelState state() const override { return {}; }
    channel::Capabilities capabilities() const override { return channel::Capability::Send; }
    Async<Delivery> send(const Outbound& outbound) override
    {
        sent += outbound;
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Accepted});
    }
    Async<bool> findSent(const QString&) override { return answered<bool>(false); }
    void acknowledge(const QString& key) override { acknowledged += key; }
    void show(const QString& conversation, const AgentSign& sign) override
    {
        shown += {conversation, sign};
    }
    void setDoor(Door now) override { door = now; }

    QList<AgentSign::Kind> kindsShown(const QString& conversation)
    {
        QList<AgentSign::Kind> kinds;
        for (const auto& [to, sign] : std::exchange(shown, {})) {
            if (to == conversation)
                kinds += sign.kind;
        }
        return kinds;
    }

    QList<Outbound> sent;
    QStringList acknowledged;
    QList<QPair<QString, AgentSign>> shown;
    Door door = Door::Closed;
};

/// A centre with such a chat.
struct Chats : TestCentre {
    Chats()
        : floor(engine->ledger(), engine->roster(), engine->mailRoom(), chat,
                QStringLiteral("help@northwind.example"))
    {
        engine->connectChannel(chat, {{}, QStringLiteral("chat")});
        REQUIRE(floor.start());
    }
    ~Chats() { engine->disconnectChannel(QStringLiteral("chat")); }

    void say(const QString& conversation, const QString& key, const QString& text)
    {
        hand({.channel = ChannelKind::Chat,
              .account = QStringLiteral("chat"),
              .key = conversation + u'/' + key,
              .senderKind = IdentityKind::ChatVisitor,
              .senderAddress = QStringLiteral("visitor-") + conversation,
              .senderName = QStringLiteral("Ana"),
              .at = clock.now(),
              .conversation = conversation,
              .subject = text,
              .text = text});
    }
    void mark(const QString& conversation, const QString& what, const QString& text)
    {
        hand({.channel = ChannelKind::Chat,
              .account = QStringLiteral("chat"),
              .key = conversation + QStringLiteral("/#") + what,
              .direction = Direction::Internal,
              .senderKind = IdentityKind::ChatVisitor,
              .senderAddress = QStringLiteral("visitor-") + conversation,
              .at = clock.now(),
              .conversation = conversation,
              .subject = what,
              .text = text,
              .wasSeen = true});
    }
    void hand(const Inbound& inbound)
    {
        Q_EMIT chat.arrived(inbound);
        settle();
    }
    /// A call out that this agent has.
    InteractionId calledBy(AgentId agent, const QString& number)
    {
        const Inbound callee{.channel = ChannelKind::Phone,
                             .account = QStringLiteral("line"),
                             .senderKind = IdentityKind::Phone,
                             .senderAddress = number,
                             .at = clock.now()};
        const auto who = service::Identification(engine->ledger()).identify(callee, {});
        REQUIRE(who);
        const Interaction call{.id = store().newInteractionId().value(),
                               .customer = who->identity.customer,
                               .identity = who->identity.id,
                               .channel = ChannelKind::Phone,
                               .account = QStringLiteral("line"),
                               .queue = engine->roster().defaultQueue(),
                               .state = InteractionState::Assigned,
                               .assignee = agent,
                               .arrived = clock.now(),
                               .touched = clock.now()};
        REQUIRE(engine->ledger().record({{.kind = QStringLiteral("interaction.started"),
                                          .actor = agent,
                                          .interaction = call.id,
                                          .customer = call.customer,
                                          .rows = who->rows + QList<store::RowImage>{call}}}));
        return call.id;
    }
    Interaction of(const QString& conversation)
    {
        const auto found =
            store().interactions().ofConversation(QStringLiteral("chat"), conversation);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }

    PlayedChat chat;
    service::ChatFloor floor;
};

} // namespace heddle::test
