#pragma once

#include "core/model/entry.h"
#include "ui/insight/readingwords.h"
#include "ui/timeline/bodylayout.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace heddle::ui {

/// What can be done to an entry where it stands.
enum class EntryAction {
    Reply,
    ShowOriginal,
    ToggleMore,
    ToggleQuoted,
    OpenAttachment,
    UndoSend,
    Resend,
    MarkSent,
    ShowContact, ///< show only the contact it belongs to
    AcknowledgeMoment,
    LetMomentBe,
    EditPost, ///< ours, on its network
    DeletePost,
    Favour, ///< somebody's
    Boost,
    CheckSeal
};

/// What decides how an entry is laid out, besides itself.
struct EntryFrame {
    qreal width = 0; ///< of the whole view
    QString day;     ///< the heading above it, if it starts a day
    bool followsOurAnswer = false;
    bool isUnfolded = false; ///< shows all of a long text
    bool showsQuoted = false;
    bool joinsPrevious = false; ///< a chat line that continues the one before
    Scheme scheme = Scheme::Light;

    bool operator==(const EntryFrame&) const = default;
};

/// Where everything of one entry stands, in a row that begins at (0, 0), as in a left-to-right
/// window. Painting and hit-testing both read it.
struct EntryLayout {
    struct Spot {
        EntryAction action = EntryAction::Reply;
        int index = 0; ///< of an attachment or a human moment
        QString words;
        QRectF rect;
    };

    EntryFrame frame;
    qreal height = 0;
    std::optional<QRectF> dayLine;
    std::optional<QRectF> answerLine;
    qreal spineX = 0;
    QRectF card;
    QPointF bodyAt;
    std::unique_ptr<BodyLayout> body;
    QPointF quotedAt;
    std::unique_ptr<BodyLayout> quoted;
    std::optional<QRectF> automaticLine;
    struct Mark {
        ReadingMark mark;
        QRectF rect;
    };
    QList<Mark> marks;
    struct Moment {
        QRectF box;
        QPointF quoteAt;
        std::unique_ptr<BodyLayout> quote;
    };
    std::vector<Moment> moments;
    qreal footerY = 0; ///< 0: it has none
    QList<Spot> spots;

    const Spot* spotAt(QPointF point) const;
    const Mark* markAt(QPointF point) const;
    /// The reading that is shown there, if any.
    std::optional<ReadingKind> readingAt(QPointF point) const;
};

/// The column's width inside a view of this width.
qreal columnWidth(qreal viewWidth);

std::unique_ptr<EntryLayout> layOut(const Entry& entry, const EntryFrame& frame);

/// Lines that stand above an entry.
enum class EntryLine { None = 0, Day = 1, SinceOurAnswer = 2 };
Q_DECLARE_FLAGS(EntryLines, EntryLine)
Q_DECLARE_OPERATORS_FOR_FLAGS(EntryLines)

/// What layOut() will about need, by arithmetic alone: for rows that were never seen.
int estimatedHeight(const Entry& entry, qreal viewWidth, EntryLines lines);

} // namespace heddle::ui
