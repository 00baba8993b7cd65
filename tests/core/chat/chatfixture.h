#pragma once

#include "core/base/fakeclock.h"
#include "core/channel/chat/chatchannel.h"
#include "tests/core/chat/scriptedgateway.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace heddle::chat::test {

using heddle::test::ScriptedGateway;

class StoredChats final : public Transcripts {
public:
    Async<Transcript> transcript(const QString&) override { return answered<Transcript>(stored); }
    QString fileAt(const QString& path) const override { return path.section(u'/', -1); }
    Async<QByteArray> content(const QString&, qint64 from, qint64 size) override
    {
        return answered<QByteArray>(bytes.mid(from, size));
    }
    Async<void> mail(const QString&, const QString& address) override
    {
        mailedTo += address;
        return answered(outcome);
    }
    Async<void> forget(const QString& visitor) override
    {
        forgotten += visitor;
        return answered(outcome);
    }

    Transcript stored;
    QByteArray bytes = "bytes";
    QStringList mailedTo;
    QStringList forgotten;
    Done outcome;
};

/// A chat channel with visitors of the test.
struct ChatFixture {
    explicit ChatFixture(ChatSettings wanted = {}) : settings(wanted) { begin({}); }

    void begin(const QList<ChannelCursor>& cursors)
    {
        auto made = std::make_unique<ScriptedGateway>();
        gateway = made.get();
        channel = std::make_unique<ChatChannel>(settings, std::move(made), chats, clock);
        QObject::connect(channel.get(), &channel::Channel::arrived,
                         [this](const Inbound& inbound) { arrived += inbound; });
        QObject::connect(channel.get(), &channel::LiveChannel::visitorSigned,
                         [this](const QString&, const VisitorSign& sign) { signs += sign; });
        channel->start(cursors);
        channel->setDoor(Door::Open);
    }
    SocketId come(const QByteArray& more = {})
    {
        const SocketId socket = gateway->open();
        gateway->hear(socket, R"({"type":"hello","version":1)" + more + "}");
        return socket;
    }
    /// Somebody who has begun a conversation.
    SocketId visitor()
    {
        const SocketId socket = come();
        secret = only(socket, "welcome").value(QLatin1String("visitor")).toString();
        gateway->hear(socket, R"({"type":"begin","answers":[{"field":"name","value":"Ana"}]})");
        const QJsonObject begun = only(socket, "begun");
        token = begun.value(QLatin1String("token")).toString();
        epoch = begun.value(QLatin1String("epoch")).toString();
        return socket;
    }
    void say(SocketId socket, const QByteArray& id, const QByteArray& text)
    {
        gateway->hear(socket, R"({"type":"say","id":")" + id + R"(","text":")" + text + R"("})");
    }
    QByteArray resumption(qint64 seen) const
    {
        return R"(,"visitor":")" + secret.toLatin1() + R"(","token":")" + token.toLatin1()
               + R"(","epoch":")" + epoch.toLatin1() + R"(","seen":)" + QByteArray::number(seen);
    }
    QJsonObject only(SocketId socket, const char* type)
    {
        const auto frames = gateway->frames(socket);
        REQUIRE(frames.size() == 1);
        CHECK(frames.first().value(QLatin1String("type")) == QLatin1String(type));
        return frames.first();
    }
    QStringList types(SocketId socket)
    {
        QStringList all;
        for (const QJsonObject& frame : gateway->frames(socket))
            all += frame.value(QLatin1String("type")).toString();
        return all;
    }
    /// The types of what this socket is sent, once there is anything.
    QStringList typesSoon(SocketId socket)
    {
        CHECK(QTest::qWaitFor([&] { return !gateway->sent.value(socket).isEmpty(); }, 30'000));
        return types(socket);
    }
    void acknowledgeAll()
    {
        for (const Inbound& inbound : std::exchange(arrived, {}))
            channel->acknowledge(inbound.key);
    }
    Outbound answer(const QString& id, const QString& text) const
    {
        return {.channel = ChannelKind::Chat,
                .account = QStringLiteral("chat"),
                .conversation = conversation,
                .messageId = id,
                .from = {QStringLiteral("Tom Becker"), {}},
                .text = text};
    }

    FakeClock clock;
    StoredChats chats;
    ChatSettings settings;
    ScriptedGateway* gateway = nullptr;
    std::unique_ptr<ChatChannel> channel;
    QList<Inbound> arrived;
    QList<VisitorSign> signs;
    QString secret;
    QString token;
    QString epoch;
    QString conversation;
};

} // namespace heddle::chat::test
