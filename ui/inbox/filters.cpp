#include "ui/inbox/filters.h"

#include "core/service/directory.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/words.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

namespace heddle::ui {

using service::InboxOrder;

namespace {

constexpr int kMostTags = 12;

QAction* addChoice(QMenu* menu, const QString& text, bool chosen)
{
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    return action;
}

/// What can be asked for in a tab; what is offered is only ever offered.
QList<InteractionState> statesOf(service::InboxTab tab)
{
    using State = InteractionState;
    switch (tab) {
    case service::InboxTab::Mine:
        return {State::Assigned, State::Pending, State::WrapUp, State::Closed};
    case service::InboxTab::Queue: return {State::Queued, State::Closed};
    case service::InboxTab::Offered: break;
    }
    return {};
}

} // namespace

Filters::Filters(service::Directory& directory, QWidget* parent)
    : QWidget(parent), m_directory(directory)
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("inbox.filterMenu"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    hide();
    fillMenu();
    load();
}

void Filters::load()
{
    whenDone(m_directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        m_queues = queues ? *queues : QList<Queue>();
        fillMenu();
    });
    whenDone(m_directory.tags(), this, [this](const Result<QStringList>& tags) {
        m_tags = tags ? *tags : QStringList();
        fillMenu();
    });
}

bool Filters::isNarrowed() const
{
    return m_query.channel || m_query.queue.isValid() || !m_query.tag.isEmpty() || m_query.state;
}

void Filters::clear()
{
    const InboxOrder order = m_query.order;
    const service::InboxTab tab = m_query.tab;
    m_query = {};
    m_query.order = order;
    m_query.tab = tab;
    apply();
}

void Filters::setTab(service::InboxTab tab)
{
    m_query.tab = tab;
    if (m_query.state && !statesOf(tab).contains(*m_query.state))
        m_query.state.reset();
    fillMenu();
    showChips();
}

void Filters::openMenu(const QWidget* anchor)
{
    load();
    m_menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 2)));
}

void Filters::fillMenu()
{
    // A menu that is open keeps what it shows; the next opening has the news.
    if (m_menu->isVisible())
        return;
    m_menu->clear();
    for (QMenu* menu : m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        menu->deleteLater();
    fillOrder();
    m_menu->addSeparator();
    fillChannels();
    fillQueues();
    fillTags();
    fillStates();
    if (isNarrowed()) {
        m_menu->addSeparator();
        connect(m_menu->addAction(tr("Show everything")), &QAction::triggered, this,
                &Filters::clear);
    }
}

void Filters::fillOrder()
{
    const std::pair<InboxOrder, QString> orders[] = {
        {InboxOrder::Due,
         m_query.tab == service::InboxTab::Queue ? tr("Next in line first") : tr("Due first")},
        {InboxOrder::Age, tr("Oldest first")},
        {InboxOrder::Customer, tr("By customer")}};
    for (const auto& [order, text] : orders) {
        connect(addChoice(m_menu, text, m_query.order == order), &QAction::triggered, this,
                [this, order = order] {
                    m_query.order = order;
                    apply();
                });
    }
}

void Filters::fillChannels()
{
    QMenu* menu = m_menu->addMenu(tr("Channel"));
    for (const auto kind : {ChannelKind::Email, ChannelKind::Phone, ChannelKind::Chat,
                            ChannelKind::Social, ChannelKind::Paper}) {
        connect(addChoice(menu, channelWords(kind), m_query.channel == kind), &QAction::triggered,
                this, [this, kind](bool on) {
                    m_query.channel = on ? std::optional(kind) : std::nullopt;
                    apply();
                });
    }
}

void Filters::fillQueues()
{
    if (m_queues.isEmpty())
        return;
    QMenu* menu = m_menu->addMenu(tr("Queue"));
    for (const Queue& queue : m_queues) {
        connect(addChoice(menu, queue.name, m_query.queue == queue.id), &QAction::triggered, this,
                [this, id = queue.id](bool on) {
                    m_query.queue = on ? id : QueueId();
                    apply();
                });
    }
}

void Filters::fillTags()
{
    if (m_tags.isEmpty())
        return;
    QMenu* menu = m_menu->addMenu(tr("Tag"));
    for (const QString& tag : m_tags.mid(0, kMostTags)) {
        connect(addChoice(menu, tag, m_query.tag == tag), &QAction::triggered, this,
                [this, tag](bool on) {
                    m_query.tag = on ? tag : QString();
                    apply();
                });
    }
}

void Filters::fillStates()
{
    const QList<InteractionState> states = statesOf(m_query.tab);
    if (states.isEmpty())
        return;
    QMenu* menu = m_menu->addMenu(tr("State"));
    for (const auto state : states) {
        Interaction sample;
        sample.state = state;
        connect(addChoice(menu, stateWords(sample), m_query.state == state), &QAction::triggered,
                this, [this, state](bool on) {
                    m_query.state = on ? std::optional(state) : std::nullopt;
                    apply();
                });
    }
}

void Filters::apply()
{
    fillMenu();
    showChips();
    Q_EMIT changed();
}

void Filters::showChips()
{
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (m_query.channel)
        addChip(QStringLiteral("filter.channel"), channelWords(*m_query.channel),
                [this] { m_query.channel.reset(); });
    for (const Queue& queue : m_queues) {
        if (queue.id == m_query.queue)
            addChip(QStringLiteral("filter.queue"), queue.name, [this] { m_query.queue = {}; });
    }
    if (!m_query.tag.isEmpty())
        addChip(QStringLiteral("filter.tag"), m_query.tag, [this] { m_query.tag.clear(); });
    if (m_query.state) {
        Interaction sample;
        sample.state = *m_query.state;
        addChip(QStringLiteral("filter.state"), stateWords(sample),
                [this] { m_query.state.reset(); });
    }
    static_cast<QHBoxLayout*>(layout())->addStretch();
    setVisible(isNarrowed());
}

void Filters::addChip(const QString& name, const QString& text, std::function<void()> remove)
{
    auto* chip = new Chip(text, Chip::Kind::Closable, this);
    chip->setObjectName(name);
    const auto drop = [this, remove = std::move(remove)] {
        remove();
        apply();
    };
    connect(chip, &Chip::closeRequested, this, drop);
    connect(chip, &QAbstractButton::clicked, this, drop);
    layout()->addWidget(chip);
}

} // namespace heddle::ui
