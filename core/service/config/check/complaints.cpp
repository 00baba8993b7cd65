#include "core/service/config/check/complaints.h"

namespace heddle::service {

QString pathOf(const QString& list, qsizetype index, const QString& part)
{
    const QString item = list + QLatin1Char('.') + QString::number(index);
    return part.isEmpty() ? item : item + QLatin1Char('.') + part;
}

void Complaints::say(const QString& path, const QString& what, Complaint::Weight weight)
{
    QString near = path;
    while (!m_places.contains(near) && near.contains(u'.'))
        near = near.section(u'.', 0, -2);
    m_all.append({m_places.value(near), what, weight});
}

void Complaints::sayAll(const QMap<QString, QString>& faults, const QString& path)
{
    for (auto it = faults.begin(); it != faults.end(); ++it)
        say(path + QLatin1Char('.') + it.key(), it.value());
}

void Complaints::sayTwice(const QString& name, const QString& section, qsizetype first,
                          qsizetype second, const QString& key)
{
    say(pathOf(section, second, key),
        QStringLiteral("'%1' comes twice in %2; it is in line %3 already")
            .arg(name, section)
            .arg(m_places.value(pathOf(section, first)).line));
}

} // namespace heddle::service
