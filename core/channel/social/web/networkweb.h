#pragma once

#include "core/channel/social/web/web.h"

#include <QNetworkAccessManager>

QT_BEGIN_NAMESPACE
class QHostAddress;
class QHostInfo;
class QNetworkReply;
QT_END_NAMESPACE

namespace heddle::social {

/// Web servers, asked over the network.
///
/// Each step resolves the host first and connects to the address that was checked, so that no
/// second answer of a name server can lead elsewhere. Keeps no cookies, sends no referrer, and
/// leaves credentials behind when a redirect leads to another host.
class NetworkWeb final : public Web {
public:
    explicit NetworkWeb(QObject* parent = nullptr);

    Async<WebAnswer> send(const WebRequest& request) override;
    std::unique_ptr<WebStream> open(const WebRequest& request) override;

    static constexpr qint64 mostBytes = 34LL * 1024 * 1024;
    static constexpr int mostRedirects = 5;

private:
    struct Job;

    void begin(const std::shared_ptr<Job>& job);
    void connectTo(const QHostInfo& host, const std::shared_ptr<Job>& job);
    void request(const QHostAddress& address, const std::shared_ptr<Job>& job);
    void collect(QNetworkReply* reply, const std::shared_ptr<Job>& job);
    void finish(QNetworkReply* reply, const std::shared_ptr<Job>& job);

    QNetworkAccessManager m_network;
};

} // namespace heddle::social
