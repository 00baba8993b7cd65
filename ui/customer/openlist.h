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
    bool isEmpty() const { return m_shown.isEmpty(); }

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);

private:
    void add(const Interaction& interaction);

    QVBoxLayout* m_column;
    QList<Interaction> m_shown;
};

} // namespace heddle::ui
