#include "core/scenario/rehearse/recording.h"

#include "core/model/channelkind.h"
#include "core/model/form/spelling.h"
#include "core/model/readings/readingsjson.h"
#include "core/scenario/rehearse/likeness.h"
#include "core/service/config/runningcentre.h"
#include "core/service/config/text/yamlwriter.h"
#include "core/store/journalstore.h"
#include "core/store/store.h"
#include "core/store/tables/interactionstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace heddle::scenario {

namespace {

constexpr int pageLength = 1'000;
constexpr Duration lastWait = 10min;
constexpr qsizetype aCall = 15; ///< words, of one whose words nobody wrote down

/// Something a customer said.
struct Said {
    qint64 entry = 0;
    Timestamp at;
    qint64 identity = 0;
    InteractionId interaction;
    ChannelKind channel = ChannelKind::Email;
    bool isAbout = false;
    qsizetype words = 0;
    bool hasSubject = false;
    Readings readings;
};

std::optional<Said> saidIn(const QJsonObject& row)
{
    const auto text = [&](const char* cell) { return row.value(QLatin1String(cell)).toString(); };
    const auto direction = directionFromName(text("direction"));
    const auto channel = channelKindFromName(text("channel"));
    const bool isTheirs = direction == Direction::Inbound || direction == Direction::About;
    if (text("channel_key").isEmpty() || !isTheirs || !channel)
        return std::nullopt;
    return Said{.entry = row.value(QLatin1String("id")).toInteger(),
                .at = {row.value(QLatin1String("at")).toInteger()},
                .identity = row.value(QLatin1String("identity")).toInteger(),
                .interaction = {row.value(QLatin1String("interaction")).toInteger()},
                .channel = *channel,
                .isAbout = direction == Direction::About,
                .words = text("text").isEmpty() && channel == ChannelKind::Phone
                             ? aCall
                             : text("text").simplified().count(u' ') + 1,
                .hasSubject = !text("subject").isEmpty(),
                .readings =
                    readingsFromJson(QJsonDocument::fromJson(text("readings").toUtf8()).object())};
}

/// Reads each entry as it first came.
Result<std::map<qint64, Said>> saidBetween(store::Store& store, Timestamp from, Timestamp to)
{
    std::map<qint64, Said> all;
    JournalSeq seq;
    while (true) {
        const auto lines = store.journal().linesAfter(seq, pageLength);
        if (!lines)
            return passOn(lines);
        for (const store::JournalLine& line : *lines) {
            seq = line.seq;
            if (line.at < from || line.at >= to || !line.body.contains(u"\"channel_key\""))
                continue;
            const QJsonObject body = QJsonDocument::fromJson(line.body.toUtf8()).object();
            for (const QJsonValue one : body.value(QLatin1String("rows")).toArray()) {
                const QJsonObject row = one.toObject();
                if (row.value(QLatin1String("table")).toString() != QLatin1String("entry"))
                    continue;
                const auto said = saidIn(row.value(QLatin1String("row")).toObject());
                if (said)
                    all.try_emplace(said->entry, *said);
            }
        }
        if (lines->size() < pageLength)
            return all;
    }
}

Outlines outlinesOf(const Said& said, bool begins)
{
    Outlines outlines{.number = said.entry,
                      .contact = said.interaction.value,
                      .words = said.words,
                      .begins = begins,
                      .sentiment = said.readings.sentiment.score};
    for (const Severity& one : said.readings.severity)
        outlines.severity += one.kind;
    return outlines;
}

Outline text(const QString& words)
{
    return Outline::ofText(words);
}

Outline parts(std::initializer_list<std::pair<const char*, QString>> pairs)
{
    Outline outline{.kind = Outline::Kind::Parts};
    for (const auto& [key, value] : pairs)
        outline.add(QLatin1String(key), text(value));
    return outline;
}

QString addressOn(ChannelKind channel, std::size_t number)
{
    switch (channel) {
    case ChannelKind::Phone: return QStringLiteral("+4416329%1").arg(60'000 + number);
    case ChannelKind::Email: return QStringLiteral("customer%1@home.example").arg(number);
    case ChannelKind::Chat: return QStringLiteral("visitor-%1").arg(number);
    case ChannelKind::Social: return QStringLiteral("@customer%1").arg(number);
    case ChannelKind::Paper: return QStringLiteral("Customer %1, 1 High Street").arg(number);
    }
    return {};
}

/// Puts the parts of a recorded day together.
class Recorder {
public:
    Recorder(store::Store& store, Timestamp from, Timestamp to)
        : m_store(store), m_from(from), m_to(to)
    {}

    Result<Outline> day(const std::map<qint64, Said>& all)
    {
        auto centre = service::runningCentre(m_store);
        if (!centre)
            return passOn(centre);
        for (const auto& [id, said] : all) {
            if (auto added = add(said, *centre); !added)
                return passOn(added);
        }
        Outline day = parts({{"scenario", QStringLiteral("recorded")},
                             {"story", QStringLiteral("A recorded stretch, nobody named")},
                             {"start", startWords()},
                             {"lasts", spellingOf(m_to - m_from + lastWait)}});
        day.add(QStringLiteral("centre"), outlineOf(nameless(*centre)));
        day.add(QStringLiteral("lines"), Outline::ofItems(m_lines));
        day.add(QStringLiteral("customers"), Outline::ofItems(m_customers));
        day.add(QStringLiteral("colleagues"), Outline::ofItems(m_colleagues));
        day.add(QStringLiteral("steps"), Outline::ofItems(m_steps));
        return day;
    }

private:
    QString startWords() const
    {
        return m_from.toDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }

    service::CentrePlan nameless(service::CentrePlan plan)
    {
        plan.name = QStringLiteral("Recorded centre");
        plan.mailboxes.reset();
        plan.chat.reset();
        plan.feeds.reset();
        plan.social.reset();
        plan.cannedReplies.reset();
        // They name whom they tell and whose mail they look for; a line has the queue that they
        // moved its contacts to.
        plan.rules.reset();
        plan.macros.reset();
        int number = 0;
        for (Agent& agent : plan.agents) {
            agent.login = QStringLiteral("agent%1").arg(++number);
            agent.name = QStringLiteral("Agent %1").arg(number);
            agent.signature.clear();
            m_colleagues.push_back(parts({{"login", agent.login}}));
        }
        return plan;
    }

    Done add(const Said& said, const service::CentrePlan& centre)
    {
        const auto interaction = m_store.interactions().byId(said.interaction);
        if (!interaction)
            return passOn(interaction);
        const QString account = lineFor(*interaction, said.channel, centre);
        const auto [number, isNew] = m_numbers.try_emplace(said.identity, m_numbers.size() + 1);
        const QString customer = QStringLiteral("c%1").arg(number->second);
        if (isNew)
            m_customers.push_back(
                parts({{"id", customer},
                       {"name", QStringLiteral("Customer %1").arg(number->second)},
                       {toName(said.channel).data(), addressOn(said.channel, number->second)}}));
        const auto [first, begins] =
            m_contacts.try_emplace(said.interaction, QStringLiteral("e%1").arg(said.entry));
        Outline step = parts({{"id", QStringLiteral("e%1").arg(said.entry)},
                              {"at", spellingOf(std::max(Duration::zero(), said.at - m_from))},
                              {"from", customer},
                              {"by", toName(said.channel)},
                              {"to", account}});
        if (!begins)
            step.add(QStringLiteral("of"), text(first->second));
        if (said.isAbout)
            step.add(QStringLiteral("about"), text(QStringLiteral("yes")));
        const Likeness like = likenessOf(outlinesOf(said, begins));
        if (begins && said.hasSubject)
            step.add(QStringLiteral("subject"), text(like.subject));
        step.add(QStringLiteral("text"), text(like.text));
        m_steps.push_back(step);
        return {};
    }

    QString lineFor(const Interaction& interaction, ChannelKind channel,
                    const service::CentrePlan& centre)
    {
        const auto [line, isNew] =
            m_accounts.try_emplace({interaction.account, interaction.queue}, m_accounts.size() + 1);
        const QString account = channel == ChannelKind::Email
                                    ? QStringLiteral("line%1@centre.example").arg(line->second)
                                    : QStringLiteral("line %1").arg(line->second);
        if (!isNew)
            return account;
        Outline outline = parts({{"channel", toName(channel)}, {"account", account}});
        for (const Queue& queue : centre.queues) {
            if (queue.id == interaction.queue)
                outline.add(QStringLiteral("queue"), text(queue.name));
        }
        m_lines.push_back(outline);
        return account;
    }

    store::Store& m_store;
    Timestamp m_from;
    Timestamp m_to;
    std::map<qint64, std::size_t> m_numbers;
    std::map<std::pair<QString, QueueId>, std::size_t> m_accounts;
    std::map<InteractionId, QString> m_contacts;
    std::vector<Outline> m_lines;
    std::vector<Outline> m_customers;
    std::vector<Outline> m_colleagues;
    std::vector<Outline> m_steps;
};

} // namespace

Result<QByteArray> recorded(store::Store& store, Timestamp from, Timestamp to)
{
    const auto said = saidBetween(store, from, to);
    if (!said)
        return passOn(said);
    if (said->empty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("no customer said anything between these moments"));
    return Recorder(store, from, to).day(*said).map([](const Outline& day) {
        return service::writeYaml(day);
    });
}

} // namespace heddle::scenario
