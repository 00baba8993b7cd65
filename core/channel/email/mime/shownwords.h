#pragma once

#include <QList>
#include <QString>

namespace heddle::email {

/// The words of a mail that are shown in place, part after part. Parts of a multipart/alternative say
/// the same in several ways; others stand one after the other.
class ShownWords {
public:
    /// \param limit characters of the text and of the HTML, each; more is left out
    explicit ShownWords(qsizetype limit) : m_limit(limit) {}

    /// What is added until endAlternative() says one thing.
    void beginAlternative();
    void endAlternative();
    void addText(const QString& text);
    void addHtml(const QString& html);

    bool isEmpty() const { return m_textLength == 0 && m_htmlLength == 0; }
    bool isCut() const { return m_isCut; }

    /// Where some parts come as text only and others as HTML only (a footer put under an HTML mail),
    /// all of it is HTML, and there is no text.
    struct Words {
        QString text;
        QString html;
    };
    Words all() const;

private:
    struct Piece {
        QString text;
        QString html;
    };
    Piece& piece();
    void append(QString& whole, const QString& more, qsizetype& length);
    bool isMixed() const;

    QList<Piece> m_pieces;
    qsizetype m_limit;
    qsizetype m_textLength = 0;
    qsizetype m_htmlLength = 0;
    int m_alternatives = 0; ///< open ones, within each other
    bool m_isOpen = false;  ///< the last piece belongs to the alternative that is open
    bool m_isCut = false;
};

} // namespace heddle::email
