#include "core/service/listening/campaignfilter.h"

namespace heddle::service {

namespace {

/// A name or handle as they are compared: "@Nora.Feld" and "nora.feld" are one.
QString keyOf(const QString& author)
{
    const QString key = author.simplified().toCaseFolded();
    return key.startsWith(u'@') ? key.mid(1) : key;
}

QSet<QString> keysOf(const QStringList& authors)
{
    QSet<QString> keys;
    for (const QString& author : authors)
        keys.insert(keyOf(author));
    return keys;
}

bool holds(const QSet<QString>& keys, const PostFact& post)
{
    return keys.contains(keyOf(post.author)) || keys.contains(keyOf(post.handle));
}

/// A post as rules look at one.
insight::RuleSubject subjectOf(const PostFact& post)
{
    insight::RuleSubject subject;
    subject.interaction.channel = ChannelKind::Social;
    subject.interaction.account = post.source;
    subject.interaction.tags = post.tags;
    subject.message.direction = post.direction;
    subject.message.subject = post.subject;
    subject.message.text = post.text;
    subject.message.readings = post.readings;
    subject.message.readings.language = post.language;
    subject.message.post = PostFacts{};
    subject.senderAddress = post.handle;
    subject.customerName = post.customerName;
    subject.customerTier = post.customerTier;
    return subject;
}

} // namespace

CampaignFilter::CampaignFilter(const Campaign& campaign)
    : m_campaign(campaign), m_sources(campaign.sources.begin(), campaign.sources.end()),
      m_authors(keysOf(campaign.authors)), m_blocked(keysOf(campaign.blockedAuthors)),
      m_words(insight::WordExpression::read(campaign.words)),
      m_tests({Rule{.match = campaign.match, .tests = campaign.tests}})
{}

bool CampaignFilter::listensTo(const PostFact& post) const
{
    if (m_campaign.isPaused || (m_campaign.onlyRelevant && post.readings.stance == Stance::Neither))
        return false;
    if (!m_sources.isEmpty() && !m_sources.contains(post.source))
        return false;
    if (m_campaign.scope == CampaignScope::ToUs && post.direction != Direction::Inbound)
        return false;
    if (m_campaign.scope == CampaignScope::AboutUs && post.direction != Direction::About)
        return false;
    if (!m_campaign.languages.isEmpty() && !m_campaign.languages.contains(post.language))
        return false;
    if (!m_authors.isEmpty() && !holds(m_authors, post))
        return false;
    return m_blocked.isEmpty() || !holds(m_blocked, post);
}

bool CampaignFilter::passesTests(const PostFact& post) const
{
    return m_campaign.tests.isEmpty()
           || !m_tests.firing(RuleEvent::Arrived, subjectOf(post)).isEmpty();
}

std::optional<QStringList> CampaignFilter::fit(const PostFact& post, Timestamp now) const
{
    if (!m_words || !listensTo(post) || now - post.at < m_campaign.minimumAge)
        return std::nullopt;
    if (m_campaign.leastWords > 0
        && insight::foldedWords(post.text).size() < static_cast<std::size_t>(m_campaign.leastWords))
        return std::nullopt;
    auto words = m_words->fit(post.text);
    return words && passesTests(post) ? words : std::nullopt;
}

} // namespace heddle::service
