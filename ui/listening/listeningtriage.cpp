// What the keys do to the chosen post, and how it is taken back.
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "core/service/listening/answers/answers.h"
#include "core/service/listening/listening.h"
#include "core/service/rights.h"
#include "ui/listening/campaignpanel.h"
#include "ui/listening/listeningpage.h"
#include "ui/listening/listeningwords.h"
#include "ui/listening/postcard.h"
#include "ui/listening/poststack.h"
#include "ui/listening/trend/trendside.h"
#include "ui/widgets/button.h"

#include <QAbstractButton>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

namespace heddle::ui {

using service::PostRow;

namespace {

constexpr int kTagsOffered = 12;
constexpr int kWordsShown = 60;

} // namespace

void ListeningPage::bindKeys()
{
    const auto on = [this](QKeySequence keys, auto act) {
        auto* key = new QShortcut(keys, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, act] {
            // What cannot be seen is not acted on: a campaign is being written.
            if (m_stack->currentWidget() == m_stream)
                act();
        });
    };
    on(Qt::Key_N, [this] { m_posts->step(1); });
    on(Qt::Key_P, [this] { m_posts->step(-1); });
    on(Qt::Key_M, [this] { makeMine(); });
    on(Qt::Key_R, [this] { reply(); });
    on(Qt::Key_T, [this] { openTagMenu(); });
    on(Qt::Key_D, [this] { openDiscardMenu(); });
    on(Qt::Key_U, [this] { undo(); });
    on(Qt::Key_W, [this] { turnRelevance(); });
    on(Qt::Key_F, [this] { react(Reaction::Favour); });
    on(Qt::Key_B, [this] { react(Reaction::Boost); });
    on(Qt::Key_A, [this] { openWaitingMenu(); });
    on(Qt::Key_Slash, [this] { m_campaigns->focusSearch(); });
    auto* enter = new QShortcut(Qt::Key_Return, m_posts);
    enter->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QShortcut::activated, this, [this] {
        // The key presses the button it stands on, as everywhere.
        if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()))
            button->click();
        else
            open();
    });
}

template<class T>
void ListeningPage::run(const Async<T>& answer, const Act& act)
{
    whenDone(answer, this, [this, act](const Result<T>& done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        m_acts.append(act);
        const PostRow* chosen = m_posts->chosen();
        if (act.kind == Act::Kind::Discarded && chosen && chosen->entry.id == act.entry)
            m_posts->step(1);
        refresh();
    });
}

void ListeningPage::afterwards(const Result<void>& done)
{
    if (!done)
        Q_EMIT failed(done.error());
    refresh();
}

void ListeningPage::makeMine()
{
    const PostRow* row = m_posts->chosen();
    const bool isOpen =
        row && (row->status == PostStatus::Unread || row->status == PostStatus::Queued);
    if (isOpen)
        run(m_services.desk.take(row->interaction.id),
            {Act::Kind::Taken, row->interaction.id, row->entry.id, row->interaction.queue, {}});
}

void ListeningPage::reply()
{
    const PostRow* row = m_posts->chosen();
    if (!row)
        return;
    const InteractionId id = row->interaction.id;
    const EntryId entry = row->entry.id;
    const bool isFree = row->status == PostStatus::Unread || row->status == PostStatus::Queued;
    if (!isFree) {
        Q_EMIT replyRequested(id, entry);
        return;
    }
    whenDone(m_services.desk.take(id), this, [this, id, entry](const Result<void>& taken) {
        if (taken)
            Q_EMIT replyRequested(id, entry);
        else
            Q_EMIT failed(taken.error());
    });
}

// Said once, it counts for the next posts, too.
void ListeningPage::turnRelevance()
{
    const PostRow* row = m_posts->chosen();
    if (!row)
        return;
    const Stance before = row->entry.readings.stance;
    const bool isToUs = row->entry.direction == Direction::Inbound;
    const Stance now = before != Stance::Neither ? Stance::Neither
                       : isToUs                  ? Stance::ToUs
                                                 : Stance::AboutUs;
    run(m_services.desk.correctReading(row->entry.id, ReadingKind::Stance, toName(now)),
        {Act::Kind::Read, row->interaction.id, row->entry.id, row->interaction.queue,
         toName(before)});
}

void ListeningPage::react(Reaction reaction)
{
    service::Answers* answers = m_services.listening->answers();
    const PostRow* row = m_posts->chosen();
    if (!row || !answers)
        return;
    const bool isLike = reaction == Reaction::Favour;
    whenDone(isLike ? answers->favour(row->entry.id) : answers->boost(row->entry.id), this,
             [this, isLike](const Done& done) {
                 if (!done)
                     Q_EMIT told(networkErrorText(done.error()));
                 else
                     Q_EMIT told(isLike ? tr("Favourited.")
                                        : tr("Boosted to those who follow us."));
             });
}

void ListeningPage::askWhatWaits()
{
    service::Answers* answers = m_services.listening->answers();
    if (!answers)
        return;
    whenDone(answers->waiting(), this, [this](const Result<QList<service::HeldAnswer>>& held) {
        m_held = held.value_or(QList<service::HeldAnswer>());
        m_waiting->setVisible(!m_held.isEmpty());
        m_waiting->setText(tr("%n to release", "answers of others", int(m_held.size())));
    });
}

// Read in its contact, where it is released or sent back.
void ListeningPage::openWaitingMenu()
{
    if (m_held.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("listening.held"));
    for (const service::HeldAnswer& answer : std::as_const(m_held)) {
        QString words =
            tr("%1 answers %2: %3")
                .arg(answer.author, answer.customer, answer.text.simplified().left(kWordsShown));
        connect(menu->addAction(words.replace(u'&', QLatin1String("&&"))), &QAction::triggered,
                this, [this, answer] { Q_EMIT openRequested(answer.interaction, answer.entry); });
    }
    menu->popup(m_waiting->mapToGlobal(QPoint(0, m_waiting->height() + 4)));
    menu->setActiveAction(menu->actions().constFirst());
}

void ListeningPage::openDiscardMenu()
{
    PostCard* card = m_posts->chosenCard();
    if (!card || card->row().status == PostStatus::Discarded
        || card->row().status == PostStatus::Handled)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("listening.reasons"));
    int number = 0;
    for (const DiscardReason& reason : discardReasons()) {
        auto* action = menu->addAction(QStringLiteral("&%1  %2").arg(++number).arg(reason.words));
        connect(action, &QAction::triggered, this, [this, code = reason.code] { discard(code); });
    }
    menu->popup(card->discardPlace());
    menu->setActiveAction(menu->actions().constFirst());
}

void ListeningPage::discard(const QString& reason)
{
    const PostRow* row = m_posts->chosen();
    // That it is not about us is what the next posts are read by.
    if (row && reason == notAboutUs)
        m_services.desk.correctReading(row->entry.id, ReadingKind::Stance, toName(Stance::Neither));
    if (row)
        run(m_services.desk.close(row->interaction.id, discardCode(reason)),
            {Act::Kind::Discarded, row->interaction.id, row->entry.id, row->interaction.queue, {}});
}

void ListeningPage::openTagMenu()
{
    if (!m_posts->chosenCard())
        return;
    whenDone(m_services.directory.tags(), this, [this](const Result<QStringList>& known) {
        PostCard* card = m_posts->chosenCard();
        if (!card)
            return;
        QStringList tags;
        for (const TagSuggestion& suggestion : card->row().suggestedTags)
            tags.append(suggestion.tag);
        for (const QString& tag : known.value_or(QStringList())) {
            if (!tags.contains(tag) && !card->row().interaction.tags.contains(tag)
                && tags.size() < kTagsOffered)
                tags.append(tag);
        }
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(QStringLiteral("listening.tags"));
        for (const QString& tag : std::as_const(tags)) {
            QString words = tag;
            connect(menu->addAction(words.replace(u'&', QLatin1String("&&"))), &QAction::triggered,
                    this, [this, tag] { this->tag(tag); });
        }
        if (tags.isEmpty())
            menu->addAction(tr("No tags are in use yet"))->setEnabled(false);
        menu->popup(card->mapToGlobal(QPoint(card->width() / 3, card->height())));
        menu->setActiveAction(menu->actions().constFirst());
    });
}

void ListeningPage::tag(const QString& tag)
{
    const PostRow* row = m_posts->chosen();
    if (row)
        run(m_services.desk.acceptTag(row->interaction.id, tag),
            {Act::Kind::Tagged, row->interaction.id, row->entry.id, row->interaction.queue, tag});
}

void ListeningPage::rejectTag(const QString& tag)
{
    if (const PostRow* row = m_posts->chosen())
        whenDone(m_services.desk.rejectTag(row->interaction.id, tag), this,
                 [this](const Result<void>& done) { afterwards(done); });
}

/// A note at the post that names them: so they are called, wherever they are.
void ListeningPage::tellSupervisors(const service::EarlyWarning& warning)
{
    whenDone(m_services.directory.agents(), this,
             [this, warning](const Result<QList<Agent>>& agents) {
                 QStringList names;
                 for (const Agent& agent : agents.value_or(QList<Agent>())) {
                     if (service::isSupervisor(agent) && agent.active)
                         names.append(QLatin1Char('@') + agent.login);
                 }
                 if (names.isEmpty())
                     return Q_EMIT failed({ErrorCode::BadInput, tr("there is no supervisor")});
                 const QString note = tr("%1 Early warning: %2's post reaches many (%3).")
                                          .arg(names.join(u' '), warning.author, warning.why);
                 whenDone(m_services.desk.addNote(warning.interaction, note), this,
                          [this, warning](const Result<EntryId>& added) {
                              if (!added)
                                  return Q_EMIT failed(added.error());
                              m_side->noteTold(warning.entry);
                          });
             });
}

void ListeningPage::undo()
{
    if (m_acts.isEmpty())
        return;
    const Act act = m_acts.takeLast();
    m_posts->choose(act.entry);
    const auto settle = [this](const Result<void>& done) { afterwards(done); };
    switch (act.kind) {
    case Act::Kind::Tagged:
        whenDone(m_services.desk.untag(act.interaction, act.tag), this, settle);
        return;
    case Act::Kind::Taken:
        whenDone(m_services.desk.assign(act.interaction, {}, act.queue), this, settle);
        return;
    case Act::Kind::Read:
        whenDone(m_services.desk.correctReading(act.entry, ReadingKind::Stance, act.tag), this,
                 settle);
        return;
    case Act::Kind::Discarded: break;
    }
    // Reopening gives it to me; it was nobody's.
    whenDone(m_services.desk.reopen(act.interaction), this,
             [this, act, settle](const Result<void>& reopened) {
                 if (!reopened)
                     return settle(reopened);
                 whenDone(m_services.desk.assign(act.interaction, {}, act.queue), this, settle);
             });
}

void ListeningPage::open()
{
    if (const PostRow* row = m_posts->chosen())
        Q_EMIT openRequested(row->interaction.id, row->entry.id);
}

} // namespace heddle::ui
