#pragma once

#include "core/base/clock.h"

#include <QMenu>

namespace heddle::ui {

/// When, and at which of their numbers, a customer is to be rung back. Filled afresh each time
/// before it opens.
class CallBackMenu final : public QMenu {
    Q_OBJECT
public:
    explicit CallBackMenu(QWidget* parent = nullptr);

    /// \param numbers of the customer; another one can always be written
    void fill(const QStringList& numbers, Timestamp now);

Q_SIGNALS:
    /// Not to be rung before `wished`.
    void chosen(const QString& number, heddle::Timestamp wished);

private:
    void askNumber(Timestamp now);
    void addTimes(QMenu* menu, const QString& number, Timestamp now);
};

} // namespace heddle::ui
