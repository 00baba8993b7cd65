#include "ui/beside/promiseeditor.h"

#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace heddle::ui {

PromiseEditor::PromiseEditor(service::Beside& beside, QWidget* parent)
    : QWidget(parent), m_beside(beside)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_words = addField("settings.promises",
                       tr("What your firm stands by, one promise a line. It stands by whoever "
                          "answers a customer."));
    m_never = addField("settings.neverPromise",
                       tr("What nobody may promise, one phrase a line: \"full refund\". Whoever "
                          "writes it is warned, and asked before it is sent."));
    m_save = new Button(Button::Kind::Secondary, tr("Save the promises"), this);
    m_save->setObjectName(QStringLiteral("settings.savePromises"));
    m_save->setEnabled(false);
    m_saved = new Label({}, {Step::Meta, Weight::Medium}, Tone::Ok, Label::Fit::Whole, this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved);
    row->addStretch();
    column->addLayout(row);
    for (const QPlainTextEdit* field : {m_words, m_never})
        connect(field, &QPlainTextEdit::textChanged, this, [this] {
            m_save->setEnabled(true);
            m_saved->setWords({});
        });
    connect(m_save, &QAbstractButton::clicked, this, &PromiseEditor::save);
}

QPlainTextEdit* PromiseEditor::addField(const char* name, const QString& words)
{
    layout()->addWidget(
        new Label(words, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this));
    auto* sheet = new Surface(Surface::Kind::Sunken, this);
    sheet->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* field = new QPlainTextEdit(sheet);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(words);
    field->setFrameShape(QFrame::NoFrame);
    field->setTabChangesFocus(true);
    field->setFont(typeFont({Step::Body, Weight::Regular}));
    field->viewport()->setAutoFillBackground(false);
    field->setFixedHeight(80);
    auto* inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(10, 8, 10, 8);
    inner->addWidget(field);
    layout()->addWidget(sheet);
    return field;
}

void PromiseEditor::refresh()
{
    whenDone(m_beside.promiseCard(), this, [this](const Result<service::PromiseCard>& card) {
        // What somebody is typing is never replaced.
        if (!card || m_save->isEnabled())
            return;
        m_words->setPlainText(card->words);
        m_never->setPlainText(card->never.join(QLatin1Char('\n')));
        m_save->setEnabled(false);
    });
}

void PromiseEditor::save()
{
    m_save->setEnabled(false);
    const service::PromiseCard card{
        .words = m_words->toPlainText(),
        .never = m_never->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)};
    whenDone(m_beside.setPromiseCard(card), this, [this](const Done& done) {
        if (done) {
            m_saved->setWords(tr("Saved."));
            return;
        }
        m_save->setEnabled(true);
        Q_EMIT failed(done.error());
    });
}

} // namespace heddle::ui
