#include "ui/settings/keys/keysettings.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/mailbox/fields.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/preferences.h"
#include "ui/settings/keys/keyclash.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace heddle::ui {

namespace {

constexpr int kListHeight = 300;
constexpr int kRowHeight = 30;
constexpr int kFieldWidth = 208;

} // namespace

KeySettings::KeySettings(const Services& services, Actions& actions, Preferences& preferences,
                         QWidget* parent)
    : QWidget(parent), m_services(services), m_actions(actions), m_preferences(preferences)
{
    setObjectName(QStringLiteral("settings.keys"));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("keys.list"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFixedHeight(kListHeight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_allUsual = new Button(Button::Kind::Ghost, tr("All as usual"), this);
    m_allUsual->setObjectName(QStringLiteral("keys.allUsual"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_list);
    column->addWidget(makeEditor());
    column->addWidget(m_allUsual, 0, Qt::AlignLeading);
    list();
    m_list->setCurrentItem(m_list->topLevelItem(0));
    choose();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeySettings::choose);
    connect(m_list, &QTreeWidget::itemActivated, m_keys, [this] { m_keys->setFocus(); });
    connect(m_allUsual, &QAbstractButton::clicked, this, &KeySettings::makeAllUsual);
    connect(&m_actions, &Actions::keysChanged, this, &KeySettings::list);
    refresh();
}

QWidget* KeySettings::makeEditor()
{
    auto* box = new QWidget(this);
    auto* grid = fieldGrid(box);
    m_keys = addKeys(box, grid, {}, QStringLiteral("keys.edit"), tr("Its keys"));
    m_keys->setFixedWidth(kFieldWidth);
    m_use = new Button(Button::Kind::Secondary, tr("Use these keys"), box);
    m_use->setObjectName(QStringLiteral("keys.use"));
    m_usual = new Button(Button::Kind::Ghost, tr("As usual"), box);
    m_usual->setObjectName(QStringLiteral("keys.usual"));
    m_words = new Label({}, {Step::Meta}, Tone::Normal, Label::Fit::Wrap, box);
    m_words->setObjectName(QStringLiteral("keys.words"));
    grid->addWidget(m_use, 1, 1);
    grid->addWidget(m_usual, 1, 2);
    grid->setColumnStretch(3, 1);
    grid->addWidget(m_words, 2, 0, 1, 4);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &KeySettings::check);
    m_keys->installEventFilter(this);
    connect(m_use, &QAbstractButton::clicked, this, &KeySettings::use);
    connect(m_usual, &QAbstractButton::clicked, this, &KeySettings::makeUsual);
    return box;
}

void KeySettings::refresh()
{
    whenDone(m_services.directory.macros(), this, [this](const Result<QList<Macro>>& macros) {
        m_macros = macros ? *macros : QList<Macro>();
        check();
    });
}

void KeySettings::list()
{
    const QList<QAction*> actions = m_actions.all();
    const QSignalBlocker quiet(m_list);
    while (m_list->topLevelItemCount() < actions.size()) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setSizeHint(0, {0, kRowHeight});
    }
    for (int i = 0; i < actions.size(); ++i) {
        const QAction& action = *actions.at(i);
        const bool isOwn = action.shortcuts() != m_actions.usualKeys(action);
        const QString keys = Actions::keysOf(action);
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        item->setText(0, action.text());
        item->setText(1, isOwn ? tr("%1 (yours)").arg(keys) : keys);
    }
    check();
}

QAction* KeySettings::chosen() const
{
    return m_actions.all().value(m_list->indexOfTopLevelItem(m_list->currentItem()));
}

void KeySettings::choose()
{
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(chosen() ? chosen()->shortcut() : QKeySequence());
    check();
}

void KeySettings::check()
{
    const QAction* action = chosen();
    if (!action)
        return;
    const QKeySequence typed = m_keys->keySequence();
    // One stroke, the last: a second one would be waited for after each first.
    if (typed.count() > 1) {
        m_keys->setKeySequence(QKeySequence(typed[uint(typed.count()) - 1]));
        return;
    }
    const KeyClash clash = clashOf(typed, *action, m_actions.all(), m_macros);
    m_words->setWords(clashWords(clash));
    m_use->setEnabled(clash.kind != KeyClash::Kind::Reserved && typed != action->shortcut());
    m_usual->setEnabled(action->shortcuts() != m_actions.usualKeys(*action));
    m_allUsual->setEnabled(!m_preferences.ownKeys().isEmpty());
}

// The field itself tells of its keys a second later, in case more of them come.
bool KeySettings::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_keys && event->type() == QEvent::KeyRelease)
        check();
    return QWidget::eventFilter(watched, event);
}

void KeySettings::keep(const QAction& action, const QList<QKeySequence>& keys)
{
    QMap<QString, QString> own = m_preferences.ownKeys();
    if (keys == m_actions.usualKeys(action))
        own.remove(action.objectName());
    else
        own.insert(action.objectName(), QKeySequence::listToString(keys));
    m_preferences.setOwnKeys(own);
    m_actions.setOwnKeys(own);
}

void KeySettings::use()
{
    const QAction* action = chosen();
    const QKeySequence keys = m_keys->keySequence();
    const KeyClash clash = clashOf(keys, *action, m_actions.all(), m_macros);
    // What it costs is said first.
    if (clash.kind == KeyClash::Kind::Reserved || clashWords(clash) != m_words->words())
        return check();
    if (clash.kind == KeyClash::Kind::Command) {
        QList<QKeySequence> left = clash.command->shortcuts();
        left.removeAll(keys);
        keep(*clash.command, left);
    }
    keep(*action, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    m_words->setWords(keys.isEmpty() ? tr("“%1” has no keys now.").arg(action->text())
                                     : tr("“%1” has its new keys.").arg(action->text()));
}

void KeySettings::makeUsual()
{
    const QAction* action = chosen();
    const QList<QKeySequence> usual = m_actions.usualKeys(*action);
    // Whoever took them meanwhile gives them back.
    for (const QAction* other : m_actions.all()) {
        QList<QKeySequence> left = other->shortcuts();
        left.removeIf([&](const QKeySequence& keys) { return usual.contains(keys); });
        if (other != action && left != other->shortcuts())
            keep(*other, left);
    }
    keep(*action, usual);
    choose();
}

void KeySettings::makeAllUsual()
{
    m_preferences.setOwnKeys({});
    m_actions.setOwnKeys({});
    choose();
}

} // namespace heddle::ui
