#include "app/ctl/mboxfile.h"

#include <QRegularExpression>

namespace heddle::ctl {

namespace {

/// How many > stand before "From " at the start of a line; -1 where it is another line.
qsizetype quoteDepth(const QByteArray& line)
{
    qsizetype depth = 0;
    while (depth < line.size() && line.at(depth) == '>')
        ++depth;
    return QByteArrayView(line).sliced(depth).startsWith("From ") ? depth : -1;
}

bool isSeparator(const QByteArray& line)
{
    static const QRegularExpression stamp(QStringLiteral(R"(\d:\d\d.*\b\d{4}\b)"));
    return line.startsWith("From ") && line.size() < 1'000
           && stamp.match(QString::fromLatin1(line)).hasMatch();
}

bool isEmptyLine(const QByteArray& line)
{
    return line == "\n" || line == "\r\n";
}

} // namespace

std::optional<QByteArray> MboxFile::next()
{
    QByteArray mail;
    bool hasMail = m_begun && !m_device.atEnd();
    while (!m_device.atEnd()) {
        const QByteArray line = m_device.readLine();
        if (m_afterEmptyLine && isSeparator(line)) {
            m_afterEmptyLine = false;
            if (!m_begun) {
                m_begun = true;
                hasMail = true;
                continue;
            }
            break;
        }
        m_afterEmptyLine = isEmptyLine(line);
        if (m_begun)
            mail += quoteDepth(line) > 0 ? line.mid(1) : line;
    }
    if (!hasMail)
        return std::nullopt;
    // The empty line before the next mail belongs to the file, not to the mail.
    if (mail.endsWith("\r\n\r\n"))
        mail.chop(2);
    else if (mail.endsWith("\n\n"))
        mail.chop(1);
    return mail;
}

QByteArray asMboxMessage(QByteArray raw, const QByteArray& stamp)
{
    raw.replace("\r\n", "\n");
    if (raw.endsWith('\n'))
        raw.chop(1);
    QByteArray quoted = "From heddle@localhost " + stamp + '\n';
    quoted.reserve(quoted.size() + raw.size() + 256);
    for (const QByteArray& line : raw.split('\n')) {
        if (quoteDepth(line) >= 0)
            quoted += '>';
        quoted += line + '\n';
    }
    return quoted + '\n';
}

} // namespace heddle::ctl
