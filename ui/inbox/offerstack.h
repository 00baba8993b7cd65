#pragma once

#include "core/model/offer.h"
#include "ui/services.h"

#include <QWidget>

namespace heddle {
struct Error;
}

namespace heddle::service {
struct OfferCard;
}

class QVBoxLayout;

namespace heddle::ui {

class OfferCard;

/// All offers to me, newest last. It asks the desk itself; what comes of it is told by signals.
class OfferStack final : public QWidget {
    Q_OBJECT
public:
    explicit OfferStack(const Services& services, QWidget* parent = nullptr);

    int count() const { return int(m_cards.size()); }
    /// How many cards are shown; the rest wait in the Offered tab.
    void showAtMost(int cards);
    void tick();
    void acceptFirst();
    /// Asks for the reason first.
    void declineFirst();

Q_SIGNALS:
    void countChanged(int count);
    void accepted(heddle::InteractionId id);
    void failed(const heddle::Error& error);
    /// An offer ran out because I did not answer.
    void missed();
    void whyRequested(heddle::InteractionId id);

private:
    void load();
    void add(const service::OfferCard& card);
    void remove(OfferId id);
    void accept(OfferId id);
    void decline(OfferId id, const QString& reason);
    OfferCard* cardOf(OfferId id) const;
    void reveal();

    Services m_services;
    QList<OfferCard*> m_cards;
    QVBoxLayout* m_column;
    int m_atMost = 1;
};

} // namespace heddle::ui
