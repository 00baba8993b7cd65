#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace heddle::webview {

/// Refuses every request of the web process but those for the mail on show and its own pictures.
class RequestGuard final : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo& request) override;
};

} // namespace heddle::webview
