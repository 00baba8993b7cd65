#include "ui/customer/tagrow.h"

#include "ui/customer/flowlayout.h"
#include "ui/theme/type.h"
#include "ui/widgets/chip.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace heddle::ui {

namespace {

constexpr int kLongestTag = 40;

} // namespace

TagRow::TagRow(const QString& name, const QString& addWords, QWidget* parent) : QWidget(parent)
{
    setObjectName(name);
    setLayout(new FlowLayout(6));
    m_adder = new Chip(addWords, Chip::Kind::Adding, this);
    m_adder->setObjectName(name + QStringLiteral(".add"));
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(name + QStringLiteral(".edit"));
    m_edit->setAccessibleName(tr("New tag"));
    m_edit->setFixedSize(120, 26);
    m_edit->setTextMargins(8, 0, 8, 0);
    m_edit->setMaxLength(kLongestTag);
    m_edit->setFont(typeFont({Step::Meta, Weight::Regular}));
    m_edit->installEventFilter(this);
    m_edit->hide();
    connect(m_adder, &QAbstractButton::clicked, this, &TagRow::startAdding);
    connect(m_edit, &QLineEdit::returnPressed, this, &TagRow::finish);
    setEditable(false);
}

void TagRow::setTags(const QStringList& tags)
{
    if (m_tags == tags && !layout()->isEmpty())
        return;
    m_tags = tags;
    rebuild();
}

void TagRow::setSuggestions(const QList<TagSuggestion>& suggestions)
{
    if (m_suggestions == suggestions)
        return;
    m_suggestions = suggestions;
    rebuild();
}

void TagRow::addSuggestion(const TagSuggestion& suggestion)
{
    auto* chip = new Chip(suggestion.tag, Chip::Kind::Suggested, this);
    chip->setObjectName(objectName() + QStringLiteral(".suggested.") + suggestion.tag);
    chip->setToolTip(suggestion.why);
    connect(chip, &QAbstractButton::clicked, this,
            [this, tag = suggestion.tag] { Q_EMIT acceptRequested(tag); });
    connect(chip, &Chip::closeRequested, this,
            [this, tag = suggestion.tag] { Q_EMIT rejectRequested(tag); });
    m_chips.append(chip);
}

void TagRow::setKnown(const QStringList& known)
{
    auto* completer = new QCompleter(known, m_edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& tag) {
                m_edit->setText(tag);
                finish();
            });
    m_edit->setCompleter(completer);
}

void TagRow::setEditable(bool editable)
{
    m_editable = editable;
    m_adder->setVisible(editable && m_edit->isHidden());
}

void TagRow::rebuild()
{
    while (QLayoutItem* item = layout()->takeAt(0))
        delete item;
    for (Chip* chip : m_chips)
        chip->deleteLater();
    m_chips.clear();
    for (const QString& tag : m_tags) {
        auto* chip = new Chip(tag, Chip::Kind::Closable, this);
        chip->setObjectName(objectName() + QLatin1Char('.') + tag);
        connect(chip, &Chip::closeRequested, this, [this, tag] { Q_EMIT removeRequested(tag); });
        m_chips.append(chip);
    }
    for (const TagSuggestion& suggestion : m_suggestions)
        addSuggestion(suggestion);
    for (Chip* chip : m_chips) {
        layout()->addWidget(chip);
        chip->show();
    }
    layout()->addWidget(m_adder);
    layout()->addWidget(m_edit);
    orderTabs();
}

// New chips come last in the window; they belong before the button that adds one.
void TagRow::orderTabs()
{
    QWidget* before = m_adder;
    for (Chip* chip : m_chips) {
        setTabOrder(before, chip);
        before = chip;
    }
    if (before != m_adder)
        setTabOrder(before, m_adder);
    setTabOrder(m_adder, m_edit);
}

void TagRow::startAdding()
{
    if (!m_editable)
        return;
    m_adder->hide();
    m_edit->clear();
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void TagRow::finish()
{
    if (m_edit->isHidden()) // Return in the list of known tags tells twice
        return;
    const QString tag = m_edit->text().simplified();
    m_edit->hide();
    m_adder->setVisible(m_editable);
    m_adder->setFocus(Qt::OtherFocusReason);
    if (!tag.isEmpty() && !m_tags.contains(tag))
        Q_EMIT addRequested(tag);
}

bool TagRow::eventFilter(QObject* watched, QEvent* event)
{
    const bool isTab =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab;
    if (watched == m_edit && isTab && m_edit->text().isEmpty() && !m_suggestions.isEmpty()) {
        finish();
        Q_EMIT acceptRequested(m_suggestions.first().tag);
        return true;
    }
    const bool escaped = event->type() == QEvent::KeyPress
                         && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (watched == m_edit && escaped) {
        m_edit->clear();
        finish();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace heddle::ui
