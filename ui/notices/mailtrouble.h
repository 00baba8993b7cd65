#pragma once

#include "core/model/traffic.h"
#include "ui/services.h"

#include <QHash>
#include <QObject>

namespace heddle::ui {

class MessageBar;

/// Tells whoever can do something about it that no mail comes in from a mailbox any more: once when
/// it begins, until it is over.
class MailTrouble final : public QObject {
    Q_OBJECT
public:
    MailTrouble(const Services& services, MessageBar& bar, QObject* parent = nullptr);

Q_SIGNALS:
    void settingsRequested();

private:
    void watch();
    void look(const QString& account, const ChannelState& state);
    void tell(const QString& account, const ChannelState& state);

    Services m_services;
    MessageBar& m_bar;
    QHash<QString, QString> m_told; ///< by account, what is said of it
};

} // namespace heddle::ui
