#include "ui/notices/listeningnews.h"

#include "core/service/directory.h"
#include "core/service/listening/answers/answers.h"
#include "core/service/listening/growth/growth.h"
#include "core/service/listening/listening.h"
#include "core/service/rights.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/messagebar.h"

namespace heddle::ui {

using service::Growth;
using service::HeldAnswer;

ListeningNews::ListeningNews(const Services& services, MessageBar& bar, QObject* parent)
    : QObject(parent), m_services(services), m_bar(bar)
{
    connect(&services.directory, &service::Directory::changed, this, &ListeningNews::look);
}

void ListeningNews::look(const Change& change)
{
    if (change.kind == service::answerHeld && m_services.listening->answers())
        tellHeld(change.interaction);
    else if (change.kind == service::campaignGrows)
        tellGrowth();
}

void ListeningNews::tellHeld(InteractionId contact)
{
    whenDone(
        m_services.listening->answers()->waiting(), this,
        [this, contact](const Result<QList<HeldAnswer>>& waiting) {
            for (const HeldAnswer& answer : waiting.value_or(QList<HeldAnswer>())) {
                if (answer.interaction != contact)
                    continue;
                m_bar.show(
                    MessageBar::Kind::News,
                    tr("%1's answer waits for you to release it.").arg(isolatedName(answer.author)),
                    {tr("Read it"),
                     [this, answer] { Q_EMIT openRequested(answer.interaction, answer.entry); }});
                return;
            }
        });
}

void ListeningNews::tellGrowth()
{
    const auto show = [this](const Result<QList<Growth>>& told) {
        if (!told || told->isEmpty())
            return;
        const Growth& growth = told->constFirst();
        m_bar.show(MessageBar::Kind::News,
                   tr("“%1” grows: %n posts in the last hour, %2 in the hour before.", nullptr,
                      growth.posts)
                       .arg(growth.campaign)
                       .arg(growth.before),
                   {tr("Look"),
                    [this, campaign = growth.campaign] { Q_EMIT campaignRequested(campaign); }});
    };
    whenDone(m_services.directory.me(), this, [this, show](const Result<Agent>& me) {
        if (me && service::isSupervisor(*me))
            whenDone(m_services.listening->growths(), this, show);
    });
}

} // namespace heddle::ui
