#pragma once

#include <QSplitter>

namespace heddle::ui {

/// A splitter whose handle is wide enough for a hand and shows as a hairline at most.
class HairSplitter final : public QSplitter {
    Q_OBJECT
public:
    enum class Line { Shown, Hidden };

    explicit HairSplitter(Line line, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;

private:
    class Handle;

    Line m_line;
};

} // namespace heddle::ui
