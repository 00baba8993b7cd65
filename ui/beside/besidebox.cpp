#include "ui/beside/besidebox.h"

#include "ui/customer/factrow.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace heddle::ui {

BesideBox::BesideBox(service::Beside& beside, QWidget* parent) : QWidget(parent), m_beside(beside)
{
    setObjectName(QStringLiteral("beside"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void BesideBox::open(InteractionId id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_shown.reset();
    refresh();
}

void BesideBox::refresh()
{
    if (!m_id.isValid()) {
        show({});
        return;
    }
    whenDone(m_beside.around(m_id), this,
             [this, asked = m_id](const Result<service::Surroundings>& around) {
                 // Without an answer the contact stands alone, and what is open stays usable.
                 if (asked == m_id)
                     show(around ? *around : service::Surroundings());
             });
}

void BesideBox::show(const service::Surroundings& around)
{
    if (m_shown == around)
        return;
    m_shown = around;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (around.about)
        addTalk(*around.about, tr("the contact this is about"));
    for (const service::SideTalk& talk : around.talks)
        addTalk(talk, talk.interaction.unread ? tr("new answer") : stateWords(talk.interaction));
    if (!m_id.isValid() || around.about)
        return;
    auto* ask = new FactRow(Icon::Plus, tr("Ask somebody else by mail…"), this);
    ask->setObjectName(QStringLiteral("beside.ask"));
    ask->setPressable(
        tr("Write to a supplier, a colleague elsewhere … The customer sees none of it"));
    connect(ask, &QAbstractButton::clicked, this, &BesideBox::askRequested);
    m_column->addWidget(ask);
}

void BesideBox::addTalk(const service::SideTalk& talk, const QString& endWords)
{
    auto* row = new FactRow(Icon::Mail, talk.whom, this);
    row->setObjectName(QStringLiteral("beside.%1").arg(talk.interaction.id.value));
    row->setEndWords(endWords, talk.interaction.unread ? Tone::Warn : Tone::Weak);
    row->setPressable(tr("Open: %1").arg(talk.interaction.subject));
    connect(row, &QAbstractButton::clicked, this,
            [this, id = talk.interaction.id] { Q_EMIT openRequested(id); });
    m_column->addWidget(row);
}

} // namespace heddle::ui
