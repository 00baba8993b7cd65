// The window's places, what folds away where there is no room, its ways to write to somebody, and
// what colleagues wrote to me while I was away.
#include "ui/mainwindow/mainwindow.h"

#include "core/service/beside/beside.h"
#include "core/service/directory.h"
#include "core/service/rehearsal/rehearsal.h"
#include "ui/causes/causespage.h"
#include "ui/chats/livechatspage.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/listening/listeningpage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/hairsplitter.h"
#include "ui/phone/phonestrip.h"
#include "ui/rail/rail.h"
#include "ui/scenario/trainingpage.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QResizeEvent>
#include <QStackedWidget>

#include <functional>

namespace heddle::ui {

namespace {

// Whoever comes to work gets a coffee first.
constexpr std::chrono::minutes kMentionStays(30);

/// The customer's first mail address; BadInput with their name where none is known.
void whenMailAddress(service::Directory& directory, CustomerId customer, QObject* owner,
                     const std::function<void(const Result<MailAddress>&)>& handler)
{
    whenDone(directory.customer(customer), owner,
             [handler](const Result<service::CustomerView>& view) {
                 if (!view)
                     return handler(passOn(view));
                 for (const Identity& identity : view->identities) {
                     if (identity.kind == IdentityKind::Email)
                         return handler(MailAddress{view->customer.name, identity.address});
                 }
                 handler(failure(ErrorCode::BadInput, view->customer.name));
             });
}

void tellNoAddress(const Error& error, MessageBar& messages, InteractionCommands& commands)
{
    if (error.code == ErrorCode::BadInput)
        messages.show(
            MessageBar::Kind::Problem,
            MainWindow::tr("No mail address of %1 is known.").arg(isolatedName(error.detail)));
    else
        commands.complain(error, Attempt::Load);
}

// One after the other: reading one leads to the next.
void tellMissed(MainWindow& window, const QList<service::MissedMention>& missed)
{
    if (missed.isEmpty())
        return;
    const service::MissedMention first = missed.first();
    const QString author = isolatedName(first.author);
    const QString sentence =
        missed.size() == 1
            ? MainWindow::tr("%1 named you in a note while you were away.").arg(author)
            : MainWindow::tr("%1 named you in a note while you were away, and there are %n more.",
                             nullptr, static_cast<int>(missed.size()) - 1)
                  .arg(author);
    window.messages().show(MessageBar::Kind::News, sentence,
                           {MainWindow::tr("Read it"), [&window, first, rest = missed.mid(1)] {
                                window.open(first.interaction, first.note);
                                tellMissed(window, rest);
                            }});
    window.messages().stayFor(kMentionStays);
}

} // namespace

void MainWindow::wireBeside()
{
    connect(m_customer, &CustomerPanel::customerRequested, this,
            [this](CustomerId id) { m_conversation->openCustomer(id); });
    if (!m_beside)
        return;
    connect(m_customer, &CustomerPanel::askRequested, this,
            [this] { m_search->open(SearchPalette::Purpose::Beside); });
    connect(m_search, &SearchPalette::addressAsked, this, &MainWindow::askBeside);
    connect(m_search, &SearchPalette::customerAsked, this, [this](CustomerId customer) {
        whenMailAddress(m_services.directory, customer, this,
                        [this](const Result<MailAddress>& address) {
                            if (address)
                                askBeside(*address);
                            else
                                tellNoAddress(address.error(), *m_messages, *m_commands);
                        });
    });
    whenDone(m_beside->missedMentions(), this,
             [this](const Result<QList<service::MissedMention>>& missed) {
                 if (missed)
                     tellMissed(*this, *missed);
             });
}

void MainWindow::askBeside(const MailAddress& whom)
{
    whenDone(m_beside->ask(m_conversation->current(), whom), this,
             [this](const Result<InteractionId>& talk) {
                 if (talk)
                     open(*talk);
                 else if (talk.error().code == ErrorCode::Conflict)
                     m_messages->show(
                         MessageBar::Kind::Problem,
                         tr("That is the customer's own address. Answer them instead."));
                 else
                     m_commands->complain(talk.error(), Attempt::Save);
             });
}

void MainWindow::openSearch()
{
    m_search->open(SearchPalette::Purpose::Everything);
}

void MainWindow::writeTo(CustomerId customer)
{
    whenMailAddress(m_services.directory, customer, this,
                    [this, customer](const Result<MailAddress>& address) {
                        if (address)
                            m_commands->startMail(customer, address->address);
                        else
                            tellNoAddress(address.error(), *m_messages, *m_commands);
                    });
}

void MainWindow::setRehearsal(service::Rehearsal& rehearsal)
{
    m_rehearsal = &rehearsal;
}

bool MainWindow::showsTraining() const
{
    return m_training && m_wide->currentWidget() == m_training;
}

void MainWindow::showTraining()
{
    if (!m_rehearsal) {
        Q_EMIT trainingRequested();
        return;
    }
    if (!m_training) {
        m_training = new TrainingPage(m_services, *m_rehearsal, this);
        m_wide->addWidget(m_training);
        connect(m_training, &TrainingPage::placeRequested, this, &MainWindow::open);
        connect(m_rehearsal, &service::Rehearsal::failed, this,
                [this](const Error& error) { m_commands->complain(error, Attempt::Load); });
    }
    m_wide->setCurrentWidget(m_training);
    m_training->setFocus();
    m_rail->setPlace(Rail::Place::Training);
}

void MainWindow::showPlace(QWidget* page)
{
    m_wide->setCurrentWidget(m_outer);
    m_places->setCurrentWidget(page);
    fold();
    const bool settings = page == m_settings;
    const bool knowledge = m_knowledge && page == m_knowledge;
    const bool chats = m_chats && page == m_chats;
    const bool causes = m_causes && page == m_causes;
    m_rail->setPlace(settings    ? Rail::Place::Settings
                     : knowledge ? Rail::Place::Knowledge
                     : chats     ? Rail::Place::Chats
                     : causes    ? Rail::Place::Causes
                                 : Rail::Place::Inbox);
    if (settings)
        m_settings->refresh();
    if (knowledge)
        m_knowledge->refresh();
    if (causes)
        m_causes->refresh();
}

// A key that does nothing looks broken, above all to somebody who wants to be offered nothing more.
void MainWindow::becomeReady()
{
    if (m_presence != Presence::Ready)
        return m_commands->setPresence(Presence::Ready, {});
    const QKeySequence keys = (*m_actions)[ActionId::GoNotReady].shortcut();
    m_messages->show(MessageBar::Kind::News, tr("You are ready already. For a break, press %1.")
                                                 .arg(keys.toString(QKeySequence::NativeText)));
}

void MainWindow::showSettings()
{
    if (m_desk)
        showPlace(m_settings);
}

// What one sees is what one asks about.
QString MainWindow::helpPage() const
{
    const auto isAt = [this](const QWidget* part) {
        const QWidget* focus = focusWidget();
        return part && focus && (part == focus || part->isAncestorOf(focus));
    };
    if (!m_desk)
        return QStringLiteral("setup");
    if (m_strip && m_strip->isVisible() && isAt(m_strip))
        return QStringLiteral("telephone");
    const QWidget* wide = m_wide->currentWidget();
    const QWidget* place = wide == m_outer ? m_places->currentWidget() : wide;
    const std::pair<const QWidget*, const char*> pages[] = {
        {m_listening, "listening"}, {m_training, "training"}, {m_settings, "ownways"},
        {m_knowledge, "knowledge"}, {m_chats, "floor"},       {m_causes, "floor"}};
    for (const auto& [page, name] : pages) {
        if (page && page == place)
            return QLatin1String(name);
    }
    return QLatin1String(isAt(m_customer)       ? "customer"
                         : isAt(m_conversation) ? "answering"
                                                : "first");
}

void MainWindow::toggleCustomer()
{
    m_customerWanted = !m_customer->isVisible();
    m_customer->setVisible(m_customerWanted);
}

void MainWindow::toggleInbox()
{
    const bool wasInbox = m_places->currentWidget() == m_inner;
    showPlace(m_inner);
    if (width() < kFoldList)
        m_inbox->setVisible(!wasInbox || !m_inbox->isVisible());
    if (m_inbox->isVisible())
        m_inbox->focusList();
}

void MainWindow::fold()
{
    if (!m_desk)
        return;
    const bool hasCustomer = m_conversation->customer().isValid();
    const bool room = width() >= kFoldCustomer;
    m_customer->setVisible(hasCustomer && m_customerWanted && room);
    m_conversation->setCustomerFolded(hasCustomer && !room);
    // A page of its own needs the room more than the list beside it does.
    const bool isPage = m_places->currentWidget() != m_inner;
    m_inbox->setVisible(width() >= (isPage ? kFoldCustomer : kFoldList)
                        || (!isPage && !hasCustomer));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int before = event->oldSize().width();
    const auto crossed = [&](int edge) { return (before < edge) != (width() < edge); };
    if (crossed(kFoldCustomer) || crossed(kFoldList))
        fold();
}

} // namespace heddle::ui
