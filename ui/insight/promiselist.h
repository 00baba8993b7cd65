#pragma once

#include "core/model/readings/promise.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

/// What we owe a customer: open promises with their due moments, each to be ticked off, and those
/// that were found in words and wait to be taken up or let be.
class PromiseList final : public QWidget {
    Q_OBJECT
public:
    explicit PromiseList(QWidget* parent = nullptr);

    void show(const QList<Promise>& promises, Timestamp now);
    bool isEmpty() const { return m_promises.isEmpty(); }

Q_SIGNALS:
    void keepRequested(heddle::PromiseId id);
    void letBeRequested(heddle::PromiseId id);
    void doneRequested(heddle::PromiseId id);

private:
    void add(const Promise& promise, Timestamp now);

    QList<Promise> m_promises;
    QVBoxLayout* m_column;
};

} // namespace heddle::ui
