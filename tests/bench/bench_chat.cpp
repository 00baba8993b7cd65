// Web chat under load: many visitors on one gateway (heddled) and an agent's desk in a process of its own,
// a steady stream of lines, then the engine is killed in the middle and started anew. Every line has to be
// accepted exactly once and in order, and whatever was accepted has to be in the history that a visitor gets
// on coming back. It is timed until the visitor is told that the line is kept, and until the desk has its words.
//
// bench_chat [VISITORS [LINES_PER_SECOND [SECONDS]]]; exits 1 when a line was lost or doubled.
#include "app/wiring/centre.h"
#include "core/service/directory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

namespace {

using namespace heddle;

QElapsedTimer clockOfAll;
QHash<QString, qint64> sentAt; ///< of every line, by its words

/// A WebSocket client with just what the gateway needs to hear. Its mask is zero, which is one too.
class Visitor : public QObject {
public:
    Visitor(int number, quint16 port) : m_number(number), m_port(port)
    {
        connect(&m_socket, &QTcpSocket::connected, this, &Visitor::upgrade);
        connect(&m_socket, &QTcpSocket::readyRead, this, &Visitor::read);
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { isReady = false; });
    }

    void connectNow()
    {
        m_buffer.clear();
        m_isOpen = isReady = false;
        m_socket.abort();
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    }

    void say()
    {
        const QString id = QStringLiteral("m%1").arg(++m_lastId);
        m_unaccepted.append(id);
        m_sentAt.insert(id, clockOfAll.nsecsElapsed());
        sentAt.insert(words(id), clockOfAll.nsecsElapsed());
        transmit(id);
    }

    bool isReady = false;
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QStringList accepted; ///< in the order of their numbers
    QStringList history;  ///< what the last resumption brought
    int resumed = 0;
    int wrong = 0; ///< accepted twice or out of order
    std::vector<double> milliseconds;
    int waiting() const { return int(m_unaccepted.size()); }

private:
    void upgrade()
    {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket.write(
            "GET /chat/socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Origin: https://www.shop.example\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    }

    void send(const QJsonObject& frame)
    {
        const QByteArray json = QJsonDocument(frame).toJson(QJsonDocument::Compact);
        QByteArray bytes("\x81", 1);
        if (json.size() < 126) {
            bytes += static_cast<char>(0x80 | json.size());
        } else {
            bytes += static_cast<char>(0x80 | 126);
            bytes += static_cast<char>(json.size() >> 8);
            bytes += static_cast<char>(json.size() & 0xff);
        }
        m_socket.write(bytes + QByteArray(4, '\0') + json);
    }

    void transmit(const QString& id)
    {
        if (isReady)
            send({{QStringLiteral("type"), QStringLiteral("say")},
                  {QStringLiteral("id"), id},
                  {QStringLiteral("text"), words(id)}});
    }
    QString words(const QString& id) const
    {
        return QStringLiteral("visitor %1 line %2").arg(m_number).arg(id);
    }

    void read()
    {
        m_buffer += m_socket.readAll();
        if (!m_isOpen) {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_buffer.remove(0, end + 4);
            m_isOpen = true;
            QJsonObject hello{{QStringLiteral("type"), QStringLiteral("hello")},
                              {QStringLiteral("version"), 1}};
            if (!m_token.isEmpty()) {
                hello.insert(QStringLiteral("visitor"), m_secret);
                hello.insert(QStringLiteral("token"), m_token);
            }
            send(hello);
        }
        while (takeFrame()) {
        }
    }

    bool takeFrame()
    {
        if (m_buffer.size() < 2)
            return false;
        const auto at = [this](qsizetype i) {
            return static_cast<quint64>(static_cast<quint8>(m_buffer.at(i)));
        };
        const int code = int(at(0) & 0x0f);
        quint64 size = at(1);
        qsizetype head = 2;
        if (size == 126 || size == 127) {
            head = size == 126 ? 4 : 10;
            if (m_buffer.size() < head)
                return false;
            size = 0;
            for (qsizetype i = 2; i < head; ++i)
                size = size << 8 | at(i);
        }
        if (quint64(m_buffer.size() - head) < size)
            return false;
        const bool isLast = at(0) & 0x80;
        m_message += m_buffer.mid(head, qsizetype(size));
        m_buffer.remove(0, head + qsizetype(size));
        if (isLast) {
            const QByteArray whole = std::exchange(m_message, {});
            if (code == 1 || code == 0)
                take(QJsonDocument::fromJson(whole).object());
        }
        return true;
    }

    void take(const QJsonObject& frame)
    {
        const QString type = frame.value(QStringLiteral("type")).toString();
        if (type == QLatin1String("welcome")) {
            if (frame.contains(QStringLiteral("visitor")))
                m_secret = frame.value(QStringLiteral("visitor")).toString();
            if (!frame.value(QStringLiteral("resumed")).toBool())
                send({{QStringLiteral("type"), QStringLiteral("begin")}});
        } else if (type == QLatin1String("begun")) {
            m_token = frame.value(QStringLiteral("token")).toString();
            ready();
        } else if (type == QLatin1String("history")) {
            ++resumed;
            history.clear();
            for (const QJsonValue& line : frame.value(QStringLiteral("lines")).toArray())
                history += line.toObject().value(QStringLiteral("id")).toString();
            ready();
        } else if (type == QLatin1String("accepted")) {
            noteAccepted(frame.value(QStringLiteral("id")).toString());
        }
    }

    void ready()
    {
        isReady = true;
        for (const QString& id : std::as_const(m_unaccepted))
            transmit(id);
    }

    void noteAccepted(const QString& id)
    {
        if (m_unaccepted.isEmpty() || m_unaccepted.first() != id) {
            ++wrong;
            return;
        }
        m_unaccepted.removeFirst();
        accepted += id;
        milliseconds.push_back(double(clockOfAll.nsecsElapsed() - m_sentAt.take(id)) / 1e6);
    }

    int m_number;
    quint16 m_port;
    QTcpSocket m_socket;
    QByteArray m_buffer;
    QByteArray m_message;
    QString m_secret;
    QString m_token;
    QStringList m_unaccepted;
    QHash<QString, qint64> m_sentAt;
    int m_lastId = 0;
    bool m_isOpen = false;
};

/// Lets events run until `condition`; false when it takes too long.
bool waitFor(const std::function<bool()>& condition, int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    while (!condition() && waited.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return condition();
}

qint64 residentBytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void report(const QString& what, double value, const char* unit, double target)
{
    QTextStream(stdout) << "BENCH\t" << what << '\t'
                        << QString::number(value, 'f', value < 10 ? 2 : 0) << '\t' << unit << '\t'
                        << target << '\t'
                        << QString::number(target > 0 ? value / target : value, 'f', 2) << Qt::endl;
}

class Gateway {
public:
    explicit Gateway(quint16 port) : m_port(port)
    {
        QFile config(m_folder.filePath(QStringLiteral("centre.yaml")));
        if (config.open(QIODevice::WriteOnly))
            config.write(
                "centre: Bench\nagents:\n  - {login: tom, name: Tom, role: administrator}\n"
                "queues:\n  - {name: Help, members: [tom]}\nchat:\n  origins: "
                "[\"https://www.shop.example\"]\n"
                "  per_address: 100000\n  port: "
                + QByteArray::number(port) + "\n");
    }
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(HEDDLE_BIN_DIR "/heddled"),
                        {QStringLiteral("--store"), store().path, QStringLiteral("--config"),
                         m_folder.filePath(QStringLiteral("centre.yaml")),
                         QStringLiteral("--log-level"), QStringLiteral("warning")});
        return waitFor(
            [this] {
                QTcpSocket probe;
                probe.connectToHost(QStringLiteral("127.0.0.1"), m_port);
                return probe.waitForConnected(100);
            },
            30'000);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    qint64 id() const { return m_process.processId(); }
    store::StoreLocation store() const
    {
        return store::StoreLocation::file(m_folder.filePath(QStringLiteral("bench.db")));
    }

private:
    quint16 m_port;
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// An agent's window as far as lines are concerned: hears of each and reads it.
class Desk : public QObject {
public:
    explicit Desk(app::Centre& centre)
    {
        connect(&centre.directory(), &service::Directory::changed, this,
                [this, &centre](const Change& change) {
                    if (!change.entry.isValid())
                        return;
                    whenDone(centre.directory().entry(change.entry), this,
                             [this](const Result<Entry>& entry) { note(entry); });
                });
    }

    std::vector<double> milliseconds;

private:
    void note(const Result<Entry>& entry)
    {
        const auto sent = entry ? sentAt.constFind(entry->text) : sentAt.constEnd();
        if (sent != sentAt.constEnd())
            milliseconds.push_back(double(clockOfAll.nsecsElapsed() - *sent) / 1e6);
    }
};

using Visitors = std::vector<std::unique_ptr<Visitor>>;

bool allReady(const Visitors& visitors)
{
    return std::all_of(visitors.begin(), visitors.end(),
                       [](const auto& visitor) { return visitor->isReady; });
}

/// Connects everybody who is not, some at a time, as browsers do after a cut.
bool connectAll(const Visitors& visitors)
{
    constexpr int atOnce = 50;
    int begun = 0;
    for (const auto& visitor : visitors) {
        if (visitor->isReady)
            continue;
        visitor->connectNow();
        if (++begun % atOnce == 0)
            QCoreApplication::processEvents();
    }
    return waitFor([&] { return allReady(visitors); }, 60'000);
}

/// Everybody in turn says a line, so many a second.
void talk(const Visitors& visitors, int perSecond, int milliseconds)
{
    static std::size_t next = 0;
    QElapsedTimer time;
    time.start();
    qint64 said = 0;
    waitFor(
        [&] {
            while (said < time.elapsed() * perSecond / 1000 && time.elapsed() < milliseconds) {
                visitors.at(next++ % visitors.size())->say();
                ++said;
            }
            return time.elapsed() >= milliseconds;
        },
        milliseconds + 1000);
}

bool allAccepted(const Visitors& visitors)
{
    return waitFor(
        [&] {
            return std::all_of(visitors.begin(), visitors.end(),
                               [](const auto& visitor) { return visitor->waiting() == 0; });
        },
        60'000);
}

double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, std::size_t(double(values.size()) * part)));
}

int fail(const char* what)
{
    std::fprintf(stderr, "bench_chat: %s\n", what);
    return 1;
}

/// The web chat's bars: how soon 99 of 100 lines are there, and what a visitor takes who says nothing.
constexpr double latestMs = 100;
constexpr double mostIdleKb = 20;

/// Says which bars were missed; the exit code.
int judge(const std::vector<std::pair<const char*, bool>>& bars)
{
    int missed = 0;
    for (const auto& [what, isMissed] : bars)
        missed += isMissed ? fail(what) : 0;
    return missed > 0 ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    clockOfAll.start();
    const QStringList words = app.arguments();
    const int count = words.size() > 1 ? words.at(1).toInt() : 1000;
    const int perSecond = words.size() > 2 ? words.at(2).toInt() : 200;
    const int seconds = words.size() > 3 ? words.at(3).toInt() : 60;
    const quint16 port = freePort();
    Gateway engine(port);
    if (!engine.start())
        return fail("heddled does not listen");
    Visitors visitors;
    for (int i = 0; i < count; ++i)
        visitors.push_back(std::make_unique<Visitor>(i, port));
    const qint64 before = residentBytes(engine.id());
    if (!connectAll(visitors))
        return fail("not everybody could connect");
    const double idle = double(residentBytes(engine.id()) - before) / count / 1024;

    auto centre =
        app::Centre::open({.location = engine.store(), .login = QStringLiteral("tom"), .name = {}});
    if (!centre)
        return fail(qPrintable(centre.error().detail));
    auto desk = std::make_unique<Desk>(**centre);
    talk(visitors, perSecond, seconds * 1000);
    if (!allAccepted(visitors))
        return fail("lines were not accepted");
    std::vector<double> latencies;
    for (const auto& visitor : visitors)
        latencies.insert(latencies.end(), visitor->milliseconds.begin(),
                         visitor->milliseconds.end());
    const std::size_t said = latencies.size();
    waitFor([&] { return desk->milliseconds.size() >= said; }, 10'000);
    const std::vector<double> untilRead = desk->milliseconds;
    // Gone before the engine dies: it would take over.
    desk.reset();
    centre->reset();

    // In the middle of the stream the engine dies.
    talk(visitors, perSecond, seconds * 125);
    engine.kill();
    talk(visitors, perSecond, 1000);
    if (!engine.start() || !connectAll(visitors))
        return fail("not everybody came back");
    talk(visitors, perSecond, seconds * 125);
    if (!allAccepted(visitors))
        return fail("lines were not accepted after the engine came back");

    // What each was told is what the store has: they ask once more.
    for (const auto& visitor : visitors)
        visitor->isReady = false;
    if (!connectAll(visitors))
        return fail("not everybody could look once more");
    int lost = 0, wrong = 0, resumed = 0;
    for (const auto& visitor : visitors) {
        lost += visitor->history == visitor->accepted || visitor->accepted.isEmpty() ? 0 : 1;
        wrong += visitor->wrong;
        resumed += visitor->resumed > 0 ? 1 : 0;
    }
    report(QStringLiteral("chat: line of %1 visitors accepted, %2 a second, p99")
               .arg(count)
               .arg(perSecond),
           share(latencies, 0.99), "ms", latestMs);
    report(QStringLiteral("chat: the same, median"), share(latencies, 0.5), "ms", latestMs);
    report(QStringLiteral("chat: the same until an agent's desk has it, p99"),
           share(untilRead, 0.99), "ms", latestMs);
    report(QStringLiteral("chat: lines that the desk missed, or had twice"),
           std::abs(double(said) - double(untilRead.size())), "", 0);
    report(QStringLiteral("chat: memory of an idle visitor"), idle, "kB", mostIdleKb);
    report(QStringLiteral("chat: visitors with a line lost or doubled, the engine killed"),
           lost + wrong, "", 0);
    report(QStringLiteral("chat: visitors resumed"), resumed, "", count);
    return judge({{"a line was lost or doubled", lost + wrong > 0},
                  {"not everybody resumed", resumed != count},
                  {"the desk missed a line, or had one twice", untilRead.size() != said},
                  {"lines are accepted too late", share(latencies, 0.99) > latestMs},
                  {"lines are at the desk too late", share(untilRead, 0.99) > latestMs},
                  {"an idle visitor takes too much memory", idle > mostIdleKb}});
}
