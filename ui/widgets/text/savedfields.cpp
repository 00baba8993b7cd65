#include "ui/widgets/text/savedfields.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text/paragraphedit.h"
#include "ui/widgets/text/textsheet.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

SavedFields::SavedFields(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

QPlainTextEdit* SavedFields::addField(const Field& field)
{
    m_column->addWidget(
        new Label(field.words, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this));
    auto* sheet = new TextSheet(field.name, field.spoken, {Step::Body, Weight::Regular}, this);
    sheet->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    sheet->edit()->setFixedHeight(field.height);
    m_column->addWidget(sheet);
    connect(sheet->edit(), &QPlainTextEdit::textChanged, this, &SavedFields::noteEdited);
    m_fields.append(sheet->edit());
    return sheet->edit();
}

void SavedFields::addSaving(const QString& name, const QString& words)
{
    m_save = new Button(Button::Kind::Secondary, words, this);
    m_save->setObjectName(name);
    m_save->setEnabled(false);
    m_saved = new Label({}, {Step::Meta, Weight::Medium}, Tone::Ok, Label::Fit::Whole, this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved);
    row->addStretch();
    m_column->addLayout(row);
    connect(m_save, &QAbstractButton::clicked, this, &SavedFields::startSaving);
}

void SavedFields::noteEdited()
{
    m_save->setEnabled(true);
    m_saved->setWords({});
}

void SavedFields::showStored(const QStringList& texts)
{
    if (m_save->isEnabled())
        return;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const QSignalBlocker quiet(m_fields[i]);
        m_fields[i]->setPlainText(texts.value(i));
    }
}

void SavedFields::startSaving()
{
    m_save->setEnabled(false);
    whenDone(save(), this, [this](const Done& done) {
        if (done) {
            m_saved->setWords(tr("Saved."));
            return;
        }
        m_save->setEnabled(true);
        Q_EMIT failed(done.error());
    });
}

} // namespace heddle::ui
