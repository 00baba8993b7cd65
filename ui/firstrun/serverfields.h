#pragma once

#include "core/service/setup.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
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

/// A line to fill in with its label above, 36 high, named for tests and for those who listen.
QLineEdit* addField(QWidget* parent, QGridLayout* grid, int row, int column,
                    const QString& objectName, const QString& label);

} // namespace heddle::ui
