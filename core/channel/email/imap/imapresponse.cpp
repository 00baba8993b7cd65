#include "core/channel/email/imap/imapresponse.h"

#include "core/channel/email/imap/foldername.h"

#include <QTimeZone>

#include <array>

namespace heddle::email {

namespace {

constexpr int deepest = 32;
constexpr int mostValues = 100'000;

bool sameWord(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

/// Recursive descent over one response; every step is bounded.
class ValueReader {
public:
    ValueReader(QByteArrayView text, const QList<QByteArray>& literals)
        : m_text(text), m_literals(literals)
    {}

    bool readAll(std::vector<ImapValue>& values, int depth = 0)
    {
        for (;;) {
            while (m_at < m_text.size() && m_text.at(m_at) == ' ')
                ++m_at;
            if (m_at >= m_text.size())
                return depth == 0;
            if (m_text.at(m_at) == ')') {
                ++m_at;
                return depth > 0;
            }
            if (++m_count > mostValues)
                return false;
            ImapValue value;
            if (!readOne(value, depth))
                return false;
            values.push_back(std::move(value));
        }
    }

private:
    bool readOne(ImapValue& value, int depth)
    {
        switch (m_text.at(m_at)) {
        case '(':
            ++m_at;
            value.kind = ImapValue::Kind::List;
            return depth < deepest && readAll(value.items, depth + 1);
        case '"': return readQuoted(value);
        case '{': return readLiteral(value);
        case '~':
            if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '{') {
                ++m_at;
                return readLiteral(value);
            }
            [[fallthrough]];
        default: return readAtom(value);
        }
    }

    bool readQuoted(ImapValue& value)
    {
        const qsizetype from = ++m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != '"')
            m_at += m_text.at(m_at) == '\\' ? 2 : 1;
        if (m_at >= m_text.size())
            return false;
        value.kind = ImapValue::Kind::Text;
        value.text = m_text.sliced(from, m_at++ - from);
        return true;
    }

    bool readLiteral(ImapValue& value)
    {
        const qsizetype close = m_text.indexOf('}', m_at);
        if (close < 0 || m_nextLiteral >= m_literals.size())
            return false;
        value.kind = ImapValue::Kind::Text;
        value.literal = static_cast<int>(m_nextLiteral);
        value.text = m_literals.at(m_nextLiteral++);
        m_at = close + 1;
        return true;
    }

    bool readAtom(ImapValue& value)
    {
        const qsizetype from = m_at;
        int brackets = 0; // "BODY[HEADER.FIELDS (TO)]" is one atom
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (brackets == 0 && (c == ' ' || c == '(' || c == ')' || c == '"'))
                break;
            brackets += c == '[' ? 1 : c == ']' && brackets > 0 ? -1 : 0;
        }
        if (m_at == from)
            return false;
        value.text = m_text.sliced(from, m_at - from);
        value.kind = sameWord(value.text, "NIL") ? ImapValue::Kind::Nil : ImapValue::Kind::Atom;
        return true;
    }

    QByteArrayView m_text;
    const QList<QByteArray>& m_literals;
    qsizetype m_at = 0;
    qsizetype m_nextLiteral = 0;
    int m_count = 0;
};

ImapStatus statusOf(QByteArrayView word)
{
    if (sameWord(word, "OK"))
        return ImapStatus::Ok;
    if (sameWord(word, "NO"))
        return ImapStatus::No;
    if (sameWord(word, "BAD"))
        return ImapStatus::Bad;
    if (sameWord(word, "BYE"))
        return ImapStatus::Bye;
    if (sameWord(word, "PREAUTH"))
        return ImapStatus::PreAuth;
    return ImapStatus::None;
}

/// Splits "[CODE arguments] words".
void readStatusText(QByteArrayView text, ImapResponse& response)
{
    const qsizetype close = text.startsWith('[') ? text.indexOf(']') : -1;
    if (close > 0) {
        const auto inside = text.sliced(1, close - 1);
        const qsizetype space = inside.indexOf(' ');
        response.code = (space < 0 ? inside : inside.first(space)).toByteArray().toUpper();
        if (space >= 0)
            response.arguments = inside.sliced(space + 1).toByteArray();
        text = text.sliced(close + 1);
    }
    response.words = text.toByteArray().trimmed();
}

void readFetchItem(const ImapValue& key, const ImapValue& value, FetchedMail& mail,
                   int& bodyLiteral)
{
    if (key.is("UID")) {
        const auto uid = value.number();
        mail.uid =
            uid && *uid <= std::numeric_limits<quint32>::max() ? static_cast<quint32>(*uid) : 0;
    } else if (key.is("FLAGS")) {
        for (const auto& flag : value.items)
            mail.isSeen = mail.isSeen || flag.is("\\Seen");
    } else if (key.is("INTERNALDATE")) {
        mail.received = readInternalDate(value.text);
    } else if (key.is("BODY[]")) {
        bodyLiteral = value.literal;
        mail.body = value.literal >= 0 ? QByteArray() : value.text.toByteArray();
    }
}

} // namespace

bool ImapValue::is(QByteArrayView word) const
{
    return kind == Kind::Atom && sameWord(text, word);
}

std::optional<quint64> ImapValue::number() const
{
    bool ok = false;
    const quint64 value = text.toByteArray().toULongLong(&ok);
    return kind == Kind::Atom && ok ? std::optional(value) : std::nullopt;
}

Result<std::vector<ImapValue>> readValues(QByteArrayView text, const QList<QByteArray>& literals)
{
    std::vector<ImapValue> values;
    if (!ValueReader(text, literals).readAll(values))
        return failure(ErrorCode::BadInput, QStringLiteral("IMAP: a response that cannot be read"));
    return values;
}

Result<ImapResponse> readResponse(const RawResponse& raw)
{
    const QByteArrayView text(raw.text);
    ImapResponse response;
    if (text.startsWith('+')) {
        response.kind = ImapResponse::Kind::Continue;
        response.words = text.sliced(1).toByteArray().trimmed();
        return response;
    }
    const qsizetype space = text.indexOf(' ');
    if (space <= 0)
        return failure(ErrorCode::BadInput, QStringLiteral("IMAP: a line that is no response"));
    response.tag = text.first(space).toByteArray();
    response.kind = response.tag == "*" ? ImapResponse::Kind::Untagged : ImapResponse::Kind::Tagged;
    const auto rest = text.sliced(space + 1);
    const qsizetype second = rest.indexOf(' ');
    response.status = statusOf(second < 0 ? rest : rest.first(second));
    if (response.status != ImapStatus::None)
        readStatusText(second < 0 ? QByteArrayView() : rest.sliced(second + 1), response);
    else if (response.kind == ImapResponse::Kind::Tagged)
        return failure(ErrorCode::BadInput, QStringLiteral("IMAP: an answer without a status"));
    else
        response.words = rest.toByteArray();
    return response;
}

Result<std::optional<FetchedMail>> takeFetched(RawResponse& raw)
{
    // Told apart by its first two words, so that a huge SEARCH is not taken to pieces here.
    const auto words = QByteArrayView(raw.text)
                           .first(qMin<qsizetype>(raw.text.size(), 40))
                           .toByteArray()
                           .toUpper()
                           .split(' ');
    if (words.size() < 3 || words.at(0) != "*" || words.at(2) != "FETCH")
        return std::optional<FetchedMail>();
    const auto values = readValues(QByteArrayView(raw.text).sliced(2), raw.literals);
    if (!values)
        return passOn(values);
    if (values->size() < 3 || values->at(2).kind != ImapValue::Kind::List)
        return failure(ErrorCode::BadInput, QStringLiteral("IMAP: a FETCH without its list"));
    const auto& items = values->at(2).items;
    FetchedMail mail{.isCut = raw.isCut};
    int bodyLiteral = -1;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        readFetchItem(items[i], items[i + 1], mail, bodyLiteral);
    if (bodyLiteral >= 0)
        mail.body = std::move(raw.literals[bodyLiteral]);
    return std::optional(std::move(mail));
}

std::optional<Timestamp> readInternalDate(QByteArrayView text)
{
    static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QByteArray clean = text.toByteArray().trimmed();
    const auto words = clean.split(' ');
    const auto date = words.value(0).split('-');
    if (words.size() != 3 || date.size() != 3 || words.at(2).size() != 5)
        return std::nullopt;
    int month = 0;
    for (int i = 0; i < 12; ++i) {
        if (sameWord(date.at(1), months[static_cast<std::size_t>(i)]))
            month = i + 1;
    }
    const QDate day(date.at(2).toInt(), month, date.at(0).toInt());
    const QTime time =
        QTime::fromString(QString::fromLatin1(words.at(1)), QStringLiteral("H:mm:ss"));
    const int zone = words.at(2).mid(1).toInt();
    const int offset = (zone / 100 * 60 + zone % 100) * 60 * (words.at(2).startsWith('-') ? -1 : 1);
    const QDateTime moment(day, time, Qt::OffsetFromUTC, offset);
    return day.isValid() && time.isValid() ? std::optional(Timestamp::fromDateTime(moment))
                                           : std::nullopt;
}

std::optional<ImapFolder> readFolder(const RawResponse& raw)
{
    const auto values = readValues(QByteArrayView(raw.text), raw.literals);
    // * LIST (\HasNoChildren \Sent) "/" Sent
    if (!values || values->size() < 5 || !values->at(1).is("LIST"))
        return std::nullopt;
    ImapFolder folder;
    for (const auto& attribute : values->at(2).items)
        folder.attributes.append(attribute.text.toByteArray().toUpper());
    folder.wireName = values->at(4).text.toByteArray();
    if (values->at(4).kind == ImapValue::Kind::Text && values->at(4).literal < 0)
        folder.wireName.replace("\\\"", "\"").replace("\\\\", "\\");
    folder.name = folderNameFromWire(folder.wireName);
    return folder;
}

} // namespace heddle::email
