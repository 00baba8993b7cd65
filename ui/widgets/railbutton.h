#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace heddle::ui {

/// A place in the rail: an icon of 20 on 40, with an optional count, or a warning, in red.
class RailButton final : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(Icon icon, const QString& name, QWidget* parent = nullptr);

    /// 0 shows no badge; above 99 it shows "99+".
    void setBadge(int count);
    int badge() const { return m_badge; }
    /// Shows "!" and says what is wrong there, as long as that lasts; empty: nothing is.
    void setWarning(const QString& words);
    const QString& warning() const { return m_warning; }
    void setSymbol(Icon icon);
    QSize sizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    int m_badge = 0;
    QString m_warning;
};

} // namespace heddle::ui
