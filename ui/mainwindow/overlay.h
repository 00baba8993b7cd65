#pragma once

#include <QWidget>

namespace heddle::ui {

class Surface;

/// A sheet in the middle of the window, over everything else, until Escape or a click beside it.
/// It lives inside the window, so nothing blocks and nothing is modal to the system.
class Overlay : public QWidget {
    Q_OBJECT
public:
    Overlay(const QString& title, QWidget* window);

    void open();
    void close();

protected:
    /// Where subclasses put their content.
    Surface* sheet() { return m_sheet; }
    void setSheetSize(const QSize& size);

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    Surface* m_sheet;
    QSize m_size{480, 420};
};

} // namespace heddle::ui
