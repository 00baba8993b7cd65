#pragma once

#include "core/service/mailboxes/mailboxsettings.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace heddle::ui {

/// Name, port and encryption of one mail server. The port follows the encryption until somebody
/// types one.
class ServerFields final : public QWidget {
    Q_OBJECT
public:
    enum class Way { Incoming, Outgoing };

    ServerFields(Way way, QWidget* parent = nullptr);

    service::MailServer server() const;
    void setServer(const service::MailServer& server);
    bool isFilled() const;

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void followEncryption();

    Way m_way;
    QLineEdit* m_host;
    QLineEdit* m_port;
    QComboBox* m_encryption;
};

} // namespace heddle::ui
