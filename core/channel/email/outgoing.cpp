#include "core/channel/email/outgoing.h"

#include "core/base/log.h"
#include "core/channel/email/mime/mailcomposer.h"

#include <QtConcurrent>

#include <utility>

namespace heddle::email {

namespace {

constexpr int mostAtOnce = 3;

} // namespace

Outgoing::Outgoing(EmailAccount account, const MailAccess& access, QObject* parent)
    : QObject(parent), m_account(std::move(account)), m_access(access)
{}

Async<Delivery> Outgoing::send(const Outbound& outbound)
{
    const auto job = std::make_shared<Job>();
    job->outbound = outbound;
    m_waiting.push_back(job);
    next();
    return job->answer.future();
}

void Outgoing::stop()
{
    for (const auto& job : std::exchange(m_waiting, {}))
        job->answer.give(Error{ErrorCode::Cancelled, {}});
    const auto sessions = findChildren<SmtpSession*>();
    for (auto* session : sessions)
        session->abandon();
}

void Outgoing::next()
{
    while (m_running < mostAtOnce && !m_waiting.empty()) {
        const auto job = m_waiting.front();
        m_waiting.pop_front();
        ++m_running;
        compose(job);
    }
}

void Outgoing::compose(const JobRef& job)
{
    const auto written =
        QtConcurrent::run([outbound = job->outbound] { return composeMail(outbound); });
    whenDone(written, this, [this, job](const Result<QByteArray>& message) {
        if (!message)
            return finish(job, Error{ErrorCode::BadInput, message.error().detail});
        job->message = *message;
        signIn(job);
    });
}

void Outgoing::signIn(const JobRef& job)
{
    whenDone(m_access.secrets.secret(), this, [this, job](const Result<QString>& secret) {
        if (secret)
            transmit(job, *secret);
        else
            openFailed(job, secret.error());
    });
}

void Outgoing::transmit(const JobRef& job, const QString& secret)
{
    auto* session = new SmtpSession(m_access.transport(), m_access.clock, this);
    whenDone(session->open(m_account.outgoing, {m_account.login, secret, m_account.signIn}), this,
             [this, job, session](const Done& opened) {
                 if (!opened) {
                     session->deleteLater();
                     return openFailed(job, opened.error());
                 }
                 whenDone(session->send(envelopeOf(*job)), this,
                          [this, job, session](const Result<Delivery>& delivery) {
                              session->deleteLater();
                              finish(job, delivery);
                          });
             });
}

void Outgoing::openFailed(const JobRef& job, const Error& error)
{
    const bool wasRefused = error.code == ErrorCode::AuthFailed;
    if (wasRefused && !std::exchange(job->hasRenewedSecret, true) && m_access.secrets.refused())
        return signIn(job);
    // A wrong password stays wrong; a certificate or a server can be put right while this waits.
    const auto outcome = wasRefused ? DeliveryOutcome::Refused : DeliveryOutcome::Deferred;
    finish(job, Delivery{.outcome = outcome, .words = error.detail});
}

void Outgoing::finish(const JobRef& job, const Result<Delivery>& delivery)
{
    --m_running;
    if (delivery) {
        qCInfo(logMail) << "sent outbox=" << job->outbound.id.value
                        << "outcome=" << static_cast<int>(delivery->outcome)
                        << "code=" << delivery->code;
        if (!delivery->raw.isEmpty())
            Q_EMIT accepted(job->message, job->outbound.messageId);
    }
    job->answer.give(delivery);
    next();
}

SmtpEnvelope Outgoing::envelopeOf(const Job& job) const
{
    SmtpEnvelope envelope{
        .from = m_account.address, .message = job.message, .envelopeId = job.outbound.messageId};
    for (const auto* list : {&job.outbound.to, &job.outbound.cc, &job.outbound.bcc}) {
        for (const auto& each : *list) {
            if (!envelope.to.contains(each.address, Qt::CaseInsensitive))
                envelope.to.append(each.address);
        }
    }
    const bool copiesItself = m_account.sentCopy == SentCopy::Bcc
                              && !envelope.to.contains(m_account.address, Qt::CaseInsensitive);
    if (copiesItself && !envelope.to.isEmpty()) {
        envelope.to.append(m_account.address);
        envelope.ownCopy = m_account.address;
    }
    return envelope;
}

} // namespace heddle::email
