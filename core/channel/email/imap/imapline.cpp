#include "core/channel/email/imap/imapline.h"

#include "core/base/log.h"

#include <utility>

namespace heddle::email {

namespace {

constexpr qint64 readAtOnce = 256 * 1024;

/// The Error a NO or BAD stands for. The words are the server's, about our command.
Error errorOf(const ImapResponse& end)
{
    const QString words = QString::fromUtf8(end.words).left(300);
    if (end.code == "AUTHENTICATIONFAILED" || end.code == "AUTHORIZATIONFAILED"
        || end.code == "EXPIRED")
        return {ErrorCode::AuthFailed, words};
    if (end.code == "NONEXISTENT" || end.code == "TRYCREATE")
        return {ErrorCode::NotFound, words};
    if (end.code == "UNAVAILABLE" || end.code == "INUSE" || end.code == "SERVERBUG")
        return {ErrorCode::Offline, words};
    return {end.status == ImapStatus::Bad ? ErrorCode::Unsupported : ErrorCode::Refused, words};
}

} // namespace

std::optional<QByteArray> ImapReply::argument(QByteArrayView code) const
{
    for (const auto& note : notes) {
        if (note.code == code)
            return note.arguments;
    }
    return end.code == code ? std::optional(end.arguments) : std::nullopt;
}

ImapLine::ImapLine(std::unique_ptr<Transport> transport, Clock& clock, QObject* parent)
    : QObject(parent), m_transport(std::move(transport)), m_deadline(clock, this, [this] {
          fail({ErrorCode::Timeout, QStringLiteral("IMAP: no answer in time")});
      })
{
    connect(m_transport.get(), &Transport::readable, this, &ImapLine::read);
    connect(m_transport.get(), &Transport::failed, this, &ImapLine::fail);
}

Async<ImapReply> ImapLine::run(const QByteArray& command, const std::optional<QByteArray>& literal)
{
    Answer<ImapReply> answer;
    const auto tag = begin(answer);
    if (!literal) {
        m_chunks.push_back({tag, tag + ' ' + command + "\r\n"});
    } else {
        const bool atOnce = can("LITERAL+");
        m_chunks.push_back({tag,
                            tag + ' ' + command + " {" + QByteArray::number(literal->size())
                                + (atOnce ? "+}\r\n" : "}\r\n"),
                            !atOnce});
        m_chunks.push_back({tag, *literal + "\r\n"});
    }
    flush();
    return answer.future();
}

Async<ImapReply> ImapLine::runOpen(const QByteArray& command)
{
    Answer<ImapReply> answer;
    const auto tag = begin(answer);
    m_chunks.push_back({tag, tag + ' ' + command + "\r\n", true});
    flush();
    return answer.future();
}

void ImapLine::goOn(const QByteArray& line)
{
    m_chunks.push_back({m_pending.empty() ? QByteArray() : m_pending.back().tag, line + "\r\n"});
    flush();
}

void ImapLine::pauseReading()
{
    if (std::exchange(m_isPaused, true))
        return;
    m_wasTimed = m_deadline.isSet();
    m_deadline.lift(); // the wait is ours
}

void ImapLine::resumeReading()
{
    if (!std::exchange(m_isPaused, false))
        return;
    if (m_wasTimed)
        m_deadline.set(m_limit);
    QMetaObject::invokeMethod(this, &ImapLine::read, Qt::QueuedConnection);
}

void ImapLine::startTls()
{
    m_reader.reset();
    forgetCapabilities();
    m_deadline.set(m_limit);
    m_transport->startTls();
}

void ImapLine::close()
{
    m_isClosed = true;
    m_deadline.lift();
    m_transport->close();
    m_pending.clear();
}

void ImapLine::fail(const Error& error)
{
    if (m_isClosed)
        return;
    auto pending = std::exchange(m_pending, {});
    close();
    for (const auto& each : pending)
        each.answer.give(error);
    Q_EMIT failed(error);
}

QByteArray ImapLine::begin(Answer<ImapReply> answer)
{
    QByteArray tag = 'A' + QByteArray::number(++m_tagCount);
    if (m_isClosed)
        answer.give(Error{ErrorCode::Offline, QStringLiteral("IMAP: the line is closed")});
    else
        m_pending.push_back({tag, std::move(answer), {}});
    if (m_isPaused)
        m_wasTimed = true;
    else
        m_deadline.set(m_limit);
    return tag;
}

void ImapLine::flush()
{
    while (!m_isClosed && !m_awaitsGoAhead && !m_chunks.empty()) {
        m_transport->write(m_chunks.front().bytes);
        m_awaitsGoAhead = m_chunks.front().needsGoAhead;
        m_chunks.pop_front();
    }
}

void ImapLine::read()
{
    drain();
    while (!m_isClosed && !m_isPaused) {
        const QByteArray bytes = m_transport->read(readAtOnce);
        if (bytes.isEmpty())
            return;
        if (m_deadline.isSet())
            m_deadline.set(m_limit);
        if (const auto fed = m_reader.feed(bytes); !fed)
            return fail(fed.error());
        drain();
    }
}

void ImapLine::drain()
{
    while (!m_isClosed && !m_isPaused) {
        auto raw = m_reader.take();
        if (!raw)
            return;
        take(std::move(*raw));
    }
}

void ImapLine::take(RawResponse raw)
{
    const auto response = readResponse(raw);
    if (!response)
        return fail(response.error());
    if (!m_wasGreeted) {
        m_wasGreeted = true;
        m_deadline.lift();
        if (response->code == "CAPABILITY")
            noteCapabilities(response->arguments);
        Q_EMIT greeted(*response);
        return;
    }
    switch (response->kind) {
    case ImapResponse::Kind::Continue:
        if (std::exchange(m_awaitsGoAhead, false))
            flush();
        else
            Q_EMIT challenged();
        break;
    case ImapResponse::Kind::Tagged: takeTagged(*response); break;
    case ImapResponse::Kind::Untagged: takeUntagged(std::move(raw), *response); break;
    }
}

void ImapLine::takeTagged(const ImapResponse& response)
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&](const auto& each) { return each.tag == response.tag; });
    if (found == m_pending.end())
        return fail({ErrorCode::BadInput, QStringLiteral("IMAP: an answer to nothing we asked")});
    auto pending = std::move(*found);
    m_pending.erase(found);
    if (m_pending.empty())
        m_deadline.lift();
    if (response.code == "CAPABILITY")
        noteCapabilities(response.arguments);
    // A refusal in place of a go-ahead: what would have followed is not sent.
    if (m_awaitsGoAhead && response.status != ImapStatus::Ok) {
        m_awaitsGoAhead = false;
        while (!m_chunks.empty() && m_chunks.front().tag == response.tag)
            m_chunks.pop_front();
    }
    pending.reply.end = response;
    if (response.status == ImapStatus::Ok)
        pending.answer.give(std::move(pending.reply));
    else
        pending.answer.give(errorOf(response));
    flush();
}

void ImapLine::takeUntagged(RawResponse raw, const ImapResponse& response)
{
    if (response.status == ImapStatus::Bye) {
        // After LOGOUT the line closes by itself; otherwise the server shuts down.
        return fail({ErrorCode::Offline,
                     QStringLiteral("IMAP: ") + QString::fromUtf8(response.words).left(300)});
    }
    if (response.status != ImapStatus::None) {
        if (response.code == "CAPABILITY")
            noteCapabilities(response.arguments);
        if (!m_pending.empty() && m_pending.front().reply.notes.size() < 100)
            m_pending.front().reply.notes.append(response);
        return;
    }
    auto mail = takeFetched(raw);
    if (!mail)
        return fail(mail.error());
    if (mail->has_value()) {
        Q_EMIT fetched(**mail);
        return;
    }
    const auto words = QByteArrayView(response.words);
    if (words.startsWith("CAPABILITY ")) {
        noteCapabilities(words.sliced(11));
    } else if (words.endsWith(" EXISTS")) {
        Q_EMIT existsChanged(words.first(words.size() - 7).toByteArray().toUInt());
    } else if (!m_pending.empty() && m_pending.front().reply.answers.size() < 50'000) {
        m_pending.front().reply.answers.append(std::move(raw));
    }
}

void ImapLine::noteCapabilities(QByteArrayView words)
{
    m_capabilities.clear();
    const auto each = words.toByteArray().toUpper().split(' ');
    for (const auto& word : each) {
        if (!word.isEmpty())
            m_capabilities.insert(word);
    }
}

} // namespace heddle::email
