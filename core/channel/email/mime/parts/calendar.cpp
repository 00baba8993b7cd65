#include "core/channel/email/mime/parts/calendar.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace heddle::email {

namespace {

/// One content line: NAME;PARAM=value:value.
struct Property {
    QString name;
    QHash<QString, QString> parameters;
    QString value;
};

/// The lines with their folds taken out (RFC 5545 §3.1).
QStringList unfoldedLines(QStringView calendar)
{
    constexpr qsizetype mostLines = 5'000;
    QStringList lines;
    for (QStringView line : calendar.tokenize(u'\n')) {
        while (line.endsWith(u'\r'))
            line.chop(1);
        if (!lines.isEmpty() && (line.startsWith(u' ') || line.startsWith(u'\t')))
            lines.last() += line.sliced(1);
        else if (lines.size() < mostLines)
            lines.append(line.toString());
    }
    return lines;
}

Property propertyFrom(const QString& line)
{
    Property out;
    bool quoted = false;
    qsizetype colon = 0;
    for (; colon < line.size() && (quoted || line[colon] != QLatin1Char(':')); ++colon) {
        if (line[colon] == QLatin1Char('"'))
            quoted = !quoted;
    }
    out.value = line.mid(colon + 1);
    const QStringList head = line.left(colon).split(QLatin1Char(';'));
    out.name = head.first().toUpper();
    for (const auto& each : head.mid(1)) {
        const qsizetype equals = each.indexOf(QLatin1Char('='));
        out.parameters.insert(each.left(equals).toUpper(),
                              each.mid(equals + 1).remove(QLatin1Char('"')));
    }
    return out;
}

QString unescaped(const QString& value)
{
    QString out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == QLatin1Char('\\') && i + 1 < value.size()) {
            ++i;
            out += value[i] == QLatin1Char('n') || value[i] == QLatin1Char('N') ? QLatin1Char('\n')
                                                                                : value[i];
        } else {
            out += value[i];
        }
    }
    return out.trimmed();
}

QString momentText(const Property& property)
{
    const QString value = property.value.trimmed();
    const QDate date = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
    if (!date.isValid())
        return value;
    const QString day = date.toString(Qt::ISODate);
    const QTime time = QTime::fromString(value.mid(9, 4), QStringLiteral("HHmm"));
    if (!time.isValid())
        return day;
    QString zone = property.parameters.value(QStringLiteral("TZID"));
    if (value.endsWith(QLatin1Char('Z')))
        zone = QStringLiteral("UTC");
    const QString moment = day + QLatin1Char(' ') + time.toString(QStringLiteral("HH:mm"));
    return zone.isEmpty() ? moment : moment + QStringLiteral(" (") + zone + QLatin1Char(')');
}

QString personText(const Property& property)
{
    QString address = property.value.trimmed();
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        address.remove(0, 7);
    const QString name = property.parameters.value(QStringLiteral("CN"));
    return name.isEmpty() || name == address
               ? address
               : name + QStringLiteral(" <") + address + QLatin1Char('>');
}

void addLine(QString& text, QLatin1String label, const QString& value)
{
    if (!value.isEmpty())
        text += label + QStringLiteral(": ") + value + QLatin1Char('\n');
}

} // namespace

Invitation parseInvitation(QStringView calendar)
{
    constexpr qsizetype longest = 200'000;
    Invitation out;
    QHash<QString, QString> found;
    QStringList open;
    bool isDone = false;
    for (const auto& line : unfoldedLines(calendar.first(std::min(calendar.size(), longest)))) {
        const Property property = propertyFrom(line);
        const QString value = property.value.trimmed();
        if (property.name == QLatin1String("METHOD"))
            out.method = value.toLower();
        else if (property.name == QLatin1String("BEGIN"))
            open.append(value.toUpper());
        else if (property.name == QLatin1String("END") && !open.isEmpty())
            isDone = open.takeLast() == QLatin1String("VEVENT") || isDone;
        const bool isHere =
            !open.isEmpty()
            && (open.last() == QLatin1String("VEVENT") || open.last() == QLatin1String("VTODO"));
        if (!isHere || isDone || found.contains(property.name))
            continue;
        if (property.name.startsWith(QLatin1String("DT")) || property.name == QLatin1String("DUE"))
            found.insert(property.name, momentText(property));
        else if (property.name == QLatin1String("ORGANIZER"))
            found.insert(property.name, personText(property));
        else
            found.insert(property.name, unescaped(property.value));
    }
    const QString end = found.value(QStringLiteral("DTEND"), found.value(QStringLiteral("DUE")));
    const QString start = found.value(QStringLiteral("DTSTART"));
    addLine(out.text, QLatin1String("What"), found.value(QStringLiteral("SUMMARY")));
    addLine(out.text, QLatin1String("When"),
            end.isEmpty() || end == start ? start : start + QStringLiteral(" to ") + end);
    addLine(out.text, QLatin1String("Where"), found.value(QStringLiteral("LOCATION")));
    addLine(out.text, QLatin1String("Organiser"), found.value(QStringLiteral("ORGANIZER")));
    const QString description = found.value(QStringLiteral("DESCRIPTION"));
    if (!description.isEmpty())
        out.text += QLatin1Char('\n') + description + QLatin1Char('\n');
    return out;
}

} // namespace heddle::email
