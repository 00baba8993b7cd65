#include "ui/sources/sourcesection.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/sources/listenedsources.h"
#include "ui/sources/sourceform.h"
#include "ui/widgets/button.h"

#include <QVBoxLayout>

namespace heddle::ui {

SourceSection::SourceSection(service::Sources& sources, service::Directory& directory,
                             QWidget* parent)
    : QWidget(parent), m_directory(directory)
{
    m_list = new ListenedSources(sources, directory, this);
    m_add = new Button(Button::Kind::Secondary, tr("Listen to something more"), this);
    m_add->setSymbol(Icon::Plus);
    m_add->setObjectName(QStringLiteral("settings.addSource"));
    m_form = new SourceForm(sources, this);
    m_form->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_list);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addWidget(m_form);
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        m_form->clear();
        showForm(Form::Shown);
    });
    connect(m_list, &ListenedSources::changeRequested, this,
            [this](const service::SourceSettings& source) {
                m_form->edit(source);
                showForm(Form::Shown);
            });
    connect(m_list, &ListenedSources::failed, this, &SourceSection::failed);
    connect(m_form, &SourceForm::saved, this, &SourceSection::end);
    connect(m_form, &SourceForm::dismissed, this, &SourceSection::end);
}

void SourceSection::refresh()
{
    m_list->refresh();
    whenDone(m_directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        if (queues)
            m_form->offerQueues(*queues);
    });
}

void SourceSection::showForm(Form form)
{
    const bool isShown = form == Form::Shown;
    m_form->setVisible(isShown);
    m_add->setVisible(!isShown);
    m_list->setEnabled(!isShown);
    if (isShown)
        m_form->focusFirst();
}

void SourceSection::end()
{
    showForm(Form::Hidden);
    m_add->setFocus(Qt::OtherFocusReason);
    m_form->clear();
    m_list->refresh();
}

} // namespace heddle::ui
