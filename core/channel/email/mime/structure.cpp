#include "core/channel/email/mime/structure.h"

#include <algorithm>

namespace heddle::email {

namespace {

bool isNamed(QByteArrayView name, QByteArrayView wanted)
{
    return name.size() == wanted.size()
           && qstrnicmp(name.data(), name.size(), wanted.data(), wanted.size()) == 0;
}

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && isNamed(text.first(word.size()), word);
}

/// Lines of a text one by one, without their ends.
class Lines {
public:
    explicit Lines(QByteArrayView text, qsizetype at = 0) : m_text(text), m_next(at) {}

    bool advance()
    {
        if (m_next >= m_text.size())
            return false;
        m_start = m_next;
        qsizetype end = m_text.indexOf('\n', m_start);
        m_next = end < 0 ? m_text.size() : end + 1;
        if (end < 0)
            end = m_text.size();
        while (end > m_start && m_text[end - 1] == '\r')
            --end;
        m_line = m_text.sliced(m_start, end - m_start);
        return true;
    }

    QByteArrayView line() const { return m_line; }
    qsizetype start() const { return m_start; }
    qsizetype next() const { return m_next; }

private:
    QByteArrayView m_text;
    QByteArrayView m_line;
    qsizetype m_start = 0;
    qsizetype m_next = 0;
};

/// Where the name of a header line ends, or -1 when the line is none.
qsizetype nameEnd(QByteArrayView line)
{
    constexpr qsizetype longestName = 200;
    const qsizetype colon = line.first(std::min(line.size(), longestName)).indexOf(':');
    if (colon <= 0)
        return -1;
    qsizetype end = colon;
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t'))
        --end;
    for (qsizetype i = 0; i < end; ++i) {
        if (line[i] <= ' ' || line[i] > '~')
            return -1;
    }
    return end;
}

/// A header line nobody would write as the first line of a text.
bool isKnownHeader(QByteArrayView line)
{
    static constexpr const char* names[] = {
        "Content-",    "X-",           "From:",         "To:",         "Cc:",
        "Subject:",    "Date:",        "MIME-Version:", "Message-ID:", "Received:",
        "Reply-To:",   "Return-Path:", "Sender:",       "References:", "In-Reply-To:",
        "List-",       "DKIM-",        "Delivered-To:", "User-Agent:", "Importance:",
        "Precedence:", "Thread-",
    };
    return nameEnd(line) > 0
           && std::any_of(std::begin(names), std::end(names),
                          [line](const char* name) { return startsWithWord(line, name); });
}

/// Whether the head goes on behind a line that does not belong into one.
bool headGoesOn(QByteArrayView text, qsizetype from)
{
    Lines lines(text, from);
    for (int i = 0; i < 3 && lines.advance(); ++i) {
        if (lines.line().isEmpty())
            return false;
        if (isKnownHeader(lines.line()))
            return true;
    }
    return false;
}

bool isAllBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

/// Reads a head from the start of `text`; `bodyAt` is where its body starts.
class HeadReader {
public:
    HeadReader(QByteArrayView text, const ParseLimits& limits, QStringList& warnings)
        : m_text(text), m_limits(limits), m_warnings(warnings)
    {}

    Head read()
    {
        Lines lines(m_text);
        while (lines.advance()) {
            if (!take(lines))
                return m_head;
            m_bodyAt = lines.next();
        }
        return m_head;
    }

    qsizetype bodyAt() const { return m_bodyAt; }

private:
    bool take(const Lines& lines)
    {
        const auto line = lines.line();
        if (line.isEmpty()) {
            m_bodyAt = lines.next();
            return false;
        }
        if (line[0] == ' ' || line[0] == '\t')
            return takeFold(lines);
        if (const qsizetype end = nameEnd(line); end > 0) {
            addField(line, end);
            return true;
        }
        if (startsWithWord(line, "From ") || startsWithWord(line, ">From "))
            return true;
        if (m_head.fields.isEmpty() ? m_junk++ < 5 : headGoesOn(m_text, lines.next())) {
            warn(QStringLiteral("a line in the head that belongs into none was left out"));
            return true;
        }
        warn(QStringLiteral("no blank line between head and body"));
        m_bodyAt = lines.start();
        return false;
    }

    bool takeFold(const Lines& lines)
    {
        if (isAllBlank(lines.line()) && !headGoesOn(m_text, lines.next())) {
            m_bodyAt = lines.next();
            return false;
        }
        if (m_head.fields.isEmpty() || m_isFull) {
            const auto bare = lines.line().trimmed();
            if (const qsizetype end = nameEnd(bare); end > 0 && !m_isFull)
                addField(bare, end);
            return true;
        }
        auto& value = m_head.fields.last().value;
        const auto lineEnd = lines.line().data() + lines.line().size();
        m_isFull = lineEnd - m_text.data() > m_limits.headerBytes;
        if (!m_isFull)
            value = QByteArrayView(value.data(), lineEnd - value.data());
        return true;
    }

    void addField(QByteArrayView line, qsizetype end)
    {
        m_isFull = m_isFull || line.data() - m_text.data() > m_limits.headerBytes;
        if (m_isFull) {
            warn(QStringLiteral("the head is too long and was cut"));
            return;
        }
        const qsizetype colon = line.indexOf(':', end);
        auto value = line.sliced(colon + 1);
        if (value.size() > m_limits.headerBytes)
            value = value.first(m_limits.headerBytes);
        m_head.fields.append({line.first(end), value});
    }

    void warn(const QString& words)
    {
        if (!m_warnings.contains(words))
            m_warnings.append(words);
    }

    QByteArrayView m_text;
    const ParseLimits& m_limits;
    QStringList& m_warnings;
    Head m_head;
    qsizetype m_bodyAt = 0;
    int m_junk = 0;
    bool m_isFull = false;
};

/// A Content-Type as meant: unknown spellings become the nearest real type.
StructuredHeader repairedType(QByteArrayView header, QByteArrayView fallback)
{
    StructuredHeader type = parseStructured(header);
    const QByteArray said = type.value;
    if (const qsizetype blank = type.value.indexOf(' '); blank > 0) {
        // "text/plain charset=utf-8", its semicolon forgotten.
        type.value.truncate(blank);
        const QByteArray rest = "x;" + said.mid(blank + 1);
        type.parameters += parseStructured(rest).parameters;
    }
    if (type.value == "html" || type.value == "text/htm")
        type.value = "text/html";
    else if (type.value == "text" || type.value == "plain" || type.value == "text/")
        type.value = "text/plain";
    else if (!type.value.contains('/') && !type.parameter("name").isEmpty())
        type.value = "application/octet-stream";
    else if (!type.value.contains('/'))
        type.value = type.parameter("boundary").isEmpty() ? fallback.toByteArray()
                                                          : QByteArray("multipart/mixed");
    return type;
}

class TreeReader {
public:
    TreeReader(const ParseLimits& limits, QStringList& warnings)
        : m_limits(limits), m_warnings(warnings)
    {}

    Part read(QByteArrayView text, int depth, QByteArrayView fallbackType)
    {
        ++m_parts;
        Part part;
        HeadReader head(text, m_limits, m_warnings);
        part.head = head.read();
        part.body = text.sliced(head.bodyAt());
        part.type = repairedType(part.head.value("Content-Type"), fallbackType);
        part.disposition = parseStructured(part.head.value("Content-Disposition"));
        if (part.type.value.startsWith("multipart/"))
            readChildren(part, depth);
        return part;
    }

private:
    void readChildren(Part& part, int depth)
    {
        if (depth >= m_limits.depth) {
            warn(QStringLiteral("parts are nested too deep; the inner ones were not opened"));
            part.type.value = "application/octet-stream";
            return;
        }
        const QByteArray declared = part.type.parameter("boundary").toUtf8();
        auto pieces = split(part.body, declared);
        // "boundary=b (a remark)"
        if (const qsizetype remark = declared.indexOf(" ("); pieces.isEmpty() && remark > 0)
            pieces = split(part.body, declared.left(remark).trimmed());
        if (pieces.isEmpty()) {
            const QByteArray guess = guessedBoundary(part.body);
            if (!guess.isEmpty()) {
                warn(QStringLiteral("the declared boundary is not the one used"));
                pieces = split(part.body, guess);
            }
        }
        if (pieces.isEmpty()) {
            warn(QStringLiteral("a multipart without parts was read as text"));
            part.type = {"text/plain", {}};
            return;
        }
        const QByteArrayView fallback =
            part.type.value == "multipart/digest" ? "message/rfc822" : "text/plain";
        for (const auto& piece : pieces) {
            if (m_parts >= m_limits.parts) {
                warn(QStringLiteral("too many parts; the last ones were left out"));
                break;
            }
            part.children.append(read(piece, depth + 1, fallback));
        }
    }

    /// The texts between the boundary lines.
    QList<QByteArrayView> split(QByteArrayView body, const QByteArray& boundary)
    {
        QList<QByteArrayView> pieces;
        if (boundary.isEmpty())
            return pieces;
        const QByteArray delimiter = "--" + boundary;
        qsizetype pieceAt = -1;
        qsizetype at = 0;
        // One more than allowed tells the caller that something is left out.
        while (pieces.size() <= m_limits.parts) {
            const qsizetype found = body.indexOf(delimiter, at);
            if (found < 0)
                break;
            at = found + delimiter.size();
            if (found > 0 && body[found - 1] != '\n')
                continue;
            Lines line(body, found);
            line.advance();
            const auto rest = line.line().sliced(std::min(delimiter.size(), line.line().size()));
            const bool closes = rest.startsWith("--") || rest.trimmed() == "--";
            if (!closes && !isAllBlank(rest))
                continue;
            if (pieceAt >= 0)
                pieces.append(body.sliced(pieceAt, endBefore(body, pieceAt, found) - pieceAt));
            pieceAt = line.next();
            at = line.next();
            // What follows is an epilogue, unless a part was put behind the end.
            if (closes && !headGoesOn(body, pieceAt))
                return pieces;
            if (closes)
                pieceAt = -1;
        }
        if (pieceAt >= 0 && pieces.size() <= m_limits.parts)
            warn(QStringLiteral("the mail is cut short: the end of its last part is missing"));
        if (pieceAt >= 0 && pieceAt < body.size())
            pieces.append(body.sliced(pieceAt));
        return pieces;
    }

    /// The line end before a boundary belongs to the boundary.
    static qsizetype endBefore(QByteArrayView body, qsizetype from, qsizetype boundary)
    {
        qsizetype end = boundary;
        if (end > from && body[end - 1] == '\n')
            --end;
        if (end > from && body[end - 1] == '\r')
            --end;
        return end;
    }

    static QByteArray guessedBoundary(QByteArrayView body)
    {
        Lines lines(body.first(std::min<qsizetype>(body.size(), 64 * 1024)));
        while (lines.advance()) {
            const auto line = lines.line().trimmed();
            if (line.size() > 4 && line.size() < 200 && line.startsWith("--")) {
                Lines next(body, lines.next());
                if (next.advance() && startsWithWord(next.line(), "Content-"))
                    return line.sliced(2).toByteArray();
            }
        }
        return {};
    }

    void warn(const QString& words)
    {
        if (!m_warnings.contains(words))
            m_warnings.append(words);
    }

    const ParseLimits& m_limits;
    QStringList& m_warnings;
    int m_parts = 0;
};

QByteArrayView withoutPreamble(QByteArrayView mail)
{
    if (mail.startsWith("\xef\xbb\xbf"))
        mail = mail.sliced(3);
    qsizetype at = 0;
    while (at < mail.size() && (mail[at] == '\n' || mail[at] == '\r' || mail[at] == ' '))
        ++at;
    return mail.sliced(at);
}

} // namespace

QByteArrayView Head::value(QByteArrayView name) const
{
    for (const auto& field : fields) {
        if (isNamed(field.name, name) && !field.value.trimmed().isEmpty())
            return field.value;
    }
    return {};
}

QList<QByteArrayView> Head::values(QByteArrayView name) const
{
    QList<QByteArrayView> out;
    for (const auto& field : fields) {
        if (isNamed(field.name, name))
            out.append(field.value);
    }
    return out;
}

Structure parseStructure(QByteArrayView mail, const ParseLimits& limits)
{
    Structure out;
    out.root = TreeReader(limits, out.warnings).read(withoutPreamble(mail), 0, "text/plain");
    return out;
}

} // namespace heddle::email
