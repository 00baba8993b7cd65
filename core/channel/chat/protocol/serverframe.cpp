#include "core/channel/chat/protocol/serverframe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::chat {

namespace {

using Members = std::initializer_list<QPair<QString, QJsonValue>>;

QString nameOf(Line::From from)
{
    switch (from) {
    case Line::From::Visitor: return QStringLiteral("visitor");
    case Line::From::Agent: return QStringLiteral("agent");
    case Line::From::System: break;
    }
    return QStringLiteral("system");
}

QJsonObject frameOf(const char* type, Members members)
{
    QJsonObject object(members);
    object.insert(QStringLiteral("type"), QLatin1String(type));
    return object;
}

qint64 milliseconds(Timestamp at)
{
    return at.micros / 1000;
}

QJsonObject objectOf(const LineFile& file)
{
    return {{QStringLiteral("file"), file.id},
            {QStringLiteral("name"), file.name},
            {QStringLiteral("media"), file.type},
            {QStringLiteral("bytes"), file.bytes}};
}

QJsonObject objectOf(const Line& line)
{
    QJsonObject object = frameOf("line", {{QStringLiteral("seq"), line.seq},
                                          {QStringLiteral("id"), line.id},
                                          {QStringLiteral("from"), nameOf(line.from)},
                                          {QStringLiteral("at"), milliseconds(line.at)},
                                          {QStringLiteral("text"), line.text}});
    if (!line.name.isEmpty())
        object.insert(QStringLiteral("name"), line.name);
    QJsonArray files;
    for (const LineFile& file : line.files)
        files += objectOf(file);
    if (!files.isEmpty())
        object.insert(QStringLiteral("files"), files);
    return object;
}

QJsonObject objectOf(const Welcome& welcome)
{
    QJsonObject object = frameOf("welcome", {{QStringLiteral("version"), 1},
                                             {QStringLiteral("open"), welcome.isOpen},
                                             {QStringLiteral("leave"), welcome.mayLeave},
                                             {QStringLiteral("resumed"), welcome.isResumed}});
    if (!welcome.visitor.isEmpty())
        object.insert(QStringLiteral("visitor"), welcome.visitor);
    return object;
}

QJsonObject objectOf(const Begun& begun)
{
    return frameOf(
        "begun", {{QStringLiteral("token"), begun.token}, {QStringLiteral("epoch"), begun.epoch}});
}

QJsonObject objectOf(const History& history)
{
    QJsonArray lines;
    for (const Line& line : history.lines)
        lines += objectOf(line);
    QJsonObject object = frameOf(
        "history", {{QStringLiteral("epoch"), history.epoch}, {QStringLiteral("lines"), lines}});
    if (!history.agents.isEmpty())
        object.insert(QStringLiteral("agents"), QJsonArray::fromStringList(history.agents));
    return object;
}

QJsonObject objectOf(const Accepted& accepted)
{
    return frameOf("accepted", {{QStringLiteral("id"), accepted.id},
                                {QStringLiteral("seq"), accepted.seq},
                                {QStringLiteral("at"), milliseconds(accepted.at)}});
}

QJsonObject objectOf(const Refusal& refusal)
{
    QJsonObject object = frameOf("refused", {{QStringLiteral("code"), refusal.code}});
    if (!refusal.id.isEmpty())
        object.insert(QStringLiteral("id"), refusal.id);
    return object;
}

QJsonObject objectOf(const AgentTyping& typing)
{
    return frameOf(
        "typing", {{QStringLiteral("name"), typing.name}, {QStringLiteral("on"), typing.isTyping}});
}

QJsonObject objectOf(const QueuePlace& queue)
{
    QJsonObject object = frameOf("queue", {{QStringLiteral("place"), queue.place}});
    if (queue.wait) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*queue.wait).count();
        object.insert(QStringLiteral("wait"), static_cast<qint64>(seconds));
    }
    return object;
}

QJsonObject objectOf(const AgentPresence& agent)
{
    QJsonObject object = frameOf(
        "agent", {{QStringLiteral("name"), agent.name}, {QStringLiteral("here"), agent.isHere}});
    if (!agent.instead.isEmpty())
        object.insert(QStringLiteral("instead"), agent.instead);
    return object;
}

QJsonObject objectOf(const AgentRead& read)
{
    return frameOf("read", {{QStringLiteral("seq"), read.seq}});
}

QJsonObject objectOf(const ChatEnded& ended)
{
    const QString by = ended.byVisitor ? QStringLiteral("visitor") : QStringLiteral("agent");
    return frameOf("ended", {{QStringLiteral("by"), by}, {QStringLiteral("rate"), ended.mayRate}});
}

QJsonObject objectOf(const FileContent& content)
{
    QJsonObject object = objectOf(content.file);
    object.insert(QStringLiteral("type"), QStringLiteral("content"));
    return object;
}

QJsonObject objectOf(const Fulfilled& done)
{
    QJsonObject object = frameOf("done", {{QStringLiteral("what"), done.what}});
    if (!done.id.isEmpty())
        object.insert(QStringLiteral("id"), done.id);
    return object;
}

QJsonObject objectOf(const Pong&)
{
    return frameOf("pong", {});
}

QJsonObject objectOf(const DoorState& door)
{
    return frameOf("door", {{QStringLiteral("open"), door.isOpen}});
}

} // namespace

QByteArray toJson(const ServerFrame& frame)
{
    const QJsonObject object = std::visit([](const auto& each) { return objectOf(each); }, frame);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace heddle::chat
