#pragma once

#include "core/service/listening/listeningview.h"
#include "ui/theme/ink.h"

#include <QWidget>

namespace heddle {
class Clock;
}

namespace heddle::ui {

/// A post: who, to us or about us, how far it reaches, how it feels, its words and tags. The chosen
/// one is larger and carries what can be done; one that is done with is a single line.
class PostCard final : public QWidget {
    Q_OBJECT
public:
    PostCard(service::PostRow row, const Clock& clock, QWidget* parent = nullptr);

    const service::PostRow& row() const { return m_row; }
    void setChosen(bool chosen);
    /// Where the menu of reasons opens.
    QPoint discardPlace() const;

    static constexpr int kSlim = 40;

Q_SIGNALS:
    /// Clicked, or reached by keyboard.
    void touched();
    void mineRequested();
    void replyRequested();
    void tagRequested();
    void discardRequested();
    void openRequested();
    void tagAccepted(const QString& tag);
    void tagRejected(const QString& tag);
    /// What was read of whom it speaks to is wrong.
    void relevanceRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool isSlim() const;
    bool isDone() const;
    void build();
    QWidget* makeTags();
    QWidget* makeRelevance();
    QWidget* makeFoot();
    void paintHead(Ink& ink) const;
    /// \returns where it begins; it ends at the card's end.
    qreal paintStatus(Ink& ink, qreal baseline) const;
    void paintReach(Ink& ink) const;
    void paintLine(Ink& ink) const;

    service::PostRow m_row;
    const Clock& m_clock;
    bool m_isChosen = false;
    QWidget* m_inside = nullptr;
    QWidget* m_discard = nullptr;
};

} // namespace heddle::ui
