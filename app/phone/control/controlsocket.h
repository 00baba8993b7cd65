#pragma once

#include "core/base/result.h"
#include "core/channel/phone/protocol/wire.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>

namespace heddle::phone {

/// The local socket by which windows speak to the engine. Only the user who runs the engine gets
/// in: its folder is theirs alone (0700), and each peer's user is asked of the system.
///
/// Thread: the SIP thread. Nothing here blocks; a window that does not read is cut off.
class ControlSocket {
public:
    struct Listener {
        std::function<QByteArray()> greet;             ///< lines for a window that just came
        std::function<QByteArray(const Request&)> ask; ///< the reply's line
        std::function<void(int windows)> countChanged;
    };

    /// Conflict when another engine listens there; Refused when the folder is not ours alone.
    static Result<std::unique_ptr<ControlSocket>> open(const QString& path, Listener listener);
    ~ControlSocket();

    void tellAll(const QByteArray& line);
    int windows() const { return static_cast<int>(m_windows.size()); }

private:
    struct Callbacks;
    struct Window {
        ControlSocket* of = nullptr;
        int socket = -1;
        QByteArray in;
        QByteArray out;
    };

    explicit ControlSocket(Listener listener) : m_listener(std::move(listener)) {}
    Done listenAt(const QString& path);
    void accept();
    void read(Window& window);
    void write(Window& window, const QByteArray& line);
    void flush(Window& window);
    void watch(Window& window);
    void drop(int socket);

    Listener m_listener;
    QByteArray m_path;
    int m_socket = -1;
    std::map<int, std::unique_ptr<Window>> m_windows;
};

} // namespace heddle::phone
