#pragma once

#include "core/service/listening/listeningview.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace heddle {
class Clock;
}

namespace heddle::ui {

class Button;
class EmptyState;
class PostCard;

/// The stream of posts, the newest first, with one of them chosen. More are fetched on request.
class PostStack final : public QScrollArea {
    Q_OBJECT
public:
    explicit PostStack(const Clock& clock, QWidget* parent = nullptr);

    /// Replaces what is shown; keeps the chosen post where it is still there.
    void show(const service::PostPage& page);
    using QWidget::show;
    void append(const service::PostPage& page);
    /// What stands there when there is no post.
    void setEmptyLine(const QString& line);

    const service::PostRow* chosen() const;
    PostCard* chosenCard() const;
    /// The chosen one's place, from 1; 0: none.
    int place() const { return m_chosen + 1; }
    int count() const { return int(m_cards.size()); }
    QList<service::PostRow> rows() const;
    /// Chooses the next (1) or previous (-1) one.
    void step(int by);
    void choose(EntryId entry);

Q_SIGNALS:
    void chosenChanged();
    void moreRequested();
    void mineRequested();
    void replyRequested();
    void tagRequested();
    void discardRequested();
    void openRequested();
    void tagAccepted(const QString& tag);
    void tagRejected(const QString& tag);
    void relevanceRequested();

private:
    void add(const service::PostRow& row);
    void putIn(PostCard* card);
    QHash<EntryId, PostCard*> keepOnly(const QList<service::PostRow>& rows);
    void choose(int index);
    void showMore(bool hasMore);

    const Clock& m_clock;
    QVBoxLayout* m_column;
    QList<PostCard*> m_cards;
    EmptyState* m_nothing;
    Button* m_more;
    int m_chosen = -1;
};

} // namespace heddle::ui
