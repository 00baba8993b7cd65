// The connections of what is open: which wish of its parts leads where.
#include "ui/conversation/conversation.h"

#include "core/base/pace.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/beside/readersbar.h"
#include "ui/composer/composerpanel.h"
#include "ui/conversation/attachmentsaver.h"
#include "ui/conversation/callbackmenu.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/conversation/interactionheader.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/conversation/macromenu.h"
#include "ui/conversation/posts/approvalbar.h"
#include "ui/conversation/posts/postdeeds.h"
#include "ui/conversation/wrapup/wrapupbar.h"
#include "ui/original/originalpanel.h"
#include "ui/original/webviewloader.h"
#include "ui/phone/attendbar.h"
#include "ui/phone/recordings/recordingbar.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"

#include <QStackedWidget>

namespace heddle::ui {

void Conversation::wire()
{
    connect(m_snoozeMenu, &SnoozeMenu::chosen, this,
            [this](PendingOn on, std::optional<Timestamp> until) {
                m_commands.snooze(current(), on, until);
            });
    connect(m_codeMenu, &CodeMenu::chosen, this,
            [this](const QString& code) { m_commands.close(current(), code); });
    connect(m_codeMenu, &CodeMenu::wrapUpRequested, this, [this] { m_commands.wrapUp(current()); });
    connect(m_wrapUp, &WrapUpBar::moreTimeRequested, this,
            [this] { m_commands.extendWrapUp(current()); });
    connect(m_moreMenu, &MoreMenu::assignRequested, this, &Conversation::handOver);
    connect(m_macroMenu, &MacroMenu::chosen, this, [this](const Macro& macro) {
        if (m_view)
            m_commands.runMacro(current(), macro);
    });
    connect(m_callBackMenu, &CallBackMenu::chosen, this,
            [this](const QString& number, Timestamp wished) {
                m_commands.oweCall(current(), number, wished);
            });
    connect(m_moreMenu, &MoreMenu::mailRequested, this, &Conversation::continueByMail);
    connect(m_moreMenu, &MoreMenu::callRequested, this, &Conversation::continueByPhone);
    connect(m_moreMenu, &MoreMenu::wakeRequested, this, [this] { m_commands.wake(current()); });
    connect(m_moreMenu, &MoreMenu::reachedNobodyRequested, this,
            [this] { m_commands.reachedNobody(current()); });
    connect(m_moreMenu, &MoreMenu::prioritiseRequested, this,
            [this](Duration earlier) { m_commands.prioritise(current(), earlier); });
    auto* reloading = new Pace(
        Pace::forEyes,
        [this] {
            if (m_wanted.isValid())
                load({});
        },
        this);
    connect(&m_services.directory, &service::Directory::changed, reloading,
            [this, reloading](const Change& change) {
                if (m_wanted.isValid()
                    && (change.interaction == m_wanted || change.customer == m_customer))
                    reloading->ask();
                if (change.agent.isValid() && !change.interaction.isValid())
                    askWhoIsThere();
            });
    askWhoIsThere();
    whenDone(m_services.directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        m_queues = queues ? *queues : QList<Queue>();
    });
}

void Conversation::askWhoIsThere()
{
    whenDone(m_services.directory.agents(), this, [this](const Result<QList<Agent>>& agents) {
        m_agents = agents ? *agents : QList<Agent>();
        m_readers->setPeople(m_agents);
    });
}

void Conversation::wireTimeline()
{
    const auto complain = [this](const Error& error) { m_commands.complain(error, Attempt::Load); };
    connect(m_timeline, &TimelinePanel::failed, this, complain);
    connect(m_timeline, &TimelinePanel::attachmentRequested, this, &Conversation::openAttachment);
    if (m_recording) {
        connect(m_attend, &AttendBar::failed, this, &Conversation::callFailed);
        connect(m_recording, &RecordingBar::failed, this, &Conversation::callFailed);
        connect(m_recording, &RecordingBar::saveRequested, m_saver, &AttachmentSaver::ask);
    }
    connect(m_timeline, &TimelinePanel::sealCheckRequested, &m_commands,
            &InteractionCommands::checkSeal);
    connect(m_timeline, &TimelinePanel::resendRequested, &m_commands, &InteractionCommands::resend);
    connect(m_timeline, &TimelinePanel::markSentRequested, &m_commands,
            &InteractionCommands::markSent);
    connect(m_timeline, &TimelinePanel::momentAcknowledged, &m_commands,
            &InteractionCommands::acknowledgeMoment);
    connect(m_timeline, &TimelinePanel::momentLetBe, &m_commands,
            &InteractionCommands::letMomentBe);
    connect(m_timeline, &TimelinePanel::correctionRequested, &m_commands,
            &InteractionCommands::correct);
    connect(m_timeline, &TimelinePanel::promiseTaken, this, &Conversation::takeUpPromise);
    connect(m_timeline, &TimelinePanel::linkRequested, &m_commands, &InteractionCommands::openLink);
    connect(m_timeline, &TimelinePanel::entryRequested, this, &Conversation::openEntry);
    connect(m_saver, &AttachmentSaver::failed, this,
            [this](const Error& error) { m_commands.complain(error, Attempt::SaveFile); });
    connect(m_saver, &AttachmentSaver::saved, &m_commands, &InteractionCommands::tellSaved);
}

// A recorded call is played; every other file is saved.
void Conversation::openAttachment(const Attachment& attachment)
{
    const TimelineModel& model = m_timeline->model();
    for (int row = 0; m_recording && row < model.rowCount(); ++row) {
        const Entry& entry = model.entry(row);
        if (entry.call && !attachment.blob.isEmpty() && entry.call->recording == attachment.blob)
            return m_recording->open(entry, attachment);
    }
    m_saver->ask(attachment);
}

/// The promise that was found there, as it is kept: it waits to be taken up or let be.
void Conversation::takeUpPromise(EntryId entry, int place)
{
    const int row = m_timeline->model().rowOf(entry);
    if (!m_view || row < 0)
        return;
    const QString quote = m_timeline->model().entry(row).readings.promises.value(place).quote;
    for (const Promise& promise : m_view->promises) {
        if (promise.entry == entry && promise.progress == PromiseProgress::Found
            && quote.startsWith(promise.quote))
            return m_commands.takeUpPromise(promise.id);
    }
    m_commands.complain(Error{ErrorCode::Conflict, {}}, Attempt::Save);
}

void Conversation::wireComposer()
{
    const auto toEnd = [this] { m_timeline->view().toEnd(); };
    connect(m_timeline, &TimelinePanel::replyRequested, this,
            [this](EntryId entry) { startReply(ComposeKind::Reply, entry); });
    connect(m_timeline, &TimelinePanel::undoSendRequested, this, &Conversation::undoSend);
    connect(m_composer, &ComposerPanel::undoRequested, this, &Conversation::undoSend);
    connect(m_composer, &ComposerPanel::otherWayRequested, this, &Conversation::goOnBy);
    connect(m_composer, &ComposerPanel::answering, m_readers, &ReadersBar::noteWriting);
    connect(m_composer, &ComposerPanel::rested, m_readers, &ReadersBar::notePause);
    connect(m_composer, &ComposerPanel::sent, this, toEnd);
    connect(m_composer, &ComposerPanel::noteAdded, this, toEnd);
    connect(m_composer, &ComposerPanel::readFirstRequested, this, toEnd);
}

// From a chat or a post the other contact is linked to it, so that one leads to the other.
void Conversation::goOnBy(ChannelKind channel, const QString& address)
{
    const bool isLinked = m_services.chat && m_view
                          && (m_view->interaction.channel == ChannelKind::Chat
                              || m_view->interaction.channel == ChannelKind::Social);
    if (channel == ChannelKind::Email && isLinked)
        continueByMail(address);
    else if (channel == ChannelKind::Email)
        m_commands.startMail(m_customer, address);
    else if (channel == ChannelKind::Phone && isLinked)
        continueByPhone(address);
    else if (channel == ChannelKind::Phone)
        Q_EMIT callRequested(address);
}

void Conversation::undoSend(EntryId entry)
{
    whenDone(m_services.desk.cancelSend(entry), this, [this](const Result<Draft>& draft) {
        if (draft)
            m_composer->takeBack(*draft);
        else
            m_commands.complain(draft.error(), Attempt::Save);
    });
}

void Conversation::wirePosts()
{
    if (!m_deeds)
        return;
    connect(m_timeline, &TimelinePanel::postActionRequested, m_deeds, &PostDeeds::act);
    connect(m_approval, &ApprovalBar::releaseRequested, m_deeds, &PostDeeds::release);
    connect(m_approval, &ApprovalBar::sendBackRequested, m_deeds, &PostDeeds::sendBack);
}

void Conversation::wireOriginal()
{
    if (!m_services.pictures)
        return;
    m_original = new OriginalPanel(m_services.directory, m_services.desk, *m_services.pictures,
                                   webviewFolders(), this);
    m_stack->addWidget(m_original);
    connect(m_timeline, &TimelinePanel::originalRequested, this, [this](EntryId entry) {
        m_stack->setCurrentWidget(m_original);
        m_original->open(entry);
    });
    connect(m_original, &OriginalPanel::closed, this,
            [this] { m_stack->setCurrentWidget(m_page); });
    connect(m_original, &OriginalPanel::openRequested, &m_commands, &InteractionCommands::openLink);
}

} // namespace heddle::ui
