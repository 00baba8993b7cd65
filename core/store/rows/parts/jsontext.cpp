#include "core/store/rows/parts/jsontext.h"

#include <charconv>
#include <limits>

namespace heddle::store {

void appendJson(QString& json, const QString& text)
{
    json += QLatin1Char('"');
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t letter = text.at(i).unicode();
        if (letter >= 0x20 && letter != u'"' && letter != u'\\')
            continue;
        json += QStringView(text).mid(from, i - from);
        from = i + 1;
        if (letter == u'\n')
            json += QLatin1String("\\n");
        else if (letter < 0x20)
            json += QStringLiteral("\\u%1").arg(letter, 4, 16, QLatin1Char('0'));
        else
            json += QLatin1Char('\\') + QChar(letter);
    }
    json += QStringView(text).mid(from);
    json += QLatin1Char('"');
}

void appendJson(QString& json, qint64 number)
{
    char digits[std::numeric_limits<qint64>::digits10 + 2]; // and a sign
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    json += QLatin1String(digits, static_cast<int>(end - digits));
}

void JsonText::open(char bracket)
{
    separate();
    m_json += QLatin1Char(bracket);
    m_isFirst = true;
}

void JsonText::close(char bracket)
{
    m_json += QLatin1Char(bracket);
    m_isFirst = false;
}

void JsonText::name(QLatin1String name)
{
    separate();
    m_json += QLatin1Char('"');
    m_json += name;
    m_json += QLatin1String("\":");
    m_isFirst = true;
}

void JsonText::number(qint64 value)
{
    separate();
    appendJson(m_json, value);
}

void JsonText::text(const QString& value)
{
    separate();
    appendJson(m_json, value);
}

void JsonText::null()
{
    separate();
    m_json += QLatin1String("null");
}

void JsonText::value(const QByteArray& json)
{
    separate();
    m_json += QString::fromUtf8(json);
}

void JsonText::separate()
{
    if (!m_isFirst)
        m_json += QLatin1Char(',');
    m_isFirst = false;
}

} // namespace heddle::store
