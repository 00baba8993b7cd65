#include "tests/ui/gallery/stage.h"

#include "tests/ui/gallery/controls.h"

#include "ui/conversation/conversation.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/overlay.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/scheme.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

namespace heddle::test {

using namespace heddle::ui;

namespace {

const QString kFirstRun = QStringLiteral("first-run");
const QString kControls = QStringLiteral("controls");

/// Screens that one action of the window leads to.
const QHash<QString, ActionId>& actionScreens()
{
    static const QHash<QString, ActionId> screens{
        {QStringLiteral("search"), ActionId::Search},
        {QStringLiteral("customers"), ActionId::FindCustomer},
        {QStringLiteral("keys"), ActionId::ShortcutSheet},
        {QStringLiteral("help"), ActionId::Help},
        {QStringLiteral("why"), ActionId::WhyHere},
        {QStringLiteral("find"), ActionId::FindInTimeline},
        {QStringLiteral("note"), ActionId::WriteNote},
        {QStringLiteral("reply"), ActionId::Reply},
        {QStringLiteral("knowledge"), ActionId::ShowKnowledge},
        {QStringLiteral("listening"), ActionId::ShowListening},
        {QStringLiteral("training"), ActionId::ShowTraining},
        {QStringLiteral("chats"), ActionId::ShowChats},
        {QStringLiteral("settings"), ActionId::ShowSettings},
        {QStringLiteral("mailbox"), ActionId::ShowSettings},
        {QStringLiteral("sign-in"), ActionId::ShowSettings},
        {QStringLiteral("queue"), ActionId::ShowQueue},
        {QStringLiteral("offered"), ActionId::ShowOffered}};
    return screens;
}

/// Settings by the title of their part.
const QHash<QString, QString>& settingScreens()
{
    static const QHash<QString, QString> screens{
        {QStringLiteral("settings-chat"), QStringLiteral("Web chat")},
        {QStringLiteral("settings-rules"), QStringLiteral("Rules")},
        {QStringLiteral("settings-macros"), QStringLiteral("Macros")},
        {QStringLiteral("settings-replies"), QStringLiteral("Canned replies")},
        {QStringLiteral("settings-fields"), QStringLiteral("Customer fields")},
        {QStringLiteral("settings-lines"), QStringLiteral("Telephone lines")},
        {QStringLiteral("settings-notices"), QStringLiteral("Notices")}};
    return screens;
}

} // namespace

QStringList Stage::screens()
{
    QStringList screens{QStringLiteral("desk"),
                        kFirstRun,
                        kControls,
                        QStringLiteral("chat"),
                        QStringLiteral("call-ringing"),
                        QStringLiteral("call-talking"),
                        QStringLiteral("call-held"),
                        QStringLiteral("merge"),
                        QStringLiteral("empty"),
                        QStringLiteral("empty-inbox"),
                        QStringLiteral("not-ready"),
                        QStringLiteral("news"),
                        QStringLiteral("problem"),
                        QStringLiteral("failed-read")};
    screens += actionScreens().keys() + settingScreens().keys();
    screens.sort();
    return screens;
}

Stage::Stage(const QString& screen, Scheme scheme) : m_screen(screen)
{
    if (m_screen == kControls) {
        applyScheme(scheme);
        m_controls = makeControls();
        return;
    }
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(QStringLiteral("window.ini")));
    m_preferences->setScheme(scheme);
    setUp();
    m_window = std::make_unique<MainWindow>(Services{.desk = m_desktop.desk,
                                                     .directory = m_desktop.directory,
                                                     .setup = m_desktop.setup,
                                                     .clock = m_desktop.clock,
                                                     .knowledge = &m_knowledge,
                                                     .phone = &m_phone,
                                                     .chat = &m_chats,
                                                     .listening = &m_listening},
                                            *m_preferences);
    m_window->setBeside(m_beside);
    if (m_screen == QStringLiteral("training")) {
        fillTraining();
        m_window->setRehearsal(m_rehearsal);
    }
}

QWidget& Stage::window()
{
    return m_controls ? *m_controls : *m_window;
}

bool Stage::isReady() const
{
    if (m_controls)
        return true;
    const auto* conversation = m_window->findChild<Conversation*>();
    if (m_screen == kFirstRun)
        return m_window->findChild<FirstRunPage*>() != nullptr;
    return conversation
           && (conversation->current().isValid() || !m_preferences->lastOpen().isValid());
}

void Stage::press(const QString& button)
{
    if (auto* found = m_window->findChild<QAbstractButton*>(button))
        found->click();
}

void Stage::ring(CallStage stage, const QString& id, const QString& who)
{
    service::DeskCall call;
    call.call.id = id;
    call.call.stage = stage;
    call.call.started = m_desktop.clock.now();
    if (stage == CallStage::Talking || stage == CallStage::OnHold)
        call.call.answered = m_desktop.clock.now();
    call.interaction = m_desktop.sample.queued;
    call.who = who;
    call.number = QStringLiteral("020 7946 0102");
    m_phone.tell(call);
}

void Stage::showSettings(const QString& section)
{
    m_window->showSettings();
    auto* settings = m_window->findChild<SettingsPage*>();
    if (const auto place = settings->sections().indexOf(section); place >= 0)
        settings->goTo(static_cast<int>(place));
}

void Stage::enterCall()
{
    const QString who = QStringLiteral("Chen Wei");
    if (m_screen == QStringLiteral("call-ringing"))
        ring(CallStage::RingingHere, QStringLiteral("c1"), who);
    if (m_screen.startsWith(QStringLiteral("call-")) && m_screen != QStringLiteral("call-ringing"))
        ring(m_screen == QStringLiteral("call-held") ? CallStage::OnHold : CallStage::Talking,
             QStringLiteral("c1"), who);
    if (m_screen == QStringLiteral("call-held"))
        ring(CallStage::Talking, QStringLiteral("c2"), QStringLiteral("Leeds depot"));
}

void Stage::enterState()
{
    if (m_screen == QStringLiteral("empty"))
        m_window->findChild<Conversation*>()->leave();
    if (m_screen == QStringLiteral("news"))
        m_window->messages().show(MessageBar::Kind::Good, QStringLiteral("The mail is sent."),
                                  {QStringLiteral("Undo"), [] {}});
    if (m_screen == QStringLiteral("problem"))
        m_window->messages().show(
            MessageBar::Kind::Problem,
            QStringLiteral("support@northwind.example is not being read: the password is refused."),
            {QStringLiteral("Open settings"), [] {}});
    if (m_screen == QStringLiteral("failed-read")) {
        m_desktop.centre.failNextRead = Error{ErrorCode::Timeout, QString()};
        m_window->open(m_desktop.sample.refund);
    }
}

void Stage::enter()
{
    if (m_controls)
        return;
    if (actionScreens().contains(m_screen))
        m_window->actions()[actionScreens().value(m_screen)].trigger();
    if (settingScreens().contains(m_screen))
        showSettings(settingScreens().value(m_screen));
    if (m_screen == QStringLiteral("mailbox"))
        press(QStringLiteral("mailbox.change.support@northwind.example"));
    if (m_screen == QStringLiteral("sign-in")) {
        press(QStringLiteral("settings.addMailbox"));
        auto* way = m_window->findChild<QComboBox*>(QStringLiteral("mailbox.way"));
        way->setCurrentIndex(way->findText(QStringLiteral("Google"), Qt::MatchContains));
    }
    if (m_screen == QStringLiteral("merge"))
        press(QStringLiteral("merge.find"));
    if (m_screen == QStringLiteral("search"))
        m_window->findChild<QLineEdit*>(QStringLiteral("search.box"))
            ->setText(QStringLiteral("depot"));
    enterState();
    enterCall();
    if (auto* page = m_window->findChild<FirstRunPage*>())
        page->openMailboxForm();
}

QWidget& Stage::subject()
{
    if (m_controls)
        return *m_controls;
    for (auto* sheet : m_window->findChildren<Overlay*>()) {
        if (sheet->isVisible())
            return *sheet;
    }
    auto* palette = m_window->findChild<SearchPalette*>();
    if (palette && palette->isVisible())
        return *palette;
    return *m_window;
}

} // namespace heddle::test
