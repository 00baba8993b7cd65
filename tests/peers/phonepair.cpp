#include "tests/peers/phonepair.h"

#include <FLAC/stream_decoder.h>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUdpSocket>

#include <cmath>
#include <csignal>
#include <numbers>

namespace heddle::test {

namespace {

constexpr int rate = 16'000;

struct Decoding {
    int channel = 0;
    std::vector<qint16> samples;
};

FLAC__StreamDecoderWriteStatus takeFrame(const FLAC__StreamDecoder*, const FLAC__Frame* frame,
                                         const FLAC__int32* const channels[], void* to)
{
    auto* decoding = static_cast<Decoding*>(to);
    if (static_cast<int>(frame->header.channels) > decoding->channel) {
        for (unsigned i = 0; i < frame->header.blocksize; ++i)
            decoding->samples.push_back(static_cast<qint16>(channels[decoding->channel][i]));
    }
    return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE;
}

void takeError(const FLAC__StreamDecoder*, FLAC__StreamDecoderErrorStatus, void*) {}

} // namespace

bool waitFor(const std::function<bool()>& holds, int ms)
{
    return QTest::qWaitFor(holds, ms);
}

int freePort()
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    return socket.localPort();
}

int loudnessOf(int pitch, const std::vector<qint16>& samples)
{
    if (samples.empty())
        return 0;
    const double step = 2 * std::cos(2 * std::numbers::pi * pitch / rate);
    double before = 0;
    double beforeThat = 0;
    for (const qint16 sample : samples) {
        const double now = sample + step * before - beforeThat;
        beforeThat = std::exchange(before, now);
    }
    const double power = before * before + beforeThat * beforeThat - step * before * beforeThat;
    return static_cast<int>(std::sqrt(std::max(power, 0.0))
                            / (static_cast<double>(samples.size()) / 2));
}

std::vector<qint16> flacChannel(const QString& path, int channel)
{
    Decoding decoding{.channel = channel, .samples = {}};
    FLAC__StreamDecoder* decoder = FLAC__stream_decoder_new();
    if (FLAC__stream_decoder_init_file(decoder, QFile::encodeName(path).constData(), takeFrame,
                                       nullptr, takeError, &decoding)
        == FLAC__STREAM_DECODER_INIT_STATUS_OK)
        FLAC__stream_decoder_process_until_end_of_stream(decoder);
    FLAC__stream_decoder_delete(decoder);
    return decoding.samples;
}

PhoneDesk::PhoneDesk(const QString& name, int pitch, const QString& folder, Clock& clock)
    : m_name(name), m_pitch(pitch), m_folder(folder + QLatin1Char('/') + name), m_port(freePort()),
      m_engine({.program = QStringLiteral(HEDDLE_BIN_DIR "/heddle-phone"),
                .socket = m_folder + QStringLiteral("/phone")},
               clock)
{
    QObject::connect(&m_engine, &phone::PhoneEngine::callChanged, &m_engine,
                     [this](const LiveCall& live) {
                         if (!m_order.contains(live.id))
                             m_order += live.id;
                         m_calls[live.id] = live;
                     });
    QObject::connect(
        &m_engine, &phone::PhoneEngine::lineChanged, &m_engine,
        [this](const QString& line, const ChannelState& state) { lines[line] = state; });
    QObject::connect(&m_engine, &phone::PhoneEngine::keyPressed, &m_engine,
                     [this](const QString&, QChar key) { keys += key; });
    QObject::connect(&m_engine, &phone::PhoneEngine::transferFailed, &m_engine,
                     [this](const QString&, const Error& error) { failedTransfers += error; });
}

PhoneDesk::~PhoneDesk()
{
    if (m_engine.isReady()) [[maybe_unused]]
        const Done done = ask(QStringLiteral("quit"));
    m_engine.stop();
    // Gone before the next test takes its ports.
    waitFor([this] { return m_pid == 0 || ::kill(static_cast<pid_t>(m_pid), 0) != 0; });
}

phone::LineSettings PhoneDesk::plainLine() const
{
    return {.name = m_name,
            .user = m_name,
            .domain = QStringLiteral("127.0.0.1"),
            .isRegistering = false,
            .localAddress = QStringLiteral("127.0.0.1"),
            .localPort = m_port};
}

bool PhoneDesk::start(phone::LineSettings line)
{
    m_engine.setLine(line);
    m_engine.start();
    if (!waitFor([this] { return m_engine.isReady(); }))
        return false;
    const auto pid = m_engine.ask(QStringLiteral("status"), {});
    if (!waitFor([&] { return pid.isFinished(); }) || !pid.result())
        return false;
    m_pid = pid.result()->value(QLatin1String("pid")).toInt();
    const QString device = QStringLiteral("tone:%1>%2/heard.wav").arg(m_pitch).arg(m_folder);
    return ask(QStringLiteral("use-devices"), {{QStringLiteral("headset"), device}}).has_value();
}

QString PhoneDesk::address() const
{
    return QStringLiteral("sip:%1@127.0.0.1:%2").arg(m_name).arg(m_port);
}

Done PhoneDesk::ask(const QString& what, const QJsonObject& with)
{
    const auto done = m_engine.command(what, with);
    if (!waitFor([&] { return done.isFinished(); }) || done.resultCount() == 0)
        return failure(ErrorCode::Timeout, what);
    return done.result();
}

Done PhoneDesk::onCall(const QString& what, const QString& id, QJsonObject with)
{
    with.insert(QLatin1String("call"), id);
    return ask(what, with);
}

QString PhoneDesk::call(const PhoneDesk& other)
{
    const auto dialled =
        m_engine.ask(QStringLiteral("dial"),
                     {{QStringLiteral("line"), m_name}, {QStringLiteral("to"), other.address()}});
    waitFor([&] { return dialled.isFinished(); });
    return dialled.resultCount() > 0 && dialled.result()
               ? dialled.result()->value(QLatin1String("call")).toString()
               : QString();
}

LiveCall PhoneDesk::newest() const
{
    return m_order.isEmpty() ? LiveCall{} : m_calls.value(m_order.last());
}

LiveCall PhoneDesk::call(const QString& id) const
{
    return m_calls.value(id);
}

bool PhoneDesk::waitForStage(CallStage stage, int ms) const
{
    return waitFor([&] { return !m_order.isEmpty() && newest().stage == stage; }, ms);
}

bool PhoneDesk::waitForStage(const QString& id, CallStage stage, int ms) const
{
    return waitFor([&] { return call(id).stage == stage && !call(id).id.isEmpty(); }, ms);
}

int PhoneDesk::heard(int pitch, int ms) const
{
    QFile file(m_folder + QStringLiteral("/heard.wav"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const qint64 bytes = std::min<qint64>(file.size() - 44, ms * rate / 1'000 * 2) & ~qint64(1);
    file.seek(file.size() - bytes);
    const QByteArray sound = file.readAll();
    std::vector<qint16> samples(static_cast<std::size_t>(sound.size() / 2));
    std::memcpy(samples.data(), sound.constData(), samples.size() * 2);
    return loudnessOf(pitch, samples);
}

qint64 PhoneDesk::memoryKb() const
{
    QFile file(QStringLiteral("/proc/%1/status").arg(m_pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace heddle::test
