#include "ui/inbox/offerstack.h"

#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/inbox/offercard.h"

#include <QVBoxLayout>

namespace heddle::ui {

OfferStack::OfferStack(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("offers"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    connect(&services.desk, &service::Desk::offered, this, &OfferStack::add);
    connect(&services.desk, &service::Desk::offerEnded, this, [this](OfferId id, OfferEnd end) {
        remove(id);
        if (end == OfferEnd::NotAnswered)
            Q_EMIT missed();
    });
    load();
}

void OfferStack::load()
{
    whenDone(m_services.directory.offers(), this,
             [this](const Result<QList<service::OfferCard>>& cards) {
                 if (!cards) {
                     Q_EMIT failed(cards.error());
                     return;
                 }
                 for (const service::OfferCard& card : *cards)
                     add(card);
             });
}

void OfferStack::add(const service::OfferCard& card)
{
    if (cardOf(card.offer.id))
        return;
    auto* made = new OfferCard(card, m_services.clock, this);
    connect(made, &OfferCard::acceptRequested, this, &OfferStack::accept);
    connect(made, &OfferCard::declineRequested, this, &OfferStack::decline);
    connect(made, &OfferCard::whyRequested, this, &OfferStack::whyRequested);
    m_column->addWidget(made);
    m_cards.append(made);
    reveal();
    Q_EMIT countChanged(count());
}

void OfferStack::remove(OfferId id)
{
    OfferCard* card = cardOf(id);
    if (!card)
        return;
    m_cards.removeOne(card);
    card->hide();
    card->deleteLater();
    reveal();
    Q_EMIT countChanged(count());
}

void OfferStack::accept(OfferId id)
{
    if (OfferCard* card = cardOf(id))
        card->setAnswering(true);
    whenDone(m_services.desk.accept(id), this, [this, id](const Result<InteractionId>& taken) {
        if (OfferCard* card = cardOf(id))
            card->setAnswering(false);
        if (taken)
            Q_EMIT accepted(*taken);
        else
            Q_EMIT failed(taken.error());
    });
}

void OfferStack::decline(OfferId id, const QString& reason)
{
    if (OfferCard* card = cardOf(id))
        card->setAnswering(true);
    whenDone(m_services.desk.decline(id, reason), this, [this, id](const Done& done) {
        if (OfferCard* card = cardOf(id))
            card->setAnswering(false);
        // One that ran out meanwhile is as gone as it was meant to be.
        if (!done && done.error().code != ErrorCode::Conflict)
            Q_EMIT failed(done.error());
    });
}

OfferCard* OfferStack::cardOf(OfferId id) const
{
    for (OfferCard* card : m_cards) {
        if (card->id() == id)
            return card;
    }
    return nullptr;
}

void OfferStack::showAtMost(int cards)
{
    m_atMost = cards;
    reveal();
}

void OfferStack::reveal()
{
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setVisible(i < m_atMost);
    setVisible(!m_cards.isEmpty());
}

void OfferStack::tick()
{
    for (OfferCard* card : m_cards)
        card->tick();
}

void OfferStack::acceptFirst()
{
    if (!m_cards.isEmpty())
        accept(m_cards.first()->id());
}

void OfferStack::declineFirst()
{
    if (!m_cards.isEmpty())
        m_cards.first()->askReason();
}

} // namespace heddle::ui
