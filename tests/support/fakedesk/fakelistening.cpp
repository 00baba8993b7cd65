#include "tests/support/fakedesk/fakelistening.h"

#include "core/service/desk.h"
#include "core/service/listening/campaignfilter.h"
#include "core/service/listening/totals.h"

#include <algorithm>

namespace heddle::test {

using service::Campaign;
using service::CampaignFilter;
using service::ListeningView;
using service::PostPage;
using service::PostRow;

Async<EntryId> FakeAnswers::sendPrivately(const service::Message& message)
{
    calls.append(QStringLiteral("sendPrivately ") + message.draft.text);
    return fault ? answered<EntryId>(failure(*fault)) : answered<EntryId>(EntryId{1});
}

Async<void> FakeAnswers::note(const char* what, EntryId entry, const QString& words)
{
    const QString call = QLatin1String(what) + u' ' + QString::number(entry.value) + u' ' + words;
    calls.append(call.trimmed());
    return answered<void>(fault ? Done(failure(*fault)) : Done());
}

FakeListening::FakeListening(FakeCentre& centre, QObject* parent)
    : Listening(parent), m_centre(centre)
{}

InteractionId FakeListening::post(const QString& author, const QString& text, Direction direction)
{
    const CustomerId customer = m_centre.add(Customer{.name = author});
    const IdentityId identity =
        m_centre.add(Identity{.customer = customer,
                              .kind = IdentityKind::SocialHandle,
                              .address = author,
                              .shown = QLatin1Char('@') + author.section(u' ', 0, 0).toLower()});
    const InteractionId id = m_centre.add(Interaction{.customer = customer,
                                                      .identity = identity,
                                                      .channel = ChannelKind::Social,
                                                      .account = QStringLiteral("Players' forum"),
                                                      .queue = m_centre.queues.constFirst().id,
                                                      .state = InteractionState::Queued,
                                                      .arrived = m_centre.clock.now(),
                                                      .unread = true});
    m_centre.add(Entry{.interaction = id,
                       .identity = identity,
                       .kind = EntryKind::Post,
                       .channel = ChannelKind::Social,
                       .direction = direction,
                       .at = m_centre.clock.now(),
                       .author = author,
                       .text = text,
                       .post = PostFacts{.audience = 340, .reshares = 2}});
    return id;
}

Campaign FakeListening::called(const QString& name) const
{
    for (const Campaign& campaign : campaigns) {
        if (campaign.name == name)
            return campaign;
    }
    return {};
}

QList<PostFact> FakeListening::facts() const
{
    QList<PostFact> facts;
    for (auto entry = m_centre.entries.crbegin(); entry != m_centre.entries.crend(); ++entry) {
        const Interaction* interaction = m_centre.find(entry->interaction);
        if (entry->kind != EntryKind::Post || !interaction)
            continue;
        facts.append({.entry = entry->id,
                      .at = entry->at,
                      .identity = entry->identity,
                      .interaction = entry->interaction,
                      .direction = entry->direction,
                      .source = interaction->account,
                      .author = entry->author,
                      .text = entry->text,
                      .readings = entry->readings,
                      .tags = interaction->tags,
                      .status = statusOf(*interaction)});
    }
    return facts;
}

Async<ListeningView> FakeListening::view(const QString& campaign)
{
    const QList<PostFact> posts = facts();
    const service::Totals totals(posts, m_centre.clock.now());
    ListeningView view = totals.view(called(campaign));
    view.campaigns.append(totals.row({}));
    for (const Campaign& each : std::as_const(campaigns))
        view.campaigns.append(totals.row(each));
    view.sources = {{.name = QStringLiteral("Players' forum"), .isFeed = true}};
    return answered<ListeningView>(view);
}

Async<PostPage> FakeListening::posts(const service::PostQuery& query)
{
    Campaign campaign = called(query.campaign);
    if (query.scope != service::CampaignScope::Everything)
        campaign.scope = query.scope;
    const CampaignFilter filter(campaign);
    PostPage page;
    for (const PostFact& post : facts()) {
        const auto words = filter.fit(post, m_centre.clock.now());
        if (!words || !post.text.contains(query.text, Qt::CaseInsensitive))
            continue;
        const Interaction& interaction = *m_centre.find(post.interaction);
        page.rows.append({.entry = *m_centre.find(post.entry),
                          .interaction = interaction,
                          .customerName = post.author,
                          .handle = QLatin1Char('@') + post.author.section(u' ', 0, 0).toLower(),
                          .assigneeName = m_centre.agentName(interaction.assignee),
                          .status = post.status,
                          .words = *words,
                          .suggestedTags = m_centre.suggestedTags.value(post.interaction),
                          .before = saidBefore,
                          .after = saidAfter});
    }
    return answered<PostPage>(page);
}

Async<void> FakeListening::save(const Campaign& campaign, const QString& before)
{
    if (campaign.name != before && !called(campaign.name).name.isEmpty())
        return answered<void>(Error{ErrorCode::Conflict, {}});
    campaigns.removeIf([&before](const Campaign& each) { return each.name == before; });
    campaigns.append(campaign);
    return answered(Done());
}

Async<void> FakeListening::remove(const QString& campaign)
{
    campaigns.removeIf([&campaign](const Campaign& each) { return each.name == campaign; });
    return answered(Done());
}

} // namespace heddle::test
