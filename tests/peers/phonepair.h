#pragma once

#include "core/channel/phone/phoneengine.h"

#include <QTemporaryDir>

#include <functional>

namespace heddle::test {

/// How long a test waits for what must come: with a machine that is slow and full.
constexpr int patienceMs = 60'000;

/// One heddle-phone of its own with its desk: a line without a registrar, a pure tone as voice and
/// a file of what is heard.
class PhoneDesk {
public:
    PhoneDesk(const QString& name, int pitch, const QString& folder, Clock& clock);
    ~PhoneDesk();

    /// Starts the engine and its line. False when it does not come.
    bool start(phone::LineSettings line);
    phone::LineSettings plainLine() const;

    /// "sip:NAME@127.0.0.1:PORT"
    QString address() const;
    QString call(const PhoneDesk& other);

    /// The newest call; empty when there was none.
    LiveCall newest() const;
    LiveCall call(const QString& id) const;
    bool waitForStage(CallStage stage, int ms = patienceMs) const;
    bool waitForStage(const QString& id, CallStage stage, int ms = patienceMs) const;
    Done ask(const QString& what, const QJsonObject& with = {});
    Done onCall(const QString& what, const QString& id, QJsonObject with = {});

    /// How loud a pitch is in what this desk heard of the last `ms`, of 32,767.
    int heard(int pitch, int ms = 400) const;
    QString folder() const { return m_folder; }
    qint64 pid() const { return m_pid; }
    qint64 memoryKb() const;
    phone::PhoneEngine& engine() { return m_engine; }

    QString keys; ///< that the far end pressed
    QList<Error> failedTransfers;
    QMap<QString, ChannelState> lines;

private:
    QString m_name;
    int m_pitch;
    QString m_folder;
    int m_port = 0;
    qint64 m_pid = 0;
    phone::PhoneEngine m_engine;
    QList<QString> m_order;
    QMap<QString, LiveCall> m_calls;
};

/// Waits for `holds` with the event loop running.
bool waitFor(const std::function<bool()>& holds, int ms = patienceMs);

/// How loud a pitch is in samples at 16 kHz (Goertzel), of 32,767.
int loudnessOf(int pitch, const std::vector<qint16>& samples);
/// One channel of a FLAC file; empty when it cannot be read.
std::vector<qint16> flacChannel(const QString& path, int channel);

/// A free UDP port on loopback.
int freePort();

} // namespace heddle::test
