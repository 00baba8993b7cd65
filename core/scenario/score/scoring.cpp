#include "core/scenario/score/scoring.h"

#include "core/model/form/spelling.h"
#include "core/scenario/score/hint.h"
#include "core/scenario/score/judging.h"

#include <algorithm>

namespace heddle::scenario {

namespace {

using Standing = ScoredItem::Standing;

class Scorer {
public:
    Scorer(const Player& player, AgentId trainee, Timestamp now, const GivenPoints& given)
        : m_player(player), m_trainee(trainee), m_now(now), m_given(given)
    {}

    ScoredItem score(const Expectation& item) const
    {
        ScoredItem scored{
            .id = item.id, .title = item.title, .isByHand = item.isByHand, .of = item.points};
        const Contact* contact = m_player.chronicle().contactOf(item.on);
        const auto said = m_player.chronicle().said(item.on);
        if (contact == nullptr || !said) {
            scored.evidence =
                isDayOver() ? QStringLiteral("did not come") : QStringLiteral("has not come yet");
            return scored;
        }
        scored.contact = contact->id;
        if (item.isByHand)
            return byHand(item, *said, scored);
        if (item.action == Action::LeaveAlone)
            return leftAlone(item, *contact, scored);
        const Reply* deed = deedOf(item, *contact, *said);
        const std::optional<Timestamp> at =
            deed ? std::optional(deed->at) : momentOf(item, *contact);
        if (!at)
            return undone(item, *said, scored);
        return done(item, *said, *at, deed, scored);
    }

private:
    ScoredItem byHand(const Expectation& item, Timestamp said, ScoredItem scored) const
    {
        const auto given = m_given.find(item.id);
        scored.evidence = QStringLiteral("a trainer gives these points");
        if (given == m_given.end())
            return scored;
        scored.at = said;
        scored.points = std::clamp(given->second, 0, item.points);
        scored.standing = scored.points == item.points ? Standing::Met
                          : scored.points == 0         ? Standing::Missed
                                                       : Standing::Partly;
        scored.evidence = QStringLiteral("given by the trainer");
        scored.lesson = scored.points == item.points ? QString() : item.otherwise;
        return scored;
    }

    /// The trainee's own words that count.
    const Reply* deedOf(const Expectation& item, const Contact& contact, Timestamp after) const
    {
        const QList<Reply>* all = item.action == Action::Reply      ? &contact.replies
                                  : item.action == Action::Note     ? &contact.notes
                                  : item.action == Action::Promise  ? &contact.promises
                                  : item.action == Action::CallBack ? &contact.promises
                                                                    : nullptr;
        if (all == nullptr)
            return nullptr;
        const auto found = std::find_if(all->begin(), all->end(), [&](const Reply& reply) {
            return reply.agent == m_trainee && reply.at >= after;
        });
        return found == all->end() ? nullptr : &*found;
    }

    /// When the trainee did something that has no words.
    std::optional<Timestamp> momentOf(const Expectation& item, const Contact& contact) const
    {
        if (item.action == Action::Accept && contact.acceptedBy == m_trainee)
            return contact.accepted;
        if (item.action == Action::Close && contact.now.lastAgent == m_trainee)
            return contact.closed;
        if (item.action == Action::Tag && contact.now.tags.contains(item.tag))
            return contact.now.touched;
        return std::nullopt;
    }

    bool isDayOver() const { return m_now >= m_player.end(); }

    bool isOver(const Expectation& item, Timestamp said) const
    {
        return isDayOver() || (item.within && m_now > said + *item.within * 2);
    }

    /// In practice, once whoever learns has had half the time to find out alone.
    bool isHintDue(const Expectation& item, Timestamp said) const
    {
        return !m_player.script().isCertified && (!item.within || m_now > said + *item.within / 2);
    }

    ScoredItem undone(const Expectation& item, Timestamp said, ScoredItem scored) const
    {
        scored.at = said;
        if (!isOver(item, said)) {
            scored.evidence = QStringLiteral("still to be done");
            if (isHintDue(item, said))
                scored.lesson = hintFor(item);
            return scored;
        }
        scored.standing = Standing::Missed;
        scored.evidence = QStringLiteral("it was not done");
        scored.lesson = item.otherwise;
        return scored;
    }

    ScoredItem leftAlone(const Expectation& item, const Contact& contact, ScoredItem scored) const
    {
        for (const Reply& reply : contact.replies) {
            if (reply.agent != m_trainee)
                continue;
            scored.standing = Standing::Missed;
            scored.at = reply.at;
            scored.entry = reply.entry;
            scored.evidence = QStringLiteral("it was answered");
            scored.lesson = item.otherwise;
            return scored;
        }
        if (isDayOver()) {
            scored.standing = Standing::Met;
            scored.points = item.points;
        }
        scored.evidence = QStringLiteral("nobody answered it");
        return scored;
    }

    ScoredItem done(const Expectation& item, Timestamp said, Timestamp at, const Reply* deed,
                    ScoredItem scored) const
    {
        scored.at = at;
        scored.entry = deed ? deed->entry : EntryId{};
        int parts = 1;
        int held = 0;
        QStringList evidence{QStringLiteral("after ") + heddle::spellingOf(rounded(at - said))};
        const bool isInTime = !item.within || at - said <= *item.within;
        held += isInTime ? 1 : 0;
        if (!isInTime)
            evidence.last() += QStringLiteral(", %1 allowed").arg(heddle::spellingOf(*item.within));
        const QString text = deed ? deed->text : QString();
        for (const QString& name : item.says) {
            const Verdict verdict = judged(text, name, evidence);
            ++parts;
            held += verdict.holds ? 1 : 0;
        }
        for (const QString& name : item.avoids) {
            const Verdict verdict = judged(text, name, evidence);
            ++parts;
            held += verdict.holds ? 0 : 1;
        }
        scored.points = item.points * held / parts;
        scored.standing = held == parts ? Standing::Met
                          : held == 0   ? Standing::Missed
                                        : Standing::Partly;
        scored.evidence = evidence.join(QStringLiteral("; "));
        scored.lesson = held == parts ? QString() : item.otherwise;
        return scored;
    }

    Verdict judged(const QString& text, const QString& name, QStringList& evidence) const
    {
        const QList<WordRule>& rules = m_player.script().words;
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const WordRule& one) { return one.name == name; });
        if (rule == rules.end())
            return {};
        const Verdict verdict = judge(text, *rule);
        evidence += sentenceOf(*rule, verdict);
        return verdict;
    }

    static Duration rounded(Duration span)
    {
        return std::chrono::duration_cast<std::chrono::seconds>(span);
    }

    const Player& m_player;
    AgentId m_trainee;
    Timestamp m_now;
    const GivenPoints& m_given;
};

} // namespace

QLatin1String toName(ScoredItem::Standing standing)
{
    switch (standing) {
    case Standing::Open: return QLatin1String("open");
    case Standing::Met: return QLatin1String("met");
    case Standing::Partly: return QLatin1String("partly");
    case Standing::Missed: return QLatin1String("missed");
    }
    return {};
}

QList<ScoredItem> scored(const Player& player, AgentId trainee, Timestamp now,
                         const GivenPoints& given)
{
    QList<ScoredItem> all;
    const Scorer scorer(player, trainee, now, given);
    for (const Expectation& item : player.script().expectations)
        all += scorer.score(item);
    return all;
}

} // namespace heddle::scenario
