#include "core/channel/email/mime/bodies.h"

#include "core/base/text/charset.h"
#include "core/channel/email/mime/headertext.h"
#include "core/channel/email/mime/parts/calendar.h"
#include "core/channel/email/mime/parts/charsethint.h"
#include "core/channel/email/mime/parts/deliveryreport.h"
#include "core/channel/email/mime/parts/filename.h"
#include "core/channel/email/mime/parts/rtf.h"
#include "core/channel/email/mime/parts/smime.h"
#include "core/channel/email/mime/parts/tnef.h"
#include "core/channel/email/mime/plaintext.h"
#include "core/channel/email/mime/shownwords.h"
#include "core/channel/email/mime/transfercoding.h"

namespace heddle::email {

namespace {

constexpr int mostEnvelopes = 8; ///< signed parts within each other

bool isMessage(const QByteArray& type)
{
    return type == "message/rfc822" || type == "message/global";
}

bool isSentAsAttachment(const Part& part)
{
    return part.disposition.value.startsWith("attach");
}

class BodyReader {
public:
    BodyReader(QByteArrayView hint, const ParseLimits& limits, Mail& mail)
        : m_hint(hint), m_limits(limits), m_mail(mail), m_words(limits.textBytes)
    {}

    void read(const Part& part, const Part* parent)
    {
        noteSecurity(part);
        if (part.isMultipart()) {
            if (part.type.value == "multipart/report")
                m_mail.reportType = part.type.parameter("report-type").toLower();
            readChildren(part);
        } else if (isMessage(part.type.value)) {
            addMessage(part);
            if (!parent && m_limits.depth > 0)
                readAsBody(part);
        } else if (isSmime(part)) {
            addSmime(part, parent);
        } else if (isShownText(part, parent)) {
            addText(part);
        } else {
            addOther(part, parent);
        }
    }

    void finish()
    {
        const ShownWords::Words words = m_words.all();
        m_mail.text = words.text;
        m_mail.html = words.html;
        if (m_words.isCut())
            warn(QStringLiteral("the text is too long and was cut"));
        if (m_mail.text.isEmpty() && m_mail.html.isEmpty())
            m_mail.text = m_invitation.text;
        m_mail.calendarMethod = m_invitation.method;
    }

private:
    void readChildren(const Part& part)
    {
        const bool isAlternative = part.type.value == "multipart/alternative";
        if (isAlternative)
            m_words.beginAlternative();
        for (const auto& child : part.children)
            read(child, &part);
        if (isAlternative)
            m_words.endAlternative();
    }

    /// A mail that is nothing but another mail is read as that one; its files stay in it.
    void readAsBody(const Part& part)
    {
        const QByteArray inner = decoded(part, m_limits.decodedBytes);
        ParseLimits shallow = m_limits;
        shallow.depth = std::min(3, m_limits.depth - 1);
        Mail forwarded;
        readBodies(parseStructure(inner, shallow).root, m_hint, shallow, forwarded);
        m_words.beginAlternative();
        m_words.addText(forwarded.text);
        m_words.addHtml(forwarded.html);
        m_words.endAlternative();
    }

    void noteSecurity(const Part& part)
    {
        const QByteArray& type = part.type.value;
        if (type == "multipart/encrypted") {
            m_mail.security = QStringLiteral("encrypted");
        } else if (type == "multipart/signed" && m_mail.security.isEmpty()) {
            m_mail.security = QStringLiteral("signed");
        }
    }

    QByteArray decoded(const Part& part, qsizetype limit)
    {
        QByteArray content =
            decodeBody(part.body, part.head.value("Content-Transfer-Encoding"), limit);
        if (content.size() >= limit)
            warn(QStringLiteral("a part is too large and was cut"));
        return content;
    }

    QString nameOf(const Part& part) const
    {
        // Names are decoded again here, since the hint was not known when the tree was read.
        const auto disposition = parseStructured(part.head.value("Content-Disposition"), m_hint);
        QString name = disposition.parameter("filename");
        if (name.isEmpty())
            name = parseStructured(part.head.value("Content-Type"), m_hint).parameter("name");
        return safeName(name);
    }

    bool isSmime(const Part& part) const
    {
        const QByteArray& type = part.type.value;
        return type.endsWith("pkcs7-mime")
               || (type == "application/octet-stream"
                   && nameOf(part).endsWith(QLatin1String(".p7m"), Qt::CaseInsensitive));
    }

    /// What was signed stands in the place of its envelope.
    void addSmime(const Part& part, const Part* parent)
    {
        const auto opened = openSmime(decoded(part, m_limits.decodedBytes - m_decoded));
        const bool saysSigned =
            part.type.parameter("smime-type").startsWith(QLatin1String("signed"));
        const bool isSigned = opened.kind == SmimeContent::Kind::Signed
                              || (opened.kind == SmimeContent::Kind::Unknown && saysSigned);
        if (!isSigned || m_mail.security.isEmpty())
            m_mail.security = isSigned ? QStringLiteral("signed") : QStringLiteral("encrypted");
        if (!isSigned) {
            addOther(part, parent);
            return;
        }
        addSignature(part);
        if (opened.entity.isEmpty() || m_envelopes >= mostEnvelopes)
            return;
        ++m_envelopes;
        const Structure inner = parseStructure(opened.entity, m_limits);
        for (const QString& warning : inner.warnings)
            warn(warning);
        read(inner.root, &part);
    }

    /// Whoever can check it has the signature as a file, as with one that stands beside its text.
    void addSignature(const Part& envelope)
    {
        MailPart signature = attachmentOf(envelope);
        signature.type = QStringLiteral("application/pkcs7-signature");
        if (signature.name.isEmpty())
            signature.name = QStringLiteral("smime.p7m");
        add(std::move(signature));
    }

    bool isNamed(const Part& part) const
    {
        return !part.disposition.parameter("filename").isEmpty()
               || !part.type.parameter("name").isEmpty();
    }

    /// A mail that is nothing but a text of an unknown kind is words, too (RFC 2046 §4.1.4).
    static bool isWholeMail(const QByteArray& type, const Part* parent)
    {
        return !parent && type.startsWith("text/") && type != "text/calendar"
               && type != "text/vcard" && type != "text/x-vcard" && type != "text/directory";
    }

    bool isShownText(const Part& part, const Part* parent) const
    {
        const QByteArray& type = part.type.value;
        const bool isText = type == "text/plain" || type == "text/html" || type == "text/enriched"
                            || type == "text/x-markdown" || type == "text/markdown" || isRtf(type)
                            || isWholeMail(type, parent);
        if (!isText || isSentAsAttachment(part))
            return false;
        return !isNamed(part) || m_words.isEmpty();
    }

    static bool isRtf(const QByteArray& type)
    {
        return type == "text/rtf" || type == "application/rtf";
    }

    void addText(const Part& part)
    {
        QByteArray bytes = decoded(part, m_limits.textBytes);
        QByteArray charset = part.type.parameter("charset").toUtf8();
        if (part.type.value == "text/html") {
            const bool saysNothing = charset.isEmpty() || charset.toLower() == "us-ascii";
            if (saysNothing && !isUtf8(bytes))
                charset = metaCharset(bytes);
            m_words.addHtml(withPlainLines(decodeText(bytes, charset, m_hint)));
            return;
        }
        if (isRtf(part.type.value)) {
            const RtfContent read = readRtf(bytes);
            m_words.addText(read.text);
            m_words.addHtml(read.html);
            return;
        }
        QString text = withPlainLines(decodeText(bytes, charset, m_hint));
        if (text.contains(QLatin1String("\nbegin ")) || text.startsWith(QLatin1String("begin ")))
            takeUuencoded(bytes, charset, text);
        if (part.type.parameter("format").compare(QLatin1String("flowed"), Qt::CaseInsensitive)
            == 0)
            text = unflowed(text, isYes(part.type.parameter("delsp")) ? Gaps::Deleted : Gaps::Kept);
        if (part.type.value == "text/enriched")
            text = unenriched(text);
        notePgp(text);
        m_words.addText(text);
    }

    static bool isYes(const QString& value)
    {
        return value.compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0;
    }

    void takeUuencoded(const QByteArray& bytes, const QByteArray& charset, QString& text)
    {
        UuSplit split = splitUuencoded(bytes, m_limits.decodedBytes - m_decoded);
        if (split.files.isEmpty())
            return;
        text = withPlainLines(decodeText(split.text, charset, m_hint));
        for (auto& file : split.files) {
            add(MailPart{safeName(decodeHeaderText(file.name, m_hint)),
                         QStringLiteral("application/octet-stream"),
                         file.content,
                         false,
                         {}});
        }
    }

    void notePgp(const QString& text)
    {
        if (text.contains(QLatin1String("-----BEGIN PGP MESSAGE-----")))
            m_mail.security = QStringLiteral("encrypted");
        else if (m_mail.security.isEmpty()
                 && text.contains(QLatin1String("-----BEGIN PGP SIGNED MESSAGE-----")))
            m_mail.security = QStringLiteral("signed");
    }

    void addMessage(const Part& part)
    {
        MailPart out = attachmentOf(part);
        if (out.name.isEmpty()) {
            // Only its head is read, for a name; the mail itself stays closed.
            ParseLimits shallow = m_limits;
            shallow.depth = 0;
            const auto inner = parseStructure(out.content, shallow);
            const QString subject = decodeHeaderText(inner.root.head.value("Subject"), m_hint);
            out.name = safeName(subject.isEmpty() ? QStringLiteral("message") : subject.left(150))
                       + QStringLiteral(".eml");
        }
        add(std::move(out));
    }

    MailPart attachmentOf(const Part& part)
    {
        MailPart out;
        out.name = nameOf(part);
        out.type = QString::fromLatin1(part.type.value);
        out.content = decoded(part, m_limits.decodedBytes - m_decoded);
        const auto ids = parseMessageIds(part.head.value("Content-ID"));
        out.contentId =
            ids.isEmpty() ? decodeHeaderText(part.head.value("Content-ID")) : ids.first();
        out.isInline = !isSentAsAttachment(part)
                       && (part.disposition.value == "inline" || !out.contentId.isEmpty());
        return out;
    }

    void addOther(const Part& part, const Part* parent)
    {
        const QByteArray& type = part.type.value;
        // The resource fork of a Macintosh file, and the pages of pictures-only readers.
        if (parent && parent->type.value == "multipart/appledouble"
            && type == "application/applefile")
            return;
        if (type == "text/x-amp-html" || type == "text/watch-html")
            return;
        MailPart out = attachmentOf(part);
        if (type == "message/delivery-status" || type == "message/global-delivery-status")
            m_mail.reports += parseDeliveryStatus(out.content);
        if (type == "text/calendar" && m_invitation.text.isEmpty())
            readInvitation(part, out);
        const bool isTnef =
            type == "application/ms-tnef" || type == "application/vnd.ms-tnef"
            || out.name.compare(QLatin1String("winmail.dat"), Qt::CaseInsensitive) == 0;
        if (isTnef && addTnef(out.content))
            return;
        add(std::move(out));
    }

    void readInvitation(const Part& part, const MailPart& calendar)
    {
        const QString charset = part.type.parameter("charset");
        m_invitation = parseInvitation(
            decodeText(calendar.content, charset.isEmpty() ? "utf-8" : charset.toUtf8(), m_hint));
        const QString declared = part.type.parameter("method").toLower();
        if (!declared.isEmpty())
            m_invitation.method = declared;
    }

    /// \returns whether the envelope gave what was in it and need not be shown itself.
    bool addTnef(const QByteArray& content)
    {
        TnefContent opened = parseTnef(content);
        const bool gaveWords =
            m_words.isEmpty() && !(opened.text.isEmpty() && opened.html.isEmpty());
        if (gaveWords) {
            m_words.beginAlternative();
            m_words.addText(withPlainLines(opened.text));
            m_words.addHtml(withPlainLines(opened.html));
            m_words.endAlternative();
        }
        for (auto& file : opened.attachments) {
            file.name = safeName(file.name);
            add(std::move(file));
        }
        return (gaveWords && opened.isWhole) || !opened.attachments.isEmpty();
    }

    void add(MailPart part)
    {
        if (m_mail.attachments.size() >= m_limits.parts) {
            warn(QStringLiteral("too many attachments; the last ones were left out"));
            return;
        }
        m_decoded += part.content.size();
        m_mail.attachments.append(std::move(part));
    }

    void warn(const QString& words)
    {
        if (!m_mail.warnings.contains(words))
            m_mail.warnings.append(words);
    }

    QByteArrayView m_hint;
    const ParseLimits& m_limits;
    Mail& m_mail;
    ShownWords m_words;
    Invitation m_invitation;
    qsizetype m_decoded = 0;
    int m_envelopes = 0;
};

} // namespace

void readBodies(const Part& root, QByteArrayView hint, const ParseLimits& limits, Mail& mail)
{
    BodyReader reader(hint, limits, mail);
    reader.read(root, nullptr);
    reader.finish();
}

} // namespace heddle::email
