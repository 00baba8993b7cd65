#include "ui/insight/promiselist.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

PromiseList::PromiseList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("promises"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 4, 0, 0);
    m_column->setSpacing(8);
}

void PromiseList::show(const QList<Promise>& promises, Timestamp now)
{
    setVisible(!promises.isEmpty());
    // Whoever is about to press a button keeps it.
    if (promises == m_promises)
        return;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_promises = promises;
    for (const Promise& promise : promises)
        add(promise, now);
}

void PromiseList::add(const Promise& promise, Timestamp now)
{
    const bool isOpen = promise.progress == PromiseProgress::Open;
    const bool isLate = promise.due && *promise.due < now;
    auto* card = new Surface(Surface::Kind::Sunken, this);
    auto* quote = new Label(QStringLiteral("“%1”").arg(promise.quote.simplified()),
                            {Step::Meta, Weight::Medium}, Tone::Strong, Label::Fit::Wrap, card);
    QString words = isOpen ? tr("Promised") : tr("Is this a promise?");
    if (promise.due)
        words = isLate ? tr("Was due %1").arg(momentWords(*promise.due, now))
                       : tr("Due %1").arg(momentWords(*promise.due, now));
    auto* when =
        new Label(words, {Step::Meta}, isLate ? Tone::Bad : Tone::Weak, Label::Fit::Wrap, card);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    const auto addButton = [&](Button::Kind kind, const QString& text, const char* name) {
        auto* button = new Button(kind, text, card);
        button->setObjectName(
            QStringLiteral("promise.%1.%2").arg(promise.id.value).arg(QLatin1String(name)));
        button->setAccessibleName(text + QStringLiteral(": ") + promise.quote);
        row->addWidget(button);
        return button;
    };
    const PromiseId id = promise.id;
    if (isOpen) {
        connect(addButton(Button::Kind::Secondary, tr("Done"), "done"), &QAbstractButton::clicked,
                this, [this, id] { Q_EMIT doneRequested(id); });
    } else {
        connect(addButton(Button::Kind::Secondary, tr("Take it up"), "keep"),
                &QAbstractButton::clicked, this, [this, id] { Q_EMIT keepRequested(id); });
        connect(addButton(Button::Kind::Ghost, tr("Let it be"), "letbe"), &QAbstractButton::clicked,
                this, [this, id] { Q_EMIT letBeRequested(id); });
    }
    row->addStretch();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(4);
    column->addWidget(quote);
    column->addWidget(when);
    column->addLayout(row);
    m_column->addWidget(card);
}

} // namespace heddle::ui
