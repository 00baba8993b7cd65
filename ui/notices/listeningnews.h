#pragma once

#include "core/model/journal.h"
#include "ui/services.h"

#include <QObject>

namespace heddle::ui {

class MessageBar;

/// Says in the window what concerns this person of what is listened to: an answer that waits for
/// them, and for those who look after all, that a campaign grows while it is small.
class ListeningNews final : public QObject {
    Q_OBJECT
public:
    /// \param services with Services::listening
    ListeningNews(const Services& services, MessageBar& bar, QObject* parent = nullptr);

Q_SIGNALS:
    void openRequested(heddle::InteractionId id, heddle::EntryId place);
    void campaignRequested(const QString& campaign);

private:
    void look(const Change& change);
    void tellHeld(InteractionId contact);
    void tellGrowth();

    Services m_services;
    MessageBar& m_bar;
};

} // namespace heddle::ui
