#pragma once

#include <QLocalServer>
#include <QUrl>

namespace heddle::app {

/// Takes the first tel: link (RFC 3966) out of a program's arguments; empty for none.
QUrl takeTelLink(QStringList* arguments);

/// Where a second start of the program hands its tel: link to the window that is open: a socket
/// that only this user may enter. Without one the links of this window alone are called.
class TelDesk final : public QObject {
    Q_OBJECT
public:
    explicit TelDesk(QObject* parent = nullptr);

    /// Whether an open window of this user took the link; waits half a second at most.
    static bool handOver(const QUrl& link);

Q_SIGNALS:
    void called(const QUrl& link);

private:
    void welcome();

    QLocalServer m_server;
};

} // namespace heddle::app
