#include "core/channel/email/imap/imapreader.h"

namespace heddle::email {

namespace {

/// Status and continuation lines are free text: what looks like a literal there is none.
bool isFreeText(QByteArrayView line)
{
    if (line.startsWith('+'))
        return true;
    const qsizetype space = line.indexOf(' ');
    if (space < 0)
        return true;
    const auto word = line.sliced(space + 1);
    for (const char* status : {"OK", "NO", "BAD", "BYE", "PREAUTH"}) {
        const QByteArrayView name(status);
        if (word.startsWith(name) && (word.size() == name.size() || word.at(name.size()) == ' '))
            return true;
    }
    return false;
}

/// The size announced by "{n}" or "{n+}" at the end of a line.
std::optional<qint64> announcedLiteral(QByteArrayView line)
{
    if (!line.endsWith('}'))
        return std::nullopt;
    const qsizetype brace = line.lastIndexOf('{');
    if (brace < 0)
        return std::nullopt;
    auto digits = line.sliced(brace + 1, line.size() - brace - 2);
    if (digits.endsWith('+'))
        digits = digits.chopped(1);
    if (digits.isEmpty() || digits.size() > 12)
        return std::nullopt;
    qint64 size = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        size = size * 10 + (digit - '0');
    }
    return size;
}

} // namespace

Done ImapReader::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_literalLeft > 0) {
            const qsizetype part = qMin<qsizetype>(bytes.size(), m_literalLeft);
            auto& literal = m_current.literals.last();
            const qsizetype kept = qMin<qsizetype>(part, m_limits.literal - m_literalBytes);
            literal.append(bytes.first(kept));
            m_literalBytes += kept;
            m_current.isCut = m_current.isCut || kept < part;
            m_literalLeft -= part;
            bytes = bytes.sliced(part);
            continue;
        }
        const qsizetype newline = bytes.indexOf('\n');
        const auto piece = newline < 0 ? bytes : bytes.first(newline);
        if (m_current.text.size() + piece.size() > m_limits.line)
            return failure(ErrorCode::BadInput, QStringLiteral("IMAP: a line without end"));
        m_current.text.append(piece);
        if (newline < 0)
            return {};
        bytes = bytes.sliced(newline + 1);
        if (auto done = endLine(); !done)
            return done;
    }
    return {};
}

Done ImapReader::endLine()
{
    auto& text = m_current.text;
    if (text.endsWith('\r') && text.size() > m_lineStart)
        text.chop(1);
    const auto line = QByteArrayView(text).sliced(m_lineStart);
    const bool freeText = m_lineStart == 0 && isFreeText(line);
    const auto literal = freeText ? std::nullopt : announcedLiteral(line);
    if (!literal) {
        m_ready.push_back(std::exchange(m_current, {}));
        m_lineStart = 0;
        m_literalBytes = 0;
        return {};
    }
    if (m_current.literals.size() >= m_limits.literals)
        return failure(ErrorCode::BadInput, QStringLiteral("IMAP: too many literals"));
    m_current.literals.append(QByteArray());
    // A server can announce what it never sends: room is made for no more than a usual mail.
    m_current.literals.last().reserve(qMin<qint64>(*literal, 1024 * 1024));
    m_literalLeft = *literal;
    m_lineStart = text.size();
    return {};
}

std::optional<RawResponse> ImapReader::take()
{
    if (m_ready.empty())
        return std::nullopt;
    auto response = std::move(m_ready.front());
    m_ready.pop_front();
    return response;
}

} // namespace heddle::email
