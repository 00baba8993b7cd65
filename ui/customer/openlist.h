#pragma once

#include "core/service/views.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

/// The customer's contacts that are not closed; a click opens one.
class OpenList final : public QWidget {
    Q_OBJECT
public:
    explicit OpenList(QWidget* parent = nullptr);

    /// `current` is open in the centre already and is left out.
    void show(const QList<Interaction>& open, InteractionId current);
    bool isEmpty() const { return m_empty; }

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);

private:
    QVBoxLayout* m_column;
    bool m_empty = true;
};

} // namespace heddle::ui
