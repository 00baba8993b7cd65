#include "ui/customer/openlist.h"

#include "ui/customer/factrow.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kMostShown = 6;

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
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_empty = true;
    int shown = 0;
    for (const Interaction& interaction : open) {
        if (interaction.id == current || shown == kMostShown)
            continue;
        const QString subject =
            interaction.subject.isEmpty() ? tr("(no subject)") : interaction.subject;
        auto* row = new FactRow(iconOf(interaction.channel), subject, this);
        row->setObjectName(QStringLiteral("open.%1").arg(interaction.id.value));
        row->setEndWords(stateWords(interaction));
        row->setPressable(tr("Open: %1").arg(subject));
        connect(row, &QAbstractButton::clicked, this,
                [this, id = interaction.id] { Q_EMIT openRequested(id); });
        m_column->addWidget(row);
        m_empty = false;
        ++shown;
    }
    setVisible(!m_empty);
}

} // namespace heddle::ui
