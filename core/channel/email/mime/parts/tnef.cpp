#include "core/channel/email/mime/parts/tnef.h"

#include "core/base/text/charset.h"
#include "core/channel/email/mime/parts/compressedrtf.h"
#include "core/channel/email/mime/parts/rtf.h"

#include <QtEndian>

#include <optional>

namespace heddle::email {

namespace {

constexpr quint32 signature = 0x223e9f78;
constexpr qsizetype mostAttachments = 1'000;
constexpr qsizetype mostRtf = 8 * 1024 * 1024;

// Attributes (MS-OXTNEF §2.1.3.2), their type in the upper half left off.
constexpr quint16 attachRenderData = 0x9002;
constexpr quint16 mapiProperties = 0x9003;
constexpr quint16 attachProperties = 0x9005;
constexpr quint16 attachTitle = 0x8010;
constexpr quint16 attachContent = 0x800f;
constexpr quint16 messageBody = 0x800c;

constexpr quint16 binary = 0x0102; ///< a MAPI property type

// MAPI property ids (MS-OXPROPS).
constexpr quint16 bodyText = 0x1000;
constexpr quint16 bodyRtf = 0x1009;
constexpr quint16 bodyHtml = 0x1013;
constexpr quint16 attachBytes = 0x3701;
constexpr quint16 longFilename = 0x3707;
constexpr quint16 mimeTag = 0x370e;
constexpr quint16 attachContentId = 0x3712;

/// Reads little-endian numbers; a read past the end fails and stays failed.
class Bytes {
public:
    explicit Bytes(QByteArrayView bytes) : m_bytes(bytes) {}

    template<class Number>
    Number number()
    {
        const auto taken = take(sizeof(Number));
        return taken.isEmpty() ? Number{} : qFromLittleEndian<Number>(taken.data());
    }

    QByteArrayView take(quint64 size)
    {
        if (!m_good || size > static_cast<quint64>(m_bytes.size() - m_at)) {
            m_good = false;
            return {};
        }
        const auto out = m_bytes.sliced(m_at, static_cast<qsizetype>(size));
        m_at += static_cast<qsizetype>(size);
        return out;
    }

    bool isGood() const { return m_good; }
    bool isDone() const { return !m_good || m_at >= m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

/// The size of one value of a fixed type; nothing for those that carry their length.
std::optional<quint32> fixedSize(quint16 type)
{
    switch (type) {
    case 0x0002:
    case 0x0003:
    case 0x0004:
    case 0x000a:
    case 0x000b: return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040: return 8;
    case 0x0048: return 16;
    default: return std::nullopt;
    }
}

quint32 padded(quint32 size)
{
    return (size + 3U) & ~3U;
}

QString textOf(quint16 type, QByteArrayView value)
{
    QString text = decodeText(value, type == 0x001f ? "UTF-16LE" : "");
    return text;
}

void skipName(Bytes& bytes)
{
    bytes.take(16);
    if (bytes.number<quint32>() == 0)
        bytes.take(4);
    else
        bytes.take(padded(bytes.number<quint32>()));
}

/// Calls `use(id, type, value)` for each property of a MAPI property list.
template<class Use>
void forEachProperty(QByteArrayView list, Use use)
{
    Bytes bytes(list);
    const auto count = bytes.number<quint32>();
    for (quint32 i = 0; i < count && bytes.isGood() && !bytes.isDone(); ++i) {
        const auto tag = bytes.number<quint32>();
        const auto type = static_cast<quint16>(tag & 0x0fffU);
        const bool isMultiple = (tag & 0x1000U) != 0;
        const auto id = static_cast<quint16>(tag >> 16);
        if (id >= 0x8000)
            skipName(bytes);
        const auto fixed = fixedSize(type);
        const quint32 values = isMultiple || !fixed ? bytes.number<quint32>() : 1;
        for (quint32 j = 0; j < values && bytes.isGood(); ++j) {
            const quint32 size = fixed ? *fixed : bytes.number<quint32>();
            const auto value = bytes.take(size);
            bytes.take(fixed ? 0 : padded(size) - size);
            if (bytes.isGood())
                use(id, type, value);
        }
    }
}

void readBody(QByteArrayView list, TnefContent& out)
{
    QByteArrayView rtf;
    forEachProperty(list, [&](quint16 id, quint16 type, QByteArrayView value) {
        if (id == bodyText)
            out.text = textOf(type, value);
        else if (id == bodyHtml)
            out.html = textOf(type, value);
        else if (id == bodyRtf)
            rtf = value;
    });
    if (!out.text.isEmpty() || !out.html.isEmpty())
        return;
    const RtfContent read = readRtf(openCompressedRtf(rtf, mostRtf));
    out.text = read.text;
    out.html = read.html;
}

void readAttachment(QByteArrayView list, MailPart& out)
{
    forEachProperty(list, [&out](quint16 id, quint16 type, QByteArrayView value) {
        if (id == longFilename)
            out.name = textOf(type, value);
        else if (id == mimeTag)
            out.type = textOf(type, value).toLower();
        else if (id == attachBytes && type == binary && out.content.isEmpty())
            out.content = value.toByteArray();
        else if (id == attachContentId)
            out.contentId = textOf(type, value);
    });
}

} // namespace

TnefContent parseTnef(QByteArrayView content)
{
    TnefContent out;
    Bytes bytes(content);
    if (bytes.number<quint32>() != signature)
        return out;
    bytes.take(2);
    while (!bytes.isDone()) {
        bytes.take(1);
        const auto id = static_cast<quint16>(bytes.number<quint32>() & 0xffffU);
        const auto value = bytes.take(bytes.number<quint32>());
        bytes.take(2);
        if (!bytes.isGood())
            return out;
        if (id == mapiProperties)
            readBody(value, out);
        else if (id == messageBody && out.text.isEmpty())
            out.text = decodeText(value, {});
        else if (id == attachRenderData && out.attachments.size() < mostAttachments)
            out.attachments.append(
                MailPart{{}, QStringLiteral("application/octet-stream"), {}, false, {}});
        if (out.attachments.isEmpty())
            continue;
        MailPart& part = out.attachments.last();
        if (id == attachTitle && part.name.isEmpty())
            part.name = decodeText(value, {});
        else if (id == attachContent)
            part.content = value.toByteArray();
        else if (id == attachProperties)
            readAttachment(value, part);
    }
    out.isWhole = true;
    return out;
}

} // namespace heddle::email
