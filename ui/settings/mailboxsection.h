#pragma once

#include "core/base/result.h"
#include "ui/services.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class MailboxForm;
class MailboxList;

/// The centre's mailboxes, and the form that adds or changes one.
class MailboxSection final : public QWidget {
    Q_OBJECT
public:
    explicit MailboxSection(const Services& services, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);
    void added(const QString& address);

private:
    enum class Form { Shown, Hidden };
    void showForm(Form form);
    void end();

    service::Directory& m_directory;
    MailboxList* m_mailboxes;
    Button* m_add;
    MailboxForm* m_form;
};

} // namespace heddle::ui
