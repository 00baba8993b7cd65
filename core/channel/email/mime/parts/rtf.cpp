#include "core/channel/email/mime/parts/rtf.h"

#include "core/base/text/charset.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace heddle::email {

namespace {

constexpr std::size_t deepest = 500;

/// A control word or symbol: `\name12`, `\'`, `\~`.
struct Control {
    QByteArrayView name;
    int number = 1;
    bool hasNumber = false;
};

/// What holds inside one pair of braces.
struct Group {
    bool isSilent = false;  ///< a table, a picture, somebody's own
    bool isHtmlTag = false; ///< HTML as it stood
    bool isRtfOnly = false; ///< \htmlrtf: the RTF's own way to show what the HTML says too
    bool isFontTable = false;
    int font = -1;
    int fallbackLength = 1; ///< \uc: what follows a \u for programs without Unicode
};

QByteArray charsetOfPage(int page)
{
    switch (page) {
    case 932: return "shift_jis";
    case 936: return "gbk";
    case 949: return "euc-kr";
    case 950: return "big5";
    case 10000: return "macintosh";
    case 65001: return "utf-8";
    default: return "windows-" + QByteArray::number(page);
    }
}

// \fcharset (RTF 1.9, "Font Table").
QByteArray charsetOfFont(int fontCharset)
{
    switch (fontCharset) {
    case 77: return "macintosh";
    case 128: return "shift_jis";
    case 129: return "euc-kr";
    case 134: return "gbk";
    case 136: return "big5";
    case 161: return "windows-1253";
    case 162: return "windows-1254";
    case 163: return "windows-1258";
    case 177: return "windows-1255";
    case 178: return "windows-1256";
    case 186: return "windows-1257";
    case 204: return "windows-1251";
    case 222: return "windows-874";
    case 238: return "windows-1250";
    default: return {};
    }
}

/// What a control word or symbol writes; empty for those that write nothing.
QString written(QByteArrayView name)
{
    static const QHash<QByteArray, QString> words{
        {"par", QStringLiteral("\n")},
        {"line", QStringLiteral("\n")},
        {"sect", QStringLiteral("\n")},
        {"page", QStringLiteral("\n")},
        {"row", QStringLiteral("\n")},
        {"tab", QStringLiteral("\t")},
        {"cell", QStringLiteral("\t")},
        {"emdash", QStringLiteral("\u2014")},
        {"endash", QStringLiteral("\u2013")},
        {"bullet", QStringLiteral("\u2022")},
        {"lquote", QStringLiteral("\u2018")},
        {"rquote", QStringLiteral("\u2019")},
        {"ldblquote", QStringLiteral("\u201c")},
        {"rdblquote", QStringLiteral("\u201d")},
        {"emspace", QStringLiteral("\u2003")},
        {"enspace", QStringLiteral("\u2002")},
        {"~", QStringLiteral("\u00a0")},
        {"_", QStringLiteral("\u2011")},
        {"\\", QStringLiteral("\\")},
        {"{", QStringLiteral("{")},
        {"}", QStringLiteral("}")},
        {"\n", QStringLiteral("\n")},
        {"\r", QStringLiteral("\n")},
    };
    return words.value(QByteArray::fromRawData(name.data(), name.size()));
}

bool isSilent(QByteArrayView name)
{
    static constexpr const char* names[] = {
        "fonttbl", "colortbl", "stylesheet", "info",     "pict",      "object",    "header",
        "footer",  "xmlns",    "fldinst",    "footnote", "listtable", "themedata", "nonshppict"};
    return std::any_of(std::begin(names), std::end(names),
                       [name](const char* known) { return name == QByteArrayView(known); });
}

class RtfReader {
public:
    explicit RtfReader(QByteArrayView rtf) : m_rtf(rtf), m_groups(1) {}

    RtfContent read()
    {
        while (m_at < m_rtf.size())
            step(m_rtf[m_at++]);
        flush();
        return m_isHtml ? RtfContent{{}, m_out} : RtfContent{m_out, {}};
    }

private:
    Group& group() { return m_groups.back(); }

    void step(char letter)
    {
        switch (letter) {
        case '{':
            flush();
            if (m_groups.size() < deepest)
                m_groups.push_back(group());
            m_isGroupStart = true;
            return;
        case '}':
            flush();
            if (m_groups.size() > 1)
                m_groups.pop_back();
            return;
        case '\\': obey(readControl()); return;
        case '\r':
        case '\n': return;
        default: addByte(letter);
        }
    }

    Control readControl()
    {
        Control control;
        const qsizetype from = m_at;
        while (m_at < m_rtf.size() && QChar::isLetter(uint(quint8(m_rtf[m_at])))
               && quint8(m_rtf[m_at]) < 0x80)
            ++m_at;
        if (m_at == from) {
            control.name = m_rtf.sliced(from, std::min<qsizetype>(1, m_rtf.size() - from));
            m_at += control.name.size();
            return control;
        }
        control.name = m_rtf.sliced(from, m_at - from);
        const qsizetype digits = m_at;
        if (m_at < m_rtf.size() && m_rtf[m_at] == '-')
            ++m_at;
        while (m_at < m_rtf.size() && m_rtf[m_at] >= '0' && m_rtf[m_at] <= '9')
            ++m_at;
        control.number =
            m_rtf.sliced(digits, m_at - digits).toByteArray().toInt(&control.hasNumber);
        if (!control.hasNumber)
            control.number = 1;
        if (m_at < m_rtf.size() && m_rtf[m_at] == ' ')
            ++m_at;
        return control;
    }

    void obey(const Control& control)
    {
        const bool begins = std::exchange(m_isGroupStart, false);
        if (control.name == QByteArrayView("'")) {
            addHex();
        } else if (control.name == QByteArrayView("*")) {
            beginOwn();
        } else if (begins && isSilent(control.name)) {
            group().isSilent = true;
            group().isFontTable = control.name == QByteArrayView("fonttbl");
        } else if (const QString words = written(control.name); !words.isEmpty()) {
            add(words);
        } else {
            flush();
            setState(control);
        }
    }

    void setState(const Control& control)
    {
        const auto is = [&control](const char* name) {
            return control.name == QByteArrayView(name);
        };
        if (is("u")) {
            addUnicode(control.number);
        } else if (is("uc")) {
            group().fallbackLength = std::clamp(control.number, 0, 10);
        } else if (is("ansicpg")) {
            m_charset = charsetOfPage(control.number);
        } else if (is("fromhtml")) {
            m_isHtml = control.number != 0;
        } else if (is("htmlrtf")) {
            group().isRtfOnly = !control.hasNumber || control.number != 0;
        } else if (is("f")) {
            group().font = control.number;
        } else if (is("fcharset") && group().isFontTable) {
            m_fonts.insert(group().font, charsetOfFont(control.number));
        } else if (is("bin")) {
            m_at += std::clamp<qsizetype>(control.number, 0, m_rtf.size() - m_at);
        }
    }

    /// `\*` opens what a program may not know: all of it is left out but the HTML.
    void beginOwn()
    {
        if (m_at < m_rtf.size() && m_rtf[m_at] == '\\') {
            ++m_at;
            group().isHtmlTag = readControl().name == QByteArrayView("htmltag");
        }
        group().isSilent = group().isSilent || !group().isHtmlTag;
    }

    bool isHeard() { return !group().isSilent && !(m_isHtml && group().isRtfOnly); }

    void addByte(char byte)
    {
        m_isGroupStart = false;
        if (m_skipped > 0)
            --m_skipped;
        else if (isHeard())
            m_bytes.append(byte);
    }

    void addHex()
    {
        const QByteArray digits =
            m_rtf.sliced(m_at, std::min<qsizetype>(2, m_rtf.size() - m_at)).toByteArray();
        m_at += digits.size();
        addByte(static_cast<char>(digits.toInt(nullptr, 16)));
    }

    void addUnicode(int number)
    {
        if (isHeard())
            m_out += QChar(static_cast<char16_t>(number));
        m_skipped = group().fallbackLength;
    }

    void add(const QString& words)
    {
        flush();
        if (m_skipped > 0)
            --m_skipped;
        else if (isHeard())
            m_out += words;
    }

    /// What stands between the tags is text; only what is inside of them is HTML already.
    void flush()
    {
        if (m_bytes.isEmpty())
            return;
        const QByteArray named = m_fonts.value(group().font);
        const QString words = decodeText(m_bytes, named.isEmpty() ? m_charset : named);
        m_out += m_isHtml && !group().isHtmlTag ? words.toHtmlEscaped() : words;
        m_bytes.clear();
    }

    QByteArrayView m_rtf;
    qsizetype m_at = 0;
    std::vector<Group> m_groups;
    QHash<int, QByteArray> m_fonts;
    QByteArray m_charset = "windows-1252";
    QByteArray m_bytes; ///< of one charset, to be decoded together
    QString m_out;
    int m_skipped = 0; ///< characters still to be left out after a \u
    bool m_isHtml = false;
    bool m_isGroupStart = false;
};

} // namespace

RtfContent readRtf(QByteArrayView rtf)
{
    return RtfReader(rtf).read();
}

} // namespace heddle::email
