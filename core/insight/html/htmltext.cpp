#include "core/insight/html/htmltext.h"

#include "core/insight/html/htmltokens.h"

#include <QSet>

#include <algorithm>

namespace heddle::insight {

namespace {

enum class Gap { None, Line, Paragraph };

Gap gapAround(const QString& name)
{
    static const QSet<QString> paragraphs{
        QStringLiteral("p"),  QStringLiteral("h1"),         QStringLiteral("h2"),
        QStringLiteral("h3"), QStringLiteral("h4"),         QStringLiteral("h5"),
        QStringLiteral("h6"), QStringLiteral("ul"),         QStringLiteral("ol"),
        QStringLiteral("dl"), QStringLiteral("blockquote"), QStringLiteral("pre"),
    };
    static const QSet<QString> lines{
        QStringLiteral("div"),    QStringLiteral("tr"),      QStringLiteral("table"),
        QStringLiteral("li"),     QStringLiteral("section"), QStringLiteral("article"),
        QStringLiteral("header"), QStringLiteral("footer"),  QStringLiteral("address"),
        QStringLiteral("center"), QStringLiteral("form"),    QStringLiteral("fieldset"),
        QStringLiteral("dt"),     QStringLiteral("dd"),      QStringLiteral("caption"),
        QStringLiteral("nav"),    QStringLiteral("main"),    QStringLiteral("aside"),
        QStringLiteral("figure"), QStringLiteral("body"),    QStringLiteral("figcaption"),
        QStringLiteral("option"),
    };
    if (paragraphs.contains(name))
        return Gap::Paragraph;
    return lines.contains(name) ? Gap::Line : Gap::None;
}

bool isVoid(const QString& name)
{
    static const QSet<QString> names{
        QStringLiteral("br"),    QStringLiteral("img"),    QStringLiteral("hr"),
        QStringLiteral("meta"),  QStringLiteral("link"),   QStringLiteral("col"),
        QStringLiteral("input"), QStringLiteral("area"),   QStringLiteral("base"),
        QStringLiteral("wbr"),   QStringLiteral("source"), QStringLiteral("embed"),
    };
    return names.contains(name);
}

/// Preheaders and tracking blocks: in the HTML, but not for eyes.
bool isHidden(const HtmlToken& token)
{
    if (token.hasAttribute(u"hidden"))
        return true;
    QString style = token.attribute(u"style").toLower();
    if (style.isEmpty())
        return false;
    style.removeIf([](QChar c) { return c.isSpace(); });
    if (style.contains(QLatin1String("display:none"))
        || style.contains(QLatin1String("visibility:hidden"))
        || style.contains(QLatin1String("mso-hide:all")))
        return true;
    for (const QLatin1String zero : {QLatin1String("font-size:0"), QLatin1String("max-height:0")}) {
        const qsizetype at = style.indexOf(zero);
        const QStringView rest =
            at < 0 ? QStringView() : QStringView(style).sliced(at + zero.size());
        if (at >= 0 && (rest.isEmpty() || rest.startsWith(u';') || rest.startsWith(u"px")))
            return true;
    }
    return false;
}

/// Collects text line by line with quote marks in front and blanks collapsed.
class TextWriter {
public:
    void write(QStringView words)
    {
        for (const QChar c : words) {
            if (c == QChar(0x200b) || c == QChar(0x200c) || c == QChar(0xfeff) || c == QChar(0xad)
                || c == QChar(0x34f))
                continue;
            if (c.isSpace())
                m_blank = true;
            else
                put(c);
        }
    }

    void writePreformatted(QStringView words)
    {
        for (const QChar c : words) {
            if (c == u'\n') {
                breakLine();
                continue;
            }
            startLine();
            m_out += c == QChar::Nbsp ? QChar(u' ') : c;
        }
    }

    void blank() { m_blank = true; }
    void breakLine()
    {
        m_gap = m_lineOpen ? 1 : m_gap + 1;
        m_lineOpen = false;
        m_blank = false;
    }

    void gap(Gap wanted)
    {
        m_gap = std::max(m_gap, wanted == Gap::Paragraph ? 2 : 1);
        m_lineOpen = false;
        m_blank = false;
    }

    void enterQuote() { ++m_quotes; }
    void leaveQuote() { m_quotes = std::max(0, m_quotes - 1); }

    /// What stands before the next words, if any come in this line: a list's bullet.
    void setBullet(const QString& bullet) { m_bullet = bullet; }

    QString result() { return std::move(m_out); }
    qsizetype size() const { return m_out.size(); }
    QStringView since(qsizetype start) const { return QStringView(m_out).sliced(start); }

private:
    void put(QChar c)
    {
        const bool isFirst = !m_lineOpen;
        startLine();
        if (m_blank && !isFirst)
            m_out += u' ';
        m_blank = false;
        m_out += c;
    }

    void startLine()
    {
        if (m_lineOpen)
            return;
        constexpr int deepestShown = 20;
        const int shown = std::min(m_quotes, deepestShown);
        const QString quote = shown > 0 ? QString(shown, u'>') + u' ' : QString();
        constexpr int mostLineEnds = 3;
        for (int left = m_out.isEmpty() ? 0 : std::min(m_gap, mostLineEnds); left > 0; --left) {
            m_out += u'\n';
            if (left > 1)
                m_out += QString(std::min(shown, m_lastQuotes), u'>');
        }
        m_lastQuotes = shown;
        m_out += quote + m_bullet;
        m_bullet.clear();
        m_gap = 0;
        m_lineOpen = true;
    }

    QString m_out;
    QString m_bullet;
    int m_gap = 0;
    int m_quotes = 0;
    int m_lastQuotes = 0;
    bool m_lineOpen = false;
    bool m_blank = false;
};

class TextReader {
public:
    enum class Hidden { Skipped, Shown };

    TextReader(QStringView html, Hidden hidden, LinkAddresses links)
        : m_tokens(html), m_hidden(hidden), m_links(links)
    {}

    QString read()
    {
        while (m_tokens.advance()) {
            const HtmlToken& token = m_tokens.token();
            if (m_skipDepth > 0)
                skip(token);
            else if (token.kind == HtmlTokenKind::Text)
                m_pre > 0 ? m_out.writePreformatted(token.text) : m_out.write(token.text);
            else if (token.kind == HtmlTokenKind::Start)
                start(token);
            else
                end(token.name);
        }
        return m_out.result();
    }

private:
    /// Inside a hidden element: only its own name is counted.
    void skip(const HtmlToken& token)
    {
        if (token.name != m_skipped)
            return;
        if (token.kind == HtmlTokenKind::Start)
            ++m_skipDepth;
        else if (token.kind == HtmlTokenKind::End)
            --m_skipDepth;
    }

    void start(const HtmlToken& token)
    {
        const QString& name = token.name;
        if (!isVoid(name) && m_hidden == Hidden::Skipped && isHidden(token)) {
            m_skipped = name;
            m_skipDepth = 1;
            return;
        }
        if (name == QLatin1String("br"))
            m_out.breakLine();
        else if (name == QLatin1String("hr"))
            rule();
        else if (name == QLatin1String("img"))
            picture(token);
        else if (name == QLatin1String("a"))
            openLink(token);
        else if (name == QLatin1String("td") || name == QLatin1String("th"))
            m_out.blank();
        else if (const Gap gap = gapAround(name); gap != Gap::None)
            openBlock(name, gap);
    }

    void openBlock(const QString& name, Gap gap)
    {
        // Lists inside lists follow their item without a gap.
        const bool isList = name == QLatin1String("ul") || name == QLatin1String("ol");
        m_out.gap(isList && !m_lists.isEmpty() ? Gap::Line : gap);
        if (isList && m_lists.size() < 20)
            m_lists.append(name == QLatin1String("ol") ? 1 : 0);
        else if (name == QLatin1String("li"))
            bullet();
        else if (name == QLatin1String("blockquote"))
            m_out.enterQuote();
        else if (name == QLatin1String("pre"))
            ++m_pre;
    }

    void end(const QString& name)
    {
        if (name == QLatin1String("a")) {
            closeLink();
            return;
        }
        if (name == QLatin1String("p") || name == QLatin1String("br")) {
            m_out.gap(Gap::Line);
            if (name == QLatin1String("p"))
                m_out.gap(Gap::Paragraph);
            return;
        }
        const bool isList = name == QLatin1String("ul") || name == QLatin1String("ol");
        if (isList && !m_lists.isEmpty())
            m_lists.removeLast();
        if (name == QLatin1String("blockquote"))
            m_out.leaveQuote();
        if (name == QLatin1String("pre"))
            m_pre = std::max(0, m_pre - 1);
        if (const Gap gap = gapAround(name); gap != Gap::None)
            m_out.gap(isList && !m_lists.isEmpty() ? Gap::Line : gap);
    }

    void bullet()
    {
        if (m_lists.isEmpty()) {
            m_out.setBullet(QStringLiteral("- "));
            return;
        }
        const QString indent((m_lists.size() - 1) * 2, u' ');
        int& number = m_lists.last();
        m_out.setBullet(indent
                        + (number > 0 ? QString::number(number++) + QStringLiteral(". ")
                                      : QStringLiteral("- ")));
    }

    void rule()
    {
        m_out.gap(Gap::Line);
        m_out.write(u"________________________________");
        m_out.gap(Gap::Line);
    }

    void picture(const HtmlToken& token)
    {
        const QString words = token.attribute(u"alt").simplified();
        const bool isPixel = token.attribute(u"width") == QLatin1String("1")
                             || token.attribute(u"height") == QLatin1String("1");
        if (!words.isEmpty() && !isPixel && words.size() < 200)
            m_out.write(QStringLiteral(" [%1] ").arg(words));
    }

    void openLink(const HtmlToken& token)
    {
        m_link = token.attribute(u"href").trimmed();
        m_linkStart = m_out.size();
    }

    void closeLink()
    {
        const QString link = std::exchange(m_link, {});
        constexpr qsizetype longestShown = 300;
        const bool isWeb = link.startsWith(QLatin1String("http"), Qt::CaseInsensitive);
        if (m_links == LinkAddresses::LeftOut || !isWeb || link.size() > longestShown)
            return;
        QString bare = link.mid(link.indexOf(QLatin1String("://")) + 3);
        if (bare.endsWith(u'/'))
            bare.chop(1);
        const auto words = m_out.since(m_linkStart).trimmed();
        if (!words.isEmpty() && !words.contains(bare, Qt::CaseInsensitive))
            m_out.write(QStringLiteral(" <%1>").arg(link));
    }

    HtmlTokenizer m_tokens;
    Hidden m_hidden;
    LinkAddresses m_links;
    TextWriter m_out;
    QString m_skipped;
    int m_skipDepth = 0;
    int m_pre = 0;
    QList<int> m_lists; ///< the next number of each open list; 0 for bullets
    QString m_link;
    qsizetype m_linkStart = 0;
};

} // namespace

QString textFromHtml(QStringView html, LinkAddresses links)
{
    QString text = TextReader(html, TextReader::Hidden::Skipped, links).read();
    // An element hidden by mistake and never closed must not swallow the mail.
    if (text.isEmpty())
        text = TextReader(html, TextReader::Hidden::Shown, links).read();
    return text;
}

} // namespace heddle::insight
