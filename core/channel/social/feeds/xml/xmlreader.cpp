#include "core/channel/social/feeds/xml/xmlreader.h"

#include "core/channel/social/feeds/xml/xmlentities.h"

#include <algorithm>
#include <limits>

namespace heddle::social {

namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t mostAttributes = 100;

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isNameLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
}

/// Fields whose words are short and plain: no other field of an entry stands inside them, so one
/// that seems to has an end tag missing before it.
bool isPlainField(const QString& name)
{
    static const QStringList names{QStringLiteral("title"),    QStringLiteral("link"),
                                   QStringLiteral("guid"),     QStringLiteral("pubdate"),
                                   QStringLiteral("category"), QStringLiteral("comments")};
    return names.contains(name);
}

bool isField(const QString& name)
{
    return isPlainField(name) || name == QLatin1String("description");
}

bool isItem(const XmlElement& element)
{
    return (element.space == XmlSpace::Core || element.space == XmlSpace::Atom)
           && (element.name == QLatin1String("item") || element.name == QLatin1String("entry"));
}

class TreeReader {
public:
    TreeReader(XmlTree& tree, const QString& base) : m_tree(tree), m_source(tree.source)
    {
        m_tree.root.base = base;
        m_open.push_back({std::move(m_tree.root), {}, 0});
    }

    void read()
    {
        while (m_at < m_source.size()) {
            if (m_source[m_at] == u'<' && readMarkup())
                continue;
            readText();
        }
        if (m_open.size() > 1)
            warn(QStringLiteral("ends in the middle"));
        while (m_open.size() > 1)
            close(m_source.size());
        if (m_entities.sawStray())
            warn(QStringLiteral("\"&\" that begins no known entity"));
        m_tree.root = std::move(m_open.front().element);
    }

private:
    struct Open {
        XmlElement element;
        QString written; ///< its name with prefix, lower case
        qsizetype innerStart = 0;
    };

    void warn(const QString& what)
    {
        if (!m_tree.warnings.contains(what))
            m_tree.warnings.append(what);
    }

    void readText()
    {
        const qsizetype next = m_source.indexOf(u'<', m_at + 1);
        const qsizetype end = next < 0 ? m_source.size() : next;
        m_open.back().element.text += m_entities.decoded(m_source.sliced(m_at, end - m_at));
        m_at = end;
    }

    /// At a "<". \returns false when it is text after all.
    bool readMarkup()
    {
        const QStringView rest = m_source.sliced(m_at);
        if (rest.startsWith(u"<![CDATA["))
            return readCdata();
        if (rest.startsWith(u"<!--"))
            return skipPast(u"-->", 4);
        if (rest.startsWith(u"<!DOCTYPE", Qt::CaseInsensitive))
            return readDocumentType();
        if (rest.startsWith(u"<?") || rest.startsWith(u"<!"))
            return skipPast(u">", 2);
        if (rest.size() > 2 && rest[1] == u'/' && isNameStart(rest[2]))
            return readEnd();
        if (rest.size() > 1 && isNameStart(rest[1]) && readStart())
            return true;
        warn(QStringLiteral("\"<\" that begins no tag"));
        return false;
    }

    bool skipPast(QStringView end, qsizetype from)
    {
        const qsizetype found = m_source.indexOf(end, m_at + from);
        if (found < 0)
            warn(QStringLiteral("a comment without end"));
        m_at = found < 0 ? m_source.size() : found + end.size();
        return true;
    }

    bool readCdata()
    {
        constexpr qsizetype opening = 9;
        const qsizetype end = m_source.indexOf(QStringLiteral("]]>"), m_at + opening);
        const qsizetype stop = end < 0 ? m_source.size() : end;
        m_open.back().element.text += m_source.sliced(m_at + opening, stop - m_at - opening);
        m_at = end < 0 ? stop : stop + 3;
        return true;
    }

    bool readDocumentType()
    {
        const qsizetype close = m_source.indexOf(u'>', m_at);
        const qsizetype bracket = m_source.indexOf(u'[', m_at);
        if (close < 0)
            return skipPast(u">", 2);
        m_at = close + 1;
        if (bracket < 0 || bracket > close)
            return true;
        const qsizetype end = m_source.indexOf(u']', bracket);
        if (end < 0)
            return true;
        m_entities.declare(m_source.sliced(bracket, end - bracket));
        m_at = end + 1;
        return skipPast(u">", 0);
    }

    QStringView readName()
    {
        const qsizetype start = m_at;
        while (m_at < m_source.size() && isNameLetter(m_source[m_at]))
            ++m_at;
        return m_source.sliced(start, m_at - start);
    }

    void skipBlanks()
    {
        while (m_at < m_source.size() && isBlank(m_source[m_at]))
            ++m_at;
    }

    bool readEnd()
    {
        const qsizetype start = m_at;
        m_at += 2;
        const QString written = readName().toString().toLower();
        while (m_at < m_source.size() && m_source[m_at] != u'>' && m_source[m_at] != u'<')
            ++m_at;
        if (m_at < m_source.size() && m_source[m_at] == u'>')
            ++m_at;
        const auto open = std::find_if(m_open.rbegin(), m_open.rend() - 1,
                                       [&](const Open& each) { return each.written == written; });
        if (open == m_open.rend() - 1) {
            warn(QStringLiteral("an end tag without its start"));
            return true;
        }
        for (auto left = open - m_open.rbegin(); left > 0; --left) {
            warn(QStringLiteral("an element without its end"));
            close(start);
        }
        close(start);
        return true;
    }

    /// \returns false when it is no tag, with nothing read.
    bool readStart()
    {
        const qsizetype start = m_at++;
        const QString written = readName().toString().toLower();
        std::vector<WrittenAttribute> attributes;
        bool isClosed = false;
        while (true) {
            skipBlanks();
            if (m_at >= m_source.size())
                break;
            const QChar c = m_source[m_at];
            if (c == u'>') {
                ++m_at;
                break;
            }
            if (c == u'<') {
                m_at = start;
                return false;
            }
            if (c == u'/') {
                isClosed = m_at + 1 < m_source.size() && m_source[m_at + 1] == u'>';
                ++m_at;
            } else if (isNameStart(c)) {
                readAttribute(attributes);
            } else {
                ++m_at;
            }
        }
        open(written, attributes, start);
        if (isClosed)
            close(m_at);
        return true;
    }

    void readAttribute(std::vector<WrittenAttribute>& attributes)
    {
        const QString name = readName().toString().toLower();
        skipBlanks();
        QString value;
        if (m_at < m_source.size() && m_source[m_at] == u'=') {
            ++m_at;
            skipBlanks();
            value = m_entities.decoded(attributeValue());
        }
        if (attributes.size() < mostAttributes)
            attributes.push_back({name, value});
    }

    QStringView attributeValue()
    {
        if (m_at >= m_source.size())
            return {};
        const QChar quote = m_source[m_at];
        qsizetype& searched = quote == u'"' ? m_noDouble : m_noSingle;
        if ((quote == u'"' || quote == u'\'') && m_at < searched) {
            const qsizetype end = m_source.indexOf(quote, m_at + 1);
            if (end >= 0) {
                const QStringView value = m_source.sliced(m_at + 1, end - m_at - 1);
                m_at = end + 1;
                return value;
            }
            searched = m_at; // none from here on: not to be looked for again
        }
        const qsizetype start = m_at;
        while (m_at < m_source.size() && !isBlank(m_source[m_at]) && m_source[m_at] != u'>'
               && m_source[m_at] != u'<')
            ++m_at;
        // `<a href=/x/>` ends the tag with its last two characters.
        if (m_at < m_source.size() && m_source[m_at] == u'>' && m_at > start
            && m_source[m_at - 1] == u'/')
            --m_at;
        return m_source.sliced(start, m_at - start);
    }

    void open(const QString& written, const std::vector<WrittenAttribute>& attributes,
              qsizetype start)
    {
        const auto bound = m_prefixes.count();
        m_prefixes.bind(attributes, m_open.size() + 1);
        XmlElement element;
        const qsizetype colon = written.indexOf(u':');
        element.name = written.mid(colon + 1);
        element.space = m_prefixes.space(colon < 0 ? QString() : written.left(colon));
        element.attributes.reserve(attributes.size());
        for (const auto& each : attributes) {
            const qsizetype split = each.name.indexOf(u':');
            element.attributes.push_back(
                {split < 0 ? XmlSpace::Core : m_prefixes.space(each.name.left(split)),
                 each.name.mid(split + 1), each.value});
        }
        // What is closed now takes the prefixes of its depth along; the new ones come after.
        m_prefixes.keep(bound);
        closeForgotten(element, start);
        if (m_open.size() >= deepest) {
            warn(QStringLiteral("elements too deep inside each other"));
            close(start);
        }
        m_prefixes.bind(attributes, m_open.size() + 1);
        const XmlElement& parent = m_open.back().element;
        element.base = parent.base;
        element.language = parent.language;
        for (const auto& each : element.attributes) {
            if (each.space == XmlSpace::Xml && each.name == QLatin1String("base"))
                element.base = resolved(parent.base, each.value.trimmed());
            else if (each.space == XmlSpace::Xml && each.name == QLatin1String("lang"))
                element.language = each.value.trimmed();
        }
        m_open.push_back({std::move(element), written, m_at});
    }

    /// An item does not hold an item, a title no link: what is open so has lost its end tag.
    void closeForgotten(const XmlElement& next, qsizetype start)
    {
        if (isItem(next)) {
            const auto item = std::find_if(m_open.rbegin(), m_open.rend(),
                                           [](const Open& each) { return isItem(each.element); });
            for (auto left = item == m_open.rend() ? -1 : item - m_open.rbegin(); left >= 0;
                 --left) {
                warn(QStringLiteral("an element without its end"));
                close(start);
            }
        } else if (next.space == XmlSpace::Core && isField(next.name) && m_open.size() > 1) {
            const XmlElement& parent = m_open.back().element;
            if (parent.space == XmlSpace::Core && isPlainField(parent.name)) {
                warn(QStringLiteral("an element without its end"));
                close(start);
            }
        }
    }

    void close(qsizetype at)
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        done.element.inner =
            m_source.sliced(done.innerStart, std::max<qsizetype>(0, at - done.innerStart));
        m_open.back().element.children.push_back(std::move(done.element));
        m_prefixes.forgetBelow(m_open.size());
    }

    XmlTree& m_tree;
    QStringView m_source;
    qsizetype m_at = 0;
    qsizetype m_noDouble = std::numeric_limits<qsizetype>::max();
    qsizetype m_noSingle = std::numeric_limits<qsizetype>::max();
    std::vector<Open> m_open;
    XmlPrefixes m_prefixes;
    XmlEntities m_entities;
};

} // namespace

XmlTree readXml(QString source, const QString& base)
{
    XmlTree tree;
    tree.source = std::move(source);
    TreeReader(tree, base).read();
    return tree;
}

} // namespace heddle::social
