#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace heddle::ui {

namespace {

/// Carries the translation context of these words.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString channelWords(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Phone: return Words::tr("Call");
    case ChannelKind::Email: return Words::tr("Mail");
    case ChannelKind::Chat: return Words::tr("Chat");
    case ChannelKind::Social: return Words::tr("Post");
    case ChannelKind::Paper: return Words::tr("Letter");
    }
    return {};
}

QString subjectWords(const Interaction& interaction)
{
    if (!interaction.subject.isEmpty())
        return interaction.subject;
    return interaction.channel == ChannelKind::Email ? Words::tr("(no subject)")
                                                     : channelWords(interaction.channel);
}

QString stateWords(const Interaction& interaction)
{
    switch (interaction.state) {
    case InteractionState::New: return Words::tr("New");
    case InteractionState::Queued: return Words::tr("In queue");
    case InteractionState::Offered: return Words::tr("Offered");
    case InteractionState::Assigned: return Words::tr("Open");
    case InteractionState::Pending:
        switch (interaction.pendingOn.value_or(PendingOn::Until)) {
        case PendingOn::Customer: return Words::tr("Waiting for the customer");
        case PendingOn::ThirdParty: return Words::tr("Waiting for somebody else");
        case PendingOn::Until: return Words::tr("Snoozed");
        }
        return {};
    case InteractionState::WrapUp: return Words::tr("Wrap-up");
    case InteractionState::Closed: return Words::tr("Closed");
    }
    return {};
}

Meaning stateMeaning(const Interaction& interaction)
{
    switch (interaction.state) {
    case InteractionState::Assigned: return Meaning::Ok;
    case InteractionState::Offered:
    case InteractionState::New:
    case InteractionState::Queued: return Meaning::Accent;
    case InteractionState::Pending:
    case InteractionState::WrapUp: return Meaning::Warn;
    case InteractionState::Closed: return Meaning::Neutral;
    }
    return Meaning::Neutral;
}

QStringList presenceReasons()
{
    return {QStringLiteral("break"), QStringLiteral("lunch"), QStringLiteral("meeting"),
            QStringLiteral("training"), QStringLiteral("back office")};
}

QString presenceWords(Presence presence, const QString& reason)
{
    if (presence == Presence::Ready)
        return Words::tr("Ready");
    if (presence == Presence::Offline)
        return Words::tr("Offline");
    if (reason == QLatin1String("break"))
        return Words::tr("Break");
    if (reason == QLatin1String("lunch"))
        return Words::tr("Lunch");
    if (reason == QLatin1String("meeting"))
        return Words::tr("Meeting");
    if (reason == QLatin1String("training"))
        return Words::tr("Training");
    if (reason == QLatin1String("back office"))
        return Words::tr("Back office");
    if (isMissedOffers(reason))
        return Words::tr("Missed offers");
    if (reason == QLatin1String("just arrived"))
        return Words::tr("Just arrived");
    return reason.isEmpty() ? Words::tr("Not ready") : reason;
}

bool isMissedOffers(const QString& reason)
{
    return reason == QLatin1String("missed offers");
}

QString clockWords(const QTime& time)
{
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString momentWords(Timestamp at, Timestamp now)
{
    const QLocale locale;
    const QDateTime local = at.toDateTime().toLocalTime();
    const QDate today = now.toDateTime().toLocalTime().date();
    const QString time = clockWords(local.time());
    if (local.date() == today)
        return time;
    if (local.date() == today.addDays(-1))
        return Words::tr("Yesterday %1").arg(time);
    if (local.date() == today.addDays(1))
        return Words::tr("Tomorrow %1").arg(time);
    if (local.date().year() == today.year())
        return locale.toString(local.date(), QStringLiteral("d MMM")) + QLatin1Char(' ') + time;
    return locale.toString(local.date(), QStringLiteral("d MMM yyyy"));
}

QString spanWords(Duration span)
{
    const int minutes = int(std::abs(span.count()) / 60'000'000);
    if (minutes < 1)
        return Words::tr("less than a minute");
    if (minutes < 60)
        return Words::tr("%n minute(s)", nullptr, minutes);
    if (minutes < 2 * 24 * 60)
        return Words::tr("%n hour(s)", nullptr, (minutes + 30) / 60);
    return Words::tr("%n day(s)", nullptr, (minutes + 720) / 1440);
}

QString languageWords(const QString& tag)
{
    if (tag.isEmpty())
        return {};
    const QLocale locale(tag);
    return locale.language() == QLocale::C ? QString()
                                           : QLocale::languageToString(locale.language());
}

} // namespace heddle::ui
