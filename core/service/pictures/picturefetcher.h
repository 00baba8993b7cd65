#pragma once

#include "core/service/remotepictures.h"

#include <QHostAddress>
#include <QNetworkAccessManager>

class QHostInfo;
class QNetworkReply;

namespace heddle::service {

/// RemotePictures over HTTP. It looks the host up itself, refuses private addresses, and connects
/// to the very address it looked at, so that a name cannot change its meaning in between. No
/// cookies, no cache, no referrer; redirects are checked like first requests.
class PictureFetcher final : public RemotePictures {
    Q_OBJECT
public:
    /// Anywhere is for a centre whose pictures lie on its own network.
    enum class Reach { PublicOnly, Anywhere };
    static constexpr qint64 kMostBytes = 5 * 1024 * 1024;
    static constexpr int kMostRedirects = 3;
    static constexpr int kMostAtOnce = 64; ///< under way together; more are refused

    explicit PictureFetcher(Reach reach = Reach::PublicOnly, QObject* parent = nullptr);

    Async<RemotePicture> fetch(const QUrl& url) override;

private:
    struct Job {
        QUrl url;
        int redirects = 0;
        Answer<RemotePicture> answer;
    };

    void begin(const Job& job);
    void connectTo(const QHostInfo& host, const Job& job);
    void request(const QHostAddress& address, const Job& job);
    void finish(QNetworkReply* reply, const Job& job);
    void end(const Job& job, Result<RemotePicture> result);
    bool mayReach(const QUrl& url) const;

    Reach m_reach;
    QNetworkAccessManager m_network;
    int m_underWay = 0;
};

} // namespace heddle::service
