#include "core/channel/email/mime/parts/compressedrtf.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace heddle::email {

namespace {

constexpr quint32 compressed = 0x75465a4c;   // "LZFu"
constexpr quint32 uncompressed = 0x414c454d; // "MELA"
constexpr qsizetype headBytes = 16;

// What every dictionary begins with (MS-OXRTFCP §2.1.3.1.1).
constexpr QByteArrayView start(
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    "\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx");

/// The last 4,096 bytes that were written, to copy from.
class Dictionary {
public:
    Dictionary()
    {
        std::copy(start.begin(), start.end(), m_bytes.begin());
        m_end = static_cast<quint32>(start.size());
    }

    char at(quint32 place) const { return m_bytes[place % size]; }
    quint32 end() const { return m_end % size; }
    void add(char byte) { m_bytes[m_end++ % size] = byte; }

private:
    static constexpr quint32 size = 4'096;
    std::array<char, size> m_bytes{};
    quint32 m_end = 0;
};

QByteArray decompressed(QByteArrayView packed, qsizetype limit)
{
    Dictionary dictionary;
    QByteArray out;
    const auto write = [&](char byte) {
        out.append(byte);
        dictionary.add(byte);
    };
    qsizetype at = 0;
    while (at < packed.size() && out.size() < limit) {
        const auto control = static_cast<quint8>(packed[at++]);
        for (int bit = 0; bit < 8 && at < packed.size() && out.size() < limit; ++bit) {
            if ((control >> bit & 1) == 0) {
                write(packed[at++]);
                continue;
            }
            if (at + 2 > packed.size())
                return out;
            const auto reference = qFromBigEndian<quint16>(packed.data() + at);
            at += 2;
            const quint32 from = reference >> 4;
            const quint32 length = (reference & 0xfU) + 2;
            if (from == dictionary.end()) // the mark of the end
                return out;
            for (quint32 i = 0; i < length && out.size() < limit; ++i)
                write(dictionary.at(from + i));
        }
    }
    return out;
}

} // namespace

QByteArray openCompressedRtf(QByteArrayView content, qsizetype limit)
{
    if (content.size() < headBytes)
        return {};
    const auto rawSize = qFromLittleEndian<quint32>(content.data() + 4);
    const auto kind = qFromLittleEndian<quint32>(content.data() + 8);
    const qsizetype most = std::min<qsizetype>(limit, rawSize);
    const auto body = content.sliced(headBytes);
    if (kind == compressed)
        return decompressed(body, most);
    if (kind == uncompressed)
        return body.first(std::min(most, body.size())).toByteArray();
    return {};
}

} // namespace heddle::email
