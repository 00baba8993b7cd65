#include "core/channel/email/mime/addresses.h"

#include "core/base/text/charset.h"
#include "core/channel/email/mime/headertext.h"

#include <optional>

namespace heddle::email {

namespace {

constexpr qsizetype mostBytes = 32 * 1024;
constexpr qsizetype mostAddresses = 1'000;

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t';
}

/// A run without blanks outside of brackets and comments.
struct Word {
    QByteArray shown;   ///< quotes taken off
    QByteArray written; ///< as it stands, for addresses with a quoted local part
    bool hasAt = false; ///< an "@" outside of quotes
};

/// What has been read of one address so far.
struct Piece {
    QList<Word> words;
    std::optional<QByteArray> angle;
    QByteArray comment;

    bool isEmpty() const { return words.isEmpty() && !angle && comment.isEmpty(); }
};

/// "pete(his account)@silly.test (his host)": comments may stand inside of an address (RFC 5322
/// §3.4.1). One that never closes is none.
QByteArray withoutComments(const QByteArray& address)
{
    int depth = 0;
    bool quoted = false;
    QByteArray out;
    for (const char letter : address) {
        if (letter == '"' && depth == 0)
            quoted = !quoted;
        if (letter == '(' && !quoted)
            ++depth;
        else if (letter == ')' && !quoted && depth > 0)
            --depth;
        else if (depth == 0)
            out += letter;
    }
    return depth == 0 ? out : address;
}

QByteArray cleanAddress(const QByteArray& written)
{
    const QByteArray address = withoutComments(written);
    bool quoted = false;
    QByteArray out;
    for (const char letter : address) {
        if (letter == '"')
            quoted = !quoted;
        if (quoted || (!isBlank(letter) && letter != '<' && letter != '>'))
            out += letter;
    }
    // "[mailto:ann@example.org]", pasted from another program; a domain may be one in brackets.
    if (out.startsWith('[') && out.endsWith(']'))
        out = out.mid(1, out.size() - 2);
    if (out.size() > 7 && qstrnicmp(out.constData(), "mailto:", 7) == 0)
        out.remove(0, 7);
    // A source route (RFC 5322 §4.4).
    if (out.startsWith('@') && out.contains(':'))
        out.remove(0, out.indexOf(':') + 1);
    while (out.endsWith('.') || out.endsWith(',') || out.endsWith(';'))
        out.chop(1);
    return out;
}

class AddressReader {
public:
    AddressReader(QByteArrayView text, QByteArrayView hint) : m_text(text), m_hint(hint) {}

    QList<MailAddress> read()
    {
        while (m_at < m_text.size() && m_out.size() < mostAddresses)
            step();
        finish();
        return m_out;
    }

private:
    void step()
    {
        const char letter = m_text[m_at];
        if (isBlank(letter) || letter == '>') {
            m_inWord = false;
            ++m_at;
        } else if (letter == ',' || letter == ';') {
            finish();
            if (letter == ';')
                m_bare = 0;
            ++m_at;
        } else if (letter == '(') {
            readComment();
        } else if (letter == '<') {
            readAngle();
        } else if (letter == '"') {
            readQuoted();
        } else if (letter == ':' && !m_piece.angle && !holdsAt() && !startsLink()) {
            // The name of a group; its members follow.
            m_bare = 0;
            m_piece = {};
            m_inWord = false;
            m_hasGroup = true;
            ++m_at;
        } else if (m_text.sliced(m_at).startsWith("=?")) {
            readEncodedWord();
        } else {
            append(m_text.sliced(m_at, 1), m_text.sliced(m_at, 1));
            if (letter == '@')
                m_piece.words.last().hasAt = true;
            ++m_at;
        }
    }

    bool holdsAt() const
    {
        for (const auto& word : m_piece.words) {
            if (word.hasAt)
                return true;
        }
        return false;
    }

    bool startsLink() const
    {
        return m_inWord && m_piece.words.last().shown.toLower().endsWith("mailto");
    }

    void append(QByteArrayView shown, QByteArrayView written)
    {
        if (!m_inWord)
            m_piece.words.append(Word{});
        m_inWord = true;
        m_piece.words.last().shown += shown;
        m_piece.words.last().written += written;
    }

    void readComment()
    {
        int depth = 0;
        qsizetype at = m_commentsEnd ? m_text.size() : m_at;
        for (; at < m_text.size(); ++at) {
            if (m_text[at] == '\\')
                ++at;
            else if (m_text[at] == '(')
                ++depth;
            else if (m_text[at] == ')' && --depth == 0)
                break;
        }
        if (at >= m_text.size()) {
            // It never closes, so it opens nothing; nor does any behind it.
            m_commentsEnd = true;
            append("(", "(");
            ++m_at;
            return;
        }
        if (m_piece.comment.isEmpty())
            m_piece.comment = m_text.sliced(m_at + 1, at - m_at - 1).toByteArray();
        m_inWord = false;
        m_at = at + 1;
    }

    void readAngle()
    {
        qsizetype end = m_at + 1;
        bool quoted = false;
        bool seenAt = false;
        const bool isRoute = end < m_text.size() && m_text[end] == '@';
        for (; end < m_text.size() && (quoted || m_text[end] != '>'); ++end) {
            if (m_text[end] == '"')
                quoted = !quoted;
            seenAt = seenAt || m_text[end] == '@';
            // A bracket that never closes ends where the next address starts.
            if (!quoted && m_text[end] == ',' && seenAt && !isRoute)
                break;
        }
        const QByteArray inside = m_text.sliced(m_at + 1, end - m_at - 1).toByteArray();
        if (!m_piece.angle || inside.contains('@')) {
            if (m_piece.angle)
                append(*m_piece.angle, *m_piece.angle);
            m_piece.angle = inside;
        }
        m_inWord = false;
        m_at = end < m_text.size() && m_text[end] == '>' ? end + 1 : end;
    }

    void readQuoted()
    {
        qsizetype end = m_quotesEnd ? m_text.size() : m_at + 1;
        QByteArray shown;
        while (end < m_text.size() && m_text[end] != '"') {
            if (m_text[end] == '\\' && end + 1 < m_text.size())
                ++end;
            shown += m_text[end++];
        }
        if (end >= m_text.size()) {
            m_quotesEnd = true;
            ++m_at;
            return;
        }
        append(shown, m_text.sliced(m_at, end - m_at + 1));
        m_at = end + 1;
    }

    void readEncodedWord()
    {
        qsizetype end = m_text.indexOf('?', m_at + 2);
        end = end < 0 ? -1 : m_text.indexOf('?', end + 1);
        end = end < 0 ? -1 : m_text.indexOf("?=", end + 1);
        const auto word = m_text.sliced(m_at, end < 0 ? 2 : end + 2 - m_at);
        append(word, word);
        m_at += word.size();
        m_inWord = m_inWord && m_at < m_text.size() && m_text[m_at] == '=';
    }

    /// Without brackets the address is the word with the "@", its neighbours are the name.
    void findBareAddress(QByteArray& address, QList<QByteArray>& name) const
    {
        for (qsizetype i = 0; i < m_piece.words.size(); ++i) {
            const auto& word = m_piece.words[i];
            if (!address.isEmpty() || !word.hasAt) {
                name.append(word.shown);
                continue;
            }
            address = word.written;
            // Blanks around the "@" were legal once.
            if (address.startsWith('@') && !name.isEmpty()) {
                address.prepend(m_piece.words[i - 1].written);
                name.removeLast();
            }
            if (address.endsWith('@') && i + 1 < m_piece.words.size())
                address += m_piece.words[++i].written;
        }
        if (address.isEmpty() && name.size() == 1 && m_piece.comment.isEmpty())
            address = name.takeFirst();
    }

    /// Some encode the brackets along with the name: "=?utf-8?Q?Ann_=3Cann=40example.org=3E?=".
    void openEncodedBrackets(QByteArray& address, QList<QByteArray>& name) const
    {
        if (!address.isEmpty() && !name.isEmpty())
            return;
        const QByteArray whole = address.isEmpty() ? name.join(' ') : address;
        if (!whole.contains("=?"))
            return;
        const QByteArray decoded = decodeHeaderText(whole, m_hint).toUtf8();
        const qsizetype open = decoded.lastIndexOf('<');
        if (open < 0 || decoded.indexOf('@', open) < 0)
            return;
        address = decoded.mid(open);
        name = {decoded.left(open).replace('"', "")};
    }

    /// "Lee, Ann <ann@example.org>" without quotes: what looked like addresses before the comma is
    /// the beginning of the name.
    void joinBareNames(MailAddress& out)
    {
        for (; m_bare > 0 && !m_out.isEmpty(); --m_bare) {
            const MailAddress before = m_out.takeLast();
            const QString start = before.address.isEmpty() ? before.name : before.address;
            out.name = out.name.isEmpty() ? start : start + QStringLiteral(", ") + out.name;
        }
    }

    void finish()
    {
        m_inWord = false;
        // A comment names somebody only where nobody else is named.
        const bool isRemark = m_piece.words.isEmpty() && !m_piece.angle;
        if (isRemark && (m_hasGroup || !m_out.isEmpty()))
            m_piece = {};
        if (m_piece.isEmpty())
            return;
        QByteArray address;
        QList<QByteArray> name;
        if (m_piece.angle) {
            address = *m_piece.angle;
            for (const auto& word : m_piece.words)
                name.append(word.shown);
        } else {
            findBareAddress(address, name);
            openEncodedBrackets(address, name);
        }
        if (address.contains("=?"))
            address = decodeHeaderText(address, m_hint).toUtf8();
        MailAddress out;
        out.address = decodeText(cleanAddress(address), {}, m_hint);
        out.name = decodeHeaderText(name.join(' '), m_hint).simplified();
        if (out.name.isEmpty())
            out.name = decodeHeaderText(m_piece.comment, m_hint);
        // A name may hold the address when the brackets hold something else.
        if (!out.address.contains(QLatin1Char('@')) && out.name.contains(QLatin1Char('@'))
            && !out.name.contains(QLatin1Char(' '))) {
            out.address = out.name;
            out.name.clear();
        }
        const bool hasAt = out.address.contains(QLatin1Char('@'));
        if (m_piece.angle && hasAt)
            joinBareNames(out);
        m_bare = !m_piece.angle && !hasAt && m_piece.comment.isEmpty() ? m_bare + 1 : 0;
        if (!out.address.isEmpty() || !out.name.isEmpty())
            m_out.append(out);
        m_piece = {};
    }

    QByteArrayView m_text;
    QByteArrayView m_hint;
    qsizetype m_at = 0;
    Piece m_piece;
    bool m_inWord = false;
    qsizetype m_bare = 0; ///< how many of the last ones are words without an "@"
    bool m_hasGroup = false;
    bool m_quotesEnd = false;   ///< no further quote closes
    bool m_commentsEnd = false; ///< no further comment closes
    QList<MailAddress> m_out;
};

} // namespace

QList<MailAddress> parseAddresses(QByteArrayView header, QByteArrayView hint)
{
    QByteArray line = unfold(header.first(std::min(header.size(), mostBytes)));
    if (header.size() > mostBytes && line.lastIndexOf(',') > 0)
        line.truncate(line.lastIndexOf(','));
    return AddressReader(line, hint).read();
}

} // namespace heddle::email
