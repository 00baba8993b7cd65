#pragma once

#include "core/service/views.h"

#include <QWidget>

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

class Actions;
class Button;
class Label;
class Pill;

/// The head of what is open: what it is about, where it stands, and the one thing to do next.
class InteractionHeader final : public QWidget {
    Q_OBJECT
public:
    InteractionHeader(service::Directory& directory, const Actions& actions,
                      QWidget* parent = nullptr);

    /// What others have can only be looked at.
    void show(const service::InteractionView& view, AgentId me);
    /// A customer without an open contact.
    void show(const Customer& customer);
    /// Where a menu of one of the buttons opens, globally.
    static QPoint below(const QWidget* button);
    Button* snoozeButton() { return m_snooze; }
    Button* resolveButton() { return m_resolve; }
    Button* moreButton() { return m_more; }
    /// Offers to show the customer, where there is no room for both.
    void setCustomerFolded(bool folded);

Q_SIGNALS:

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void askWhoPaused(const Interaction& shown);
    void showPause(const QString& name);

    service::Directory& m_directory;
    AgentId m_pauser; ///< whose doing it is that the clock of what is shown stands still
    Label* m_subject;
    Pill* m_state;
    Pill* m_problem;
    Label* m_where;
    Button* m_find;
    Button* m_more;
    Button* m_customer;
    Button* m_snooze;
    Button* m_take;
    Button* m_reopen;
    Button* m_resolve;
    Button* m_newMail;
};

} // namespace heddle::ui
