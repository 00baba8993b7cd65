#pragma once

#include "core/base/result.h"
#include "core/model/centre/queue.h"
#include "core/service/setup.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace heddle::ui {

class Button;
class Label;
class MailboxDetails;
class ProviderSignIn;
class ServerFields;
class Verdict;

/// Sets up a mailbox, or changes one: how one signs in, where it is, who we are there; a test with a
/// plain verdict; then Add.
class MailboxForm final : public QWidget {
    Q_OBJECT
public:
    explicit MailboxForm(service::Setup& setup, QWidget* parent = nullptr);

    service::MailboxSettings settings() const;
    void setSettings(const service::MailboxSettings& settings);
    /// Changes this mailbox instead of adding one; its password stays unless another is typed.
    void edit(const service::MailboxSettings& settings);
    /// Empty again, to add one.
    void clear();
    /// The queues that its mail can wait in.
    void offerQueues(const QList<Queue>& queues);
    void focusFirst();

Q_SIGNALS:
    void added(const QString& address);
    void changed(const QString& address);
    /// The person wants nothing changed.
    void dismissed();

private:
    QWidget* makeWay();
    QWidget* makeAccount();
    QWidget* makeTest();
    QWidget* makeFoot();
    void connectParts();
    void loadProviders();
    void showWays();
    void chooseWay();
    const service::MailProvider* provider() const;
    void follow();
    void edited();
    bool isEditing() const { return !m_edited.isEmpty(); }
    bool wantsAddress() const;
    /// Why it cannot be tested or added yet; empty when it can.
    QString obstacle() const;
    void test();
    void save();
    void complain(const Error& error);
    void useFolder();
    void showVerdict(const Result<service::MailboxVerdict>& verdict);

    service::Setup& m_setup;
    QList<service::MailProvider> m_providers;
    QString m_edited; ///< the address of the mailbox being changed
    QString m_wantedProvider;
    QComboBox* m_way = nullptr;
    ServerFields* m_incoming;
    ServerFields* m_outgoing;
    QLineEdit* m_login = nullptr;
    QWidget* m_passwordBox = nullptr;
    QLineEdit* m_password = nullptr;
    QWidget* m_addressBox = nullptr;
    QLineEdit* m_address = nullptr;
    ProviderSignIn* m_signIn;
    Button* m_more = nullptr;
    MailboxDetails* m_details;
    Button* m_test = nullptr;
    Verdict* m_verdict = nullptr;
    Label* m_footWords = nullptr;
    Button* m_dismiss = nullptr;
    Button* m_save = nullptr;
    Button* m_useFolder = nullptr; ///< for the password, when no keyring takes it
    int m_round = 0;               ///< answers of an earlier test are dropped
};

} // namespace heddle::ui
