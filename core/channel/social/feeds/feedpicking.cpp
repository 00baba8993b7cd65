#include "core/channel/social/feeds/feedpicking.h"

#include "core/base/text/charset.h"
#include "core/channel/social/feeds/feeddate.h"
#include "core/channel/social/feeds/feedtext.h"

#include <QRegularExpression>

namespace heddle::social {

namespace {

/// An element's content as HTML: as it is written, without XML's own marks.
QString innerHtml(const XmlElement& element)
{
    QString html = element.inner.trimmed().toString();
    if (html.contains(QLatin1String("<![CDATA["))) {
        html.remove(QLatin1String("<![CDATA["));
        html.remove(QLatin1String("]]>"));
    }
    // `<xhtml:p>` is `<p>`.
    static const QRegularExpression prefix(QStringLiteral("<(/?)[A-Za-z]\\w{0,9}:(?=[A-Za-z])"));
    return html.replace(prefix, QStringLiteral("<\\1"));
}

bool isTextual(const QString& type)
{
    return type.isEmpty() || !type.contains(u'/') || type.startsWith(QLatin1String("text/"))
           || type.endsWith(QLatin1String("xml"));
}

FeedText fromBase64(const XmlElement& element)
{
    const QByteArray bytes = QByteArray::fromBase64(element.text.toLatin1());
    const QString words = isUtf8(bytes) ? QString::fromUtf8(bytes).trimmed() : QString();
    return {words, looksLikeHtml(words) ? TextKind::Html : TextKind::Plain};
}

FeedText declared(const XmlElement& element)
{
    const QString type = element.attribute(u"type").toLower().section(u';', 0, 0).trimmed();
    const QString mode = element.attribute(u"mode").toLower();
    if (mode == QLatin1String("base64") || (mode.isEmpty() && !isTextual(type)))
        return fromBase64(element);
    if (!element.children.empty())
        return {innerHtml(element), TextKind::Html};
    const QString words = element.text.trimmed();
    const bool isHtml =
        type == QLatin1String("html") || type == QLatin1String("text/html")
        || ((type == QLatin1String("xhtml") || type.endsWith(QLatin1String("xhtml+xml")))
            && mode == QLatin1String("escaped"));
    return {words, isHtml ? TextKind::Html : TextKind::Plain};
}

const XmlElement* firstOf(const XmlElement& parent, std::initializer_list<XmlName> names)
{
    for (const XmlName& name : names) {
        for (const XmlElement& child : parent.children) {
            if (child.space == name.space && child.name == name.name
                && (!child.text.trimmed().isEmpty() || !child.children.empty()))
                return &child;
        }
    }
    return nullptr;
}

} // namespace

FeedText textOf(const XmlElement& element, Typing typing)
{
    if (typing == Typing::Declared
        && (element.space == XmlSpace::Atom || element.space == XmlSpace::Core))
        return declared(element);
    if (!element.children.empty())
        return {innerHtml(element), TextKind::Html};
    const QString words = element.text.trimmed();
    return {words, looksLikeHtml(words) ? TextKind::Html : TextKind::Plain};
}

FeedText firstText(const XmlElement& parent, std::initializer_list<XmlName> names, Typing typing)
{
    const XmlElement* found = firstOf(parent, names);
    return found == nullptr ? FeedText() : textOf(*found, typing);
}

QString firstLine(const XmlElement& parent, std::initializer_list<XmlName> names)
{
    const XmlElement* found = firstOf(parent, names);
    return found == nullptr ? QString() : found->text.simplified();
}

std::optional<Timestamp> firstMoment(const XmlElement& parent, std::initializer_list<XmlName> names)
{
    for (const XmlName& name : names) {
        for (const XmlElement& child : parent.children) {
            if (child.space != name.space || child.name != name.name)
                continue;
            if (const auto moment = parseFeedDate(child.text))
                return moment;
        }
    }
    return std::nullopt;
}

QString addressIn(const XmlElement& element, const QString& words)
{
    QString address = words.trimmed();
    address.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; });
    return address.isEmpty() ? QString() : resolved(element.base, address);
}

} // namespace heddle::social
