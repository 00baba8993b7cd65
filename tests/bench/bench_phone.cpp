// What a call costs and how quick it is, between two telephones on loopback. `bench_phone soak 600`
// talks for ten minutes instead, and tells the memory and the longest gap in what was heard.
#include "tests/peers/phonepair.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include <unistd.h>

using namespace heddle;
using heddle::test::PhoneDesk;
using heddle::test::waitFor;

namespace {

constexpr int annPitch = 440;
constexpr int benPitch = 880;
constexpr int clear = 2'000;
constexpr int calls = 100;

void figure(const char* what, double value, const char* unit, double most)
{
    std::printf("BENCH\t%s\t%.3g\t%s\t<= %g\t%.2f\n", what, value, unit, most, value / most);
    std::fflush(stdout);
}

double msOf(const QElapsedTimer& since)
{
    return double(since.nsecsElapsed()) / 1e6;
}

/// Processor time that a process has used, in milliseconds.
double usedMs(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = file.readAll();
    const QByteArrayList fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    const auto ticks = double(fields.value(11).toLongLong() + fields.value(12).toLongLong());
    return ticks * 1'000 / double(sysconf(_SC_CLK_TCK));
}

/// Says yes to every REGISTER.
class Registrar {
public:
    explicit Registrar(int port)
    {
        m_socket.bind(QHostAddress::LocalHost, static_cast<quint16>(port));
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { answer(); });
    }

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            QByteArray request(int(m_socket.pendingDatagramSize()), '\0');
            QHostAddress from;
            quint16 port = 0;
            m_socket.readDatagram(request.data(), request.size(), &from, &port);
            QByteArray reply = "SIP/2.0 200 OK\r\n";
            for (const QByteArray& line : request.split('\n')) {
                const QByteArray header = line.trimmed();
                if (header.startsWith("To:"))
                    reply += header + ";tag=r\r\n";
                for (const char* name : {"Via:", "From:", "Call-ID:", "CSeq:", "Contact:"}) {
                    if (header.startsWith(name))
                        reply += header + "\r\n";
                }
            }
            m_socket.writeDatagram(reply + "Expires: 600\r\nContent-Length: 0\r\n\r\n", from, port);
        }
    }

    QUdpSocket m_socket;
};

void benchRegistering(const QString& folder, Clock& clock)
{
    const int port = test::freePort();
    const Registrar registrar(port);
    PhoneDesk desk(QStringLiteral("reg"), annPitch, folder, clock);
    auto line = desk.plainLine();
    line.secret = QStringLiteral("right");
    line.isRegistering = true;
    line.server = QStringLiteral("127.0.0.1:%1").arg(port);
    QElapsedTimer since;
    since.start();
    desk.engine().setLine(line);
    desk.engine().start();
    waitFor([&] { return desk.lines.value(line.name).health == ChannelHealth::Working; });
    figure("telephone: start to registered", msOf(since), "ms", 50);
    const auto quit = desk.engine().command(QStringLiteral("quit"), {});
    waitFor([&] { return quit.isFinished(); }, 500);
}

// Each caller has an address of its own: nobody may ring ten times in a second.
void benchRinging(PhoneDesk& desk)
{
    QList<double> times;
    const auto port = static_cast<quint16>(desk.address().section(QLatin1Char(':'), -1).toInt());
    for (int i = 0; i < calls; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray body = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\n"
                                "t=0 0\r\nm=audio 9 RTP/AVP 8\r\n";
        QUdpSocket caller;
        caller.bind(QHostAddress(QStringLiteral("127.0.2.%1").arg(i + 1)), 0);
        const QByteArray place = caller.localAddress().toString().toLatin1() + ':'
                                 + QByteArray::number(caller.localPort());
        const QByteArray invite =
            "INVITE sip:ben@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP " + place + ";branch=z9hG4bK"
            + number + "\r\nFrom: <sip:c@" + place + ">;tag=" + number
            + "\r\nTo: <sip:ben@127.0.0.1>\r\nCall-ID: bench" + number
            + "\r\nCSeq: 1 INVITE\r\nContact: <sip:c@" + place
            + ">\r\nMax-Forwards: 70\r\nContent-Type: application/sdp\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        const QString before = desk.newest().id;
        QElapsedTimer since;
        since.start();
        caller.writeDatagram(invite, QHostAddress::LocalHost, port);
        waitFor([&] { return desk.newest().id != before; }, 1'000);
        times += msOf(since);
        [[maybe_unused]] const Done gone = desk.onCall(QStringLiteral("decline"), desk.newest().id);
    }
    std::sort(times.begin(), times.end());
    figure("telephone: INVITE to the window told, p99 of 100", times.at(calls * 99 / 100 - 1), "ms",
           60);
}

bool talk(PhoneDesk& ann, PhoneDesk& ben)
{
    ann.call(ben);
    if (!ben.waitForStage(CallStage::RingingHere))
        return false;
    QElapsedTimer since;
    since.start();
    if (!ben.onCall(QStringLiteral("answer"), ben.newest().id))
        return false;
    const bool isHeard = QTest::qWaitFor([&] { return ann.heard(benPitch, 40) > clear; }, 2'000);
    if (isHeard)
        figure("telephone: answer to first sound", msOf(since), "ms", 150);
    return isHeard;
}

void benchTalking(PhoneDesk& ann, PhoneDesk& ben)
{
    if (!talk(ann, ben))
        return;
    QTest::qWait(1'000);
    const double before = usedMs(ann.pid());
    QElapsedTimer since;
    since.start();
    QTest::qWait(5'000);
    figure("telephone: one call, of a core", 100 * (usedMs(ann.pid()) - before) / msOf(since), "%",
           2);
    figure("telephone: memory in a call", double(ann.memoryKb()) / 1'024, "MB", 15);
    // Muted and heard again: from the command to the ear, buffers and network included.
    QList<double> delays;
    for (int i = 0; i < 5; ++i) {
        const QString call = ben.newest().id;
        if (!ben.onCall(QStringLiteral("mute"), call)
            || !waitFor([&] { return ann.heard(benPitch, 60) < clear / 10; }))
            return;
        QTest::qWait(200 + 7 * i);
        since.start();
        [[maybe_unused]] const auto said =
            ben.engine().command(QStringLiteral("unmute"), {{QStringLiteral("call"), call}});
        while (ann.heard(benPitch, 10) < clear / 2 && since.elapsed() < 1'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        delays += msOf(since);
    }
    std::sort(delays.begin(), delays.end());
    figure("telephone: mouth to ear, middle of 5", delays.at(2), "ms", 60);
}

/// The longest time in which nothing was heard of `pitch`, in ms.
int longestGap(const QString& wav, int pitch)
{
    QFile file(wav);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    file.seek(44);
    constexpr int windowMs = 20;
    constexpr int windowBytes = 16 * windowMs * 2;
    int gap = 0;
    int longest = 0;
    bool hasBegun = false;
    while (file.bytesAvailable() >= windowBytes) {
        const QByteArray sound = file.read(windowBytes);
        std::vector<qint16> samples(windowBytes / 2);
        std::memcpy(samples.data(), sound.constData(), windowBytes);
        const bool isHeard = test::loudnessOf(pitch, samples) > clear;
        hasBegun = hasBegun || isHeard;
        gap = isHeard || !hasBegun ? 0 : gap + windowMs;
        longest = std::max(longest, gap);
    }
    return longest;
}

int soak(PhoneDesk& ann, PhoneDesk& ben, int seconds)
{
    if (!talk(ann, ben))
        return 1;
    QTest::qWait(10'000);
    const qint64 before = ann.memoryKb();
    for (int second = 10; second < seconds; second += 10)
        QTest::qWait(10'000);
    const int gap = longestGap(ann.folder() + QStringLiteral("/heard.wav"), benPitch);
    std::printf("%d s: memory %lld kB, then %lld kB; longest gap heard %d ms\n", seconds, before,
                ann.memoryKb(), gap);
    return ann.memoryKb() <= before + before / 20 && gap <= 100 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    SystemClock clock;
    PhoneDesk ann(QStringLiteral("ann"), annPitch, folder.path(), clock);
    PhoneDesk ben(QStringLiteral("ben"), benPitch, folder.path(), clock);
    if (!ann.start(ann.plainLine()) || !ben.start(ben.plainLine()))
        return 1;
    if (argc > 2 && std::strcmp(argv[1], "soak") == 0)
        return soak(ann, ben, QByteArray(argv[2]).toInt());
    benchRegistering(folder.path(), clock);
    benchRinging(ben);
    benchTalking(ann, ben);
    return 0;
}
