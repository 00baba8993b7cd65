#include "app/ctl/feeds/postimport.h"

#include "core/channel/social/drop/postfile.h"
#include "core/channel/social/push/pushedpost.h"
#include "core/insight/html/htmltext.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace heddle::ctl {

namespace {

constexpr qsizetype mostAtOnce = 200;

QString readHtml(const QString& html)
{
    return insight::textFromHtml(html, insight::LinkAddresses::LeftOut);
}

} // namespace

PostImport::PostImport(const Invocation& invocation, std::unique_ptr<OfficeWork> office)
    : m_invocation(invocation), m_office(std::move(office))
{}

Result<std::unique_ptr<PostImport>> PostImport::start(const Invocation& invocation)
{
    auto office = OfficeWork::open(invocation, IfMissing::Create);
    if (!office)
        return passOn(office);
    // What waits needs a queue, and a centre has one from its first agent on.
    if (const auto actor = (*office)->actor(invocation); !actor)
        return passOn(actor);
    if (auto reading = (*office)->readArrivals(); !reading)
        return passOn(reading);
    return std::unique_ptr<PostImport>(new PostImport(invocation, std::move(*office)));
}

void PostImport::refuse(const QString& from, const QString& why)
{
    ++m_refused;
    m_invocation.console.complain(QStringLiteral("%1: %2").arg(from, why));
}

Done PostImport::add(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(path, file.errorString());
        return {};
    }
    const QString source = m_invocation.has("source") ? m_invocation.option("source")
                                                      : QFileInfo(path).completeBaseName();
    const social::PushOrigin origin{source, readHtml, m_office->ledger().now()};
    Done taken;
    const social::TakePost take = [&](const social::WrittenPost& post) -> Done {
        auto inbound =
            post.fields ? social::inboundFrom(*post.fields, origin) : passOn(post.fields);
        if (!inbound) {
            refuse(QStringLiteral("%1, line %2").arg(path).arg(post.line), inbound.error().detail);
            return {};
        }
        inbound->wasSeen = !m_invocation.has("waiting");
        m_waiting.append(std::move(*inbound));
        return taken = m_waiting.size() < mostAtOnce ? Done() : takeIn();
    };
    const Done read = social::readPosts(file, path, take);
    if (!taken)
        return taken;
    if (!read)
        refuse(path, read.error().detail);
    return {};
}

Done PostImport::takeIn()
{
    const auto taken = m_office->intake().takeIn(std::exchange(m_waiting, {}));
    if (!taken)
        return passOn(taken);
    for (const service::Taken& one : *taken)
        ++(one.as == service::Taken::As::Duplicate ? m_known : m_added);
    return {};
}

Done PostImport::finish()
{
    if (auto taken = takeIn(); !taken)
        return taken;
    if (m_invocation.wantsJson())
        m_invocation.console.print(QJsonObject{{QStringLiteral("added"), m_added},
                                               {QStringLiteral("known"), m_known},
                                               {QStringLiteral("refused"), m_refused}});
    else
        m_invocation.console.print(QStringLiteral("%1 added, %2 there already, %3 not readable")
                                       .arg(QString::number(m_added), QString::number(m_known),
                                            QString::number(m_refused)));
    return m_refused > 0 ? Done(failure(ErrorCode::BadInput)) : Done();
}

} // namespace heddle::ctl
