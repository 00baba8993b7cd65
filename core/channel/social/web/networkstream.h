#pragma once

#include "core/channel/social/web/web.h"

QT_BEGIN_NAMESPACE
class QHostInfo;
class QNetworkAccessManager;
class QNetworkReply;
QT_END_NAMESPACE

namespace heddle::social {

/// A stream over the network. The server must send something every two minutes, if only a blank
/// line: a line that is dead looks like one on which nothing is said.
class NetworkStream final : public WebStream {
    Q_OBJECT
public:
    NetworkStream(QNetworkAccessManager& network, WebRequest request);
    ~NetworkStream() override;

private:
    void connectTo(const QHostInfo& host);
    void end(int status);
    int status() const;

    QNetworkAccessManager& m_network;
    WebRequest m_request;
    QNetworkReply* m_reply = nullptr;
};

} // namespace heddle::social
