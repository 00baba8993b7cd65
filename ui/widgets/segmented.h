#pragma once

#include <QStringList>
#include <QWidget>

namespace heddle::ui {

/// A few ways to look at the same place, side by side; exactly one is chosen.
///
/// Each segment is a child button, so that assistive technology sees a list of tabs and the arrow
/// keys move the choice.
class Segmented final : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(const QString& accessibleName, QWidget* parent = nullptr);
    ~Segmented() override;

    /// Adds a segment at the end; the first one is chosen. `name` becomes its objectName.
    void add(const QString& name, const QString& text);
    void setText(int index, const QString& text);
    /// A number after the words; 0 shows none.
    void setCount(int index, int count);
    /// Draws the number in the accent: something here wants attention.
    void setUrgent(int index, bool urgent);
    void setSegmentVisible(int index, bool visible);
    /// A segment that cannot be chosen, with the reason in words; empty lifts the bar.
    void setBarred(int index, const QString& reason);
    /// A star on a segment, with the reason in words; empty takes it away.
    void setMarked(int index, const QString& reason);
    /// A segment that leads elsewhere: pressed only, passed over by the arrow keys.
    void setLeadsAway(int index, bool leadsAway);
    void clear();

    int count() const { return int(m_parts.size()); }
    int current() const { return m_current; }
    /// Chooses without telling; chosen() is for people.
    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Part;

    void choose(int index);
    bool isStop(int index) const;
    /// Chooses the next one beyond `from`.
    void step(int from, int by);

    QList<Part*> m_parts;
    int m_current = 0;
};

} // namespace heddle::ui
