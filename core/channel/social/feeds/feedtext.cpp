#include "core/channel/social/feeds/feedtext.h"

#include "core/base/text/charset.h"
#include "core/base/text/htmlentities.h"

#include <QRegularExpression>
#include <QSet>

namespace heddle::social {

namespace {

/// The charset bytes without a mark are written in, where more than one byte makes a letter.
QByteArray wideCharset(QByteArrayView bytes)
{
    using namespace std::string_view_literals;
    static constexpr std::pair<std::string_view, const char*> openings[] = {
        {"\x00\x00\xfe\xff"sv, "UTF-32"}, {"\xff\xfe\x00\x00"sv, "UTF-32"},
        {"\x00\x00\x00<"sv, "UTF-32BE"},  {"<\x00\x00\x00"sv, "UTF-32LE"},
        {"\x00<\x00"sv, "UTF-16BE"},      {"<\x00"sv, "UTF-16LE"},
        {"\x4c\x6f\xa7\x94"sv, "IBM037"},
    };
    for (const auto& [opening, charset] : openings) {
        if (bytes.startsWith(QByteArrayView(opening.data(), qsizetype(opening.size()))))
            return charset;
    }
    return {};
}

/// What `<?xml ... encoding="..."?>` says, where ASCII letters are single bytes.
QByteArray declaredCharset(QByteArrayView bytes)
{
    static const QRegularExpression declaration(
        QStringLiteral(
            "^[^<]{0,20}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found =
        declaration.match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 300))));
    return found.captured(1).toLatin1();
}

bool namesWide(const QByteArray& charset)
{
    const QByteArray folded = charset.toLower();
    return folded.startsWith("utf-16") || folded.startsWith("utf-32") || folded.startsWith("utf16")
           || folded.startsWith("utf32") || folded.startsWith("ucs-")
           || folded.startsWith("iso-10646") || folded == "u16" || folded == "u32";
}

const QSet<QString>& htmlNames()
{
    static const QSet<QString> names = [] {
        const auto list = QStringLiteral("a abbr acronym address applet area article aside audio b "
                                         "base big blockquote body br "
                                         "button caption center cite code col dd del details dfn "
                                         "dir div dl dt em embed fieldset "
                                         "figcaption figure font footer form frame h1 h2 h3 h4 h5 "
                                         "h6 head header hr html i iframe "
                                         "img input ins kbd label legend li link main map mark "
                                         "menu meta nav nobr noscript object "
                                         "ol option p param picture pre q s samp script section "
                                         "select small source span strike "
                                         "strong style sub summary sup svg table tbody td textarea "
                                         "tfoot th thead time title tr "
                                         "tt u ul var video wbr")
                              .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

bool beginsTag(QStringView words)
{
    qsizetype at = words.size() > 1 && words[1] == u'/' ? 2 : 1;
    const qsizetype start = at;
    while (at < words.size() && at - start < 12 && words[at].isLetterOrNumber())
        ++at;
    if (at == start || at >= words.size())
        return words.startsWith(u"<!--");
    const QChar after = words[at];
    return (after == u'>' || after == u'/' || after.isSpace())
           && htmlNames().contains(words.sliced(start, at - start).toString().toLower());
}

bool beginsReference(QStringView words)
{
    const qsizetype end = words.first(std::min<qsizetype>(words.size(), 12)).indexOf(u';');
    if (end < 2)
        return false;
    const QStringView name = words.sliced(1, end - 1);
    if (name.startsWith(u'#'))
        return name.size() > 1 && (name[1].isDigit() || name[1] == u'x' || name[1] == u'X');
    return !namedEntity(name).isNull();
}

bool isMail(QStringView words)
{
    static const QRegularExpression mail(QStringLiteral("^[^\\s@<>()]+@[^\\s@<>()]+$"));
    return mail.match(words.toString()).hasMatch();
}

QString bare(QStringView words)
{
    QStringView cut = words.trimmed();
    if (cut.startsWith(u"mailto:", Qt::CaseInsensitive))
        cut = cut.sliced(7);
    return cut.toString();
}

/// The part between the brackets and what stands before and behind it.
FeedAuthor authorAround(QStringView words, qsizetype open, qsizetype close)
{
    const QString inside = bare(words.sliced(open + 1, close - open - 1));
    const QString outside =
        bare(QString(words.first(open) % u' ' % words.sliced(close + 1)).simplified());
    if (isMail(inside))
        return {outside == inside ? QString() : outside, inside, {}};
    if (isMail(outside))
        return {inside, outside, {}};
    return {words.trimmed().toString(), {}, {}};
}

} // namespace

QString textOfDocument(QByteArrayView bytes, const QByteArray& charset)
{
    const QByteArray wide = wideCharset(bytes);
    if (!wide.isEmpty())
        return decodeText(bytes, wide);
    // One byte a letter, whatever a declaration says of two or four.
    const QByteArray declared = declaredCharset(bytes);
    const QByteArray own = namesWide(declared) ? QByteArray() : declared;
    const bool hasMark = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    const QByteArray named = charset.isEmpty() || (namesWide(charset) && !hasMark) ? own : charset;
    return decodeText(bytes, named, own);
}

bool looksLikeHtml(QStringView words)
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] == u'<' && beginsTag(words.sliced(at)))
            return true;
        if (words[at] == u'&' && beginsReference(words.sliced(at)))
            return true;
    }
    return false;
}

FeedAuthor authorFrom(QStringView words)
{
    words = words.trimmed();
    for (const auto& [open, close] : {std::pair(u'(', u')'), std::pair(u'<', u'>')}) {
        const qsizetype start = words.indexOf(open);
        const qsizetype end = start < 0 ? -1 : words.indexOf(close, start);
        if (end > 0)
            return authorAround(words, start, end);
    }
    const QString whole = bare(words);
    if (isMail(whole))
        return {{}, whole, {}};
    // "Name mail" without anything around the address.
    const qsizetype split = whole.lastIndexOf(u' ');
    if (split > 0 && isMail(QStringView(whole).sliced(split + 1)))
        return {whole.left(split).trimmed(), whole.mid(split + 1), {}};
    return {whole, {}, {}};
}

} // namespace heddle::social
