#include "app/ctl/talkingpoint/talkingpoint.h"

#include "app/ctl/talkingpoint/masking.h"
#include "core/service/config/runningcentre.h"
#include "core/store/listening/poststore.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/settingstore.h"

#include <QCryptographicHash>

#include <algorithm>

namespace heddle::ctl {

namespace {

constexpr int pageLength = 500;

/// Collects the quotes of one store.
class Collecting {
public:
    Collecting(store::Store& store, const TalkingChoice& choice) : m_store(store), m_choice(choice)
    {
        m_point.since = choice.since;
        m_point.until = choice.until;
    }

    Result<TalkingPoint> run()
    {
        const auto name = m_store.settings().value(service::centreNameSetting);
        if (!name)
            return passOn(name);
        m_point.centre = name->value_or(QString());
        store::PostSpan span{.since = m_choice.since, .before = EntryKey{m_choice.until, {}}};
        span.limit = pageLength;
        while (true) {
            const auto facts = store::PostStore(m_store.connection()).facts(span);
            if (!facts)
                return passOn(facts);
            for (const PostFact& fact : *facts) {
                if (auto added = add(fact); !added)
                    return passOn(added);
            }
            if (facts->size() < pageLength)
                return m_point;
            span.before = EntryKey{facts->last().at, facts->last().entry};
        }
    }

private:
    Done add(const PostFact& fact)
    {
        ++m_point.posts;
        ++m_point.sources[fact.source];
        if (!fact.tags.contains(m_choice.chosenTag) || !fact.tags.contains(m_choice.consentTag))
            return {};
        const auto entry = m_store.entries().byId(fact.entry);
        if (!entry)
            return passOn(entry);
        if (entry->withdrawn) {
            ++m_point.withdrawn;
            return {};
        }
        return quote(fact, *entry);
    }

    Done quote(const PostFact& fact, const Entry& entry)
    {
        const auto interaction = m_store.interactions().byId(fact.interaction);
        if (!interaction)
            return passOn(interaction);
        const auto customer = m_store.customers().byId(interaction->customer);
        if (!customer)
            return passOn(customer);
        const auto answer = answerTo(entry, interaction->customer);
        if (!answer)
            return passOn(answer);
        QStringList names{customer->name, entry.author, fact.handle};
        if (*answer)
            names.append((*answer)->author);
        const auto shown = [&](const QString& words) {
            return (m_choice.showsNames ? words : withoutPersons(words, names)).trimmed();
        };
        const QByteArray print = QCryptographicHash::hash(
            QByteArray(entry.channelKey.toUtf8() + '#' + QByteArray::number(entry.id.value)),
            QCryptographicHash::Sha256);
        m_point.quotes.append(
            {.key = QString::fromLatin1(print.toHex().left(16)),
             .at = entry.at,
             .source = fact.source,
             .author = m_choice.showsNames ? entry.author : QString(),
             .link = m_choice.showsNames && entry.post ? entry.post->link : QString(),
             .words = shown(entry.text),
             .answer = *answer ? shown((*answer)->text) : QString(),
             .corrected = entry.edited});
        return {};
    }

    /// The first that we said after it, and that went out.
    Result<std::optional<Entry>> answerTo(const Entry& post, CustomerId customer)
    {
        const auto part = m_store.entries().timeline({.customer = customer,
                                                      .after = EntryKey{post.at, post.id},
                                                      .interaction = post.interaction});
        if (!part)
            return passOn(part);
        const auto found =
            std::find_if(part->entries.begin(), part->entries.end(), [](const Entry& entry) {
                return entry.direction == Direction::Outbound && !entry.text.isEmpty()
                       && (entry.delivery == DeliveryState::Sent
                           || entry.delivery == DeliveryState::Delivered)
                       && (!entry.post || entry.post->visibility == Visibility::Public);
            });
        if (found == part->entries.end())
            return std::optional<Entry>();
        return std::optional<Entry>(*found);
    }

    store::Store& m_store;
    const TalkingChoice& m_choice;
    TalkingPoint m_point;
};

} // namespace

Result<TalkingPoint> talkingPoint(store::Store& store, const TalkingChoice& choice)
{
    return Collecting(store, choice).run();
}

} // namespace heddle::ctl
