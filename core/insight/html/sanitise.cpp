#include "core/insight/html/sanitise.h"

#include "core/insight/html/htmltokens.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr qsizetype deepest = 256;

QSet<QString> words(const char* list)
{
    const QStringList split = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    return {split.begin(), split.end()};
}

bool isAllowed(const QString& element)
{
    static const QSet<QString> elements = words(
        "a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code "
        "col "
        "colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 "
        "header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike "
        "strong "
        "sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr");
    return elements.contains(element);
}

bool isVoid(const QString& element)
{
    static const QSet<QString> elements = words("br col hr img wbr");
    return elements.contains(element);
}

bool isAllowedAttribute(const QString& name)
{
    static const QSet<QString> names = words(
        "align alt bgcolor border cellpadding cellspacing color colspan datetime dir face height "
        "lang nowrap rowspan size span start title type valign value width");
    return names.contains(name);
}

bool isAllowedProperty(const QString& name)
{
    static const QSet<QString> names = words(
        "background-color border border-bottom border-collapse border-color border-left "
        "border-radius border-right border-spacing border-style border-top border-width color "
        "direction font font-family font-size font-style font-variant font-weight height "
        "letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right "
        "margin-top max-width min-width padding padding-bottom padding-left padding-right "
        "padding-top text-align text-decoration text-indent text-transform vertical-align "
        "white-space width word-break word-spacing word-wrap");
    return names.contains(name);
}

/// A value that is a value: nothing that calls, escapes or fetches.
bool isPlainValue(const QString& value)
{
    return value.size() < 300
           && std::all_of(value.begin(), value.end(),
                          [](QChar c) {
                              return c.isLetterOrNumber()
                                     || QStringView(u" .,%#-+'\"!()").contains(c);
                          })
           && !value.contains(QLatin1String("url"), Qt::CaseInsensitive)
           && !value.contains(QLatin1String("expression"), Qt::CaseInsensitive)
           && !value.contains(QLatin1String("image"), Qt::CaseInsensitive);
}

QString cleanStyle(const QString& style)
{
    QStringList kept;
    for (const QString& declaration : style.split(u';', Qt::SkipEmptyParts)) {
        const QString name = declaration.section(u':', 0, 0).trimmed().toLower();
        const QString value = declaration.section(u':', 1).trimmed();
        const bool hides = name == QLatin1String("display")
                           && value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
        if (hides || (isAllowedProperty(name) && isPlainValue(value)))
            kept.append(name + u':' + value);
    }
    return kept.join(u';');
}

/// An address as browsers see it: they ignore blanks and control characters inside a scheme.
QString withoutControls(QString url)
{
    url.removeIf([](QChar c) { return c.unicode() <= 0x20 || c.unicode() == 0x7f; });
    return url;
}

QString schemeOf(const QString& url)
{
    const qsizetype colon = url.indexOf(u':');
    return colon < 0 ? QString() : url.left(colon).toLower();
}

bool isLinkAllowed(const QString& url)
{
    static const QSet<QString> schemes = words("http https mailto tel");
    return schemes.contains(schemeOf(url));
}

/// A picture that comes with the mail. SVG can carry scripts and stays out.
bool isOwnPicture(const QString& url)
{
    const QString scheme = schemeOf(url);
    if (scheme == QLatin1String("cid"))
        return true;
    const QString start = url.left(24).toLower();
    return start.startsWith(QLatin1String("data:image/png"))
           || start.startsWith(QLatin1String("data:image/gif"))
           || start.startsWith(QLatin1String("data:image/jpeg"))
           || start.startsWith(QLatin1String("data:image/webp"))
           || start.startsWith(QLatin1String("data:image/jpg"));
}

class Sanitiser {
public:
    Sanitiser(QStringView html, RemoteImages remote) : m_tokens(html), m_remote(remote) {}

    Sanitised run()
    {
        while (m_tokens.advance()) {
            const HtmlToken& token = m_tokens.token();
            if (token.kind == HtmlTokenKind::Text)
                m_out.html += token.text.toHtmlEscaped();
            else if (token.kind == HtmlTokenKind::Start)
                start(token);
            else
                end(token.name);
        }
        while (!m_open.isEmpty())
            closeLast();
        return std::move(m_out);
    }

private:
    void start(const HtmlToken& token)
    {
        if (!isAllowed(token.name))
            return;
        if (token.name == QLatin1String("img")) {
            picture(token);
            return;
        }
        if (!isVoid(token.name) && m_open.size() >= deepest)
            return;
        m_out.html += u'<' + token.name;
        writeAttributes(token);
        m_out.html += u'>';
        if (!isVoid(token.name))
            m_open.append(token.name);
    }

    void end(const QString& name)
    {
        const qsizetype found = m_open.lastIndexOf(name);
        if (found < 0)
            return;
        while (m_open.size() > found)
            closeLast();
    }

    void closeLast() { m_out.html += QStringLiteral("</") + m_open.takeLast() + u'>'; }

    void write(const QString& name, const QString& value)
    {
        m_out.html += u' ' + name + QStringLiteral("=\"") + value.toHtmlEscaped() + u'"';
    }

    void writeAttributes(const HtmlToken& token)
    {
        QSet<QString> written;
        for (const auto& attribute : token.attributes) {
            if (written.contains(attribute.name))
                continue;
            written.insert(attribute.name);
            if (isAllowedAttribute(attribute.name)) {
                write(attribute.name, attribute.value);
            } else if (attribute.name == QLatin1String("style")) {
                const QString style = cleanStyle(attribute.value);
                if (!style.isEmpty())
                    write(attribute.name, style);
            } else if (attribute.name == QLatin1String("href")
                       && token.name == QLatin1String("a")) {
                const QString url = withoutControls(attribute.value);
                if (isLinkAllowed(url))
                    write(attribute.name, url);
            }
        }
    }

    void picture(const HtmlToken& token)
    {
        const QString url = withoutControls(token.attribute(u"src"));
        const QString scheme = schemeOf(url);
        const bool isRemote = scheme == QLatin1String("http") || scheme == QLatin1String("https")
                              || url.startsWith(QLatin1String("//"));
        if (isRemote && m_remote == RemoteImages::Blocked) {
            ++m_out.blockedImages;
            m_out.html += token.attribute(u"alt").toHtmlEscaped();
        } else if (isRemote || isOwnPicture(url)) {
            m_out.html += QStringLiteral("<img");
            write(QStringLiteral("src"),
                  url.startsWith(QLatin1String("//")) ? QStringLiteral("https:") + url : url);
            writeAttributes(token);
            m_out.html += u'>';
        } else {
            m_out.html += token.attribute(u"alt").toHtmlEscaped();
        }
    }

    HtmlTokenizer m_tokens;
    RemoteImages m_remote;
    Sanitised m_out;
    QStringList m_open;
};

} // namespace

Sanitised sanitiseHtml(QStringView html, RemoteImages remote)
{
    return Sanitiser(html, remote).run();
}

} // namespace heddle::insight
