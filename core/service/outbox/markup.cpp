#include "core/service/outbox/markup.h"

#include <QRegularExpression>

namespace heddle::service {

namespace {

// In escaped text: an address ends before a quote or a bracket, and its sentence's marks are not
// its own.
const QRegularExpression& address()
{
    static const QRegularExpression pattern(
        QStringLiteral("(https?://(?:(?!&quot;|&lt;|&gt;)[^\\s<])+(?<![.,;:!?)\\]}']))"));
    return pattern;
}

const QRegularExpression& strong()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\*\\*(?=\\S)([^*]{1,400})(?<=\\S)\\*\\*"));
    return pattern;
}

} // namespace

QString lineMarkup(const QString& line)
{
    QString html = line.toHtmlEscaped();
    html.replace(strong(), QStringLiteral("<b>\\1</b>"));
    html.replace(address(), QStringLiteral("<a href=\"\\1\">\\1</a>"));
    return html;
}

bool isPoint(const QString& line)
{
    return line.startsWith(QLatin1String("- ")) && !line.mid(2).trimmed().isEmpty();
}

} // namespace heddle::service
