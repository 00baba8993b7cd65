#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>

#include <optional>

namespace heddle::ui {

/// A line of the customer panel: an icon or a name, what is known, and a small word at its end.
/// It can be pressed when setPressable() was called: to write there, to open something.
class FactRow final : public QAbstractButton {
    Q_OBJECT
public:
    FactRow(Icon icon, const QString& fact, QWidget* parent = nullptr);
    /// A named fact: the name at the start, the fact at the end.
    FactRow(const QString& name, const QString& fact, QWidget* parent = nullptr);

    void setEndWords(const QString& words, Tone tone = Tone::Weak);
    /// \param what is said of pressing it ("Write to this address")
    void setPressable(const QString& what);
    bool isPressable() const { return m_pressable; }
    QSize sizeHint() const override { return {120, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<Icon> m_icon;
    QString m_name;
    QString m_end;
    Tone m_endTone = Tone::Weak;
    bool m_pressable = false;
};

} // namespace heddle::ui
