#include "ui/mainwindow/preferences.h"

namespace heddle::ui {

namespace {

const QLatin1String kScheme("look/scheme");
const QLatin1String kGeometry("window/geometry");
const QLatin1String kLastOpen("window/lastOpen");

QString splitKey(const QString& name)
{
    return QLatin1String("window/split.") + name;
}

} // namespace

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

InteractionId Preferences::lastOpen() const
{
    return {m_settings.value(kLastOpen).toLongLong()};
}

void Preferences::setLastOpen(InteractionId id)
{
    m_settings.setValue(kLastOpen, id.value);
}

} // namespace heddle::ui
