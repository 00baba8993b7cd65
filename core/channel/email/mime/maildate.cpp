#include "core/channel/email/mime/maildate.h"

#include "core/channel/email/mime/headertext.h"

#include <QTimeZone>

#include <cctype>

namespace heddle::email {

namespace {

struct ZoneName {
    const char* name;
    int hours;
};

constexpr ZoneName zoneNames[] = {
    {"UT", 0},   {"UTC", 0},  {"GMT", 0},   {"Z", 0},     {"WET", 0},   {"BST", 1},  {"CET", 1},
    {"MET", 1},  {"CEST", 2}, {"MEST", 2},  {"EET", 2},   {"EEST", 3},  {"MSK", 3},  {"JST", 9},
    {"KST", 9},  {"EST", -5}, {"EDT", -4},  {"CST", -6},  {"CDT", -5},  {"MST", -7}, {"MDT", -6},
    {"PST", -8}, {"PDT", -7}, {"HST", -10}, {"AKST", -9}, {"AKDT", -8},
};

constexpr const char* months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                  "jul", "aug", "sep", "oct", "nov", "dec"};

struct Found {
    int year = -1;
    int month = 0;
    int day = 0;
    QTime time;
    std::optional<int> offset; ///< seconds east
};

std::optional<int> numericZone(const QByteArray& word)
{
    if (word.size() < 3 || (word[0] != '+' && word[0] != '-'))
        return std::nullopt;
    QByteArray digits = word.mid(1);
    digits.replace(":", "");
    bool isNumber = false;
    const int value = digits.toInt(&isNumber);
    if (!isNumber || digits.size() > 4)
        return std::nullopt;
    const int minutes = digits.size() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
    if (minutes > 14 * 60)
        return std::nullopt;
    return (word[0] == '-' ? -60 : 60) * minutes;
}

bool readTime(const QByteArray& word, Found& found)
{
    const auto parts = word.split(word.contains(':') ? ':' : '.');
    if (parts.size() < 2 || parts.size() > 3 || found.time.isValid())
        return false;
    const int seconds = parts.size() == 3 ? parts[2].left(2).toInt() : 0;
    // A leap second is the second before it, as QTime has none.
    found.time = QTime(parts[0].toInt(), parts[1].toInt(), std::min(seconds, 59));
    return found.time.isValid();
}

void readNumber(const QByteArray& word, Found& found)
{
    const int value = word.toInt();
    if (found.day == 0 && word.size() <= 2 && value >= 1 && value <= 31)
        found.day = value;
    else if (found.year < 0 && word.size() == 4)
        found.year = value;
    else if (found.year < 0 && word.size() == 2)
        found.year = value < 50 ? 2000 + value : 1900 + value;
    else if (found.year < 0 && word.size() == 3)
        found.year = 1900 + value;
}

bool readIsoDate(const QByteArray& word, Found& found)
{
    const auto parts = word.split(word.contains('/') ? '/' : '-');
    if (parts.size() != 3 || parts[0].size() != 4)
        return false;
    found.year = parts[0].toInt();
    found.month = parts[1].toInt();
    found.day = parts[2].toInt();
    return true;
}

void readWord(const QByteArray& word, Found& found)
{
    const QByteArray lower = word.toLower();
    for (int i = 0; i < 12; ++i) {
        if (found.month == 0 && lower.startsWith(months[i])) {
            found.month = i + 1;
            return;
        }
    }
    if (found.time.isValid() && lower == "pm" && found.time.hour() < 12)
        found.time = found.time.addSecs(12 * 3600);
    else if (found.time.isValid() && lower == "am" && found.time.hour() == 12)
        found.time = found.time.addSecs(-12 * 3600);
    // As JavaScript writes it: "GMT+0100".
    if (!found.offset && (lower.startsWith("gmt") || lower.startsWith("utc")))
        found.offset = numericZone(word.mid(3));
    for (const auto& zone : zoneNames) {
        if (!found.offset && lower == QByteArray(zone.name).toLower())
            found.offset = zone.hours * 3600;
    }
}

void readPiece(const QByteArray& word, Found& found)
{
    const bool startsWithDigit = std::isdigit(static_cast<unsigned char>(word[0])) != 0;
    if (const auto zone = numericZone(word)) {
        if (found.time.isValid() && !found.offset)
            found.offset = zone;
    } else if (startsWithDigit && word.contains(':')) {
        // The zone may stick to the time: "10:00:00+0200".
        const qsizetype sign = std::max(word.indexOf('+'), word.indexOf('-'));
        readTime(sign > 0 ? word.left(sign) : word, found);
        if (sign > 0)
            found.offset = numericZone(word.mid(sign));
        else if (word.endsWith('Z'))
            found.offset = 0;
    } else if (startsWithDigit && (word.count('-') == 2 || word.count('/') == 2)) {
        if (!readIsoDate(word, found)) {
            for (const auto& part : word.split(word.contains('-') ? '-' : '/')) {
                if (!part.isEmpty())
                    readPiece(part, found);
            }
        }
    } else if (startsWithDigit && word.count('.') == 2 && !found.time.isValid()) {
        readTime(word, found);
    } else if (startsWithDigit) {
        readNumber(word, found);
    } else {
        readWord(word, found);
    }
}

/// Comments may stand anywhere in it (RFC 5322 §4.3), mostly with the zone's name at the end.
QByteArray withoutComments(const QByteArray& line)
{
    int depth = 0;
    QByteArray out;
    for (const char letter : line) {
        if (letter == '(')
            ++depth;
        else if (letter == ')' && depth > 0)
            --depth;
        else if (depth == 0)
            out += letter;
    }
    return out;
}

std::optional<QDateTime> dateIn(QByteArray line)
{
    // Blanks around the colons of a time were legal once.
    line = line.replace(',', ' ').simplified().replace(" :", ":").replace(": ", ":");
    // ISO 8601 joins date and time by a T.
    if (line.size() > 11 && line[10] == 'T' && line[4] == '-')
        line[10] = ' ';
    Found found;
    for (const auto& word : line.split(' ')) {
        if (!word.isEmpty())
            readPiece(word, found);
    }
    const QDate date(found.year, found.month, found.day);
    if (!date.isValid() || found.year < 1900 || found.year > 9999)
        return std::nullopt;
    const int offset = found.offset.value_or(0);
    return QDateTime(date, found.time.isValid() ? found.time : QTime(0, 0), Qt::OffsetFromUTC,
                     offset);
}

} // namespace

std::optional<QDateTime> parseDate(QByteArrayView header)
{
    QByteArray line = unfold(header.first(std::min<qsizetype>(header.size(), 400)));
    if (line.contains("=?"))
        line = decodeHeaderText(line).toLatin1();
    if (const auto date = dateIn(withoutComments(line)))
        return date;
    // Some put the whole of it into brackets.
    return dateIn(QByteArray(line).replace('(', ' ').replace(')', ' '));
}

} // namespace heddle::email
