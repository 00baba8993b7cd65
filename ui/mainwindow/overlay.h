#pragma once

#include <QPointer>
#include <QWidget>

namespace heddle::ui {

class Surface;

/// A sheet in the middle of the window, over everything else, until Escape or a click beside it.
/// It lives inside the window, so nothing blocks and nothing is modal to the system; but while it
/// is open the keyboard stays in it, and goes back to where it was afterwards.
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
    /// Where the sheet stands in a window of this size; the middle unless said otherwise.
    virtual QRect sheetPlace(const QSize& window) const;

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void keepFocus(QWidget* now);

    Surface* m_sheet;
    QPointer<QWidget> m_inside;  ///< what has the keyboard in here
    QPointer<QWidget> m_outside; ///< what has it again afterwards
    QSize m_size{480, 420};
};

} // namespace heddle::ui
