#include "app/wiring/phoneconnector.h"

#include "core/channel/phone/sipline.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

namespace heddle::app {

namespace {

const QString programName = QStringLiteral("heddle-phone");

QString phoneSocket()
{
    const QString named = qEnvironmentVariable("HEDDLE_PHONE_SOCKET");
    return named.isEmpty() ? phone::usualSocket() : named;
}

QString headsetName(const QString& microphone, const QString& loudspeaker)
{
    return QStringLiteral("pulse:") + microphone + QLatin1Char('|') + loudspeaker;
}

} // namespace

QString phoneProgram()
{
    if (const QString named = qEnvironmentVariable("HEDDLE_PHONE"); !named.isEmpty())
        return named;
    const QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + programName;
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(programName);
}

phone::LineSettings lineSettingsOf(const PhoneLine& line)
{
    // Their names are the protocol's: one reader for both.
    const QJsonObject json{{QStringLiteral("name"), line.name},
                           {QStringLiteral("user"), line.user},
                           {QStringLiteral("domain"), line.domain},
                           {QStringLiteral("login"), line.login},
                           {QStringLiteral("server"), line.server},
                           {QStringLiteral("display"), line.display},
                           {QStringLiteral("transport"), line.transport},
                           {QStringLiteral("encryption"), line.encryption},
                           {QStringLiteral("digits"), line.digits},
                           {QStringLiteral("codecs"), QJsonArray::fromStringList(line.codecs)},
                           {QStringLiteral("ca_file"), line.caFile},
                           {QStringLiteral("register"), line.isRegistering},
                           {QStringLiteral("local_address"), line.localAddress},
                           {QStringLiteral("local_port"), line.localPort},
                           {QStringLiteral("stun"), line.stun},
                           {QStringLiteral("ice"), line.usesIce}};
    // Named at least, so that the engine says what is wrong with it.
    return phone::lineSettingsFrom(json).value_or(phone::LineSettings{.name = line.name});
}

PhoneConnector::PhoneConnector(service::SecretStore& secrets, Clock& clock, QObject* parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock),
      m_engine({.program = phoneProgram(), .socket = phoneSocket()}, clock),
      m_player(m_engine, clock), m_speech(clock)
{
    // Until somebody chooses: what the desktop uses, where it has sound.
    connect(&m_engine, &phone::PhoneEngine::ready, this, [this] {
        const auto used = tellChoice();
        Q_UNUSED(used);
    });
}

std::unique_ptr<channel::PhoneChannel> PhoneConnector::connectLine(const PhoneLine& line)
{
    const auto fetch = [&secrets = m_secrets, line] {
        return line.isRegistering ? secrets.secret(service::lineSecretName(line.name))
                                  : answered<QString>(QString());
    };
    return std::make_unique<phone::SipLine>(lineSettingsOf(line), line.region, fetch, m_engine,
                                            m_clock);
}

Async<QList<service::LineConnector::SoundDevice>> PhoneConnector::soundDevices()
{
    const Answer<QList<SoundDevice>> answer;
    whenDone<QJsonObject>(
        m_engine.ask(QStringLiteral("devices"), {}), this,
        [answer](const Result<QJsonObject>& found) {
            if (!found)
                return answer.give(passOn(found));
            QList<SoundDevice> devices;
            for (const QJsonValue& value : found->value(QLatin1String("devices")).toArray()) {
                const QJsonObject device = value.toObject();
                devices += {.id = device.value(QLatin1String("id")).toString(),
                            .description = device.value(QLatin1String("description")).toString(),
                            .isInput = device.value(QLatin1String("input")).toBool()};
            }
            answer.give(devices);
        });
    return answer.future();
}

Async<void> PhoneConnector::useSound(const SoundChoice& choice)
{
    m_choice = choice;
    // Kept for later while no telephone runs.
    return m_engine.isReady() ? tellChoice() : answered<void>(Done());
}

Async<void> PhoneConnector::tellChoice()
{
    // Without it what $HEDDLE_PHONE_DEVICE names: a tone, or nothing, where there is no sound.
    const QString named = qEnvironmentVariable("HEDDLE_PHONE_DEVICE");
    const QString& ring = m_choice.ring;
    return m_engine.command(
        QStringLiteral("use-devices"),
        {{QStringLiteral("headset"),
          named.isEmpty() ? headsetName(m_choice.microphone, m_choice.loudspeaker) : named},
         {QStringLiteral("ring"), ring.isEmpty() ? QString() : headsetName({}, ring)},
         {QStringLiteral("volume"), m_choice.volume}});
}

Async<void> PhoneConnector::testSound()
{
    return m_engine.command(QStringLiteral("test-sound"), {});
}

Async<int> PhoneConnector::microphoneLevel()
{
    const Answer<int> answer;
    whenDone<QJsonObject>(m_engine.ask(QStringLiteral("loudness"), {}), this,
                          [answer](const Result<QJsonObject>& level) {
                              answer.give(level.map([](const QJsonObject& body) {
                                  return body.value(QLatin1String("agent")).toInt();
                              }));
                          });
    return answer.future();
}

} // namespace heddle::app
