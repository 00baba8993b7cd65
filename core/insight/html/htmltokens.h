#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace heddle::insight {

/// One attribute of a start tag; the value has its entities decoded.
struct HtmlAttribute {
    QString name; ///< lower case
    QString value;
};

enum class HtmlTokenKind { Text, Start, End };

/// A piece of HTML: text with its entities decoded, or a tag.
struct HtmlToken {
    HtmlTokenKind kind = HtmlTokenKind::Text;
    QString name; ///< of a tag, lower case
    QString text;
    QList<HtmlAttribute> attributes;

    /// An attribute's value, or an empty one.
    QString attribute(QStringView wanted) const;
    bool hasAttribute(QStringView wanted) const;
};

/// Cuts HTML into tokens, one after the other, as forgiving as browsers. Comments, declarations and
/// the content of scripts and style sheets give no token. Linear time whatever comes.
class HtmlTokenizer {
public:
    explicit HtmlTokenizer(QStringView html) : m_html(html) {}

    /// Moves to the next token; false at the end.
    bool advance();
    const HtmlToken& token() const { return m_token; }

private:
    bool readMarkup();
    bool readTag(HtmlTokenKind kind);
    void readAttributes();
    QString attributeValue();
    void skipPast(QStringView end);
    void skipRawContent();

    QStringView m_html;
    qsizetype m_at = 0;
    HtmlToken m_token;
};

/// Text with its character references decoded ("&amp;", "&#233;", "&#xe9;").
QString decodeEntities(QStringView text);

} // namespace heddle::insight
