#pragma once

#include "core/base/clock.h"
#include "core/service/views.h"

#include <QWidget>

class QMenu;

namespace heddle::ui {

class Button;

/// An offer to me: who, why it came to me, how many seconds are left; Accept or Decline.
class OfferCard final : public QWidget {
    Q_OBJECT
public:
    OfferCard(const service::OfferCard& card, const Clock& clock, QWidget* parent = nullptr);

    OfferId id() const { return m_card.offer.id; }
    /// Repaints the countdown.
    void tick();
    /// Opens the reasons to decline it for.
    void askReason();
    /// Greys the buttons while an answer is on its way.
    void setAnswering(bool answering);

Q_SIGNALS:
    void acceptRequested(heddle::OfferId id);
    void declineRequested(heddle::OfferId id, const QString& reason);
    void whyRequested(heddle::InteractionId id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOutReason();
    void askWords();

    service::OfferCard m_card;
    const Clock& m_clock;
    QString m_reason;
    QStringList m_lines; ///< of the reason, at this width
    Button* m_accept;
    Button* m_decline;
    Button* m_why;
    QMenu* m_reasons;
};

} // namespace heddle::ui
