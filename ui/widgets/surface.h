#pragma once

#include <QWidget>

namespace heddle::ui {

/// A sheet with rounded corners that others stand on.
class Surface : public QWidget {
    Q_OBJECT
public:
    enum class Kind {
        Panel,  ///< the one big sheet of a window: radius 12, hairline, soft shadow
        Card,   ///< a raised card
        Sunken, ///< an inner box
        Popover ///< a floating sheet with a strong line
    };

    explicit Surface(Kind kind, QWidget* parent = nullptr);

    /// Draws its line in the accent: this one is open or wants an answer.
    void setProminent(bool prominent);
    /// How far the sheet stays away from the widget's edge, so that its shadow has room.
    static constexpr int kShadowRoom = 4;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    bool m_prominent = false;
};

/// A hairline between parts of a panel.
class Divider final : public QWidget {
    Q_OBJECT
public:
    explicit Divider(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Lays `inner` into `outer` with no margins, filling it.
void fill(QWidget* outer, QWidget* inner);

} // namespace heddle::ui
