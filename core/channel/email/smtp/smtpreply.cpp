#include "core/channel/email/smtp/smtpreply.h"

#include <utility>

namespace heddle::email {

namespace {

constexpr qsizetype longestLine = 8 * 1024; // RFC 5321 allows 512, real servers say more
constexpr qsizetype mostLines = 200;

} // namespace

QString SmtpReply::words() const
{
    QString text = QString::number(code);
    for (const auto& line : lines)
        text += QLatin1Char(' ') + QString::fromUtf8(line);
    return text.left(1000);
}

Done SmtpReader::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype newline = bytes.indexOf('\n');
        const auto piece = newline < 0 ? bytes : bytes.first(newline);
        if (m_line.size() + piece.size() > longestLine)
            return failure(ErrorCode::BadInput, QStringLiteral("SMTP: a line without end"));
        m_line.append(piece);
        if (newline < 0)
            return {};
        bytes = bytes.sliced(newline + 1);
        if (auto done = endLine(); !done)
            return done;
    }
    return {};
}

Done SmtpReader::endLine()
{
    const QByteArray line = std::exchange(m_line, {}).trimmed();
    bool isNumber = false;
    const int code = line.first(qMin<qsizetype>(3, line.size())).toInt(&isNumber);
    const bool goesOn = line.size() > 3 && line.at(3) == '-';
    const bool ends = line.size() == 3 || (line.size() > 3 && line.at(3) == ' ');
    const bool fits = m_current.lines.isEmpty() || m_current.code == code;
    if (!isNumber || code < 200 || code > 599 || !(goesOn || ends) || !fits)
        return failure(ErrorCode::BadInput, QStringLiteral("SMTP: a line that is no reply"));
    if (m_current.lines.size() >= mostLines || m_ready.size() >= 10'000)
        return failure(ErrorCode::BadInput, QStringLiteral("SMTP: a reply without end"));
    m_current.code = code;
    m_current.lines.append(line.mid(4));
    if (ends)
        m_ready.append(std::exchange(m_current, {}));
    return {};
}

std::optional<SmtpReply> SmtpReader::take()
{
    if (m_ready.isEmpty())
        return std::nullopt;
    return m_ready.takeFirst();
}

} // namespace heddle::email
