// The part of SmtpSession that sends a mail once signed in.

#include "core/channel/email/smtp/smtpsession.h"

namespace heddle::email {

void SmtpSession::sendEnvelope()
{
    const auto sender = mailCommand(m_envelope, m_offers);
    if (!sender)
        return finish(DeliveryOutcome::Refused, 552, sender.error().detail);
    QList<QByteArray> commands{*sender};
    for (const QString& address : std::as_const(m_envelope.to)) {
        if (const auto command = recipientCommand(address, m_offers)) {
            m_asked.append(address);
            commands.append(*command);
        } else {
            refuse(address, command.error().detail);
        }
    }
    enter(State::Sender);
    if (m_asked.isEmpty() || m_asked == QStringList(m_envelope.ownCopy))
        return finish(DeliveryOutcome::Refused, 553, m_lastWords);
    if (m_offers.contains("PIPELINING"))
        write(commands.join("\r\n"));
    else
        write(*sender);
}

void SmtpSession::takeSender(const SmtpReply& reply)
{
    if (!reply.isPositive())
        return finish(reply.isTransient() ? DeliveryOutcome::Deferred : DeliveryOutcome::Refused,
                      reply.code, reply.words());
    enter(State::Recipients);
    if (!m_offers.contains("PIPELINING"))
        write(*recipientCommand(m_asked.first(), m_offers));
}

void SmtpSession::takeRecipient(const SmtpReply& reply)
{
    if (reply.code == 421)
        return finish(DeliveryOutcome::Deferred, reply.code, reply.words());
    const QString& address = m_asked.at(m_answered++);
    if (reply.isPositive()) {
        m_accepted += address == m_envelope.ownCopy ? 0 : 1;
    } else {
        refuse(address, reply.words());
        m_lastCode = reply.code;
        m_hasDeferral = m_hasDeferral || reply.isTransient();
    }
    if (m_answered == m_asked.size())
        return recipientsDone();
    if (!m_offers.contains("PIPELINING"))
        write(*recipientCommand(m_asked.at(m_answered), m_offers));
}

void SmtpSession::refuse(const QString& recipient, const QString& words)
{
    m_delivery.refused.insert(recipient, words);
    m_lastWords = words;
}

void SmtpSession::recipientsDone()
{
    // With nobody left but ourselves, or somebody to be tried again later, nothing is sent yet: one
    // try later for all is simpler to tell of than two halves, and nobody gets it twice.
    if (m_hasDeferral)
        return finish(DeliveryOutcome::Deferred, m_lastCode, m_lastWords);
    if (m_accepted == 0)
        return finish(DeliveryOutcome::Refused, m_lastCode, m_lastWords);
    enter(State::Data);
    write("DATA");
}

void SmtpSession::takeBodyReply(const SmtpReply& reply)
{
    if (reply.isTransient())
        return finish(DeliveryOutcome::Deferred, reply.code, reply.words());
    if (!reply.isPositive())
        return finish(DeliveryOutcome::Refused, reply.code, reply.words());
    const bool forAll = m_delivery.refused.isEmpty();
    finish(forAll ? DeliveryOutcome::Accepted : DeliveryOutcome::PartlyAccepted, reply.code,
           reply.words());
}

void SmtpSession::finish(DeliveryOutcome outcome, int code, const QString& words)
{
    m_delivery.outcome = outcome;
    m_delivery.code = code;
    m_delivery.words = words;
    if (outcome == DeliveryOutcome::Accepted || outcome == DeliveryOutcome::PartlyAccepted)
        m_delivery.raw = m_envelope.message;
    const bool isOpen = m_state != State::Closed && m_state != State::Fresh;
    enter(State::Closed);
    if (isOpen) {
        m_transport->write("QUIT\r\n");
        m_transport->closeGently();
    }
    m_sent.give(m_delivery);
}

void SmtpSession::lose(const Error& error)
{
    const State was = m_state;
    if (was == State::Closed)
        return;
    close();
    switch (was) {
    case State::Body: return finish(DeliveryOutcome::Unsure, 0, error.detail);
    case State::Ready:
    case State::Sender:
    case State::Recipients:
    case State::Data: return finish(DeliveryOutcome::Deferred, 0, error.detail);
    default: m_opened.give(error);
    }
}

} // namespace heddle::email
