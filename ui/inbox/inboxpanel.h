#pragma once

#include "core/service/views.h"
#include "ui/services.h"

#include <QWidget>

class QScrollArea;
class QTimer;

namespace heddle {
struct Error;
}

namespace heddle::ui {

class Button;
class EmptyState;
class Filters;
class InboxModel;
class InboxView;
class Label;
class OfferStack;
class SearchBox;
class Segmented;

/// The list column: what is mine, what is offered to me, what waits.
class InboxPanel final : public QWidget {
    Q_OBJECT
public:
    explicit InboxPanel(const Services& services, QWidget* parent = nullptr);

    void setTab(service::InboxTab tab);
    service::InboxTab tab() const { return m_tab; }
    /// What the agent says of themselves; `keys` make them ready.
    void setPresence(Presence presence, const QString& keys);
    /// The keys that open the search and that say one is ready, for the words that name them.
    void showKeys(const QString& search, const QString& ready);
    /// Tells by firstFound() what stands first, as soon as there is something.
    void findFirst();
    /// Marks what is open in the centre.
    void showOpen(InteractionId id);
    void step(int by);
    void focusList();
    OfferStack& offers() { return *m_offers; }
    Filters& filters() { return *m_filters; }
    void openFilterMenu();

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);
    void firstFound(heddle::InteractionId id);
    void accepted(heddle::InteractionId id);
    void whyRequested(heddle::InteractionId id);
    void searchRequested();
    void newMailRequested();
    void countsChanged(const heddle::service::InboxCounts& counts);
    void acceptFailed(const heddle::Error& error);
    void loadFailed(const heddle::Error& error);
    void offerMissed();
    /// The agent wants to be offered work.
    void readyRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    void wire();
    void askCounts();
    void reload();
    void showEmptiness();
    void showNothingMine();
    void actOnEmptiness();
    void tick();

    Services m_services;
    service::InboxTab m_tab = service::InboxTab::Mine;
    Presence m_presence = Presence::Ready;
    QString m_readyKeys;
    bool m_firstWanted = false;
    int m_waiting = 0; ///< in the queues I may see
    bool m_countsAsked = false;
    bool m_countsStale = false;
    InboxModel* m_model;
    InboxView* m_view;
    OfferStack* m_offers;
    Filters* m_filters;
    Segmented* m_tabs;
    SearchBox* m_search;
    Button* m_filterButton;
    Button* m_newMail;
    EmptyState* m_empty;
    Label* m_moreOffers;
    QTimer* m_ticker;
};

} // namespace heddle::ui
