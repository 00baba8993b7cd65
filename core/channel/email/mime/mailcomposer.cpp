#include "core/channel/email/mime/mailcomposer.h"

#include <QCryptographicHash>
#include <QFile>

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

namespace heddle::email {

namespace {

template<class Object>
struct Unref {
    void operator()(Object* object) const { g_object_unref(object); }
};

template<class Object>
using Owned = std::unique_ptr<Object, Unref<Object>>;

constexpr qsizetype longestLine = 900;

bool breaksHead(const QString& value)
{
    return std::any_of(value.begin(), value.end(), [](QChar letter) {
        return letter == QLatin1Char('\r') || letter == QLatin1Char('\n') || letter.isNull();
    });
}

bool isUsableAddress(const QString& address)
{
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    return at > 0 && at + 1 < address.size()
           && std::none_of(address.begin(), address.end(), [](QChar letter) {
                  return letter.unicode() <= ' ' || letter == QLatin1Char('<')
                         || letter == QLatin1Char('>') || letter == QLatin1Char(',')
                         || letter.unicode() == 0x7f;
              });
}

/// What may stand between < and > of a Message-ID. Others' ids come from outside: an odd one is
/// left out, so that its mail can still be answered.
bool isUsableId(const QString& id)
{
    return !id.isEmpty() && id.size() < 900 && std::none_of(id.begin(), id.end(), [](QChar letter) {
        return letter.unicode() <= ' ' || letter.unicode() >= 0x7f || letter == QLatin1Char('<')
               || letter == QLatin1Char('>');
    });
}

Done checkValues(const Outbound& outbound)
{
    QStringList values{outbound.messageId, outbound.inReplyTo, outbound.subject};
    values += outbound.references;
    QList<MailAddress> people{outbound.from};
    people += outbound.to + outbound.cc;
    for (const auto& person : people) {
        values.append(person.name);
        if (!isUsableAddress(person.address))
            return failure(ErrorCode::BadInput, QStringLiteral("an address is not usable"));
    }
    for (const auto& file : outbound.files)
        values += QStringList{file.name, file.type, file.contentId};
    if (std::any_of(values.begin(), values.end(), breaksHead))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("a header value has a line break in it"));
    if (!isUsableId(outbound.messageId))
        return failure(ErrorCode::BadInput, QStringLiteral("no usable message id"));
    return {};
}

/// GMime wants one start per program; it stays up.
void startGMime()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(started)
}

class Composer {
public:
    explicit Composer(const Outbound& outbound) : m_outbound(outbound) {}

    Result<QByteArray> compose()
    {
        const auto body = wholeBody();
        if (!body)
            return passOn(body);
        Owned<GMimeMessage> message(g_mime_message_new(TRUE));
        writeHead(message.get());
        g_mime_message_set_mime_part(message.get(), body->get());
        return bytesOf(message.get());
    }

private:
    void setHeader(GMimeMessage* message, const char* name, const QByteArray& value) const
    {
        g_mime_object_set_header(GMIME_OBJECT(message), name, value.constData(), nullptr);
    }

    static void addPeople(GMimeMessage* message, GMimeAddressType type,
                          const QList<MailAddress>& people)
    {
        for (const auto& person : people) {
            const QByteArray name = person.name.toUtf8();
            g_mime_message_add_mailbox(message, type, name.isEmpty() ? nullptr : name.constData(),
                                       person.address.toUtf8().constData());
        }
    }

    void writeHead(GMimeMessage* message) const
    {
        addPeople(message, GMIME_ADDRESS_TYPE_FROM, {m_outbound.from});
        if (isUsableAddress(m_outbound.replyTo))
            addPeople(message, GMIME_ADDRESS_TYPE_REPLY_TO, {{{}, m_outbound.replyTo}});
        addPeople(message, GMIME_ADDRESS_TYPE_TO, m_outbound.to);
        addPeople(message, GMIME_ADDRESS_TYPE_CC, m_outbound.cc);
        if (m_outbound.to.isEmpty() && m_outbound.cc.isEmpty())
            setHeader(message, "To", "undisclosed-recipients:;");
        g_mime_message_set_subject(message, m_outbound.subject.toUtf8().constData(), "utf-8");
        GDateTime* written = g_date_time_new_from_unix_utc(m_outbound.written.micros / 1'000'000);
        g_mime_message_set_date(message, written);
        g_date_time_unref(written);
        g_mime_message_set_message_id(message, m_outbound.messageId.toUtf8().constData());
        if (isUsableId(m_outbound.inReplyTo))
            setHeader(message, "In-Reply-To", '<' + m_outbound.inReplyTo.toUtf8() + '>');
        writeReferences(message);
        if (m_outbound.automatic)
            setHeader(message, "Auto-Submitted", "auto-replied");
        setHeader(message, "User-Agent", "Heddle/" HEDDLE_VERSION);
        setHeader(message, "MIME-Version", "1.0");
    }

    void writeReferences(GMimeMessage* message) const
    {
        // The first id and the newest ones tell a mail program all it needs (RFC 5537 §3.4.4).
        constexpr qsizetype mostReferences = 20;
        QList<QByteArray> ids;
        for (const auto& id : m_outbound.references) {
            if (isUsableId(id))
                ids.append('<' + id.toUtf8() + '>');
        }
        if (ids.size() > mostReferences)
            ids.remove(1, ids.size() - mostReferences);
        if (!ids.isEmpty())
            setHeader(message, "References", ids.join(' '));
    }

    GMimeMultipart* newMultipart(const char* subtype)
    {
        auto* multipart = g_mime_multipart_new_with_subtype(subtype);
        const QByteArray seed =
            m_outbound.messageId.toUtf8() + '#' + QByteArray::number(++m_boundaries);
        const QByteArray boundary =
            "=_" + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32);
        g_mime_multipart_set_boundary(multipart, boundary.constData());
        return multipart;
    }

    static void add(GMimeMultipart* multipart, const Owned<GMimeObject>& part)
    {
        g_mime_multipart_add(multipart, part.get());
    }

    static GMimeContentEncoding encodingFor(const QByteArray& text)
    {
        qsizetype eightBit = 0;
        qsizetype line = 0;
        qsizetype longest = 0;
        bool hasControls = false;
        for (const char letter : text) {
            eightBit += static_cast<signed char>(letter) < 0 ? 1 : 0;
            hasControls = hasControls || letter == '\0' || letter == '\r';
            line = letter == '\n' ? 0 : line + 1;
            longest = std::max(longest, line);
        }
        if (eightBit * 3 > text.size() || hasControls)
            return GMIME_CONTENT_ENCODING_BASE64;
        return eightBit == 0 && longest <= longestLine ? GMIME_CONTENT_ENCODING_7BIT
                                                       : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
    }

    static void setContent(GMimePart* part, const QByteArray& content,
                           GMimeContentEncoding encoding)
    {
        Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(
            content.constData(), static_cast<size_t>(content.size())));
        Owned<GMimeDataWrapper> wrapper(
            g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
        g_mime_part_set_content(part, wrapper.get());
        g_mime_part_set_content_encoding(part, encoding);
    }

    static Owned<GMimeObject> textPart(const char* subtype, QString text)
    {
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        if (!text.endsWith(QLatin1Char('\n')))
            text += QLatin1Char('\n');
        QByteArray content = text.toUtf8();
        const auto encoding = encodingFor(content);
        if (encoding == GMIME_CONTENT_ENCODING_BASE64)
            content.replace("\n", "\r\n");
        auto* part = g_mime_part_new_with_type("text", subtype);
        g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
        setContent(part, content, encoding);
        return Owned<GMimeObject>(GMIME_OBJECT(part));
    }

    static Result<Owned<GMimeObject>> filePart(const OutboundFile& file)
    {
        QFile source(file.path);
        if (!source.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, QStringLiteral("cannot read ") + file.path);
        const QByteArray type = file.type.toLatin1().toLower();
        const qsizetype slash = type.indexOf('/');
        const bool isKnown =
            slash > 0 && !type.startsWith("multipart/") && !type.startsWith("message/");
        auto* part = isKnown ? g_mime_part_new_with_type(type.left(slash).constData(),
                                                         type.mid(slash + 1).constData())
                             : g_mime_part_new_with_type("application", "octet-stream");
        auto* object = GMIME_OBJECT(part);
        g_mime_object_set_disposition(object, file.contentId.isEmpty() ? "attachment" : "inline");
        g_mime_part_set_filename(part, file.name.toUtf8().constData());
        if (!file.contentId.isEmpty())
            g_mime_object_set_content_id(object, file.contentId.toUtf8().constData());
        setContent(part, source.readAll(), GMIME_CONTENT_ENCODING_BASE64);
        return Owned<GMimeObject>(object);
    }

    /// Adds the files that stand inside the HTML, or those that do not.
    enum class Place { Inside, Beside };

    Done addFiles(GMimeMultipart* multipart, Place place) const
    {
        for (const auto& file : m_outbound.files) {
            if (isInside(file) != (place == Place::Inside))
                continue;
            const auto part = filePart(file);
            if (!part)
                return passOn(part);
            add(multipart, *part);
        }
        return {};
    }

    bool isInside(const OutboundFile& file) const
    {
        return !file.contentId.isEmpty() && !m_outbound.html.isEmpty();
    }

    bool hasFiles(Place place) const
    {
        return std::any_of(m_outbound.files.begin(), m_outbound.files.end(), [&](const auto& file) {
            return isInside(file) == (place == Place::Inside);
        });
    }

    Result<Owned<GMimeObject>> htmlBody()
    {
        auto html = textPart("html", m_outbound.html);
        if (!hasFiles(Place::Inside))
            return html;
        auto* related = newMultipart("related");
        Owned<GMimeObject> out(GMIME_OBJECT(related));
        g_mime_object_set_content_type_parameter(out.get(), "type", "text/html");
        add(related, html);
        if (const auto done = addFiles(related, Place::Inside); !done)
            return passOn(done);
        return out;
    }

    Result<Owned<GMimeObject>> words()
    {
        auto plain = textPart("plain", m_outbound.text);
        if (m_outbound.html.isEmpty())
            return plain;
        const auto html = htmlBody();
        if (!html)
            return passOn(html);
        auto* alternative = newMultipart("alternative");
        add(alternative, plain);
        add(alternative, *html);
        return Owned<GMimeObject>(GMIME_OBJECT(alternative));
    }

    Result<Owned<GMimeObject>> wholeBody()
    {
        auto body = words();
        if (!body || !hasFiles(Place::Beside))
            return body;
        auto* mixed = newMultipart("mixed");
        Owned<GMimeObject> out(GMIME_OBJECT(mixed));
        add(mixed, *body);
        if (const auto done = addFiles(mixed, Place::Beside); !done)
            return passOn(done);
        return out;
    }

    static QByteArray bytesOf(GMimeMessage* message)
    {
        auto* format = g_mime_format_options_new();
        g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
        g_mime_format_options_set_param_encoding_method(format,
                                                        GMIME_PARAM_ENCODING_METHOD_RFC2231);
        Owned<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_object_write_to_stream(GMIME_OBJECT(message), format, stream.get());
        g_mime_format_options_free(format);
        const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        return QByteArray(reinterpret_cast<const char*>(bytes->data),
                          static_cast<qsizetype>(bytes->len));
    }

    const Outbound& m_outbound;
    int m_boundaries = 0;
};

} // namespace

Result<QByteArray> composeMail(const Outbound& outbound)
{
    if (const auto checked = checkValues(outbound); !checked)
        return passOn(checked);
    startGMime();
    return Composer(outbound).compose();
}

} // namespace heddle::email
