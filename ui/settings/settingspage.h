#pragma once

#include "core/base/result.h"
#include "ui/services.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace heddle::ui {

class Button;
class Label;
class MailboxForm;
class MailboxList;
class Segmented;

/// Settings: mailboxes, how the program looks, my signature.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(const Services& services, QWidget* parent = nullptr);

    void showScheme(Scheme scheme);
    /// Asks again for what is shown; call when the page comes to the front.
    void refresh();

Q_SIGNALS:
    void schemeRequested(heddle::ui::Scheme scheme);
    void failed(const heddle::Error& error);
    void mailboxAdded(const QString& address);

private:
    void addSection(QVBoxLayout* column, const QString& title);
    QWidget* makeMailboxes();
    QWidget* makeAppearance();
    QWidget* makeSignature();
    void loadSignature();
    void saveSignature();

    Services m_services;
    MailboxList* m_mailboxes = nullptr;
    MailboxForm* m_form = nullptr;
    Button* m_addMailbox = nullptr;
    Segmented* m_scheme = nullptr;
    QPlainTextEdit* m_signature = nullptr;
    Button* m_saveSignature = nullptr;
    Label* m_saved = nullptr;
};

} // namespace heddle::ui
