#include "ui/settings/settingspage.h"

#include "core/service/listening/listening.h"
#include "core/service/phone/phonedesk.h"
#include "ui/beside/fieldnameseditor.h"
#include "ui/beside/promiseeditor.h"
#include "ui/mainwindow/preferences.h"
#include "ui/phone/linesection.h"
#include "ui/phone/recordings/recordingaudit.h"
#include "ui/phone/soundsection.h"
#include "ui/rules/macroeditor.h"
#include "ui/rules/rulesection.h"
#include "ui/settings/cannedreplyeditor.h"
#include "ui/settings/chatsection.h"
#include "ui/settings/keys/keysettings.h"
#include "ui/settings/looksettings.h"
#include "ui/settings/mailboxsection.h"
#include "ui/settings/noticesettings.h"
#include "ui/settings/signatureeditor.h"
#include "ui/sources/sourcesection.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kColumn = 640;
constexpr int kIndexWidth = 184;
constexpr int kIndexRow = 34;
constexpr int kRoomForIndex = kColumn + 240;
constexpr int kTitleRoom = 48; // of a part's title, above it
constexpr int kFills = 600;    // ms until what the parts ask for is there

} // namespace

SettingsPage::SettingsPage(const Services& services, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_services(services), m_preferences(preferences)
{
    setObjectName(QStringLiteral("settings"));
    m_index = makeIndex();
    m_mailboxes = new MailboxSection(services, this);
    m_chat = new ChatSection(services, this);
    m_look = new LookSettings(preferences, this);
    m_signature = new SignatureEditor(services, this);
    m_replies = new CannedReplyEditor(services, this);
    m_rules = new RuleSection(services, this);
    m_macros = new MacroEditor(services, this);
    auto* content = new QWidget;
    content->setMaximumWidth(kColumn);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 32);
    column->setSpacing(0);
    column->addWidget(new Label(tr("Settings"), {Step::Page, Weight::Strong}, Tone::Strong,
                                Label::Fit::Whole, content));
    // What is one's own comes first; what follows is the centre's.
    const auto add = [&](const QString& title, QWidget* body) {
        addSection(column, title, body, m_sections.size());
    };
    add(tr("Appearance"), m_look);
    add(tr("Notices"), new NoticeSettings(preferences, this));
    m_keysSection = m_sections.size();
    m_keysPlace = new QVBoxLayout;
    column->addLayout(m_keysPlace);
    add(tr("My signature"), m_signature);
    add(tr("Mailboxes"), m_mailboxes);
    if (services.chat)
        add(tr("Web chat"), m_chat);
    else
        m_chat->hide();
    if (services.listening && services.listening->sources()) {
        m_sources = new SourceSection(*services.listening->sources(), services.directory, this);
        add(tr("Social accounts and feeds"), m_sources);
        connect(m_sources, &SourceSection::failed, this, &SettingsPage::failed);
    }
    add(tr("Canned replies"), m_replies);
    add(tr("Rules"), m_rules);
    add(tr("Macros"), m_macros);
    m_besideSection = m_sections.size();
    m_besidePlace = new QVBoxLayout;
    column->addLayout(m_besidePlace);
    if (services.phone) {
        auto* sound = new SoundSection(*services.phone, preferences.sound(), this);
        add(tr("Headset"), sound);
        connect(sound, &SoundSection::chosen, this,
                [&preferences](const auto& choice) { preferences.setSound(choice); });
        connect(sound, &SoundSection::failed, this, &SettingsPage::failed);
        m_lines = new LineSection(*services.phone, this);
        add(tr("Telephone lines"), m_lines);
        connect(m_lines, &LineSection::failed, this, &SettingsPage::failed);
        m_audit = new RecordingAudit(services.phone->recordings(), services.clock, this);
        add(tr("Recorded calls"), m_audit);
        connect(m_audit, &RecordingAudit::failed, this, &SettingsPage::failed);
        connect(m_audit, &RecordingAudit::openRequested, this, &SettingsPage::openRequested);
    }
    column->addStretch();

    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(3); // near its index rather than in the middle of nowhere
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(centred);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this,
            [this] { m_goal = -1; });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_goal >= 0)
            scrollTo(m_goal);
    });
    centred->setAutoFillBackground(false);
    auto* parts = new QHBoxLayout(this);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    auto* side = new QVBoxLayout;
    side->setContentsMargins(16, 20, 0, 16);
    side->addWidget(m_index);
    parts->addLayout(side);
    parts->addWidget(m_scroll, 1);
    connect(m_look, &LookSettings::schemeRequested, this, &SettingsPage::schemeRequested);
    connect(m_look, &LookSettings::languageChosen, this, &SettingsPage::languageChosen);
    connect(m_look, &LookSettings::scaleChosen, this, &SettingsPage::scaleChosen);
    connect(m_mailboxes, &MailboxSection::added, this, &SettingsPage::mailboxAdded);
    connect(m_mailboxes, &MailboxSection::failed, this, &SettingsPage::failed);
    connect(m_chat, &ChatSection::failed, this, &SettingsPage::failed);
    connect(m_chat, &ChatSection::saved, this, &SettingsPage::saved);
    connect(m_replies, &CannedReplyEditor::failed, this, &SettingsPage::failed);
    connect(m_rules, &RuleSection::failed, this, &SettingsPage::failed);
    connect(m_macros, &MacroEditor::failed, this, &SettingsPage::failed);
    connect(m_signature, &SignatureEditor::failed, this, &SettingsPage::failed);
    refresh();
}

QListWidget* SettingsPage::makeIndex()
{
    auto* index = new QListWidget(this);
    index->setObjectName(QStringLiteral("settings.index"));
    index->setAccessibleName(tr("Parts of the settings"));
    index->setFrameShape(QFrame::NoFrame);
    index->setFixedWidth(kIndexWidth);
    index->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    index->viewport()->setAutoFillBackground(false);
    connect(index, &QListWidget::currentRowChanged, this, &SettingsPage::scrollTo);
    connect(index, &QListWidget::itemActivated, this, [this] { goTo(m_index->currentRow()); });
    return index;
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_index->setVisible(width() >= kRoomForIndex);
}

void SettingsPage::addSection(QVBoxLayout* column, const QString& title, QWidget* body,
                              qsizetype place)
{
    column->addSpacing(28);
    column->addWidget(
        new Label(title, {Step::Reading, Weight::Strong}, Tone::Strong, Label::Fit::Whole, this));
    column->addSpacing(10);
    column->addWidget(body);
    m_sections.insert(place, {title, body});
    auto* item = new QListWidgetItem(title);
    item->setSizeHint({0, kIndexRow});
    const QSignalBlocker quiet(m_index);
    m_index->insertItem(static_cast<int>(place), item);
}

void SettingsPage::setActions(Actions& actions)
{
    m_keys = new KeySettings(m_services, actions, m_preferences, this);
    addSection(m_keysPlace, tr("Keys"), m_keys, m_keysSection);
    ++m_besideSection;
}

void SettingsPage::setBeside(service::Beside& beside)
{
    m_fields = new FieldNamesEditor(beside, this);
    addSection(m_besidePlace, tr("Customer fields"), m_fields, m_besideSection);
    connect(m_fields, &FieldNamesEditor::failed, this, &SettingsPage::failed);
    m_promises = new PromiseEditor(beside, this);
    addSection(m_besidePlace, tr("What we promise"), m_promises, m_besideSection + 1);
    connect(m_promises, &PromiseEditor::failed, this, &SettingsPage::failed);
}

QStringList SettingsPage::sections() const
{
    QStringList titles;
    for (const Section& section : m_sections)
        titles += section.title;
    return titles;
}

void SettingsPage::scrollTo(int section)
{
    const QWidget* body = m_sections.at(section).body;
    const int top = body->mapTo(m_scroll->widget(), QPoint()).y();
    m_scroll->verticalScrollBar()->setValue(top - kTitleRoom);
}

void SettingsPage::goTo(int section)
{
    const QSignalBlocker quiet(m_index);
    m_index->setCurrentRow(section);
    scrollTo(section);
    // A page that has just been opened grows while its parts fill.
    m_goal = section;
    QTimer::singleShot(kFills, this, [this] { m_goal = -1; });
    const QWidget* body = m_sections.at(section).body;
    for (QWidget* child : body->findChildren<QWidget*>()) {
        if (child->isVisibleTo(body) && child->isEnabled()
            && (child->focusPolicy() & Qt::TabFocus) != 0) {
            child->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void SettingsPage::showScheme(Scheme scheme)
{
    m_look->showScheme(scheme);
}

void SettingsPage::refresh()
{
    m_mailboxes->refresh();
    m_signature->refresh();
    m_replies->refresh();
    m_rules->refresh();
    m_macros->refresh();
    if (m_lines)
        m_lines->refresh();
    if (m_audit)
        m_audit->refresh();
    if (m_fields)
        m_fields->refresh();
    if (m_promises)
        m_promises->refresh();
    if (m_keys)
        m_keys->refresh();
    m_chat->refresh();
    if (m_sources)
        m_sources->refresh();
}

} // namespace heddle::ui
