#pragma once

#include "core/channel/social/push/pushserver.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

class QTcpSocket;

namespace heddle::social {

/// One connection of a sender: reads one request, answers it and goes. Owns its socket, and itself
/// until the connection ends.
class PushVisit final : public QObject {
    Q_OBJECT
public:
    PushVisit(PushServer& server, Clock& clock, QTcpSocket* socket);

private:
    enum class Stage { Reading, Waiting, Answered };
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void read();
    void take();
    void goOn();
    void answer(const PushReply& reply);

    PushServer& m_server;
    QTcpSocket* m_socket;
    Parser m_parser;
    QByteArray m_unread;
    bool m_wasToldToGoOn = false;
    Stage m_stage = Stage::Reading;
};

} // namespace heddle::social
