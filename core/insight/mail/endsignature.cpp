#include "core/insight/mail/endsignature.h"

#include "core/insight/words/wordlists.h"

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr qsizetype longestLine = 72;
constexpr qsizetype mostLines = 14; ///< of a signature
constexpr qsizetype looksBack = 40; ///< lines, with empty ones
constexpr qsizetype mostNameWords = 4;

qsizetype wordsIn(const QString& line)
{
    return line.isEmpty() ? 0 : line.count(u' ') + 1;
}

/// "-Jo", "–Jo Doe", "~jo.": no point of a list, which has a blank behind its dash.
bool isDashedName(const QString& line)
{
    static const QRegularExpression name = compiled(
        QStringLiteral("^(?:[-–—~]|--)\\p{L}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*){0,2}[.,]?$"));
    return line.size() < 40 && name.match(line).hasMatch();
}

/// A telephone number, an address on the network, a post and a firm side by side.
bool isContact(const QString& line)
{
    static const QRegularExpression contact = compiled(QStringLiteral(
        "(?:\\+|\\b0|\\(0)[\\d ()/.-]{7,}|\\b\\d{3}[-. ]\\d{3}[-. ]\\d{4}\\b|\\bwww\\.\\S|https?://"
        "|\\S@\\S+\\.\\p{L}{2}|\\S \\| \\S|\\S • \\S"
        "|^(?:t|tel|tél|telefon|phone|mobile?|mob|cell|fax|m|f|e|w)\\b[.:]"));
    return contact.match(line).hasMatch();
}

/// What a person or a firm is called: a few words, with a capital where the script has them.
bool isName(const QString& line)
{
    static const QRegularExpression sentence =
        compiled(QStringLiteral("[?!;:…\\d@]|[^\\p{L}]\\.$"));
    const QChar first = line.isEmpty() ? QChar() : line.front();
    return !line.isEmpty() && wordsIn(line) <= mostNameWords && first.isLetter() && !first.isLower()
           && !sentence.match(line).hasMatch();
}

bool mayStandInSignature(const QString& line)
{
    return line.size() <= longestLine && wordsIn(line) <= 10 && !line.endsWith(u'?')
           && !line.startsWith(u'>') && (!line.endsWith(u':') || isContact(line));
}

/// The last lines of a text, looked at from each place where a signature might begin.
class Ending {
public:
    explicit Ending(const QStringList& lines) : m_lines(lines), m_end(lines.size())
    {
        while (m_end > 0 && m_lines.at(m_end - 1).isEmpty())
            --m_end;
    }

    qsizetype start() const
    {
        if (m_end > 0 && isDashedName(m_lines.at(m_end - 1)) && hasWordsAbove(m_end - 1)
            && !m_lines.at(m_end - 2).startsWith(m_lines.at(m_end - 1).front()))
            return m_end - 1;
        const qsizetype first = std::max<qsizetype>(0, m_end - looksBack);
        qsizetype found = m_lines.size();
        qsizetype filled = 0;
        for (qsizetype i = m_end - 1; i >= first && filled < mostLines; --i) {
            const QString& line = m_lines.at(i);
            if (isClosing(line) && isBlock(i + 1) && hasWordsAbove(i))
                found = i;
            if (!line.isEmpty() && !isClosing(line) && !mayStandInSignature(line))
                break;
            filled += line.isEmpty() ? 0 : 1;
            if (isNamedBlock(i) && hasWordsAbove(i))
                found = std::min(found, i);
        }
        return found;
    }

private:
    bool hasWordsAbove(qsizetype line) const
    {
        return std::any_of(m_lines.begin(), m_lines.begin() + line,
                           [](const QString& one) { return !one.isEmpty(); });
    }

    /// Below a closing: a name and more than that.
    bool isBlock(qsizetype from) const
    {
        qsizetype lines = 0;
        bool hasContact = false;
        for (qsizetype i = from; i < m_end; ++i) {
            lines += m_lines.at(i).isEmpty() ? 0 : 1;
            hasContact = hasContact || isContact(m_lines.at(i));
        }
        return lines >= 2 || hasContact;
    }

    /// A paragraph that is a name with ways to reach it, and that nothing announced.
    bool isNamedBlock(qsizetype from) const
    {
        if (!isName(m_lines.at(from)) || from + 1 >= m_end || from < 2
            || !m_lines.at(from - 1).isEmpty())
            return false;
        qsizetype above = from - 1;
        while (above > 0 && m_lines.at(above).isEmpty())
            --above;
        const QChar last = m_lines.at(above).isEmpty() ? QChar() : m_lines.at(above).back();
        const bool isAnnounced = last == u':' || last == u'：' || last.isLetterOrNumber();
        return (!isAnnounced || isClosing(m_lines.at(above)))
               && std::any_of(m_lines.begin() + from + 1, m_lines.begin() + m_end, isContact);
    }

    const QStringList& m_lines;
    qsizetype m_end;
};

} // namespace

bool isClosing(const QString& line)
{
    static const QRegularExpression closing =
        compiled(QStringLiteral("^%1[ ,.!–-]*$").arg(anyWord(QStringLiteral("closings"))));
    return line.size() < 60 && closing.match(line).hasMatch();
}

qsizetype endSignature(const QStringList& lines)
{
    return Ending(lines).start();
}

} // namespace heddle::insight
