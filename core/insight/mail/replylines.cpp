#include "core/insight/mail/replylines.h"

#include "core/insight/words/wordlists.h"

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr qsizetype longestMark = 300;

QString list(const char* name)
{
    return QString::fromLatin1(name);
}

/// "On Monday ... wrote:", whole, with the marks some programs put around it.
const QRegularExpression& openedAttribution()
{
    static const QRegularExpression pattern =
        compiled(QStringLiteral(
                     "^[-*_ ]*(?:%1)[ ,].{3,280}(?:%2)(?:[ )*_-]*[:：]?[ *_-]*|[ ,(].{1,160}[:：])$"
                     "|^on[ ,].{3,200}[<(][^<>() ]+@[^<>() ]+[>)] sent:$")
                     .arg(anyWord(list("date-openers")), anyWord(list("written-words"))));
    return pattern;
}

/// An attribution with the first words of the history behind it, in the same line.
const QRegularExpression& runOnAttribution()
{
    static const QRegularExpression pattern =
        compiled(QStringLiteral("^(?:%1)[ ,].{3,200}[<(][^<>() ]+@[^<>() ]+[>)] ?%2[:：] .+$")
                     .arg(anyWord(list("date-openers")), anyWord(list("written-words"))));
    return pattern;
}

/// "Jo <jo@example.org> schrieb am 1.2.2024:" and other orders: a date or an address, the word for
/// writing, a colon.
const QRegularExpression& looseAttribution()
{
    static const QRegularExpression pattern = compiled(
        QStringLiteral("^(?:(?=.*(?:\\d{1,2}[:.h]\\d{2}|\\d{4}|\\S@\\S)).{2,280}%1.{0,160}[:：]"
                       "|.{2,120} via .{2,120}%1 ?[:：])$")
            .arg(anyWord(list("written-words"))));
    return pattern;
}

/// A date, a name and an address: mail programs that know no word for writing.
const QRegularExpression& datedAddress()
{
    static const QRegularExpression pattern = compiled(
        QStringLiteral("^(?:(?:\\p{L}{1,12}\\.?,? )?\\d{1,4}(?:[-./ ]|\\p{L})|%1[ ,].*\\d).{4,160}"
                       "[<(] ?[^<>() ]+@[^<>() ]+[>)] ?[:：]?$|^posted by .{2,80} on \\d.{2,30}$")
            .arg(anyWord(list("date-openers"))));
    return pattern;
}

constexpr const char* dateAndTime =
    "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? (?:um |at )?\\d{1,2}[:.]\\d{2}"
    "(?::\\d{2})?(?: ?[ap]m)?";

/// An address, then the date under it: Lotus Notes.
const QRegularExpression& addressDated()
{
    static const QRegularExpression pattern =
        compiled(QStringLiteral("^.{2,120}[<(][^<>() ]+@[^<>() ]+[>)],? (?:on )?%1$")
                     .arg(QLatin1String(dateAndTime)));
    return pattern;
}

const QRegularExpression& forwardMark()
{
    static const QRegularExpression pattern =
        compiled(QStringLiteral("^[-*_~=# <]*%1(?:[-:*_~=# >]*|.{0,120}-{2,})$")
                     .arg(anyWord(list("forward-marks"))));
    return pattern;
}

const QRegularExpression& headField()
{
    static const QRegularExpression pattern = compiled(
        QStringLiteral("^[*_ ]*(?:%1)[*_ ]*[:：][*_]*(?!//)").arg(anyWord(list("head-fields"))));
    return pattern;
}

const QRegularExpression& footer()
{
    static const QRegularExpression pattern = compiled(
        QStringLiteral("^[-–—~*_<(\\[ ]*%1[)\\]>*_ .!]*$").arg(anyPattern(list("mobile-footers"))));
    return pattern;
}

const QRegularExpression& disclaimer()
{
    static const QRegularExpression pattern =
        compiled(QStringLiteral("^[-*_ ]*%1").arg(anyPattern(list("disclaimers"))));
    return pattern;
}

bool isDelimiter(QStringView line)
{
    static constexpr QStringView marks = u"-_=+~#*—–ᐧ,";
    return std::all_of(line.begin(), line.end(), [](QChar c) { return marks.contains(c); });
}

bool endsInColon(QStringView line)
{
    return line.endsWith(u':') || line.endsWith(u'：');
}

/// "On Monday I wrote:" tells of one's own words.
bool isByMyself(const QString& line)
{
    static const QRegularExpression own = compiled(QStringLiteral(
        "(?:\\bI wrote|\\bich schrieb|schrieb ich|j['’]ai écrit|ik schreef|schreef ik|\\bescribí|"
        "ho scritto|\\bescrevi|skrev jag|skrev jeg|jag skrev|jeg skrev|napisałem|napisałam|"
        "я написала?|я писала?)[ :：]*$"));
    return own.match(line).hasMatch();
}

bool isPostedBy(QStringView line)
{
    return line.startsWith(QLatin1String("posted by "), Qt::CaseInsensitive);
}

/// Anchored readings of a whole attribution.
bool isOpenedAttribution(const QString& line)
{
    const bool hasAddress = line.contains(u'@');
    return (openedAttribution().match(line).hasMatch() && !isByMyself(line))
           || ((hasAddress || isPostedBy(line)) && datedAddress().match(line).hasMatch())
           || (hasAddress && line.back().isLetterOrNumber()
               && addressDated().match(line).hasMatch());
}

bool isAttribution(const QString& line)
{
    const QStringView start = QStringView(line).left(longestMark);
    if (start.contains(u'@') && runOnAttribution().match(start).hasMatch())
        return true;
    if (line.size() > longestMark)
        return false;
    return isOpenedAttribution(line) || forwardMark().match(line).hasMatch()
           || (endsInColon(line) && looseAttribution().match(line).hasMatch());
}

LineKind kindOf(const QString& line)
{
    if (line.isEmpty())
        return LineKind::Empty;
    if (line.startsWith(u'>'))
        return LineKind::Quote;
    if (isDelimiter(line))
        return LineKind::Delimiter;
    if (isAttribution(line))
        return LineKind::Attribution;
    if (line.size() < 160 && footer().match(line).hasMatch())
        return LineKind::Footer;
    if (headField().match(line).hasMatch())
        return LineKind::Field;
    if (line.size() > 20 && disclaimer().match(line.left(longestMark)).hasMatch())
        return LineKind::Delimiter;
    return LineKind::Words;
}

/// Where an attribution starts in the middle of a line, behind the last words of the answer, or -1:
/// "Fine by me. On Monday at 10:20, Jo wrote:".
qsizetype innerAttribution(const QString& line)
{
    static const QRegularExpression opener = compiled(
        QStringLiteral("(?:(?<=[ .!?])|-{2,} ?)(?:%1) ").arg(anyWord(list("date-openers"))));
    static const QRegularExpression date = compiled(QStringLiteral("\\d{1,2}[:.h]\\d{2}|\\d{4}"));
    if (isOpenedAttribution(line.simplified()))
        return -1;
    static const QRegularExpression partOfHead = compiled(QStringLiteral("[\\d@<]"));
    auto found = opener.globalMatch(line);
    while (found.hasNext()) {
        const qsizetype start = found.next().capturedStart();
        // "2 Nov 2026 at 10:20, Jo wrote:" is an attribution from its beginning.
        if (line.left(start).contains(partOfHead))
            return -1;
        const QString rest = line.mid(start).simplified();
        if (start > 0 && date.match(rest).hasMatch() && openedAttribution().match(rest).hasMatch()
            && !isByMyself(rest))
            return start;
    }
    return -1;
}

/// Whether a broken attribution may end in this line.
bool mayEndAttribution(const QString& line)
{
    static const QRegularExpression writing =
        compiled(anyWord(list("written-words")) + QStringLiteral("[ *_-]*$"));
    static const QRegularExpression date =
        compiled(QStringLiteral("^%1$").arg(QLatin1String(dateAndTime)));
    return endsInColon(line) || line.endsWith(u'>')
           || (line.size() < 40 && line.front().isDigit() && date.match(line).hasMatch())
           || (line.size() < 100 && writing.match(line).hasMatch());
}

/// The line an attribution that ends in `last` starts in, when it is broken over lines; else -1.
qsizetype brokenStart(const QStringList& lines, const QList<LineKind>& kinds, qsizetype last)
{
    constexpr int mostPieces = 4;
    QString whole = lines[last];
    int pieces = 1;
    for (qsizetype i = last - 1; i >= 0 && pieces < mostPieces && last - i < 8; --i) {
        if (kinds[i] == LineKind::Empty)
            continue;
        if (kinds[i] != LineKind::Words && kinds[i] != LineKind::Field
            && kinds[i] != LineKind::Attribution)
            return -1;
        whole.prepend(lines[i] + u' ');
        ++pieces;
        if (whole.size() > longestMark)
            return -1;
        if (isOpenedAttribution(whole))
            return i;
    }
    return -1;
}

/// ">50 is too much.": one line in the middle of words, a number close to its mark.
void takeComparisonsAsWords(const QStringList& lines, QList<LineKind>& kinds)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const bool isCompared =
            kinds[i] == LineKind::Quote && lines[i].size() > 1 && lines[i].at(1).isDigit();
        const bool isAlone = kinds[i - 1] == LineKind::Words
                             && (i + 1 == lines.size() || kinds[i + 1] != LineKind::Quote);
        if (isCompared && isAlone)
            kinds[i] = LineKind::Words;
    }
}

/// A field that a program broke: "From: Jo [mailto:" goes on in the line below.
void takeBrokenFields(const QStringList& lines, QList<LineKind>& kinds)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString& above = lines[i - 1];
        const bool isOpen =
            above.count(u'[') > above.count(u']') || above.count(u'<') > above.count(u'>');
        if (kinds[i] == LineKind::Words && kinds[i - 1] == LineKind::Field && isOpen
            && lines[i].contains(u'@'))
            kinds[i] = LineKind::Field;
    }
}

/// A link that a program broke or set loose in the middle of a quote.
void takeBrokenQuotes(const QStringList& lines, QList<LineKind>& kinds)
{
    static const QRegularExpression link =
        compiled(QStringLiteral("^[<(\\[]?https?://\\S+[>)\\] ]*$"));
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        if (kinds[i] != LineKind::Words || kinds[i - 1] != LineKind::Quote
            || kinds[i + 1] != LineKind::Quote)
            continue;
        const QString& above = lines[i - 1];
        const bool goesOn = above.contains(QLatin1String("://"))
                            && above.count(u'(') + above.count(u'<')
                                   > above.count(u')') + above.count(u'>') - above.startsWith(u'>')
                            && !lines[i].contains(u' ');
        if (goesOn || link.match(lines[i]).hasMatch())
            kinds[i] = LineKind::Quote;
    }
}

} // namespace

QStringList withAttributionsApart(const QStringList& lines)
{
    QStringList out;
    out.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i];
        const bool isAboveQuote = i + 1 < lines.size() && lines[i + 1].startsWith(u'>');
        const qsizetype start =
            isAboveQuote && line.size() <= longestMark && endsInColon(line.trimmed())
                ? innerAttribution(line)
                : -1;
        if (start > 0)
            out.append(line.left(start));
        out.append(start > 0 ? line.mid(start) : line);
    }
    return out;
}

QList<LineKind> lineKinds(const QStringList& lines)
{
    QStringList bare;
    QList<LineKind> kinds;
    bare.reserve(lines.size());
    kinds.reserve(lines.size());
    for (const QString& line : lines) {
        bare.append(line.simplified());
        kinds.append(kindOf(bare.last()));
    }
    takeComparisonsAsWords(bare, kinds);
    takeBrokenFields(bare, kinds);
    takeBrokenQuotes(bare, kinds);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const bool mayEnd = kinds[i] == LineKind::Words || kinds[i] == LineKind::Attribution;
        if (!mayEnd || !mayEndAttribution(bare[i]) || isOpenedAttribution(bare[i]))
            continue;
        const qsizetype start = brokenStart(bare, kinds, i);
        for (qsizetype j = start; start >= 0 && j <= i; ++j)
            kinds[j] = LineKind::Attribution;
    }
    return kinds;
}

} // namespace heddle::insight
