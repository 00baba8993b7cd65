#include "ui/composer/channels/channelhabit.h"

#include "core/base/statistics.h"
#include "ui/insight/feelingchart.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::ChannelHabit)
};

} // namespace

ChannelHabit channelHabit(const QList<service::CustomerView::ChannelUse>& uses)
{
    qint64 contacts = 0;
    for (const auto& use : uses)
        contacts += use.contacts;
    if (contacts == 0)
        return {};
    if (contacts < tooFewToTell)
        return {{}, Words::tr("Too few to tell (n %1)").arg(contacts), {}};
    const auto& most = uses.first();
    const Estimate share = shareOf(most.contacts, contacts);
    if (share.low <= .5)
        return {{}, Words::tr("No clear one (n %1)").arg(contacts), {}};
    const QLocale locale;
    return {most.channel,
            Words::tr("%1, %2 of %3", "a channel, how often, of how many")
                .arg(channelWords(most.channel))
                .arg(most.contacts)
                .arg(contacts),
            Words::tr("Of their last %1 contacts %2 came this way (95 %: %3 to %4 %).")
                .arg(contacts)
                .arg(most.contacts)
                .arg(locale.toString(share.low * 100, 'f', 0),
                     locale.toString(share.high * 100, 'f', 0))};
}

QString unwantedWords(ChannelKind channel)
{
    switch (channel) {
    case ChannelKind::Phone: return Words::tr("Do not call");
    case ChannelKind::Email: return Words::tr("No mail");
    case ChannelKind::Chat: return Words::tr("No chat");
    case ChannelKind::Social: return Words::tr("No messages");
    case ChannelKind::Paper: return Words::tr("No letters");
    }
    return {};
}

} // namespace heddle::ui
