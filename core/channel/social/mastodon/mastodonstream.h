#pragma once

#include "core/base/clock.h"
#include "core/channel/social/web/eventreader.h"
#include "core/channel/social/web/web.h"

namespace heddle::social {

/// What an account's server tells at once (docs.joinmastodon.org/methods/streaming): that there is
/// something new, and what is gone. It only hurries the asking, so that nothing is lost where it
/// breaks. Reconnects by itself; where a server has its streams elsewhere, asks it where.
class MastodonStream final : public QObject {
    Q_OBJECT
public:
    MastodonStream(Web& web, Clock& clock);

    /// Opens where it is neither open nor waiting for its next try.
    void keepOpen(const QUrl& server, const QString& token);
    void close();
    bool isOpen() const { return m_isOpen; }

    static constexpr Duration firstPause = std::chrono::seconds(10);
    static constexpr Duration longestPause = std::chrono::minutes(10);

Q_SIGNALS:
    /// Something was said or changed, or the stream opened or broke: ask now.
    void stirred();
    void withdrawn(const QString& status);

private:
    void open(const QUrl& host);
    void take(const QByteArray& bytes);
    void end(int status);
    void askWhere();

    Web& m_web;
    Clock& m_clock;
    QUrl m_server;
    QUrl m_host; ///< of its streams, where that is another one
    QString m_token;
    std::unique_ptr<WebStream> m_stream;
    EventReader m_reader;
    bool m_isOpen = false;
    bool m_hasAsked = false; ///< where the streams are
    Timestamp m_nextTry;
    Duration m_pause = firstPause;
    int m_round = 0; ///< answers to what was asked before a close are not wanted any more
};

/// Where a server says that its streams are (GET /api/v2/instance); empty: nowhere else that the
/// token may be shown to.
QUrl streamingHost(const QByteArray& instance, const QUrl& server);

} // namespace heddle::social
