#include "core/channel/email/mime/plaintext.h"

#include "core/channel/email/mime/transfercoding.h"

namespace heddle::email {

namespace {

qsizetype quoteDepth(QStringView line)
{
    qsizetype depth = 0;
    while (depth < line.size() && line[depth] == QLatin1Char('>'))
        ++depth;
    return depth;
}

/// "begin 644 name": the name, or nothing.
QByteArray uuFileName(QByteArrayView line)
{
    if (!line.startsWith("begin ") || line.size() < 11)
        return {};
    const auto words = line.sliced(6).toByteArray().trimmed();
    const qsizetype blank = words.indexOf(' ');
    if (blank < 3 || blank > 4)
        return {};
    for (qsizetype i = 0; i < blank; ++i) {
        if (words[i] < '0' || words[i] > '7')
            return {};
    }
    return words.mid(blank + 1).trimmed();
}

/// Whether a line has the length its first letter says.
bool isUuLine(QByteArrayView line)
{
    while (!line.isEmpty() && line.back() == '\r')
        line.chop(1);
    if (line.isEmpty() || line[0] < ' ' || line[0] > '`')
        return false;
    const qsizetype bytes = (line[0] - ' ') & 0x3f;
    const qsizetype expected = (bytes + 2) / 3 * 4;
    return line.size() - 1 <= expected + 2 && line.size() - 1 >= expected - 3;
}

} // namespace

QString withPlainLines(QString text)
{
    if (!text.contains(QLatin1Char('\r')))
        return text;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text;
}

QString unenriched(const QString& text)
{
    QString out;
    qsizetype lineEnds = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        if (letter == QLatin1Char('\n')) {
            ++lineEnds;
            continue;
        }
        if (lineEnds > 0)
            out += lineEnds == 1 ? QStringLiteral(" ") : QString(lineEnds - 1, QLatin1Char('\n'));
        lineEnds = 0;
        const bool isEscaped = text.mid(at, 2) == QLatin1String("<<");
        if (letter == QLatin1Char('<') && !isEscaped) {
            const qsizetype end = text.indexOf(QLatin1Char('>'), at);
            at = end < 0 ? text.size() : end;
            continue;
        }
        at += isEscaped ? 1 : 0;
        out += letter;
    }
    return out;
}

QString unflowed(const QString& text, Gaps gaps)
{
    QString out;
    out.reserve(text.size());
    qsizetype openDepth = -1;
    bool isFirst = true;
    for (QStringView line : QStringView(text).tokenize(u'\n')) {
        const qsizetype depth = quoteDepth(line);
        QStringView words = line.sliced(depth);
        if (words.startsWith(u' '))
            words = words.sliced(1);
        const bool isSignature = words == u"-- ";
        const bool continues = openDepth == depth && !isSignature;
        if (!continues) {
            if (!isFirst)
                out += QLatin1Char('\n');
            if (depth > 0)
                out += QString(depth, QLatin1Char('>')) + QLatin1Char(' ');
        }
        const bool flows = words.endsWith(u' ') && !isSignature;
        if (flows && gaps == Gaps::Deleted)
            words.chop(1);
        out += words;
        openDepth = flows ? depth : -1;
        isFirst = false;
    }
    return out;
}

UuSplit splitUuencoded(const QByteArray& text, qsizetype limit)
{
    constexpr qsizetype mostFiles = 100;
    UuSplit out;
    qsizetype at = 0;
    qsizetype kept = 0;
    while (at < text.size() && out.files.size() < mostFiles) {
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        const QByteArray name = uuFileName(QByteArrayView(text).sliced(at, end - at));
        if (name.isEmpty()) {
            at = end + 1;
            continue;
        }
        // A block is one only if every line up to its "end" fits.
        qsizetype line = end + 1;
        bool isBlock = false;
        while (line < text.size()) {
            qsizetype lineEnd = text.indexOf('\n', line);
            lineEnd = lineEnd < 0 ? text.size() : lineEnd;
            const auto words = QByteArrayView(text).sliced(line, lineEnd - line);
            line = lineEnd + 1;
            isBlock = words.trimmed() == QByteArrayView("end");
            if (isBlock || !isUuLine(words))
                break;
        }
        if (isBlock) {
            const auto block =
                QByteArrayView(text).sliced(end + 1, std::min(line, text.size()) - end - 1);
            out.files.append({name, decodeUu(block, limit)});
            limit -= out.files.last().content.size();
            out.text += QByteArrayView(text).sliced(kept, at - kept);
            kept = std::min(line, text.size());
        }
        at = line;
    }
    out.text += QByteArrayView(text).sliced(kept);
    return out;
}

} // namespace heddle::email
