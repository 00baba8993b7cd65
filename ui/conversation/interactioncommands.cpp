#include "ui/conversation/interactioncommands.h"

#include "core/base/clock.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "core/service/reading/seals.h"
#include "ui/original/linkverdict.h"
#include "ui/theme/bidi.h"
#include "ui/timeline/card/mailseal.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/words.h"

#include <QDesktopServices>
#include <QFileInfo>

namespace heddle::ui {

InteractionCommands::InteractionCommands(const Services& services, MessageBar& bar, QObject* parent)
    : QObject(parent), m_services(services), m_bar(bar)
{}

template<class T, class Then>
void InteractionCommands::run(const Async<T>& answer, Attempt attempt, Then then)
{
    whenDone(answer, this, [this, attempt, then = std::move(then)](const Result<T>& result) {
        if (result)
            then(result);
        else
            complain(result.error(), attempt);
    });
}

void InteractionCommands::complain(const Error& error, Attempt attempt)
{
    m_bar.show(MessageBar::Kind::Problem, errorText(error, attempt));
}

void InteractionCommands::take(InteractionId id)
{
    run(m_services.desk.take(id), Attempt::Accept, [this, id](const Done&) { Q_EMIT taken(id); });
}

void InteractionCommands::close(InteractionId id, const QString& code)
{
    run(m_services.desk.close(id, code), Attempt::Save, [this, id](const Done&) { tellEnd(id); });
}

// A wrap-up that its queue wants first has a bar of its own, and a call that reached nobody may have
// another try before it.
void InteractionCommands::tellEnd(InteractionId id)
{
    whenDone(m_services.directory.interaction(id), this,
             [this, id](const Result<service::InteractionView>& view) {
                 const auto state = view ? view->interaction.state : InteractionState::Closed;
                 if (state == InteractionState::Closed)
                     m_bar.show(MessageBar::Kind::Good, tr("Closed."),
                                {tr("Reopen"), [this, id] { reopen(id); }});
                 else if (state != InteractionState::WrapUp)
                     m_bar.show(MessageBar::Kind::Good,
                                tr("Back in the queue; they are rung again when it is time."));
             });
}

void InteractionCommands::wrapUp(InteractionId id)
{
    run(m_services.desk.wrapUp(id), Attempt::Save, [](const Done&) {});
}

void InteractionCommands::extendWrapUp(InteractionId id)
{
    run(m_services.desk.extendWrapUp(id), Attempt::Save, [](const Done&) {});
}

void InteractionCommands::reopen(InteractionId id)
{
    run(m_services.desk.reopen(id), Attempt::Save,
        [this](const Done&) { m_bar.show(MessageBar::Kind::News, tr("It is open again.")); });
}

void InteractionCommands::snooze(InteractionId id, PendingOn on, std::optional<Timestamp> until)
{
    QString words = tr("Snoozed until somebody else answers.");
    if (until)
        words = tr("Snoozed until %1.").arg(momentWords(*until, m_services.clock.now()));
    else if (on == PendingOn::Customer)
        words = tr("Snoozed until the customer answers.");
    run(m_services.desk.snooze(id, on, until), Attempt::Save, [this, id, words](const Done&) {
        m_bar.show(MessageBar::Kind::News, words, {tr("Wake it"), [this, id] { wake(id); }});
    });
}

void InteractionCommands::oweCall(InteractionId id, const QString& number, Timestamp wished)
{
    const Timestamp now = m_services.clock.now();
    const QString words =
        wished > now
            ? tr("They are rung back at %1 from %2 on.").arg(number, momentWords(wished, now))
            : tr("They are rung back at %1 as soon as somebody is free.").arg(number);
    run(m_services.desk.oweCall(id, number, wished), Attempt::Save,
        [this, words](const Result<InteractionId>&) { m_bar.show(MessageBar::Kind::Good, words); });
}

void InteractionCommands::reachedNobody(InteractionId id)
{
    run(m_services.desk.reachedNobody(id), Attempt::Save, [this, id](const Done&) { tellEnd(id); });
}

void InteractionCommands::prioritise(InteractionId id, Duration earlier)
{
    run(m_services.desk.prioritise(id, earlier), Attempt::Save, [](const Done&) {});
}

void InteractionCommands::wake(InteractionId id)
{
    run(m_services.desk.wake(id), Attempt::Save, [](const Done&) {});
}

void InteractionCommands::assign(InteractionId id, AgentId agent, QueueId queue)
{
    const QString words =
        agent.isValid() ? tr("It is with them now.") : tr("It is back in the queue.");
    run(m_services.desk.assign(id, agent, queue), Attempt::Save,
        [this, words](const Done&) { m_bar.show(MessageBar::Kind::News, words); });
}

void InteractionCommands::handOver(InteractionId id, AgentId agent, QueueId queue,
                                   const QString& note)
{
    if (note.isEmpty())
        return assign(id, agent, queue);
    run(m_services.desk.addNote(id, note), Attempt::Save,
        [this, id, agent, queue](const Result<EntryId>&) { assign(id, agent, queue); });
}

void InteractionCommands::markRead(InteractionId id)
{
    // Nothing to tell: the mark goes when it is done, and stays when it is not.
    whenDone(m_services.desk.markRead(id), this, [](const Done&) {});
}

void InteractionCommands::resend(EntryId entry)
{
    run(m_services.desk.resend(entry), Attempt::Send,
        [this](const Done&) { m_bar.show(MessageBar::Kind::News, tr("It is on its way again.")); });
}

void InteractionCommands::markSent(EntryId entry)
{
    run(m_services.desk.markSent(entry), Attempt::Save, [](const Done&) {});
}

void InteractionCommands::acknowledgeMoment(EntryId entry, int moment)
{
    run(m_services.desk.acknowledgeMoment(entry, moment), Attempt::Save, [](const Done&) {});
}

void InteractionCommands::letMomentBe(EntryId entry, int moment)
{
    run(m_services.desk.letMomentBe(entry, moment), Attempt::Save, [](const Done&) {});
}

void InteractionCommands::correct(EntryId entry, ReadingKind what, const QString& answer)
{
    run(m_services.desk.correctReading(entry, what, answer), Attempt::Save, [this](const Done&) {
        m_bar.show(MessageBar::Kind::Good, tr("Put right. Heddle learns from it."));
    });
}

void InteractionCommands::takeUpPromise(PromiseId id)
{
    run(m_services.desk.keepPromise(id, {}), Attempt::Save, [this](const Done&) {
        m_bar.show(MessageBar::Kind::Good, tr("It is among the customer's promises now."));
    });
}

void InteractionCommands::runMacro(InteractionId id, const Macro& macro)
{
    run(m_services.desk.runMacro(id, macro.id), Attempt::Save,
        [this, name = macro.name](const Done&) {
            m_bar.show(MessageBar::Kind::Good, tr("Done: %1").arg(name));
        });
}

void InteractionCommands::openLink(const QUrl& url)
{
    if (judgeLink(url).danger == LinkVerdict::Danger::Refused || !QDesktopServices::openUrl(url))
        m_bar.show(MessageBar::Kind::Problem, tr("This link could not be opened."));
}

void InteractionCommands::call(const QString& number)
{
    QString digits = number;
    digits.removeIf([](QChar letter) { return !letter.isDigit() && letter != QLatin1Char('+'); });
    if (!QDesktopServices::openUrl(QUrl(QStringLiteral("tel:") + digits)))
        m_bar.show(MessageBar::Kind::Problem,
                   tr("No telephone program is set up to call %1.").arg(isolated(number)));
}

void InteractionCommands::tellMerged(const QString& name, qint64 merge)
{
    m_bar.show(MessageBar::Kind::Good,
               tr("%1 is part of this customer now.").arg(isolatedName(name)),
               {tr("Undo"), [this, merge] {
                    run(m_services.desk.unmerge(merge), Attempt::Save, [](const Done&) {});
                }});
}

void InteractionCommands::checkSeal(EntryId entry)
{
    auto* seals = qobject_cast<service::Seals*>(&m_services.directory);
    if (!seals)
        return complain({ErrorCode::Unsupported, {}}, Attempt::Load);
    m_bar.show(MessageBar::Kind::News, tr("Checking the signature …"));
    run(seals->seal(entry), Attempt::Load, [this](const Result<MailSeal>& seal) {
        const bool isGood = seal->kind == MailSeal::Kind::Good;
        m_bar.show(isGood ? MessageBar::Kind::Good : MessageBar::Kind::Problem, sealWords(*seal));
    });
}

void InteractionCommands::tellSaved(const QString& path)
{
    m_bar.show(MessageBar::Kind::Good,
               tr("Saved as %1.").arg(isolated(QFileInfo(path).fileName())));
}

void InteractionCommands::startMail(CustomerId customer, const QString& address)
{
    run(m_services.desk.startMail(customer, address), Attempt::Save,
        [this](const Result<InteractionId>& id) { Q_EMIT mailStarted(*id); });
}

void InteractionCommands::startMailTo(const MailAddress& address)
{
    run(m_services.desk.startMailTo(address), Attempt::Save,
        [this](const Result<InteractionId>& id) { Q_EMIT mailStarted(*id); });
}

void InteractionCommands::setPresence(Presence presence, const QString& reason)
{
    run(m_services.desk.setPresence(presence, reason), Attempt::SetPresence, [](const Done&) {});
}

void InteractionCommands::pauseChannel(ChannelKind channel)
{
    run(m_services.desk.pauseChannel(channel), Attempt::SetPresence, [](const Done&) {});
}

void InteractionCommands::resumeChannel(ChannelKind channel)
{
    run(m_services.desk.resumeChannel(channel), Attempt::SetPresence, [](const Done&) {});
}

} // namespace heddle::ui
