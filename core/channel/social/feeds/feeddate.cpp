#include "core/channel/social/feeds/feeddate.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace heddle::social {

namespace {

/// Lower case without accents, so that one spelling finds them all.
QString folded(QStringView words)
{
    QString out = words.toString().toLower().normalized(QString::NormalizationForm_KD);
    out.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    out.replace(QChar(0x131), u'i'); // the dotless i of Turkish has nothing to lose
    return out;
}

/// The names of each month, as far as they differ: English, German, French, Spanish, Italian,
/// Portuguese, Dutch, Czech, Polish, Turkish, Finnish, Swedish, Danish, Romanian, Hungarian,
/// Russian, Greek.
constexpr const char16_t* monthNames[] = {
    u"jan january januar janner janvier janv enero ene gennaio gen janeiro januari ledna leden "
    u"stycznia styczen sty ocak oca tammikuu tammikuuta tammi ianuarie ian января январь янв ιαν "
    u"ιανουαριου ιανουαριος",
    u"feb february februar fevrier fevr fev febrero febbraio fevereiro februari unora unor lutego "
    u"luty lut subat sub helmikuu helmikuuta helmi februarie февраля февраль фев φεβ φεβρουαριου",
    u"mar march marz mars marzo marco maart mrt brezna brezen marca marzec mart maaliskuu "
    u"maaliskuuta maalis martie marcius marc mrz марта март мар μαρ μαρτιου",
    u"apr april avril avr abril abr aprile aprilie dubna duben kwietnia kwiecien kwi nisan nis "
    u"huhtikuu huhtikuuta huhti aprilis апреля апрель апр απρ απριλιου",
    u"may mai mayo maggio mag maio mei kvetna kveten maja maj mayis toukokuu toukokuuta touko "
    u"majus мая май μαι μαιου",
    u"jun june juni juin junio giugno giu junho cervna cerven czerwca czerwiec cze haziran haz "
    u"kesakuu kesakuuta kesa iunie iun junius июня июнь июн ιουν ιουνιου",
    u"jul july juli juillet juil julio luglio lug julho cervence cervenec lipca lipiec lip temmuz "
    u"tem heinakuu heinakuuta heina iulie iul julius июля июль июл ιουλ ιουλιου",
    u"aug august aout aou agosto ago augusti augustus srpna srpen sierpnia sierpien sie agustos "
    u"agu elokuu elokuuta elo augusztus августа август авг αυγ αυγουστου",
    u"sep sept september septembre septiembre settembre set setembro zari wrzesnia wrzesien wrz "
    u"eylul eyl syyskuu syyskuuta syys septembrie szeptember szept сентября сентябрь сен сент σεπ "
    u"σεπτεμβριου",
    u"oct october oktober okt octobre octubre ottobre ott outubro out rijna rijen pazdziernika "
    u"pazdziernik paz ekim eki lokakuu lokakuuta loka octombrie октября октябрь окт οκτ οκτωβριου",
    u"nov november novembre noviembre novembro listopadu listopad listopada lis kasim kas "
    u"marraskuu marraskuuta marras noiembrie noi ноября ноябрь ноя νοε νοεμβριου",
    u"dec december dezember dez decembre diciembre dic dicembre dezembro prosince prosinec grudnia "
    u"grudzien gru aralik ara joulukuu joulukuuta joulu decembrie декабря декабрь дек δεκ "
    u"δεκεμβριου",
};

const QHash<QString, int>& months()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> all;
        int month = 0;
        for (const char16_t* names : monthNames) {
            ++month;
            for (const QString& name : QString::fromUtf16(names).split(u' '))
                all.insert(folded(name), month);
        }
        return all;
    }();
    return table;
}

/// Minutes east of Greenwich.
const QHash<QString, int>& zones()
{
    static const QHash<QString, int> table{
        {QStringLiteral("z"), 0},       {QStringLiteral("ut"), 0},
        {QStringLiteral("utc"), 0},     {QStringLiteral("gmt"), 0},
        {QStringLiteral("wet"), 0},     {QStringLiteral("west"), 60},
        {QStringLiteral("bst"), 60},    {QStringLiteral("cet"), 60},
        {QStringLiteral("met"), 60},    {QStringLiteral("mez"), 60},
        {QStringLiteral("cest"), 120},  {QStringLiteral("mest"), 120},
        {QStringLiteral("mesz"), 120},  {QStringLiteral("eet"), 120},
        {QStringLiteral("eest"), 180},  {QStringLiteral("sast"), 120},
        {QStringLiteral("msk"), 180},   {QStringLiteral("msd"), 240},
        {QStringLiteral("gst"), 240},   {QStringLiteral("pkt"), 300},
        {QStringLiteral("ist"), 330},   {QStringLiteral("wib"), 420},
        {QStringLiteral("ict"), 420},   {QStringLiteral("hkt"), 480},
        {QStringLiteral("sgt"), 480},   {QStringLiteral("awst"), 480},
        {QStringLiteral("jst"), 540},   {QStringLiteral("kst"), 540},
        {QStringLiteral("acst"), 570},  {QStringLiteral("aest"), 600},
        {QStringLiteral("aedt"), 660},  {QStringLiteral("nzst"), 720},
        {QStringLiteral("nzdt"), 780},  {QStringLiteral("brt"), -180},
        {QStringLiteral("art"), -180},  {QStringLiteral("nst"), -210},
        {QStringLiteral("ndt"), -150},  {QStringLiteral("ast"), -240},
        {QStringLiteral("adt"), -180},  {QStringLiteral("et"), -300},
        {QStringLiteral("est"), -300},  {QStringLiteral("edt"), -240},
        {QStringLiteral("ct"), -360},   {QStringLiteral("cst"), -360},
        {QStringLiteral("cdt"), -300},  {QStringLiteral("mt"), -420},
        {QStringLiteral("mst"), -420},  {QStringLiteral("mdt"), -360},
        {QStringLiteral("pt"), -480},   {QStringLiteral("pst"), -480},
        {QStringLiteral("pdt"), -420},  {QStringLiteral("akst"), -540},
        {QStringLiteral("akdt"), -480}, {QStringLiteral("hst"), -600},
    };
    return table;
}

/// The time of day and zone found in a text, and the text without them.
struct TimeOfDay {
    qint64 micros = 0;
    std::optional<int> zone; ///< minutes east
    QString rest;
};

int fullYear(int year, qsizetype digits)
{
    if (digits == 3)
        return 1900 + year; // years since 1900, printed as they are
    return digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

std::optional<int> numericZone(const QRegularExpressionMatch& found)
{
    const int hours = found.captured(QStringLiteral("zh")).toInt();
    const int minutes = found.captured(QStringLiteral("zm")).toInt();
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    const bool isWest = found.captured(QStringLiteral("sign")) != QLatin1String("+");
    return (isWest ? -1 : 1) * (hours * 60 + minutes);
}

/// Takes a zone from the beginning of what follows the time. \returns how much of it that was.
qsizetype readZone(const QString& after, std::optional<int>& zone)
{
    static const QRegularExpression offset(
        QStringLiteral("^\\s*\\(?(?:gmt|utc|ut)?\\s*(?<sign>[+\\x{2212}-])\\s?(?<zh>\\d{1,2}):?(?<"
                       "zm>\\d{2})?(?!\\d)"));
    static const QRegularExpression name(QStringLiteral("^\\s*\\(?([a-z]{1,4})(?![a-z])"));
    if (const auto found = offset.match(after); found.hasMatch()) {
        zone = numericZone(found);
        return found.capturedEnd();
    }
    const auto found = name.match(after);
    const auto known = zones().constFind(found.captured(1));
    if (known == zones().cend())
        return 0;
    zone = *known;
    return found.capturedEnd();
}

int hourOfHalf(int hour, const QString& half)
{
    if (half.startsWith(u'p')
        || half == QStringLiteral("오후").normalized(QString::NormalizationForm_KD))
        return hour < 12 ? hour + 12 : hour;
    return !half.isEmpty() && hour == 12 ? 0 : hour;
}

TimeOfDay takeTime(const QString& words)
{
    static const QString before = QStringLiteral("오전").normalized(QString::NormalizationForm_KD);
    static const QString after = QStringLiteral("오후").normalized(QString::NormalizationForm_KD);
    static const QRegularExpression clock(
        QStringLiteral(
            "(?:(?<half>%1|%2)\\s*)?(?<![\\d:])(?<h>\\d{1,2})(?:[:h]|\\.(?=\\d\\d[.:]\\d\\d(?!\\d))"
            ")(?<m>\\d{1,2})"
            "(?:[:.](?<s>\\d{1,2})(?:[.,:](?<f>\\d+))?)?(?!\\d)\\s*(?<late>[ap]\\.?m\\b\\.?)?")
            .arg(before, after));
    static const QRegularExpression compact(QStringLiteral(
        "(?<=\\d)t(?<h>\\d{2})(?:(?<m>\\d{2})(?:(?<s>\\d{2})(?:[.,](?<f>\\d+))?)?)?(?!\\d)"));
    auto found = clock.match(words);
    if (!found.hasMatch())
        found = compact.match(words);
    TimeOfDay time{.rest = words};
    if (!found.hasMatch())
        return time;
    const QString half = found.hasCaptured(QStringLiteral("late"))
                             ? found.captured(QStringLiteral("late"))
                             : found.captured(QStringLiteral("half"));
    const int hour = hourOfHalf(found.captured(QStringLiteral("h")).toInt(), half);
    const int minute = found.captured(QStringLiteral("m")).toInt();
    const int second = found.captured(QStringLiteral("s")).toInt();
    const QString fraction = found.captured(QStringLiteral("f")).left(6).leftJustified(6, u'0');
    // 24:00 is the next day's midnight, second 60 a leap second.
    if (hour <= 24 && minute < 60 && second <= 61)
        time.micros = ((hour * 60LL + minute) * 60 + second) * 1'000'000 + fraction.toInt();
    const QString behind = words.mid(found.capturedEnd());
    const qsizetype zoneEnd = readZone(behind, time.zone);
    time.rest = words.left(found.capturedStart()) % u' ' % behind.mid(zoneEnd);
    return time;
}

std::optional<QDate> weekDate(const QString& words)
{
    static const QRegularExpression week(
        QStringLiteral("(?<!\\d)(\\d{4})-?w(\\d{2})(?:-?([1-7]))?(?!\\d)"));
    const auto found = week.match(words);
    if (!found.hasMatch())
        return std::nullopt;
    // The week that holds 4 January is the first (ISO 8601).
    const QDate fourth(found.captured(1).toInt(), 1, 4);
    const int day = found.hasCaptured(3) ? found.captured(3).toInt() : 1;
    return fourth.addDays(1 - fourth.dayOfWeek() + (found.captured(2).toInt() - 1) * 7 + day - 1);
}

/// A date in figures only, year first.
std::optional<QDate> yearFirst(const QString& words)
{
    static const QRegularExpression full(
        QStringLiteral("(?<!\\d)(\\d{4})(?:\\s*[-/.]\\s*(\\d{1,2})\\s*[-/"
                       ".]\\s*|(\\d{2})(?=\\d{2}(?!\\d)))(\\d{1,2})(?!\\d)"));
    static const QRegularExpression ordinal(QStringLiteral("(?<!\\d)(\\d{4})-?(\\d{3})(?!\\d)"));
    static const QRegularExpression partial(QStringLiteral("^\\W*(\\d{4})(?:-?(\\d{2}))?\\W*$"));
    static const QRegularExpression shortYear(
        QStringLiteral("(?<!\\d)(\\d{2})-(\\d{2})-(\\d{2})(?!\\d)"));
    if (const auto found = full.match(words); found.hasMatch())
        return QDate(found.captured(1).toInt(),
                     (found.captured(2).isEmpty() ? found.captured(3) : found.captured(2)).toInt(),
                     found.captured(4).toInt());
    if (const auto found = ordinal.match(words); found.hasMatch())
        return QDate(found.captured(1).toInt(), 1, 1).addDays(found.captured(2).toInt() - 1);
    if (const auto found = partial.match(words); found.hasMatch())
        return QDate(found.captured(1).toInt(),
                     found.hasCaptured(2) ? found.captured(2).toInt() : 1, 1);
    if (const auto found = shortYear.match(words); found.hasMatch())
        return QDate(fullYear(found.captured(1).toInt(), 2), found.captured(2).toInt(),
                     found.captured(3).toInt());
    return std::nullopt;
}

/// A date in figures only, year last: by dots the day leads, by strokes the month where it can.
std::optional<QDate> yearLast(const QString& words)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4}|\\d{2})(?!\\d)"));
    const auto found = pattern.match(words);
    if (!found.hasMatch())
        return std::nullopt;
    const int first = found.captured(1).toInt();
    const int second = found.captured(3).toInt();
    const int year = fullYear(found.captured(4).toInt(), found.capturedLength(4));
    const bool isMonthFirst =
        second > 12 || (first <= 12 && found.capturedView(2) == QLatin1String("/"));
    return isMonthFirst ? QDate(year, first, second) : QDate(year, second, first);
}

struct Piece {
    QString text;
    bool isNumber;
};

QList<Piece> piecesOf(const QString& words)
{
    QList<Piece> pieces;
    for (const QChar c : words) {
        const bool isDigit = c.isDigit();
        if (!isDigit && !c.isLetter()) {
            pieces.append({{}, false});
            continue;
        }
        if (pieces.isEmpty() || pieces.last().text.isEmpty() || pieces.last().isNumber != isDigit)
            pieces.append({{}, isDigit});
        pieces.last().text += c;
    }
    pieces.removeIf([](const Piece& piece) { return piece.text.isEmpty(); });
    return pieces;
}

/// A date with the month's name in it, day and year around it in any order.
std::optional<QDate> namedDate(const QString& words)
{
    int month = 0;
    bool sawNumber = false;
    bool isSettled = false;
    QStringList numbers;
    for (const Piece& piece : piecesOf(words)) {
        if (piece.isNumber) {
            sawNumber = true;
            numbers.append(piece.text);
        } else if (const int named = months().value(piece.text); named > 0 && !isSettled) {
            // "mar" before the day is a Tuesday in half of Europe: what follows a number wins.
            month = named;
            isSettled = sawNumber;
        }
    }
    if (month == 0 || numbers.isEmpty())
        return std::nullopt;
    const auto year = std::find_if(numbers.cbegin(), numbers.cend(), [](const QString& number) {
        return number.size() > 2 || number.toInt() > 31;
    });
    QString yearWords = year == numbers.cend() ? QString() : *year;
    if (year != numbers.cend())
        numbers.removeAt(year - numbers.cbegin());
    else if (numbers.size() > 1)
        yearWords = numbers.takeAt(1);
    if (yearWords.isEmpty())
        return std::nullopt;
    return QDate(fullYear(yearWords.toInt(), yearWords.size()), month,
                 numbers.isEmpty() ? 1 : numbers.first().toInt());
}

std::optional<QDate> dateIn(const QString& words)
{
    for (const auto read : {namedDate, weekDate, yearFirst, yearLast}) {
        if (const auto date = read(words))
            return date;
    }
    return std::nullopt;
}

/// Seconds or milliseconds since 1970, or a date and time without anything between the figures.
std::optional<Timestamp> bareNumber(const QString& words)
{
    bool isNumber = false;
    const qint64 number = words.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return std::nullopt;
    if (words.size() == 14) {
        const QDateTime moment = QDateTime::fromString(words, QStringLiteral("yyyyMMddHHmmss"));
        return moment.isValid() ? std::optional(
                   Timestamp{moment.date().startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1'000
                             + moment.time().msecsSinceStartOfDay() * 1'000LL})
                                : std::nullopt;
    }
    if (words.size() == 9 || words.size() == 10)
        return Timestamp{number * 1'000'000};
    if (words.size() == 13)
        return Timestamp{number * 1'000};
    return std::nullopt;
}

} // namespace

std::optional<Timestamp> parseFeedDate(QStringView words)
{
    constexpr qsizetype longest = 100;
    QString text = folded(words.trimmed().first(std::min(words.trimmed().size(), longest)));
    if (const auto moment = bareNumber(text))
        return moment;
    // Year, month and day marks of Korean, Chinese and Japanese.
    static const QRegularExpression marks(
        QStringLiteral("(?<=\\d)\\s*(?:%1|%2|%3|[年月日])")
            .arg(QStringLiteral("년").normalized(QString::NormalizationForm_KD),
                 QStringLiteral("월").normalized(QString::NormalizationForm_KD),
                 QStringLiteral("일").normalized(QString::NormalizationForm_KD)));
    const bool isKorean = std::any_of(words.begin(), words.end(),
                                      [](QChar c) { return c.script() == QChar::Script_Hangul; });
    text.replace(marks, QStringLiteral("-"));
    text.replace(QStringLiteral("- "), QStringLiteral("-"));
    const TimeOfDay time = takeTime(text);
    QString rest = time.rest;
    static const QRegularExpression loose(QStringLiteral("-(?=\\s|$)"));
    rest.remove(loose);
    const auto date = dateIn(rest);
    if (!date || !date->isValid() || date->year() < 1900 || date->year() > 9'999)
        return std::nullopt;
    const int zone = time.zone.value_or(isKorean ? 9 * 60 : 0);
    return Timestamp{date->startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1'000 + time.micros
                     - zone * 60LL * 1'000'000};
}

} // namespace heddle::social
