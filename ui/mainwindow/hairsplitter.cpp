#include "ui/mainwindow/hairsplitter.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace heddle::ui {

/// Shows a hairline in its middle.
class HairSplitter::Handle final : public QSplitterHandle {
public:
    Handle(Line line, QSplitter* splitter) : QSplitterHandle(Qt::Horizontal, splitter), m_line(line)
    {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_line == Line::Hidden)
            return;
        QPainter painter(this);
        painter.fillRect(QRect(width() / 2, 0, 1, height()), tokens(this).line);
    }

private:
    Line m_line;
};

HairSplitter::HairSplitter(Line line, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_line(line)
{
    setHandleWidth(line == Line::Shown ? 5 : 1);
    setChildrenCollapsible(false);
    setOpaqueResize(true);
}

QSplitterHandle* HairSplitter::createHandle()
{
    return new Handle(m_line, this);
}

} // namespace heddle::ui
