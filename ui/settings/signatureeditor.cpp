#include "ui/settings/signatureeditor.h"

#include "core/base/async.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace heddle::ui {

SignatureEditor::SignatureEditor(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    auto* sheet = new Surface(Surface::Kind::Sunken, this);
    sheet->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_text = new QPlainTextEdit(sheet);
    m_text->setObjectName(QStringLiteral("settings.signature"));
    m_text->setAccessibleName(tr("My signature"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setFont(typeFont({Step::Body, Weight::Regular}));
    m_text->viewport()->setAutoFillBackground(false);
    m_text->setFixedHeight(96);
    auto* inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(10, 8, 10, 8);
    inner->addWidget(m_text);
    m_save = new Button(Button::Kind::Secondary, tr("Save the signature"), this);
    m_save->setObjectName(QStringLiteral("settings.saveSignature"));
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
        new Label(tr("It is put under your mails. {agent.name} and {centre.name} are filled in."),
                  {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this));
    column->addWidget(sheet);
    column->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_save->setEnabled(true);
        m_saved->setWords({});
    });
    connect(m_save, &QAbstractButton::clicked, this, &SignatureEditor::save);
}

void SignatureEditor::refresh()
{
    whenDone(m_services.directory.me(), this, [this](const Result<Agent>& me) {
        // What somebody is typing is never replaced.
        if (!me || m_save->isEnabled())
            return;
        m_text->setPlainText(me->signature);
        m_save->setEnabled(false);
        m_saved->setWords({});
    });
}

void SignatureEditor::save()
{
    m_save->setEnabled(false);
    whenDone(m_services.desk.setSignature(m_text->toPlainText()), this, [this](const Done& done) {
        if (done) {
            m_saved->setWords(tr("Saved."));
            return;
        }
        m_save->setEnabled(true);
        Q_EMIT failed(done.error());
    });
}

} // namespace heddle::ui
