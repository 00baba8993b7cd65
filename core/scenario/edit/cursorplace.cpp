#include "core/scenario/edit/cursorplace.h"

#include <vector>

namespace heddle::scenario {

namespace {

bool isWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_' || letter == u'-' || letter == u'.'
           || letter == u'@' || letter == u'+';
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    return indent;
}

/// Reads up to the cursor and keeps in mind which maps are open: by indent, then by brackets.
class Walker {
public:
    std::optional<CursorPlace> walk(QStringView text)
    {
        const auto lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (m_flow.empty())
                beginLine(lines.at(i), i + 1 == lines.size());
            else
                readOn(lines.at(i));
        }
        return m_isText ? std::nullopt : std::optional(place());
    }

private:
    /// A map that is open: in which column its keys stand, and the key whose value is being read.
    struct Level {
        qsizetype indent = 0;
        QString key;
        QStringList used;
        bool isAtValue = false;
    };

    void beginLine(QStringView line, bool isLast)
    {
        qsizetype at = indentOf(line);
        m_typed.clear();
        if (at == line.size() && !isLast)
            return;
        if (m_longText >= 0 && at > m_longText) {
            m_isText = true;
            return;
        }
        m_isText = false;
        m_longText = -1;
        while (at + 1 < line.size() && line.at(at) == u'-' && line.at(at + 1) == u' ') {
            // A new item: what stood in the last one is over.
            close(at + 1);
            at += 2;
            at += indentOf(line.mid(at));
        }
        close(at + 1);
        if (m_open.empty() || m_open.back().indent < at)
            m_open.push_back({.indent = at});
        else
            m_open.back().isAtValue = false;
        readOn(line.mid(at));
        if (m_flow.empty() && isBlockText(line))
            m_longText = m_open.back().indent;
    }

    static bool isBlockText(QStringView line)
    {
        const QStringView words = line.trimmed();
        for (const auto* sign : {u": |", u": >", u": |-", u": >-"}) {
            if (words.endsWith(QStringView(sign)))
                return true;
        }
        return false;
    }

    void close(qsizetype indent)
    {
        while (!m_open.empty() && m_open.back().indent >= indent)
            m_open.pop_back();
    }

    void readOn(QStringView text)
    {
        m_isText = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar letter = text.at(i);
            if (m_quote != QChar()) {
                m_quote = letter == m_quote ? QChar() : m_quote;
            } else if ((letter == u'"' || letter == u'\'') && m_typed.isEmpty()) {
                m_quote = letter;
            } else if (letter == u'#' && (i == 0 || text.at(i - 1) == u' ')) {
                m_isText = true;
                return;
            } else {
                read(letter, i + 1 < text.size() ? text.at(i + 1) : QChar(u' '));
            }
            m_isText = m_quote != QChar();
        }
    }

    void read(QChar letter, QChar next)
    {
        Level& level = m_flow.empty() ? m_open.back() : m_flow.back();
        if (letter == u'{' || (letter == u'[' && m_typed.isEmpty())) {
            m_flow.push_back({.isAtValue = letter == u'['});
            m_lists.push_back(letter == u'[');
            m_typed.clear();
        } else if (!m_flow.empty() && (letter == u'}' || letter == u']')) {
            m_flow.pop_back();
            m_lists.pop_back();
            m_typed.clear();
        } else if (!m_flow.empty() && letter == u',') {
            level.isAtValue = m_lists.back();
            m_typed.clear();
        } else if (letter == u':' && next == u' ' && !level.isAtValue) {
            level.key = m_typed.trimmed();
            level.used.append(level.key);
            level.isAtValue = true;
            m_typed.clear();
        } else if (isWord(letter) || (letter == u' ' && !m_typed.isEmpty())) {
            m_typed += letter;
        }
    }

    CursorPlace place() const
    {
        QStringList path;
        for (const Level& level : m_open) {
            if (level.isAtValue || &level != &m_open.back())
                path.append(level.key);
        }
        for (const Level& level : m_flow) {
            if (level.isAtValue)
                path.append(level.key);
        }
        path.removeAll(QString());
        const Level& last = m_flow.empty() ? m_open.back() : m_flow.back();
        return {.path = path.join(u'.'),
                .part = last.isAtValue ? CursorPlace::Part::Value : CursorPlace::Part::Key,
                .typed = m_typed,
                .used = last.used};
    }

    std::vector<Level> m_open;
    std::vector<Level> m_flow;
    std::vector<bool> m_lists; ///< whether a bracket in m_flow is a list's
    QString m_typed;
    QChar m_quote;
    qsizetype m_longText = -1; ///< indent of the key whose text goes over lines
    bool m_isText = false;     ///< words, or a comment
};

} // namespace

std::optional<CursorPlace> cursorPlace(QStringView textBefore)
{
    return Walker().walk(textBefore);
}

} // namespace heddle::scenario
