#include "core/channel/email/mime/structure.h"

#include "core/channel/email/mime/headreader.h"

#include <algorithm>

namespace heddle::email {

namespace {

/// A Content-Type as meant: unknown spellings become the nearest real type.
StructuredHeader repairedType(QByteArrayView header, QByteArrayView fallback)
{
    StructuredHeader type = parseStructured(header);
    if (const qsizetype blank = type.value.indexOf(' '); blank > 0)
        type.value.truncate(blank);
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
        FoundHead found = readHead(text, m_limits, m_warnings);
        part.head = std::move(found.head);
        part.body = text.sliced(found.bodyAt);
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
            if (line.size() > 2 && line.size() < 200 && line.startsWith("--")) {
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

Structure parseStructure(QByteArrayView mail, const ParseLimits& limits)
{
    Structure out;
    out.root = TreeReader(limits, out.warnings).read(withoutPreamble(mail), 0, "text/plain");
    return out;
}

} // namespace heddle::email
