#pragma once

#include "core/base/result.h"
#include "core/service/setup.h"

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Button;
class Label;
class Verdict;

/// Signing in to a mailbox with the browser; before that, once for the centre, its registration with
/// the provider.
class ProviderSignIn final : public QWidget {
    Q_OBJECT
public:
    explicit ProviderSignIn(service::Setup& setup, QWidget* parent = nullptr);
    ~ProviderSignIn() override;

    /// One without an id is one of the centre's own, to be registered.
    void setProvider(const service::MailProvider& provider);
    /// Whose mailbox; empty: nobody's yet.
    void setAddress(const QString& address);
    /// What the provider gave; empty until somebody signed in.
    const QString& secret() const { return m_secret; }
    void forget();

Q_SIGNALS:
    void signedIn();
    void registered(const QString& provider);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeRegistration();
    QWidget* makeSignIn();
    void follow();
    void registerCentre();
    void begin();
    void openPage(const QUrl& page);
    void finish(const Result<QString>& secret);
    void giveUp();

    service::Setup& m_setup;
    service::MailProvider m_provider;
    QString m_address;
    QString m_secret;
    QUrl m_page;
    int m_round = 0; ///< answers of an earlier attempt are dropped
    bool m_isSigningIn = false;
    bool m_isRegistering = false; ///< the registration's fields are open
    QWidget* m_registration;
    Label* m_words = nullptr;
    QWidget* m_issuerBox = nullptr;
    QLineEdit* m_issuer = nullptr;
    QLineEdit* m_clientId = nullptr;
    QLineEdit* m_clientSecret = nullptr;
    Button* m_save = nullptr;
    QWidget* m_row;
    Button* m_begin = nullptr;
    Button* m_copy = nullptr;
    Button* m_cancel = nullptr;
    Button* m_change = nullptr;
    Verdict* m_verdict;
};

} // namespace heddle::ui
