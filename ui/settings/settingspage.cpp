#include "ui/settings/settingspage.h"

#include "ui/beside/fieldnameseditor.h"
#include "ui/mainwindow/preferences.h"
#include "ui/phone/linesection.h"
#include "ui/phone/soundsection.h"
#include "ui/rules/macroeditor.h"
#include "ui/rules/rulesection.h"
#include "ui/settings/cannedreplyeditor.h"
#include "ui/settings/chatsection.h"
#include "ui/settings/looksettings.h"
#include "ui/settings/mailboxsection.h"
#include "ui/settings/noticesettings.h"
#include "ui/settings/signatureeditor.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kColumn = 640;
constexpr int kIndexWidth = 184;
constexpr int kIndexRow = 34;
constexpr int kRoomForIndex = kColumn + 240;
constexpr int kTitleRoom = 48; // of a part's title, above it

} // namespace

SettingsPage::SettingsPage(const Services& services, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
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
    addSection(column, tr("Appearance"), m_look);
    addSection(column, tr("Notices"), new NoticeSettings(preferences, this));
    addSection(column, tr("My signature"), m_signature);
    addSection(column, tr("Mailboxes"), m_mailboxes);
    if (services.chat)
        addSection(column, tr("Web chat"), m_chat);
    else
        m_chat->hide();
    addSection(column, tr("Canned replies"), m_replies);
    addSection(column, tr("Rules"), m_rules);
    addSection(column, tr("Macros"), m_macros);
    m_besidePlace = new QVBoxLayout;
    column->addLayout(m_besidePlace);
    if (services.phone) {
        auto* sound = new SoundSection(*services.phone, preferences.sound(), this);
        addSection(column, tr("Headset"), sound);
        connect(sound, &SoundSection::chosen, this,
                [&preferences](const auto& choice) { preferences.setSound(choice); });
        connect(sound, &SoundSection::failed, this, &SettingsPage::failed);
        m_lines = new LineSection(*services.phone, this);
        addSection(column, tr("Telephone lines"), m_lines);
        connect(m_lines, &LineSection::failed, this, &SettingsPage::failed);
    }
    column->addStretch();

    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(content, 1000);
    row->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(centred);
    m_scroll->viewport()->setAutoFillBackground(false);
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

void SettingsPage::addSection(QVBoxLayout* column, const QString& title, QWidget* body)
{
    column->addSpacing(28);
    column->addWidget(
        new Label(title, {Step::Reading, Weight::Strong}, Tone::Strong, Label::Fit::Whole, this));
    column->addSpacing(10);
    column->addWidget(body);
    m_sections.append({title, body});
    auto* item = new QListWidgetItem(title, m_index);
    item->setSizeHint({0, kIndexRow});
}

void SettingsPage::setBeside(service::Beside& beside)
{
    m_fields = new FieldNamesEditor(beside, this);
    addSection(m_besidePlace, tr("Customer fields"), m_fields);
    connect(m_fields, &FieldNamesEditor::failed, this, &SettingsPage::failed);
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
    if (m_fields)
        m_fields->refresh();
    m_chat->refresh();
}

} // namespace heddle::ui
