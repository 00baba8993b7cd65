#include "app/phone/control/controlsocket.h"

#include "app/phone/libre.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace heddle::phone {

namespace {

constexpr int mostWindows = 16;
constexpr qsizetype mostUnread = 4 * 1024 * 1024;

Done prepareFolder(const QString& folder)
{
    const QByteArray name = QFile::encodeName(folder);
    QDir().mkpath(QFileInfo(folder).path());
    ::mkdir(name.constData(), 0700);
    struct stat is = {};
    const bool isOurs = ::lstat(name.constData(), &is) == 0 && S_ISDIR(is.st_mode)
                        && is.st_uid == ::geteuid() && (is.st_mode & 0022) == 0;
    // Where others could only look into it, nothing of theirs is in it: it is closed to them.
    if (!isOurs || ((is.st_mode & 0055) != 0 && ::chmod(name.constData(), 0700) != 0))
        return failure(ErrorCode::Refused,
                       folder + QStringLiteral(": must be a folder of ours with mode 0700"));
    return {};
}

bool isOurs(int socket)
{
    ucred peer = {};
    socklen_t size = sizeof(peer);
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
           && peer.uid == ::geteuid();
}

} // namespace

/// What libre calls.
struct ControlSocket::Callbacks {
    static void connecting(int, void* to) { static_cast<ControlSocket*>(to)->accept(); }
    static void ready(int flags, void* to)
    {
        auto* window = static_cast<Window*>(to);
        ControlSocket* of = window->of;
        const int socket = window->socket;
        if (flags & FD_WRITE)
            of->flush(*window);
        if ((flags & ~FD_WRITE) && of->m_windows.contains(socket))
            of->read(*window);
    }
};

Result<std::unique_ptr<ControlSocket>> ControlSocket::open(const QString& path, Listener listener)
{
    std::unique_ptr<ControlSocket> socket(new ControlSocket(std::move(listener)));
    if (const Done done = socket->listenAt(path); !done)
        return passOn(done);
    return socket;
}

Done ControlSocket::listenAt(const QString& path)
{
    if (const Done done = prepareFolder(QFileInfo(path).path()); !done)
        return done;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= static_cast<qsizetype>(sizeof(address.sun_path)))
        return failure(ErrorCode::BadInput, path + QStringLiteral(": too long for a socket"));
    std::copy(name.begin(), name.end(), address.sun_path);
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (::connect(m_socket, generic, sizeof(address)) == 0)
        return failure(ErrorCode::Conflict, QStringLiteral("an engine is there already"));
    ::close(m_socket);
    ::unlink(name.constData()); // of an engine that died
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (::bind(m_socket, generic, sizeof(address)) != 0 || ::listen(m_socket, 8) != 0)
        return failure(ErrorCode::Refused,
                       path + QStringLiteral(": ") + QString::fromLocal8Bit(strerror(errno)));
    m_path = name;
    fd_listen(m_socket, FD_READ, Callbacks::connecting, this);
    return {};
}

ControlSocket::~ControlSocket()
{
    // Whoever ends it may be half gone.
    m_listener.countChanged = [](int) {};
    while (!m_windows.empty()) {
        flush(*m_windows.begin()->second);
        if (!m_windows.empty())
            drop(m_windows.begin()->first);
    }
    if (m_socket >= 0) {
        fd_close(m_socket);
        ::close(m_socket);
    }
    if (!m_path.isEmpty())
        ::unlink(m_path.constData());
}

void ControlSocket::accept()
{
    const int socket = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0)
        return;
    if (!isOurs(socket) || windows() >= mostWindows) {
        ::close(socket);
        return;
    }
    auto window = std::make_unique<Window>();
    window->of = this;
    window->socket = socket;
    Window& added = *window;
    m_windows[socket] = std::move(window);
    watch(added);
    write(added, m_listener.greet());
    m_listener.countChanged(windows());
}

void ControlSocket::watch(Window& window)
{
    fd_listen(window.socket, FD_READ | (window.out.isEmpty() ? 0 : FD_WRITE), Callbacks::ready,
              &window);
}

void ControlSocket::read(Window& window)
{
    const int socket = window.socket;
    char bytes[16 * 1024];
    const ssize_t count = ::recv(socket, bytes, sizeof(bytes), 0);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        return drop(socket);
    if (count < 0)
        return;
    window.in.append(bytes, count);
    for (qsizetype end = window.in.indexOf('\n'); end >= 0; end = window.in.indexOf('\n')) {
        const QByteArray line = window.in.left(end);
        window.in.remove(0, end + 1);
        const auto request = requestFrom(line);
        write(window, request ? m_listener.ask(*request)
                              : replyLine(0, Result<QJsonObject>(request.error())));
        if (!m_windows.contains(socket))
            return;
    }
    if (window.in.size() > longestLine)
        drop(socket);
}

void ControlSocket::write(Window& window, const QByteArray& line)
{
    window.out += line;
    flush(window);
}

void ControlSocket::flush(Window& window)
{
    while (!window.out.isEmpty()) {
        const ssize_t count = ::send(window.socket, window.out.constData(),
                                     static_cast<std::size_t>(window.out.size()), MSG_NOSIGNAL);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            break;
        if (count < 0)
            return drop(window.socket);
        window.out.remove(0, count);
    }
    if (window.out.size() > mostUnread)
        return drop(window.socket);
    watch(window);
}

void ControlSocket::tellAll(const QByteArray& line)
{
    QList<int> sockets;
    for (const auto& [socket, window] : m_windows)
        sockets += socket;
    for (const int socket : std::as_const(sockets)) {
        if (const auto found = m_windows.find(socket); found != m_windows.end())
            write(*found->second, line);
    }
}

void ControlSocket::drop(int socket)
{
    fd_close(socket);
    ::close(socket);
    m_windows.erase(socket);
    m_listener.countChanged(windows());
}

} // namespace heddle::phone
