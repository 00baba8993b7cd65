#include "ui/beside/fieldnameseditor.h"

#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace heddle::ui {

FieldNamesEditor::FieldNamesEditor(service::Beside& beside, QWidget* parent)
    : QWidget(parent), m_beside(beside)
{
    auto* sheet = new Surface(Surface::Kind::Sunken, this);
    sheet->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_names = new QPlainTextEdit(sheet);
    m_names->setObjectName(QStringLiteral("settings.fieldNames"));
    m_names->setAccessibleName(tr("Names of the fields, one a line"));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setTabChangesFocus(true);
    m_names->setFont(typeFont({Step::Body, Weight::Regular}));
    m_names->viewport()->setAutoFillBackground(false);
    m_names->setFixedHeight(96);
    auto* inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(10, 8, 10, 8);
    inner->addWidget(m_names);
    m_save = new Button(Button::Kind::Secondary, tr("Save the fields"), this);
    m_save->setObjectName(QStringLiteral("settings.saveFieldNames"));
    m_save->setEnabled(false);
    m_saved = new Label({}, {Step::Meta, Weight::Medium}, Tone::Ok, Label::Fit::Whole, this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(
        new Label(tr("What your centre writes down of each customer, one name a line: "
                     "\"Customer number\", \"Contract until\". What was written "
                     "stays when a name goes and comes back."),
                  {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this));
    column->addWidget(sheet);
    column->addLayout(row);
    connect(m_names, &QPlainTextEdit::textChanged, this, [this] {
        m_save->setEnabled(true);
        m_saved->setWords({});
    });
    connect(m_save, &QAbstractButton::clicked, this, &FieldNamesEditor::save);
}

void FieldNamesEditor::refresh()
{
    whenDone(m_beside.fieldNames(), this, [this](const Result<QStringList>& names) {
        // What somebody is typing is never replaced.
        if (!names || m_save->isEnabled())
            return;
        m_names->setPlainText(names->join(QLatin1Char('\n')));
        m_save->setEnabled(false);
    });
}

void FieldNamesEditor::save()
{
    m_save->setEnabled(false);
    const QStringList names = m_names->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    whenDone(m_beside.setFieldNames(names), this, [this](const Done& done) {
        if (done) {
            m_saved->setWords(tr("Saved."));
            return;
        }
        m_save->setEnabled(true);
        Q_EMIT failed(done.error());
    });
}

} // namespace heddle::ui
