#include "ui/rules/macroeditor.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "core/service/rights.h"
#include "core/service/setup.h"
#include "ui/mailbox/fields.h"
#include "ui/rules/actionlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessibleWidget>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

MacroEditor::MacroEditor(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("settings.macros"));
    auto* which = new QWidget(this);
    m_which = addChoice(which, fieldGrid(which), {}, QStringLiteral("macros.which"), tr("Macro"));
    m_actions = new ActionList(this);
    m_actions->setObjectName(QStringLiteral("macros.actions"));
    m_add = new Button(Button::Kind::Ghost, tr("Add an action"), this);
    m_add->setObjectName(QStringLiteral("macros.addAction"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(which);
    column->addWidget(makeFields());
    column->addWidget(m_actions);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addWidget(makeFoot());
    connect(m_which, &QComboBox::currentIndexChanged, this, &MacroEditor::choose);
    connect(m_actions, &ActionList::changed, this, &MacroEditor::follow);
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        m_actions->add({});
        m_actions->focusLast();
    });
    list({});
}

QWidget* MacroEditor::makeFields()
{
    auto* box = new QWidget(this);
    auto* grid = fieldGrid(box);
    m_name = addField(box, grid, {0, 0}, QStringLiteral("macros.name"), tr("Name"));
    m_key = addKeys(box, grid, {0, 1}, QStringLiteral("macros.key"), tr("Key"));
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    connect(m_name, &QLineEdit::textChanged, this, &MacroEditor::follow);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &MacroEditor::follow);
    return box;
}

QWidget* MacroEditor::makeFoot()
{
    auto* foot = new QWidget(this);
    m_save = new Button(Button::Kind::Secondary, tr("Save the macro"), foot);
    m_save->setObjectName(QStringLiteral("macros.save"));
    m_remove = new Button(Button::Kind::Ghost, tr("Remove"), foot);
    m_remove->setObjectName(QStringLiteral("macros.remove"));
    m_note = new Label({}, {Step::Meta, Weight::Medium}, Tone::Weak, Label::Fit::Elide, foot);
    m_note->setObjectName(QStringLiteral("macros.note"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(m_note, 1);
    row->addWidget(m_remove);
    connect(m_save, &QAbstractButton::clicked, this, &MacroEditor::save);
    connect(m_remove, &QAbstractButton::clicked, this, &MacroEditor::remove);
    return foot;
}

void MacroEditor::refresh()
{
    whenDone(m_services.directory.me(), this, [this](const Result<Agent>& me) {
        m_mayWrite = me && service::isSupervisor(*me);
        follow();
    });
    whenDone(m_services.directory.macros(), this, [this](const Result<QList<Macro>>& macros) {
        // What somebody is writing is never replaced.
        if (macros && (!isChanged() || !m_wanted.isEmpty()))
            list(*macros);
    });
    askForNames();
}

void MacroEditor::askForNames()
{
    service::Directory& directory = m_services.directory;
    whenDone(directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        if (!queues)
            return;
        m_names.queues.clear();
        for (const Queue& queue : *queues) {
            m_names.queues.append(queue.name);
            m_names.codes += queue.wrapUp.codes;
        }
        m_names.codes.removeDuplicates();
        m_actions->setNames(m_names);
    });
    whenDone(directory.tags(), this, [this](const Result<QStringList>& tags) {
        m_names.tags = tags.value_or(QStringList());
        m_actions->setNames(m_names);
    });
    whenDone(directory.cannedReplies(), this, [this](const Result<QList<CannedReply>>& replies) {
        m_names.replies.clear();
        for (const CannedReply& reply : replies.value_or(QList<CannedReply>()))
            m_names.replies.append(QLatin1Char('/') + reply.shortcut);
        m_actions->setNames(m_names);
    });
}

void MacroEditor::list(const QList<Macro>& macros)
{
    m_macros = macros;
    const QString wanted = m_wanted.isEmpty() ? m_shown.name : std::exchange(m_wanted, {});
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        m_which->addItem(tr("A new one"));
        for (const Macro& macro : m_macros)
            m_which->addItem(macro.key.isEmpty()
                                 ? macro.name
                                 : tr("%1 (%2)", "name and key").arg(macro.name, macro.key),
                             macro.name);
        m_which->setCurrentIndex(std::max(0, m_which->findData(wanted)));
    }
    choose(m_which->currentIndex());
}

void MacroEditor::choose(int row)
{
    m_shown = row > 0 ? m_macros.value(row - 1) : Macro();
    m_name->setText(m_shown.name);
    m_key->setKeySequence(QKeySequence(m_shown.key, QKeySequence::PortableText));
    m_actions->setActions(m_shown.actions);
    follow();
}

Macro MacroEditor::written() const
{
    Macro macro = m_shown;
    macro.name = m_name->text().simplified();
    macro.key = m_key->keySequence().toString(QKeySequence::PortableText);
    macro.actions = m_actions->actions();
    return macro;
}

void MacroEditor::follow()
{
    const Macro macro = written();
    const auto other = std::find_if(m_macros.begin(), m_macros.end(), [&](const Macro& one) {
        return one.id != macro.id
               && (one.name == macro.name || (!macro.key.isEmpty() && one.key == macro.key));
    });
    const bool isTaken = other != m_macros.end();
    for (QWidget* part : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_key),
                          static_cast<QWidget*>(m_actions), static_cast<QWidget*>(m_add)})
        part->setEnabled(m_mayWrite);
    m_save->setVisible(m_mayWrite);
    m_remove->setVisible(m_mayWrite && m_shown.id != 0);
    m_save->setEnabled(isChanged() && !isTaken && !macro.name.isEmpty() && isWhole(macro.actions));
    if (isTaken)
        m_note->setWords(tr("“%1” has this name or key.").arg(other->name));
    else if (isChanged())
        m_note->setWords({});
}

void MacroEditor::save()
{
    const Macro macro = written();
    QList<Macro> macros = m_macros;
    const auto same = std::find_if(macros.begin(), macros.end(),
                                   [this](const Macro& one) { return one.id == m_shown.id; });
    if (same == macros.end())
        macros.append(macro);
    else
        *same = macro;
    m_wanted = macro.name;
    keep(macros, tr("Saved."));
}

void MacroEditor::remove()
{
    QList<Macro> macros = m_macros;
    macros.removeIf([this](const Macro& one) { return one.id == m_shown.id; });
    m_shown = {};
    choose(0);
    keep(macros, tr("Removed."));
}

void MacroEditor::keep(const QList<Macro>& macros, const QString& words)
{
    m_save->setEnabled(false);
    whenDone(m_services.setup.saveMacros(macros), this, [this, words](const Done& done) {
        if (!done) {
            m_wanted.clear();
            follow();
            Q_EMIT failed(done.error());
            return;
        }
        m_note->setWords(words);
        refresh();
    });
}

} // namespace heddle::ui
