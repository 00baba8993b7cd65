#include "core/channel/email/imap/foldername.h"

namespace heddle::email {

namespace {

bool standsForItself(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() <= 0x7e;
}

/// UTF-16BE in base64 with ',' for '/' and no padding.
QByteArray encodeRun(QStringView run)
{
    QByteArray bytes;
    for (const QChar c : run) {
        bytes += static_cast<char>(c.unicode() >> 8);
        bytes += static_cast<char>(c.unicode() & 0xff);
    }
    return '&' + bytes.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

} // namespace

QByteArray folderNameToWire(const QString& name)
{
    QByteArray wire;
    for (qsizetype at = 0; at < name.size();) {
        if (standsForItself(name.at(at))) {
            wire += name.at(at).toLatin1();
            if (name.at(at) == QLatin1Char('&'))
                wire += '-';
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < name.size() && !standsForItself(name.at(at)))
            ++at;
        wire += encodeRun(QStringView(name).sliced(from, at - from));
    }
    return wire;
}

QString folderNameFromWire(const QByteArray& wire)
{
    QString name;
    for (qsizetype at = 0; at < wire.size();) {
        const qsizetype end = wire.at(at) == '&' ? wire.indexOf('-', at) : -1;
        if (end < 0) {
            name += QLatin1Char(wire.at(at++));
            continue;
        }
        const QByteArray run = wire.mid(at + 1, end - at - 1).replace(',', '/');
        const auto decoded =
            QByteArray::fromBase64Encoding(run, QByteArray::AbortOnBase64DecodingErrors);
        if (run.isEmpty())
            name += QLatin1Char('&');
        else if (!decoded || (*decoded).size() % 2 != 0)
            name += QString::fromLatin1(wire.mid(at, end - at + 1));
        else {
            for (qsizetype i = 0; i + 1 < (*decoded).size(); i += 2)
                name += QChar(static_cast<uchar>((*decoded).at(i + 1)),
                              static_cast<uchar>((*decoded).at(i)));
        }
        at = end + 1;
    }
    return name;
}

QByteArray quoted(const QByteArray& text)
{
    QByteArray result = "\"";
    for (const char c : text) {
        if (c == '\r' || c == '\n' || c == '\0')
            continue;
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

} // namespace heddle::email
