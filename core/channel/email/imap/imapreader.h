#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <deque>
#include <optional>

namespace heddle::email {

/// One response as it came over the line: its text without the line end, in which each literal is
/// left as its announcement "{n}", and the literals in order.
struct RawResponse {
    QByteArray text;
    QList<QByteArray> literals;
    bool isCut = false; ///< a literal was over the limit and lost its end
};

struct ImapLimits {
    qsizetype line = 16 * 1024 * 1024;
    qint64 literal = 512 * 1024 * 1024; ///< bytes in one response; more is read over and dropped
    int literals = 64;                  ///< in one response
};

/// Cuts the byte stream of an IMAP server into responses, however the bytes were split on the way.
/// What it holds is bounded by its limits whatever the server sends.
class ImapReader {
public:
    explicit ImapReader(const ImapLimits& limits = {}) : m_limits(limits) {}

    /// Fails with BadInput when the server breaks the limits; the reader is of no use after that.
    Done feed(QByteArrayView bytes);
    std::optional<RawResponse> take();
    void reset() { *this = ImapReader(m_limits); }

private:
    Done endLine();

    ImapLimits m_limits;
    RawResponse m_current;
    qsizetype m_lineStart = 0; ///< where the current line of a response with literals begins
    qint64 m_literalLeft = 0;
    qint64 m_literalBytes = 0; ///< of the current response
    std::deque<RawResponse> m_ready;
};

} // namespace heddle::email
