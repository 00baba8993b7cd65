#pragma once

#include "core/base/clock.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QTimer;

namespace heddle::ui {

class Button;
class Label;

/// One sentence about what just happened, with at most one thing to do about it.
///
/// News go away by themselves after a while; problems stay until they are dismissed or solved.
/// Announced to assistive technology as an alert.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { News, Good, Problem };

    /// What to offer beside the sentence.
    struct Offer {
        QString label;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    void show(Kind kind, const QString& sentence);
    void show(Kind kind, const QString& sentence, Offer offer);
    /// For news that matter for longer, or shorter, than usual.
    void stayFor(Duration time);
    void dismiss();
    /// Lies over `ground`, below the head of the first of `pages` that is shown, instead of standing
    /// in a layout: what somebody is about to press stays where it is. All of them are the bar's
    /// surroundings and outlive it.
    void floatOver(QWidget& ground, const QList<QWidget*>& pages);
    QString sentence() const;
    Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QList<QWidget*> m_pages; ///< that it floats over; none: it stands in a layout
    Kind m_kind = Kind::News;
    std::function<void()> m_act;
    Label* m_words;
    Button* m_action;
    Button* m_close;
    QTimer* m_away;
};

} // namespace heddle::ui
