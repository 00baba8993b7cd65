#include "ui/composer/recipients/envelope.h"

#include "ui/composer/recipients/addresslist.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>

namespace heddle::ui {

namespace {

constexpr int kLabelWidth = 56;
constexpr Type kMeta{Step::Meta, Weight::Medium};

} // namespace

Envelope::Envelope(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("composer.envelope"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
    m_problem = new Label({}, {Step::Meta, Weight::Regular}, Tone::Bad, Label::Fit::Wrap, this);
    m_problem->setObjectName(QStringLiteral("composer.envelopeProblem"));
    m_problem->hide();
    m_to = addLine(QStringLiteral("composer.to"), tr("To"));
    m_cc = addLine(QStringLiteral("composer.cc"), tr("Cc"));
    m_bcc = addLine(QStringLiteral("composer.bcc"), tr("Bcc"));
    m_subject = addLine(QStringLiteral("composer.subject"), tr("Subject"));
    m_grid->addWidget(m_problem, m_grid->rowCount(), 1);
}

QLineEdit* Envelope::addLine(const QString& name, const QString& label)
{
    const int row = m_grid->rowCount();
    auto* line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setFont(typeFont({}));
    line->setFixedHeight(32);
    line->setTextMargins(8, 0, 8, 0);
    m_grid->addWidget(new Label(label, kMeta, Tone::Weak, Label::Fit::Whole, this), row, 0);
    m_grid->addWidget(line, row, 1);
    connect(line, &QLineEdit::textEdited, this, &Envelope::edited);
    connect(line, &QLineEdit::textEdited, m_problem, [this] { m_problem->hide(); });
    connect(line, &QLineEdit::editingFinished, this, &Envelope::sayProblem);
    connect(line, &QLineEdit::editingFinished, this, &Envelope::left);
    return line;
}

void Envelope::show(const Draft& draft)
{
    m_to->setText(asTyped(draft.to));
    m_cc->setText(asTyped(draft.cc));
    m_bcc->setText(asTyped(draft.bcc));
    m_subject->setText(draft.subject);
    for (QLineEdit* line : {m_to, m_cc, m_bcc, m_subject})
        line->setCursorPosition(0);
    m_problem->hide();
}

void Envelope::fill(Draft& draft) const
{
    draft.to = addressesIn(m_to->text());
    draft.cc = addressesIn(m_cc->text());
    draft.bcc = addressesIn(m_bcc->text());
    draft.subject = m_subject->text();
}

QLineEdit* Envelope::wrongLine() const
{
    for (QLineEdit* line : {m_to, m_cc, m_bcc}) {
        if (!firstWrong(addressesIn(line->text())).isEmpty())
            return line;
    }
    return nullptr;
}

QString Envelope::problem() const
{
    if (const QLineEdit* line = wrongLine())
        return tr("“%1” is not an e-mail address. It should look like name@example.com.")
            .arg(isolated(firstWrong(addressesIn(line->text()))));
    Draft draft;
    fill(draft);
    const bool isToNobody = (draft.to + draft.cc + draft.bcc).isEmpty();
    return isToNobody ? tr("Say who this goes to.") : QString();
}

void Envelope::sayProblem()
{
    const bool isWrong = wrongLine() != nullptr;
    if (isWrong)
        m_problem->setWords(problem());
    m_problem->setVisible(isWrong);
}

void Envelope::showProblem()
{
    m_problem->setWords(problem());
    m_problem->setVisible(!problem().isEmpty());
    QLineEdit* line = wrongLine();
    (line ? line : m_to)->setFocus(Qt::OtherFocusReason);
}

void Envelope::focusFirst()
{
    m_to->setFocus(Qt::OtherFocusReason);
}

void Envelope::focusSubject()
{
    m_subject->setFocus(Qt::OtherFocusReason);
}

QString recipientWords(const Draft& draft)
{
    const QList<MailAddress> all = draft.to + draft.cc + draft.bcc;
    if (all.isEmpty())
        return Envelope::tr("to nobody yet");
    const MailAddress& first = all.first();
    const QString name = first.name.isEmpty() ? isolated(first.address) : isolatedName(first.name);
    const int others = int(all.size()) - 1;
    return others == 0 ? Envelope::tr("to %1").arg(name)
                       : Envelope::tr("to %1 and %n more", nullptr, others).arg(name);
}

} // namespace heddle::ui
