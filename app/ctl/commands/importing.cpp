#include "app/ctl/commands/importing.h"

#include "core/channel/email/mailkey.h"
#include "core/insight/reading.h"

#include <QtConcurrentMap>

#include <algorithm>

namespace heddle::ctl {

namespace {

constexpr qsizetype mostAtOnce = 200;
// One mail may fail where others do not; after so many it is the store that does.
constexpr int mostFailedInARow = 5;
constexpr qsizetype mostBytesAtOnce = 64 * 1024 * 1024;

/// Anything can be read as a mail; a head with nothing in it tells that it was none.
bool looksLikeMail(const Mail& mail)
{
    return !mail.from.isEmpty() || !mail.messageId.isEmpty() || mail.date
           || !mail.subject.isEmpty();
}

} // namespace

Importing::Importing(const Invocation& invocation, std::unique_ptr<OfficeWork> office)
    : m_invocation(invocation), m_office(std::move(office)),
      m_account(invocation.has("account") ? invocation.option("account")
                                          : m_office->mailRoom().defaultAccount())
{}

Result<std::unique_ptr<Importing>> Importing::start(const Invocation& invocation)
{
    auto office = OfficeWork::open(invocation, IfMissing::Create);
    if (!office)
        return passOn(office);
    // What waits needs a queue, and a centre has one from its first agent on.
    if (invocation.has("waiting")) {
        if (const auto actor = (*office)->actor(invocation); !actor)
            return passOn(actor);
        if (auto reading = (*office)->readArrivals(); !reading)
            return passOn(reading);
    }
    return std::unique_ptr<Importing>(new Importing(invocation, std::move(*office)));
}

void Importing::refuse(const QString& from, const QString& why)
{
    ++m_refused;
    m_invocation.console.complain(QStringLiteral("%1: %2").arg(from, why));
}

Done Importing::add(const QString& from, const QByteArray& raw)
{
    m_waiting.append({from, raw});
    m_waitingBytes += raw.size();
    if (m_waiting.size() < mostAtOnce && m_waitingBytes < mostBytesAtOnce)
        return {};
    return takeIn();
}

Done Importing::takeIn()
{
    const email::MailOrigin origin{.account = m_account,
                                   .now = m_office->ledger().now(),
                                   .wasSeen = !m_invocation.has("waiting")};
    const auto waiting = std::exchange(m_waiting, {});
    m_waitingBytes = 0;
    const auto inbounds =
        QtConcurrent::blockingMapped<QList<Inbound>>(waiting, [&origin](const Waiting& mail) {
            Inbound inbound = email::inboundFromRaw(mail.raw, origin);
            inbound.mail = insight::read(std::move(inbound.mail));
            // One that claims to be of next year would stand on top of everything until then.
            inbound.at = std::min(inbound.at, origin.now);
            return inbound;
        });
    QList<Inbound> batch;
    QStringList names;
    for (qsizetype i = 0; i < inbounds.size(); ++i) {
        // A file of something else is not worth a place in anybody's timeline.
        if (!looksLikeMail(inbounds.at(i).mail)) {
            refuse(waiting.at(i).from, QStringLiteral("this is no mail"));
            continue;
        }
        batch.append(inbounds.at(i));
        names.append(waiting.at(i).from);
    }
    if (const auto taken = m_office->intake().takeIn(batch)) {
        for (const service::Taken& one : *taken)
            count(one);
        return {};
    }
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (auto done = takeInOne(batch.at(i), names.at(i)); !done)
            return done;
    }
    return {};
}

/// For a batch with one in it that the store does not take: that one is named.
Done Importing::takeInOne(const Inbound& inbound, const QString& from)
{
    const auto taken = m_office->intake().takeIn({inbound});
    if (taken) {
        m_failedInARow = 0;
        count(taken->first());
        return {};
    }
    const auto [code, detail] = taken.error();
    const bool isTheMails = code == ErrorCode::BadInput || code == ErrorCode::Conflict;
    if (!isTheMails && ++m_failedInARow == mostFailedInARow)
        return failure(code, QStringLiteral("%1: %2; nothing is taken any more, import again to go "
                                            "on from here")
                                 .arg(from, detail));
    refuse(from, detail);
    return {};
}

void Importing::count(const service::Taken& taken)
{
    if (taken.as == service::Taken::As::Duplicate)
        ++m_known;
    else
        ++m_added;
}

Done Importing::finish()
{
    if (!m_waiting.isEmpty()) {
        if (auto taken = takeIn(); !taken)
            return taken;
    }
    m_invocation.console.endProgress();
    if (m_invocation.wantsJson())
        m_invocation.console.print(QJsonObject{{QStringLiteral("added"), m_added},
                                               {QStringLiteral("known"), m_known},
                                               {QStringLiteral("refused"), m_refused}});
    else
        m_invocation.console.print(QStringLiteral("%1 added, %2 there already, %3 not readable")
                                       .arg(QString::number(m_added), QString::number(m_known),
                                            QString::number(m_refused)));
    if (m_refused > 0)
        return failure(ErrorCode::BadInput);
    return {};
}

} // namespace heddle::ctl
