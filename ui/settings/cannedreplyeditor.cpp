#include "ui/settings/cannedreplyeditor.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "core/service/setup.h"
#include "ui/customer/flowlayout.h"
#include "ui/mailbox/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text/paragraphedit.h"
#include "ui/widgets/text/textsheet.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kTextHeight = 132;
constexpr const char* kPlaceholders[] = {
    "{customer.firstName}", "{customer.name}", "{customer.address}",    "{agent.firstName}",
    "{agent.name}",         "{centre.name}",   "{interaction.subject}", "{interaction.number}",
};

} // namespace

CannedReplyEditor::CannedReplyEditor(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("settings.replies"));
    auto* which = new QWidget(this);
    m_which =
        addChoice(which, fieldGrid(which), {}, QStringLiteral("replies.which"), tr("Canned reply"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(which);
    column->addWidget(makeFields());
    column->addWidget(makePlaceholders());
    column->addWidget(makeFoot());
    connect(m_which, &QComboBox::currentIndexChanged, this, &CannedReplyEditor::choose);
    for (QLineEdit* field : {m_shortcut, m_title})
        connect(field, &QLineEdit::textChanged, this, &CannedReplyEditor::follow);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CannedReplyEditor::follow);
    list({});
}

QWidget* CannedReplyEditor::makeFields()
{
    auto* box = new QWidget(this);
    auto* grid = fieldGrid(box);
    m_shortcut =
        addField(box, grid, {0, 0}, QStringLiteral("replies.shortcut"), tr("Word after the slash"));
    m_shortcut->setPlaceholderText(tr("thanks"));
    m_title = addField(box, grid, {0, 1}, QStringLiteral("replies.title"), tr("Title"));
    grid->setColumnStretch(1, 1);
    m_shortcut->setFixedWidth(160);
    auto* sheet = new TextSheet(QStringLiteral("replies.text"), tr("Text"), {}, box);
    m_text = sheet->edit();
    m_text->setFixedHeight(kTextHeight);
    grid->setRowMinimumHeight(2, 10);
    grid->addWidget(sheet, 3, 0, 1, 2);
    return box;
}

QWidget* CannedReplyEditor::makePlaceholders()
{
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(4, box);
    for (const char* name : kPlaceholders) {
        const QString placeholder = QLatin1String(name);
        auto* button = new Button(Button::Kind::Soft, placeholder, box);
        button->setObjectName(QStringLiteral("replies.put.") + placeholder);
        button->setAccessibleName(tr("Put in %1").arg(placeholder));
        connect(button, &QAbstractButton::clicked, this, [this, placeholder] {
            m_text->insertPlainText(placeholder);
            m_text->setFocus(Qt::OtherFocusReason);
        });
        flow->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    return box;
}

QWidget* CannedReplyEditor::makeFoot()
{
    auto* foot = new QWidget(this);
    m_save = new Button(Button::Kind::Secondary, tr("Save the reply"), foot);
    m_save->setObjectName(QStringLiteral("replies.save"));
    m_remove = new Button(Button::Kind::Ghost, tr("Remove"), foot);
    m_remove->setObjectName(QStringLiteral("replies.remove"));
    m_keep = new Button(Button::Kind::Ghost, tr("Keep it"), foot);
    m_keep->setObjectName(QStringLiteral("replies.keep"));
    m_confirm = new Button(Button::Kind::Danger, tr("Remove it for everybody"), foot);
    m_confirm->setObjectName(QStringLiteral("replies.confirm"));
    m_note = new Label({}, {Step::Meta, Weight::Medium}, Tone::Ok, Label::Fit::Elide, foot);
    m_note->setObjectName(QStringLiteral("replies.note"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(m_note, 1);
    row->addWidget(m_remove);
    row->addWidget(m_keep);
    row->addWidget(m_confirm);
    connect(m_save, &QAbstractButton::clicked, this, &CannedReplyEditor::save);
    connect(m_remove, &QAbstractButton::clicked, this, [this] { askToRemove(true); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { askToRemove(false); });
    connect(m_confirm, &QAbstractButton::clicked, this, &CannedReplyEditor::remove);
    return foot;
}

void CannedReplyEditor::refresh()
{
    whenDone(m_services.directory.cannedReplies(), this,
             [this](const Result<QList<CannedReply>>& replies) {
                 // What somebody is writing is never replaced.
                 if (replies && !isChanged())
                     list(*replies);
             });
}

void CannedReplyEditor::list(const QList<CannedReply>& replies)
{
    m_replies = replies;
    const qint64 wanted = m_wanted != 0 ? std::exchange(m_wanted, 0) : m_shown.id;
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        m_which->addItem(tr("A new one"));
        for (const CannedReply& reply : m_replies)
            m_which->addItem(tr("/%1  %2", "shortcut and title").arg(reply.shortcut, reply.title),
                             reply.id);
        m_which->setCurrentIndex(std::max(0, m_which->findData(wanted)));
    }
    choose(m_which->currentIndex());
}

void CannedReplyEditor::choose(int row)
{
    const CannedReply chosen = row > 0 ? m_replies.value(row - 1) : CannedReply();
    if (chosen.id != m_shown.id)
        m_note->setWords({});
    m_shown = chosen;
    m_shortcut->setText(m_shown.shortcut);
    m_title->setText(m_shown.title);
    m_text->setPlainText(m_shown.text);
    askToRemove(false);
    follow();
}

CannedReply CannedReplyEditor::written() const
{
    CannedReply reply = m_shown;
    reply.shortcut = m_shortcut->text().trimmed();
    if (reply.shortcut.startsWith(QLatin1Char('/')))
        reply.shortcut.remove(0, 1);
    reply.title = m_title->text().trimmed();
    reply.text = m_text->toPlainText();
    return reply;
}

bool CannedReplyEditor::isChanged() const
{
    return written() != m_shown;
}

void CannedReplyEditor::follow()
{
    const CannedReply reply = written();
    const bool isWhole =
        !reply.shortcut.isEmpty() && !reply.title.isEmpty() && !reply.text.trimmed().isEmpty();
    m_save->setEnabled(isWhole && isChanged());
    if (isChanged())
        m_note->setWords({});
}

void CannedReplyEditor::save()
{
    m_save->setEnabled(false);
    whenDone(m_services.setup.saveCannedReply(written()), this,
             [this](const Result<CannedReply>& saved) {
                 if (!saved) {
                     follow();
                     Q_EMIT failed(saved.error());
                     return;
                 }
                 m_shown = *saved;
                 m_wanted = saved->id;
                 m_shortcut->setText(saved->shortcut);
                 m_title->setText(saved->title);
                 refresh();
                 m_note->setWords(tr("Saved."));
             });
}

void CannedReplyEditor::askToRemove(bool asking)
{
    m_remove->setVisible(m_shown.id != 0 && !asking);
    m_confirm->setVisible(asking);
    m_keep->setVisible(asking);
}

void CannedReplyEditor::remove()
{
    whenDone(m_services.setup.removeCannedReply(m_shown.id), this, [this](const Done& done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        choose(0);
        refresh();
    });
}

} // namespace heddle::ui
