#pragma once

#include <QWidget>

namespace heddle::ui {

/// Twelve keys as on a telephone, in a sheet of its own; the keyboard's keys work too.
class Keypad final : public QWidget {
    Q_OBJECT
public:
    explicit Keypad(QWidget* parent = nullptr);

    /// Below (or above) a widget.
    void openAt(const QWidget* anchor);

Q_SIGNALS:
    void pressed(QChar key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// Where a sheet of `size` stands so that it touches `anchor` and stays on the screen: below it,
/// above it, or at its side.
QPoint besideOf(const QWidget* anchor, QSize size);

} // namespace heddle::ui
