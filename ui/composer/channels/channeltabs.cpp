#include "ui/composer/channels/channeltabs.h"

#include "ui/beside/ownfacts.h"
#include "ui/composer/channels/channelhabit.h"
#include "ui/customer/contactlist.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>

#include <array>

namespace heddle::ui {

namespace {

constexpr int kNarrowest = 144;
constexpr std::array kChannels{ChannelKind::Email, ChannelKind::Phone, ChannelKind::Chat,
                               ChannelKind::Social};
constexpr int kNoteTab = int(kChannels.size());

int tabOf(ChannelKind channel)
{
    const auto found = std::find(kChannels.begin(), kChannels.end(), channel);
    return int(found - kChannels.begin()); // the note where it is none
}

bool isWritable(ChannelKind channel)
{
    return channel == ChannelKind::Email || channel == ChannelKind::Chat
           || channel == ChannelKind::Social;
}

bool isOver(const Interaction& interaction)
{
    return interaction.state == InteractionState::Closed
           || interaction.state == InteractionState::WrapUp;
}

QString refusal(const Customer& customer, ChannelKind channel)
{
    const QString name = isolatedName(customer.name);
    switch (channel) {
    case ChannelKind::Email: return ChannelTabs::tr("%1 does not want e-mail.").arg(name);
    case ChannelKind::Phone: return ChannelTabs::tr("%1 does not want to be called.").arg(name);
    default: return ChannelTabs::tr("%1 does not want messages here.").arg(name);
    }
}

QString obstacleFor(const service::InteractionView& view)
{
    const ChannelKind channel = view.interaction.channel;
    if (!isWritable(channel))
        return ChannelTabs::tr("This contact did not come by e-mail.");
    if (channel == ChannelKind::Chat)
        return isOver(view.interaction) ? ChannelTabs::chatOverWords() : QString();
    return isUnwanted(view.customer, channel) ? refusal(view.customer, channel) : QString();
}

} // namespace

ChannelTabs::ChannelTabs(QWidget* parent)
    : QWidget(parent), m_tabs(new Segmented(tr("What to write"), this))
{
    m_tabs->add(QStringLiteral("composer.mailTab"), tr("E-mail"));
    m_tabs->add(QStringLiteral("composer.callTab"), tr("Call"));
    m_tabs->add(QStringLiteral("composer.chatTab"), tr("Chat"));
    m_tabs->add(QStringLiteral("composer.postTab"), tr("Post"));
    m_tabs->add(QStringLiteral("composer.noteTab"), tr("Note"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_tabs);
    connect(m_tabs, &Segmented::chosen, this, &ChannelTabs::choose);
}

QString ChannelTabs::chatOverWords()
{
    return tr("This chat is over.");
}

void ChannelTabs::showContact(const service::InteractionView& view)
{
    if (view.customer.id != m_customer.id) {
        m_known = {};
        m_facts = {};
    }
    if (view.interaction.id != m_contact)
        m_bar.clear();
    m_contact = view.interaction.id;
    m_customer = view.customer;
    m_channel = view.interaction.channel;
    m_obstacleThere = obstacleFor(view);
    bar(m_bar);
}

void ChannelTabs::bar(const QString& why)
{
    m_bar = why;
    m_obstacle = m_obstacleThere.isEmpty() ? m_bar : m_obstacleThere;
    refresh();
}

void ChannelTabs::showCustomer(const service::CustomerView& view)
{
    if (view.customer.id != m_customer.id)
        return;
    m_known = view;
    refresh();
}

void ChannelTabs::showFacts(const service::CustomerFacts& facts)
{
    m_facts = facts;
    refresh();
}

QString ChannelTabs::addressFor(ChannelKind channel) const
{
    for (const Identity& identity : m_known.identities) {
        const bool canBeBegun =
            identity.kind == IdentityKind::Email || identity.kind == IdentityKind::Phone;
        if (canBeBegun && channelOf(identity.kind) == channel)
            return identity.address;
    }
    return {};
}

bool ChannelTabs::isUnwantedHere(ChannelKind channel) const
{
    return isUnwanted(m_customer, channel);
}

// What they said goes before what they do.
QString ChannelTabs::markOf(ChannelKind channel) const
{
    if (m_facts.preferred)
        return m_facts.preferred == channel ? preferredEvidence(m_facts) : QString();
    const ChannelHabit habit = channelHabit(m_known.uses);
    return habit.channel == channel ? habit.why : QString();
}

void ChannelTabs::refresh()
{
    for (const ChannelKind channel : kChannels) {
        const int tab = tabOf(channel);
        const bool isOwn = channel == m_channel && isWritable(channel);
        m_tabs->setLeadsAway(tab, !isOwn);
        m_tabs->setSegmentVisible(tab, isOwn || !addressFor(channel).isEmpty());
        const QString bar = isOwn                     ? m_obstacle
                            : isUnwantedHere(channel) ? refusal(m_customer, channel)
                                                      : QString();
        m_tabs->setBarred(tab, bar);
        m_tabs->setMarked(tab, bar.isEmpty() ? markOf(channel) : QString());
    }
    m_tabs->setFixedWidth(std::max(kNarrowest, m_tabs->sizeHint().width()));
}

void ChannelTabs::setCurrent(ComposeKind kind)
{
    m_kind = kind;
    m_tabs->setCurrent(kind == ComposeKind::Note ? kNoteTab : tabOf(m_channel));
}

void ChannelTabs::choose(int tab)
{
    const bool isOther = tab != kNoteTab && tab != tabOf(m_channel);
    if (!isOther)
        return Q_EMIT chosen(tab == kNoteTab ? ComposeKind::Note : ComposeKind::Reply);
    setCurrent(m_kind);
    const ChannelKind channel = kChannels.at(size_t(tab));
    Q_EMIT otherWayChosen(channel, addressFor(channel));
}

} // namespace heddle::ui
