#pragma once

#include "ui/theme/ink.h"

#include <QTextLayout>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace heddle::ui {

/// Readable text laid out for one width: paragraphs with their own direction, list items, links.
/// Nothing in it is interpreted but addresses that can be followed.
class BodyLayout {
public:
    /// \param maxLines further lines are left out and isCut() says so; 0: all
    BodyLayout(const QString& text, Type type, qreal width, const Tokens& tokens, int maxLines = 0);

    qreal height() const { return m_height; }
    /// The longest line's width.
    qreal naturalWidth() const { return m_naturalWidth; }
    bool isCut() const { return m_isCut; }

    /// `at` is the start corner as in a left-to-right window; `marked` words stand on a colour.
    void draw(Ink& ink, QPointF at, const QColor& colour, const QString& marked = {}) const;
    /// How far down the first line with these words begins.
    std::optional<qreal> topOf(const QString& words) const;
    /// The address at a point relative to the text's left top corner; empty where there is none.
    QUrl linkAt(QPointF point) const;

    /// The addresses in a text that can be followed: http, https, mailto, tel, and our own entries'.
    struct Link {
        int start = 0;
        int length = 0;
        QUrl url;
    };
    static QList<Link> linksIn(const QString& text);

private:
    struct Block {
        std::unique_ptr<QTextLayout> layout;
        QList<Link> links;
        qreal y = 0;
        qreal indent = 0;
        bool isItem = false;
    };
    int addBlock(const QString& line, const Tokens& tokens, int linesLeft);

    Type m_type;
    qreal m_width;
    qreal m_height = 0;
    qreal m_naturalWidth = 0;
    bool m_isCut = false;
    std::vector<Block> m_blocks;
};

} // namespace heddle::ui
