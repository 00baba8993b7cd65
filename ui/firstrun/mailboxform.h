#pragma once

#include "core/base/result.h"
#include "core/service/setup.h"

#include <QWidget>

class QLineEdit;
class QGridLayout;

namespace heddle::ui {

class Button;
class ServerFields;
class Verdict;

/// Sets up a mailbox: where it is, who we are there; a test with a plain verdict; then Add.
class MailboxForm final : public QWidget {
    Q_OBJECT
public:
    explicit MailboxForm(service::Setup& setup, QWidget* parent = nullptr);

    service::MailboxSettings settings() const;
    void setSettings(const service::MailboxSettings& settings);
    void clear();
    void focusFirst();

Q_SIGNALS:
    void added(const QString& address);

private:
    QWidget* makeAccount();
    QWidget* makeFoot();
    void edited();
    void test();
    void add();
    void showVerdict(const Result<service::MailboxVerdict>& verdict);
    bool wantsAddress() const;

    service::Setup& m_setup;
    ServerFields* m_incoming;
    ServerFields* m_outgoing;
    QLineEdit* m_login = nullptr;
    QLineEdit* m_password = nullptr;
    QWidget* m_addressBox = nullptr;
    QLineEdit* m_address = nullptr;
    Button* m_test;
    Button* m_add = nullptr;
    Verdict* m_verdict;
    int m_round = 0; ///< answers of an earlier test are dropped
};

} // namespace heddle::ui
