#pragma once

#include "core/service/rehearsal/rehearsalview.h"

#include <QListView>

namespace heddle::ui {

/// The scored items, a row each: what was reached, what decided, and when.
class DebriefList final : public QListView {
    Q_OBJECT
public:
    explicit DebriefList(QWidget* parent = nullptr);

    void show(const service::RehearsalView& view);
    using QListView::show;
    /// Marks an item by its number.
    void choose(int number);

Q_SIGNALS:
    void itemChosen(int number);
    /// Its place in the customer's timeline is wanted.
    void placeRequested(heddle::InteractionId contact, heddle::EntryId entry);

private:
    class Model;
    class Delegate;

    Model* m_model;
};

} // namespace heddle::ui
