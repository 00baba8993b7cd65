#include "ui/customer/mergebox.h"

#include "ui/customer/factrow.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

using service::CustomerView;

MergeBox::MergeBox(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("merging"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void MergeBox::show(const CustomerView& view, Timestamp now)
{
    // A question that is being asked stays while other things change.
    const bool isSame =
        view.customer.name == m_into && view.likenesses == m_likenesses && view.merges == m_merges;
    if (isSame && m_shown)
        return;
    m_shown = true;
    m_into = view.customer.name;
    m_likenesses = view.likenesses;
    m_merges = view.merges;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const auto& likeness : view.likenesses)
        addLikeness(likeness, view.customer.name);
    for (const auto& merge : view.merges)
        addMerge(merge, now);
    auto* find = new FactRow(Icon::Merge, tr("Merge with somebody…"), this);
    find->setObjectName(QStringLiteral("merge.find"));
    find->setPressable(tr("Find somebody who is the same person"));
    connect(find, &QAbstractButton::clicked, this, &MergeBox::findRequested);
    m_column->addWidget(find);
}

void MergeBox::askToUnmerge()
{
    if (m_merges.isEmpty())
        return;
    const QString name = QStringLiteral("unmerge.%1").arg(m_merges.first().id);
    if (auto* button = findChild<QAbstractButton*>(name); button && button->isVisible())
        button->click();
}

void MergeBox::addLikeness(const CustomerView::Likeness& likeness, const QString& into)
{
    const QString name = isolatedName(likeness.customer.name);
    addCard(tr("Maybe also %1").arg(name), likeness.reason, tr("Merge"),
            tr("%1 becomes part of %2. You can take it back at any time.")
                .arg(name, isolatedName(into)),
            QStringLiteral("merge.%1").arg(likeness.customer.id.value),
            [this, likeness] { Q_EMIT mergeRequested(likeness.customer.id, likeness.reason); });
}

void MergeBox::addMerge(const CustomerView::Merge& merge, Timestamp now)
{
    QString words = tr("%1, by %2").arg(momentWords(merge.at, now), isolatedName(merge.author));
    if (!merge.evidence.reason.isEmpty())
        words += QStringLiteral(": ") + merge.evidence.reason;
    const QString name = isolatedName(merge.name);
    addCard(tr("Merged with %1").arg(name), words, tr("Unmerge"),
            tr("%n address(es) go back to %1.", nullptr, int(merge.identities.size())).arg(name),
            QStringLiteral("unmerge.%1").arg(merge.id),
            [this, id = merge.id] { Q_EMIT unmergeRequested(id); });
}

void MergeBox::addCard(const QString& title, const QString& words, const QString& verb,
                       const QString& question, const QString& objectName,
                       std::function<void()> act)
{
    auto* card = new Surface(Surface::Kind::Sunken, this);
    card->setObjectName(objectName + QStringLiteral(".card"));
    const Type small{Step::Meta, Weight::Regular};
    auto* head =
        new Label(title, {Step::Meta, Weight::Medium}, Tone::Strong, Label::Fit::Wrap, card);
    auto* text = new Label(words, small, Tone::Weak, Label::Fit::Wrap, card);
    auto* start = new Button(Button::Kind::Secondary, verb, card);
    start->setObjectName(objectName);
    start->setAccessibleName(verb + QStringLiteral(": ") + title);
    auto* confirm = new Button(Button::Kind::Primary, verb, card);
    confirm->setObjectName(objectName + QStringLiteral(".confirm"));
    auto* cancel = new Button(Button::Kind::Ghost, tr("Cancel"), card);
    cancel->setObjectName(objectName + QStringLiteral(".cancel"));
    confirm->hide();
    cancel->hide();

    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(start);
    row->addWidget(confirm);
    row->addWidget(cancel);
    row->addStretch();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(4);
    column->addWidget(head);
    column->addWidget(text);
    column->addSpacing(4);
    column->addLayout(row);

    const auto ask = [=](bool asking) {
        text->setWords(asking ? question : words);
        start->setVisible(!asking);
        confirm->setVisible(asking);
        cancel->setVisible(asking);
    };
    connect(start, &QAbstractButton::clicked, card, [=] {
        ask(true);
        confirm->setFocus(Qt::OtherFocusReason);
    });
    connect(cancel, &QAbstractButton::clicked, card, [=] { ask(false); });
    connect(confirm, &QAbstractButton::clicked, this, std::move(act));
    m_column->addWidget(card);
}

} // namespace heddle::ui
