#include "ui/mainwindow/preferences.h"

#include <QStandardPaths>
#include <QUrl>

namespace heddle::ui {

namespace {

const QLatin1String kScheme("look/scheme");
const QLatin1String kGeometry("window/geometry");
const QLatin1String kLastOpen("window/lastOpen");
const QLatin1String kLastPlace("window/lastPlace");
const QLatin1String kScale("look/scale");
const QLatin1String kLanguage("look/language");
const QLatin1String kDensity("look/density");
const QLatin1String kNoticeWhen("notices/when");
const QLatin1String kHeard("Heard");
const QLatin1String kNoticeSound("notices/sound");
const QLatin1String kKeys("keys");
const QLatin1String kMicrophone("sound/microphone");
const QLatin1String kLoudspeaker("sound/loudspeaker");
const QLatin1String kRing("sound/ring");
const QLatin1String kVolume("sound/volume");
constexpr int kUsualVolume = 100;
constexpr int kUsualScale = 100;
constexpr int kLargestScale = 200;

constexpr std::pair<NoticePolicy::When, QLatin1String> kMoments[] = {
    {NoticePolicy::When::Never, QLatin1String("never")},
    {NoticePolicy::When::Away, QLatin1String("away")},
    {NoticePolicy::When::Always, QLatin1String("always")},
};

constexpr std::pair<NoticePolicy::Wish NoticePolicy::*, QLatin1String> kWishes[] = {
    {&NoticePolicy::offers, QLatin1String("notices/offers")},
    {&NoticePolicy::answers, QLatin1String("notices/answers")},
    {&NoticePolicy::mentions, QLatin1String("notices/mentions")},
};

QString splitKey(const QString& name)
{
    return QLatin1String("window/split.") + name;
}

} // namespace

QString Preferences::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/heddle/window.ini");
}

Preferences::Preferences(const QString& file) : m_settings(file, QSettings::IniFormat) {}

Scheme Preferences::scheme() const
{
    return m_settings.value(kScheme).toString() == QLatin1String("dark") ? Scheme::Dark
                                                                         : Scheme::Light;
}

void Preferences::setScheme(Scheme scheme)
{
    m_settings.setValue(kScheme,
                        scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

QByteArray Preferences::geometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

void Preferences::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(kGeometry, geometry);
}

QByteArray Preferences::split(const QString& name) const
{
    return m_settings.value(splitKey(name)).toByteArray();
}

void Preferences::setSplit(const QString& name, const QByteArray& state)
{
    m_settings.setValue(splitKey(name), state);
}

int Preferences::scale() const
{
    return std::clamp(m_settings.value(kScale, kUsualScale).toInt(), kUsualScale, kLargestScale);
}

void Preferences::setScale(int percent)
{
    m_settings.setValue(kScale, percent);
}

QString Preferences::language() const
{
    return m_settings.value(kLanguage).toString();
}

void Preferences::setLanguage(const QString& code)
{
    m_settings.setValue(kLanguage, code);
}

Density Preferences::density() const
{
    return m_settings.value(kDensity).toString() == QLatin1String("compact") ? Density::Compact
                                                                             : Density::Roomy;
}

void Preferences::setDensity(Density density)
{
    m_settings.setValue(kDensity, density == Density::Compact ? QStringLiteral("compact")
                                                              : QStringLiteral("roomy"));
}

service::LineConnector::SoundChoice Preferences::sound() const
{
    return {.microphone = m_settings.value(kMicrophone).toString(),
            .loudspeaker = m_settings.value(kLoudspeaker).toString(),
            .ring = m_settings.value(kRing).toString(),
            .volume = m_settings.value(kVolume, kUsualVolume).toInt()};
}

void Preferences::setSound(const service::LineConnector::SoundChoice& choice)
{
    m_settings.setValue(kMicrophone, choice.microphone);
    m_settings.setValue(kLoudspeaker, choice.loudspeaker);
    m_settings.setValue(kRing, choice.ring);
    m_settings.setValue(kVolume, choice.volume);
}

QMap<QString, QString> Preferences::ownKeys() const
{
    QMap<QString, QString> own;
    for (const QString& line : m_settings.value(kKeys).toStringList())
        own.insert(line.section(QLatin1Char('='), 0, 0), line.section(QLatin1Char('='), 1));
    return own;
}

void Preferences::setOwnKeys(const QMap<QString, QString>& own)
{
    QStringList lines;
    for (auto it = own.cbegin(); it != own.cend(); ++it)
        lines.append(it.key() + QLatin1Char('=') + it.value());
    if (lines.isEmpty())
        m_settings.remove(kKeys);
    else
        m_settings.setValue(kKeys, lines);
}

NoticePolicy Preferences::notices() const
{
    NoticePolicy policy;
    const QString when = m_settings.value(kNoticeWhen).toString();
    for (const auto& [moment, name] : kMoments) {
        if (when == name)
            policy.when = moment;
    }
    // There was one sound for all of them once.
    const QVariant heard = m_settings.value(kNoticeSound, true);
    for (const auto& [wish, name] : kWishes) {
        (policy.*wish).told = m_settings.value(name, true).toBool();
        (policy.*wish).heard = m_settings.value(QString(name + kHeard), heard).toBool();
    }
    return policy;
}

void Preferences::setNotices(const NoticePolicy& policy)
{
    for (const auto& [moment, name] : kMoments) {
        if (policy.when == moment)
            m_settings.setValue(kNoticeWhen, QString(name));
    }
    for (const auto& [wish, name] : kWishes) {
        m_settings.setValue(name, (policy.*wish).told);
        m_settings.setValue(QString(name + kHeard), (policy.*wish).heard);
    }
}

void Preferences::sitDown(const QString& seat)
{
    m_seat = QString::fromLatin1(QUrl::toPercentEncoding(seat));
}

QString Preferences::atSeat(QLatin1String key) const
{
    return m_seat.isEmpty() ? QString(key) : key + QLatin1Char('.') + m_seat;
}

InteractionId Preferences::lastOpen() const
{
    return {m_settings.value(atSeat(kLastOpen)).toLongLong()};
}

void Preferences::setLastOpen(InteractionId id)
{
    m_settings.setValue(atSeat(kLastOpen), id.value);
}

EntryId Preferences::lastPlace() const
{
    return {m_settings.value(atSeat(kLastPlace)).toLongLong()};
}

void Preferences::setLastPlace(EntryId entry)
{
    m_settings.setValue(atSeat(kLastPlace), entry.value);
}

} // namespace heddle::ui
