#include "ui/customer/openlist.h"

#include "ui/customer/factrow.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr int kMostShown = 6;

bool saySame(const Interaction& a, const Interaction& b)
{
    return a.id == b.id && a.channel == b.channel && subjectWords(a) == subjectWords(b)
           && stateWords(a) == stateWords(b);
}

} // namespace

OpenList::OpenList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("openInteractions"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void OpenList::show(const QList<Interaction>& open, InteractionId current)
{
    QList<Interaction> shown;
    for (const Interaction& interaction : open) {
        if (interaction.id != current && shown.size() < kMostShown)
            shown.append(interaction);
    }
    setVisible(!shown.isEmpty());
    if (std::equal(shown.cbegin(), shown.cend(), m_shown.cbegin(), m_shown.cend(), saySame))
        return;
    m_shown = shown;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Interaction& interaction : shown)
        add(interaction);
}

void OpenList::add(const Interaction& interaction)
{
    const QString subject = subjectWords(interaction);
    auto* row = new FactRow(iconOf(interaction.channel), subject, this);
    row->setObjectName(QStringLiteral("open.%1").arg(interaction.id.value));
    row->setEndWords(stateWords(interaction));
    row->setPressable(tr("Open: %1").arg(subject));
    connect(row, &QAbstractButton::clicked, this,
            [this, id = interaction.id] { Q_EMIT openRequested(id); });
    m_column->addWidget(row);
}

} // namespace heddle::ui
