#include "ui/scenario/rehearsalwords.h"

#include "core/service/rehearsal/rehearsal.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace heddle::ui {

using service::RehearsalView;
using service::RehearsedItem;

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("Rehearsal", words);
}

} // namespace

Icon iconOfStory(const QString& name)
{
    static const QHash<QString, Icon> icons{
        {QStringLiteral("star"), Icon::Star},      {QStringLiteral("chat"), Icon::Chat},
        {QStringLiteral("users"), Icon::Users},    {QStringLiteral("inbox"), Icon::Inbox},
        {QStringLiteral("mail"), Icon::Mail},      {QStringLiteral("phone"), Icon::Phone},
        {QStringLiteral("swap"), Icon::Merge},     {QStringLiteral("clock"), Icon::Clock},
        {QStringLiteral("headset"), Icon::Person}, {QStringLiteral("broadcast"), Icon::Social},
        {QStringLiteral("chart"), Icon::Wave}};
    return icons.value(name, Icon::Train);
}

QString scenarioLength(Duration span)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    if (minutes < 90)
        return say("%1 min").arg(minutes);
    return say("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString speedWords(int speed)
{
    return speed == service::Rehearsal::unlimited ? say("as fast as it can")
                                                  : say("%1×").arg(speed);
}

QString hourWords(const RehearsalView& view, Timestamp at, ClockForm form)
{
    const QDateTime local = at.toDateTime().toTimeZone(QTimeZone(view.zone.toUtf8()));
    return local.toString(form == ClockForm::Seconds ? QStringLiteral("HH:mm:ss")
                                                     : QStringLiteral("HH:mm"));
}

QString hashWords(const QString& hash, int groups)
{
    QStringList parts;
    for (int i = 0; i < groups && i * 4 < hash.size(); ++i)
        parts += hash.mid(i * 4, 4);
    return parts.join(u' ');
}

QString progressWords(const RehearsalView& view)
{
    if (view.isPlaying)
        return say("Running");
    return view.now >= view.end && view.end > view.start ? say("Over") : say("Paused");
}

VerdictColours verdictColours(RehearsedItem::Standing standing, const Tokens& tokens)
{
    switch (standing) {
    case RehearsedItem::Standing::Met: return {tokens.ok, tokens.okSoft};
    case RehearsedItem::Standing::Partly: return {tokens.warn, tokens.warnSoft};
    case RehearsedItem::Standing::Missed: return {tokens.bad, tokens.badSoft};
    case RehearsedItem::Standing::Open: break;
    }
    return {tokens.text3, tokens.bubble};
}

void paintVerdict(Ink& ink, QPointF centre, qreal radius, const RehearsedItem& item)
{
    const VerdictColours colours = verdictColours(item.standing, ink.tokens());
    const bool isMissed = item.standing == RehearsedItem::Standing::Missed;
    const Type type{radius > 8 ? Step::Meta : Step::Caption, Weight::Strong};
    ink.box({centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius},
            isMissed ? 4 : radius, colours.ground, colours.line);
    ink.textCentre({centre.x(), centre.y() + halfCap(type)}, QString::number(item.number), type,
                   colours.line);
}

} // namespace heddle::ui
