#pragma once

#include "core/service/beside/beside.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

/// What stands beside the contact in the centre: conversations with others about it, or the contact
/// it is about. It asks by itself and follows changes when told to.
class BesideBox final : public QWidget {
    Q_OBJECT
public:
    /// `beside` must outlive it.
    explicit BesideBox(service::Beside& beside, QWidget* parent = nullptr);

    /// Not valid: for none.
    void open(InteractionId id);
    void refresh();

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);
    /// Somebody else is to be asked about the contact.
    void askRequested();

private:
    void show(const service::Surroundings& around);
    void addTalk(const service::SideTalk& talk, const QString& endWords);

    service::Beside& m_beside;
    InteractionId m_id;
    std::optional<service::Surroundings> m_shown;
    QVBoxLayout* m_column;
};

} // namespace heddle::ui
