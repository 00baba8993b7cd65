#include "core/store/rows/parts/jsontext.h"

#include <charconv>
#include <limits>

namespace heddle::store {

void appendJson(QByteArray& json, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    json += '"';
    const char* from = bytes.constData();
    const char* const end = from + bytes.size();
    for (const char* at = from; at != end; ++at) {
        const auto letter = static_cast<uchar>(*at);
        if (letter >= 0x20 && letter != '"' && letter != '\\')
            continue;
        json.append(from, at - from);
        from = at + 1;
        if (letter == '\n') {
            json += "\\n";
        } else if (letter < 0x20) {
            json += "\\u" + QByteArray::number(letter, 16).rightJustified(4, '0');
        } else {
            json += '\\';
            json += *at;
        }
    }
    json.append(from, end - from);
    json += '"';
}

void appendJson(QByteArray& json, qint64 number)
{
    char digits[std::numeric_limits<qint64>::digits10 + 2]; // and a sign
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    json.append(digits, end - digits);
}

void JsonText::open(char bracket)
{
    separate();
    m_json += bracket;
    m_isFirst = true;
}

void JsonText::close(char bracket)
{
    m_json += bracket;
    m_isFirst = false;
}

void JsonText::name(QLatin1String name)
{
    separate();
    m_json += '"';
    m_json.append(name.data(), name.size());
    m_json += "\":";
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
    m_json += "null";
}

void JsonText::value(const QByteArray& json)
{
    separate();
    m_json += json;
}

void JsonText::separate()
{
    if (!m_isFirst)
        m_json += ',';
    m_isFirst = false;
}

} // namespace heddle::store
