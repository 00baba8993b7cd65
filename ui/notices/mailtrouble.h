#pragma once

#include "core/model/traffic.h"
#include "ui/services.h"

#include <QMap>
#include <QObject>

namespace heddle::ui {

class MessageBar;

/// Tells whoever can do something about it that no mail comes in from a mailbox any more: once when
/// it begins, and by a standing sign until it is over.
class MailTrouble final : public QObject {
    Q_OBJECT
public:
    MailTrouble(const Services& services, MessageBar& bar, QObject* parent = nullptr);

Q_SIGNALS:
    void settingsRequested();
    /// What the sign says: a sentence for each mailbox, one a line; empty when all work.
    void lasting(const QString& sentences);

private:
    void watch();
    void look(const QString& account, const ChannelState& state);
    void tell(const QString& account, const ChannelState& state);
    QString sentences() const;
    bool isTrouble(const ChannelState& state) const;

    Services m_services;
    MessageBar& m_bar;
    QMap<QString, QString> m_told; ///< by account, what is said of it
};

} // namespace heddle::ui
