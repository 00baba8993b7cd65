#include "core/channel/email/mime/headreader.h"

#include <algorithm>

namespace heddle::email {

namespace {

bool isNamed(QByteArrayView name, QByteArrayView wanted)
{
    return name.size() == wanted.size()
           && qstrnicmp(name.data(), name.size(), wanted.data(), wanted.size()) == 0;
}

/// Where the name of a header line ends, or -1 when the line is none.
qsizetype nameEnd(QByteArrayView line)
{
    constexpr qsizetype longestName = 200;
    const qsizetype colon = line.first(std::min(line.size(), longestName)).indexOf(':');
    if (colon <= 0)
        return -1;
    qsizetype end = colon;
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t'))
        --end;
    for (qsizetype i = 0; i < end; ++i) {
        if (line[i] <= ' ' || line[i] > '~')
            return -1;
    }
    return end;
}

/// A header line nobody would write as the first line of a text.
bool isKnownHeader(QByteArrayView line)
{
    static constexpr const char* names[] = {
        "Content-",    "X-",           "From:",         "To:",         "Cc:",
        "Subject:",    "Date:",        "MIME-Version:", "Message-ID:", "Received:",
        "Reply-To:",   "Return-Path:", "Sender:",       "References:", "In-Reply-To:",
        "List-",       "DKIM-",        "Delivered-To:", "User-Agent:", "Importance:",
        "Precedence:", "Thread-",
    };
    return nameEnd(line) > 0
           && std::any_of(std::begin(names), std::end(names),
                          [line](const char* name) { return startsWithWord(line, name); });
}

/// Takes the lines of a head one after the other.
class HeadReader {
public:
    HeadReader(QByteArrayView text, const ParseLimits& limits, QStringList& warnings)
        : m_text(text), m_limits(limits), m_warnings(warnings)
    {}

    FoundHead read()
    {
        Lines lines(m_text);
        while (lines.advance() && take(lines))
            m_bodyAt = lines.next();
        return {std::move(m_head), m_bodyAt};
    }

private:
    bool take(const Lines& lines)
    {
        const auto line = lines.line();
        if (line.isEmpty()) {
            m_bodyAt = lines.next();
            return false;
        }
        if (line[0] == ' ' || line[0] == '\t')
            return takeFold(lines);
        if (nameEnd(line) > 0) {
            addFields(line);
            return true;
        }
        if (startsWithWord(line, "From ") || startsWithWord(line, ">From "))
            return true;
        if (m_head.fields.isEmpty() ? m_junk++ < 5 : headGoesOn(m_text, lines.next())) {
            warn(QStringLiteral("a line in the head that belongs into none was left out"));
            return true;
        }
        warn(QStringLiteral("no blank line between head and body"));
        m_bodyAt = lines.start();
        return false;
    }

    bool takeFold(const Lines& lines)
    {
        if (isAllBlank(lines.line()) && !headGoesOn(m_text, lines.next())) {
            m_bodyAt = lines.next();
            return false;
        }
        if (m_head.fields.isEmpty() || m_isFull) {
            const auto bare = lines.line().trimmed();
            if (const qsizetype end = nameEnd(bare); end > 0 && !m_isFull)
                addField(bare, end);
            return true;
        }
        auto& value = m_head.fields.last().value;
        const auto lineEnd = lines.line().data() + lines.line().size();
        m_isFull = lineEnd - m_text.data() > m_limits.headerBytes;
        if (!m_isFull)
            value = QByteArrayView(value.data(), lineEnd - value.data());
        return true;
    }

    /// Some end a line with a carriage return alone: then it holds several.
    void addFields(QByteArrayView line)
    {
        for (qsizetype cut = 0; cut >= 0;) {
            const qsizetype end = nameEnd(line);
            cut = line.indexOf('\r', end);
            while (cut >= 0 && !isKnownHeader(line.sliced(cut + 1)))
                cut = line.indexOf('\r', cut + 1);
            addField(cut < 0 ? line : line.first(cut), end);
            line = line.sliced(cut + 1);
        }
    }

    void addField(QByteArrayView line, qsizetype end)
    {
        m_isFull = m_isFull || line.data() - m_text.data() > m_limits.headerBytes;
        if (m_isFull) {
            warn(QStringLiteral("the head is too long and was cut"));
            return;
        }
        const qsizetype colon = line.indexOf(':', end);
        auto value = line.sliced(colon + 1);
        if (value.size() > m_limits.headerBytes)
            value = value.first(m_limits.headerBytes);
        m_head.fields.append({line.first(end), value});
    }

    void warn(const QString& words)
    {
        if (!m_warnings.contains(words))
            m_warnings.append(words);
    }

    QByteArrayView m_text;
    const ParseLimits& m_limits;
    QStringList& m_warnings;
    Head m_head;
    qsizetype m_bodyAt = 0;
    int m_junk = 0;
    bool m_isFull = false;
};

} // namespace

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && isNamed(text.first(word.size()), word);
}

bool isAllBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

bool headGoesOn(QByteArrayView text, qsizetype from)
{
    Lines lines(text, from);
    for (int i = 0; i < 3 && lines.advance(); ++i) {
        if (lines.line().isEmpty())
            return false;
        if (isKnownHeader(lines.line()))
            return true;
    }
    return false;
}

FoundHead readHead(QByteArrayView text, const ParseLimits& limits, QStringList& warnings)
{
    return HeadReader(text, limits, warnings).read();
}

QByteArrayView Head::value(QByteArrayView name) const
{
    for (const auto& field : fields) {
        if (isNamed(field.name, name) && !field.value.trimmed().isEmpty())
            return field.value;
    }
    return {};
}

QList<QByteArrayView> Head::values(QByteArrayView name) const
{
    QList<QByteArrayView> out;
    for (const auto& field : fields) {
        if (isNamed(field.name, name))
            out.append(field.value);
    }
    return out;
}

} // namespace heddle::email
