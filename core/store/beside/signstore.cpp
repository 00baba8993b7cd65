#include "core/store/beside/signstore.h"

#include "core/store/rows/table.h"
#include "core/store/sql/transaction.h"

#include <array>

namespace heddle::store {

namespace {

using Kind = VisitorSign::Kind;
constexpr auto kept = std::chrono::minutes(1);
constexpr std::array<std::pair<Kind, const char*>, 5> names{{{Kind::Typing, "typing"},
                                                             {Kind::Paused, "paused"},
                                                             {Kind::Came, "came"},
                                                             {Kind::Left, "left"},
                                                             {Kind::Looks, "looks"}}};

QString nameOf(Kind kind)
{
    for (const auto& [known, name] : names) {
        if (known == kind)
            return QLatin1String(name);
    }
    return {};
}

Kind kindNamed(const QString& text)
{
    for (const auto& [kind, name] : names) {
        if (text == QLatin1String(name))
            return kind;
    }
    return Kind::Paused;
}

} // namespace

Done SignStore::put(const QString& speaker, const QList<LiveSign>& signs, Timestamp at)
{
    auto running = Transaction::begin(m_connection);
    if (!running)
        return passOn(running);
    // The newest stays, so that numbers never start again.
    const auto dropped = m_connection.execute(
        QStringLiteral(
            "DELETE FROM live_sign WHERE at < ? AND seq < (SELECT max(seq) FROM live_sign)"),
        {cell(at - kept)});
    if (!dropped)
        return passOn(dropped);
    for (const LiveSign& sign : signs) {
        const auto done = m_connection.execute(
            QStringLiteral(
                "INSERT INTO live_sign (seq, at, speaker, interaction, agent, sign, text) "
                "SELECT coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ? FROM live_sign"),
            {cell(at), cell(speaker), cell(sign.interaction), cell(sign.agent),
             cell(nameOf(sign.sign.kind)), cell(sign.sign.text)});
        if (!done)
            return passOn(done);
    }
    return running->commit();
}

Result<qint64> SignStore::newest()
{
    return m_connection.number(QStringLiteral("SELECT max(seq) FROM live_sign"));
}

Result<SignStore::Heard> SignStore::after(qint64 number, const QString& speaker)
{
    Heard heard{.newest = number, .signs = {}};
    auto rows = m_connection.query(
        QStringLiteral("SELECT seq, speaker, interaction, agent, sign, text FROM live_sign "
                       "WHERE seq > ? ORDER BY seq"),
        {number});
    if (!rows)
        return passOn(rows);
    while (rows->next()) {
        heard.newest = rows->integer(0);
        if (rows->text(1) != speaker)
            heard.signs += LiveSign{.interaction = rows->id<InteractionId>(2),
                                    .agent = rows->id<AgentId>(3),
                                    .sign = {kindNamed(rows->text(4)), rows->text(5)}};
    }
    if (const auto failed = rows->failure())
        return *failed;
    return heard;
}

} // namespace heddle::store
