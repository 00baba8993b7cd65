#include "ui/settings/settingspage.h"

#include "core/base/async.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/settings/mailboxlist.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kColumn = 640;

} // namespace

SettingsPage::SettingsPage(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("settings"));
    auto* content = new QWidget;
    content->setMaximumWidth(kColumn);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 32);
    column->setSpacing(0);
    column->addWidget(new Label(tr("Settings"), {Step::Page, Weight::Strong}, Tone::Strong,
                                Label::Fit::Whole, content));
    addSection(column, tr("Mailboxes"));
    column->addWidget(makeMailboxes());
    addSection(column, tr("Appearance"));
    column->addWidget(makeAppearance());
    addSection(column, tr("My signature"));
    column->addWidget(makeSignature());
    column->addStretch();

    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(content, 1000);
    row->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(centred);
    scroll->viewport()->setAutoFillBackground(false);
    centred->setAutoFillBackground(false);
    fill(this, scroll);
    loadSignature();
}

void SettingsPage::addSection(QVBoxLayout* column, const QString& title)
{
    column->addSpacing(28);
    column->addWidget(
        new Label(title, {Step::Reading, Weight::Strong}, Tone::Strong, Label::Fit::Whole, this));
    column->addSpacing(10);
}

QWidget* SettingsPage::makeMailboxes()
{
    auto* box = new QWidget(this);
    m_mailboxes = new MailboxList(m_services, box);
    m_form = new MailboxForm(m_services.setup, box);
    m_form->hide();
    m_addMailbox = new Button(Button::Kind::Secondary, tr("Add a mailbox"), box);
    m_addMailbox->setSymbol(Icon::Plus);
    m_addMailbox->setObjectName(QStringLiteral("settings.addMailbox"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_mailboxes);
    column->addWidget(m_addMailbox, 0, Qt::AlignLeading);
    column->addWidget(m_form);
    const auto showForm = [this](bool shown) {
        m_form->setVisible(shown);
        m_addMailbox->setVisible(!shown);
        m_mailboxes->setEnabled(!shown);
    };
    connect(m_addMailbox, &QAbstractButton::clicked, this, [this, showForm] {
        m_form->clear();
        showForm(true);
        m_form->focusFirst();
    });
    connect(m_mailboxes, &MailboxList::changeRequested, this,
            [this, showForm](const service::MailboxSettings& mailbox) {
                m_form->edit(mailbox);
                showForm(true);
                m_form->focusFirst();
            });
    const auto end = [this, showForm] {
        m_form->clear();
        showForm(false);
        m_mailboxes->refresh();
    };
    connect(m_form, &MailboxForm::dismissed, this, end);
    connect(m_form, &MailboxForm::changed, this, end);
    connect(m_form, &MailboxForm::added, this, [this, end](const QString& address) {
        end();
        Q_EMIT mailboxAdded(address);
    });
    connect(m_mailboxes, &MailboxList::failed, this, &SettingsPage::failed);
    return box;
}

QWidget* SettingsPage::makeAppearance()
{
    m_scheme = new Segmented(tr("Appearance"), this);
    m_scheme->setObjectName(QStringLiteral("settings.scheme"));
    m_scheme->add(QStringLiteral("settings.light"), tr("Light"));
    m_scheme->add(QStringLiteral("settings.dark"), tr("Dark"));
    m_scheme->setFixedWidth(208);
    connect(m_scheme, &Segmented::chosen, this,
            [this](int index) { Q_EMIT schemeRequested(Scheme(index)); });
    return m_scheme;
}

QWidget* SettingsPage::makeSignature()
{
    auto* box = new QWidget(this);
    auto* sheet = new Surface(Surface::Kind::Sunken, box);
    sheet->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_signature = new QPlainTextEdit(sheet);
    m_signature->setObjectName(QStringLiteral("settings.signature"));
    m_signature->setAccessibleName(tr("My signature"));
    m_signature->setFrameShape(QFrame::NoFrame);
    m_signature->setTabChangesFocus(true);
    m_signature->setFont(typeFont({Step::Body, Weight::Regular}));
    m_signature->viewport()->setAutoFillBackground(false);
    m_signature->setFixedHeight(96);
    auto* inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(10, 8, 10, 8);
    inner->addWidget(m_signature);
    m_saveSignature = new Button(Button::Kind::Secondary, tr("Save the signature"), box);
    m_saveSignature->setObjectName(QStringLiteral("settings.saveSignature"));
    m_saveSignature->setEnabled(false);
    m_saved = new Label({}, {Step::Meta, Weight::Medium}, Tone::Ok, Label::Fit::Whole, box);
    auto* row = new QHBoxLayout;
    row->addWidget(m_saveSignature);
    row->addWidget(m_saved);
    row->addStretch();
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(
        new Label(tr("It is put under your mails. {agent.name} and {centre.name} are filled in."),
                  {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, box));
    column->addWidget(sheet);
    column->addLayout(row);
    connect(m_signature, &QPlainTextEdit::textChanged, this, [this] {
        m_saveSignature->setEnabled(true);
        m_saved->setWords({});
    });
    connect(m_saveSignature, &QAbstractButton::clicked, this, &SettingsPage::saveSignature);
    return box;
}

void SettingsPage::loadSignature()
{
    whenDone(m_services.directory.me(), this, [this](const Result<Agent>& me) {
        // What somebody is typing is never replaced.
        if (!me || m_saveSignature->isEnabled())
            return;
        m_signature->setPlainText(me->signature);
        m_saveSignature->setEnabled(false);
        m_saved->setWords({});
    });
}

void SettingsPage::saveSignature()
{
    m_saveSignature->setEnabled(false);
    whenDone(m_services.desk.setSignature(m_signature->toPlainText()), this,
             [this](const Done& done) {
                 if (done) {
                     m_saved->setWords(tr("Saved."));
                     return;
                 }
                 m_saveSignature->setEnabled(true);
                 Q_EMIT failed(done.error());
             });
}

void SettingsPage::showScheme(Scheme scheme)
{
    m_scheme->setCurrent(int(scheme));
}

void SettingsPage::refresh()
{
    m_mailboxes->refresh();
    loadSignature();
}

} // namespace heddle::ui
