#pragma once

#include "core/service/listening/sources/sources.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class Verdict;

/// Signing in to a social server with the browser.
class ServerSignIn final : public QWidget {
    Q_OBJECT
public:
    explicit ServerSignIn(service::Sources& sources, QWidget* parent = nullptr);
    ~ServerSignIn() override;

    /// Where; what was signed in elsewhere is forgotten.
    void setServer(const QString& server);
    /// What the server gave; empty until somebody signed in.
    const QString& secret() const { return m_secret; }
    void forget();

Q_SIGNALS:
    /// As whom: "@northwind@social.example".
    void signedIn(const QString& name);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    void begin();
    void openPage(const QUrl& page);
    void finish(const Result<service::SignedIn>& signedIn);
    void giveUp();

    service::Sources& m_sources;
    QString m_server;
    QString m_secret;
    QUrl m_page;
    int m_round = 0; ///< answers of an earlier attempt are dropped
    bool m_isSigningIn = false;
    Button* m_begin;
    Button* m_cancel;
    Button* m_copy;
    Verdict* m_verdict;
};

} // namespace heddle::ui
