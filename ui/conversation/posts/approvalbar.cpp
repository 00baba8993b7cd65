#include "ui/conversation/posts/approvalbar.h"

#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs/reasondialog.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QShortcut>

#include <algorithm>

namespace heddle::ui {

ApprovalBar::ApprovalBar(service::Answers& answers, QWidget* parent)
    : QWidget(parent), m_answers(answers)
{
    setObjectName(QStringLiteral("approval"));
    setAccessibleName(tr("An answer that waits for you"));
    m_words = new Label({}, {Step::Body}, Tone::Normal, Label::Fit::Elide, this);
    m_words->setObjectName(QStringLiteral("approval.words"));
    m_release = new Button(Button::Kind::Secondary, tr("Release"), this);
    m_release->setObjectName(QStringLiteral("approval.release"));
    m_back = new Button(Button::Kind::Ghost, tr("Send back …"), this);
    m_back->setObjectName(QStringLiteral("approval.back"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_back);
    row->addWidget(m_release);
    const QKeySequence release(QStringLiteral("Ctrl+Shift+Y"));
    const QKeySequence back(QStringLiteral("Ctrl+Shift+B"));
    m_release->setToolTip(tr("It leaves now (%1)").arg(release.toString(QKeySequence::NativeText)));
    m_back->setToolTip(tr("It is a draft again (%1)").arg(back.toString(QKeySequence::NativeText)));
    // Of the whole window: what waits is on screen, wherever the keyboard is.
    const auto on = [this](const QKeySequence& keys, QAbstractButton* button) {
        auto* key = new QShortcut(keys, this);
        connect(key, &QShortcut::activated, button, &QAbstractButton::click);
    };
    on(release, m_release);
    on(back, m_back);
    connect(m_release, &QAbstractButton::clicked, this,
            [this] { Q_EMIT releaseRequested(m_answer); });
    connect(m_back, &QAbstractButton::clicked, this, &ApprovalBar::askWhy);
    hide();
}

void ApprovalBar::open(InteractionId id)
{
    if (id != m_open)
        leave();
    m_open = id;
    whenDone(m_answers.waiting(), this,
             [this, id](const Result<QList<service::HeldAnswer>>& waiting) {
                 if (id != m_open || !waiting)
                     return;
                 const auto found =
                     std::find_if(waiting->begin(), waiting->end(),
                                  [id](const auto& each) { return each.interaction == id; });
                 if (found == waiting->end())
                     hide();
                 else
                     show(*found);
             });
}

void ApprovalBar::leave()
{
    m_open = {};
    hide();
}

void ApprovalBar::show(const service::HeldAnswer& answer)
{
    m_answer = answer.entry;
    m_words->setWords(
        tr("%1's answer waits for you to read and release it.").arg(isolatedName(answer.author)));
    m_words->setToolTip(answer.text);
    setVisible(true);
}

void ApprovalBar::askWhy()
{
    auto* dialog = new ReasonDialog(QStringLiteral("approval.why"), tr("What is to be different?"),
                                    tr("Send back"), window());
    connect(dialog, &ReasonDialog::chosen, this, [this, answer = m_answer](const QString& words) {
        Q_EMIT sendBackRequested(answer, words);
    });
    dialog->open();
}

void ApprovalBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    ink.box(QRectF(rect()).adjusted(8, 2, -8, -2), 10, ink.tokens().sunken, ink.tokens().line);
}

} // namespace heddle::ui
