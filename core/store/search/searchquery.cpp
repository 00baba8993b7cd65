#include "core/store/search/searchquery.h"

#include "core/store/search/fold.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <iterator>

namespace heddle::store {

namespace {

// What stands between spaces: an optional field, a word or phrase, an optional star.
struct Piece {
    QString field;
    QString text;
    bool isQuoted = false;
    bool hasStar = false;
};

constexpr const char* kFields[] = {"from", "subject", "channel", "tag", "after", "before"};

bool isField(QStringView name)
{
    return std::any_of(std::begin(kFields), std::end(kFields), [name](const char* known) {
        return name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
}

/// Whether what follows a word and its colon makes it a field: a mail's "Re: x" and an address do
/// not.
bool isFieldValue(QStringView rest)
{
    return !rest.isEmpty() && (rest.front().isLetterOrNumber() || rest.front() == u'"');
}

QList<Piece> cut(const QString& text)
{
    QList<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        qsizetype end = at;
        while (end < text.size() && text.at(end).isLetter())
            ++end;
        if (end < text.size() && text.at(end) == QLatin1Char(':')
            && (isField(QStringView(text).mid(at, end - at))
                || (end > at && isFieldValue(QStringView(text).mid(end + 1))))) {
            piece.field = text.mid(at, end - at).toLower();
            at = end + 1;
        }
        if (at < text.size() && text.at(at) == QLatin1Char('"')) {
            end = text.indexOf(QLatin1Char('"'), at + 1);
            piece.text = text.mid(at + 1, end < 0 ? -1 : end - at - 1);
            piece.isQuoted = true;
            at = end < 0 ? text.size() : end + 1;
        } else {
            end = at;
            while (end < text.size() && !text.at(end).isSpace() && text.at(end) != QLatin1Char('"'))
                ++end;
            piece.text = text.mid(at, end - at);
            at = end;
            if (piece.text.endsWith(QLatin1Char('*'))) {
                piece.text.chop(1);
                piece.hasStar = true;
            }
        }
        if (at < text.size() && text.at(at) == QLatin1Char('*')) {
            piece.hasStar = true;
            ++at;
        }
        pieces.append(piece);
    }
    return pieces;
}

SearchTerm termOf(const Piece& piece)
{
    SearchTerm term{.words = {}, .isPrefix = piece.hasStar};
    for (const auto& found : wordsOf(piece.text))
        term.words.append(found.word);
    return term;
}

std::optional<Timestamp> dayOf(const QString& text)
{
    const auto parts = text.split(QLatin1Char('-'));
    if (parts.size() > 3 || parts.first().size() != 4)
        return std::nullopt;
    int numbers[3] = {0, 1, 1};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        numbers[i] = parts.at(i).toInt(&isNumber);
        if (!isNumber || (i > 0 && parts.at(i).size() > 2))
            return std::nullopt;
    }
    const QDate day(numbers[0], numbers[1], numbers[2]);
    if (!day.isValid())
        return std::nullopt;
    return Timestamp::fromDateTime(QDateTime(day, QTime(0, 0), Qt::UTC));
}

Done unreadable(const Piece& piece, const QString& expected)
{
    return failure(ErrorCode::BadInput,
                   QStringLiteral("%1: expects %2").arg(piece.field, expected));
}

Done readDay(const Piece& piece, std::optional<Timestamp>& day)
{
    day = dayOf(piece.text);
    return day ? Done() : unreadable(piece, QStringLiteral("a date like 2026-03-31"));
}

Done readField(const Piece& piece, SearchQuery& query)
{
    if (piece.field == QLatin1String("after"))
        return readDay(piece, query.after);
    if (piece.field == QLatin1String("before"))
        return readDay(piece, query.before);
    if (piece.field == QLatin1String("channel")) {
        query.channel = channelKindFromName(piece.text.toLower());
        return query.channel ? Done()
                             : unreadable(piece, QStringLiteral("phone, email, chat, social or "
                                                                "paper"));
    }
    if (piece.field == QLatin1String("tag")) {
        if (piece.text.isEmpty())
            return unreadable(piece, QStringLiteral("a tag"));
        query.tags.append(piece.text);
        return {};
    }
    if (!isField(piece.field))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("%1: is no field; there are from: subject: channel: tag: "
                                      "after: before:, and quotes make it a word")
                           .arg(piece.field));
    const SearchTerm term = termOf(piece);
    const bool isSubject = piece.field == QLatin1String("subject");
    if (term.words.isEmpty())
        return unreadable(piece, isSubject ? QStringLiteral("words of a subject")
                                           : QStringLiteral("a name or address"));
    (isSubject ? query.subject : query.from).append(term);
    return {};
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return *this == SearchQuery();
}

Result<SearchQuery> readSearch(const QString& text)
{
    SearchQuery query;
    const auto pieces = cut(text);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        Piece piece = pieces.at(i);
        // Still being typed, perhaps.
        if (i + 1 == pieces.size() && !piece.isQuoted && !text.back().isSpace())
            piece.hasStar = true;
        if (!piece.field.isEmpty()) {
            if (auto done = readField(piece, query); !done)
                return passOn(done);
            continue;
        }
        const SearchTerm term = termOf(piece);
        if (!term.words.isEmpty())
            query.terms.append(term);
    }
    return query;
}

} // namespace heddle::store
