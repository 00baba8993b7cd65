#include "ui/listening/campaignform.h"

#include "ui/rules/conditionlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heddle::ui {

using service::Campaign;
using service::CampaignScope;

namespace {

constexpr int kColumn = 620;
constexpr int kField = 32;
constexpr int kMostMinutes = 24 * 60;
constexpr int kMostWords = 1'000;
constexpr int kMostPosts = 100'000;

QString joined(const QStringList& parts)
{
    return parts.join(QLatin1String(", "));
}

QStringList partsOf(const QString& text)
{
    QStringList parts;
    for (const QString& part : text.split(u',')) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts;
}

} // namespace

CampaignForm::CampaignForm(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("listening.form"));
    auto* box = new QWidget(this);
    box->setMaximumWidth(kColumn);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = addLine(tr("Name"), tr("Delivery and parcels"), "name");
    m_words = addLine(tr("Words"), tr("late OR (parcel NEAR/5 lost) NOT sale"), "words");
    m_verdict = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, box);
    m_verdict->setObjectName(QStringLiteral("listening.form.verdict"));
    m_form->addRow(QString(), m_verdict);
    m_scope = new QComboBox(box);
    m_scope->setObjectName(QStringLiteral("listening.form.scope"));
    m_scope->addItems({tr("To us and about us"), tr("To us"), tr("About us")});
    m_form->addRow(tr("Posts"), m_scope);
    m_sources = addLine(tr("Sources"), tr("All; or names with commas between"), "sources");
    m_languages = addLine(tr("Languages"), tr("All; or en, de"), "languages");
    m_authors = addLine(tr("Only by"), tr("Everybody; or names and handles"), "authors");
    m_blocked = addLine(tr("Not by"), tr("Our own accounts, for example"), "blocked");
    m_least = new QSpinBox(box);
    m_least->setObjectName(QStringLiteral("listening.form.least"));
    m_least->setMinimumHeight(kField);
    m_least->setRange(0, kMostWords);
    m_least->setSuffix(tr(" words or more"));
    m_form->addRow(tr("Length"), m_least);
    m_age = new QSpinBox(box);
    m_age->setObjectName(QStringLiteral("listening.form.age"));
    m_age->setMinimumHeight(kField);
    m_age->setRange(0, kMostMinutes);
    m_age->setSuffix(tr(" minutes or older"));
    m_form->addRow(tr("Age"), m_age);
    addTests(box);
    m_tags = addLine(tr("Tags"), tr("Suggested for its posts, at most ten"), "tags");
    m_relevant = new QCheckBox(tr("Only what is to us or about us, as colleagues taught"), box);
    m_relevant->setObjectName(QStringLiteral("listening.form.relevant"));
    m_form->addRow(QString(), m_relevant);
    m_warn = new QSpinBox(box);
    m_warn->setObjectName(QStringLiteral("listening.form.warn"));
    m_warn->setMinimumHeight(kField);
    m_warn->setRange(0, kMostPosts);
    m_warn->setSuffix(tr(" posts in an hour or more"));
    m_warn->setSpecialValueText(tr("Never"));
    m_form->addRow(tr("Tell supervisors"), m_warn);
    m_approval = new QCheckBox(tr("Answers wait until somebody else releases them"), box);
    m_approval->setObjectName(QStringLiteral("listening.form.approval"));
    m_form->addRow(QString(), m_approval);
    m_approvers =
        addLine(tr("Released by"), tr("Supervisors; or logins of others, too"), "approvers");
    connect(m_approval, &QCheckBox::toggled, m_approvers, &QWidget::setEnabled);
    m_paused = new QCheckBox(tr("Paused"), box);
    m_form->addRow(QString(), m_paused);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(new Label(tr("Campaign"), {Step::Page, Weight::Strong}, Tone::Strong,
                                Label::Fit::Whole, box));
    column->addLayout(m_form);
    column->addWidget(makeFoot());
    column->addStretch();
    auto* inner = new QWidget(this);
    auto* row = new QHBoxLayout(inner);
    row->setContentsMargins(24, 20, 24, 20);
    row->addWidget(box);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto* leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &CampaignForm::dismissed);
    connect(m_words, &QLineEdit::textChanged, this, &CampaignForm::follow);
    connect(m_name, &QLineEdit::textChanged, this, &CampaignForm::follow);
    connect(m_tags, &QLineEdit::textChanged, this, &CampaignForm::follow);
}

/// What its posts must be besides, tested as rules test.
void CampaignForm::addTests(QWidget* box)
{
    m_match = new QComboBox(box);
    m_match->setObjectName(QStringLiteral("listening.form.match"));
    m_match->setAccessibleName(tr("How many tests have to hold"));
    m_match->addItems({tr("All of these hold"), tr("One of these holds")});
    m_tests = new ConditionList(box);
    m_tests->setFields(service::campaignFields());
    auto* add = new Button(Button::Kind::Ghost, tr("Add a test"), box);
    add->setObjectName(QStringLiteral("listening.form.addTest"));
    add->setSymbol(Icon::Plus);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_match);
    column->addWidget(m_tests);
    column->addWidget(add, 0, Qt::AlignLeading);
    m_form->addRow(tr("Tests"), column);
    connect(m_match, &QComboBox::currentIndexChanged, this, &CampaignForm::follow);
    connect(m_tests, &ConditionList::changed, this, &CampaignForm::follow);
    connect(add, &QAbstractButton::clicked, this, [this] {
        m_tests->add({});
        m_tests->focusLast();
        follow();
    });
}

QLineEdit* CampaignForm::addLine(const QString& label, const QString& hint, const char* name)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QStringLiteral("listening.form.") + QLatin1String(name));
    line->setPlaceholderText(hint);
    line->setMinimumHeight(kField);
    line->setTextMargins(8, 0, 8, 0);
    line->setAccessibleName(label);
    m_form->addRow(label, line);
    return line;
}

QWidget* CampaignForm::makeFoot()
{
    auto* foot = new QWidget(this);
    m_save = new Button(Button::Kind::Primary, tr("Save"), foot);
    m_save->setObjectName(QStringLiteral("listening.form.save"));
    auto* leave = new Button(Button::Kind::Secondary, tr("Cancel"), foot);
    leave->setObjectName(QStringLiteral("listening.form.cancel"));
    m_remove = new Button(Button::Kind::Ghost, tr("Remove"), foot);
    m_remove->setObjectName(QStringLiteral("listening.form.remove"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(leave);
    row->addStretch();
    row->addWidget(m_remove);
    connect(m_save, &QAbstractButton::clicked, this, &CampaignForm::saveRequested);
    connect(leave, &QAbstractButton::clicked, this, &CampaignForm::dismissed);
    connect(m_remove, &QAbstractButton::clicked, this, &CampaignForm::removeRequested);
    return foot;
}

void CampaignForm::edit(const Campaign& campaign, const QStringList& sources)
{
    m_campaign = campaign;
    m_name->setText(campaign.name);
    m_words->setText(campaign.words);
    m_scope->setCurrentIndex(int(campaign.scope));
    m_sources->setText(joined(campaign.sources));
    auto* completer = new QCompleter(sources, m_sources);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_sources->setCompleter(completer);
    m_languages->setText(joined(campaign.languages));
    m_authors->setText(joined(campaign.authors));
    m_blocked->setText(joined(campaign.blockedAuthors));
    m_least->setValue(campaign.leastWords);
    m_age->setValue(int(campaign.minimumAge / std::chrono::minutes(1)));
    m_tests->setConditions(campaign.tests);
    m_match->setCurrentIndex(campaign.match == Rule::Match::All ? 0 : 1);
    m_tags->setText(joined(campaign.tags));
    m_relevant->setChecked(campaign.onlyRelevant);
    m_warn->setValue(campaign.warnFrom);
    m_approval->setChecked(campaign.needsApproval);
    m_approvers->setText(joined(campaign.approvers));
    m_approvers->setEnabled(campaign.needsApproval);
    m_paused->setChecked(campaign.isPaused);
    m_remove->setVisible(!campaign.name.isEmpty());
    follow();
    m_name->setFocus(Qt::OtherFocusReason);
}

Campaign CampaignForm::written() const
{
    Campaign campaign = m_campaign;
    campaign.name = m_name->text().simplified();
    campaign.words = m_words->text().trimmed();
    campaign.scope = CampaignScope(m_scope->currentIndex());
    campaign.sources = partsOf(m_sources->text());
    campaign.languages = partsOf(m_languages->text());
    campaign.authors = partsOf(m_authors->text());
    campaign.blockedAuthors = partsOf(m_blocked->text());
    campaign.leastWords = m_least->value();
    campaign.minimumAge = std::chrono::minutes(m_age->value());
    campaign.tests = m_tests->conditions();
    campaign.match = m_match->currentIndex() == 0 ? Rule::Match::All : Rule::Match::Any;
    campaign.tags = partsOf(m_tags->text());
    campaign.onlyRelevant = m_relevant->isChecked();
    campaign.warnFrom = m_warn->value();
    campaign.needsApproval = m_approval->isChecked();
    campaign.approvers = partsOf(m_approvers->text());
    campaign.isPaused = m_paused->isChecked();
    return campaign;
}

// The same check that the core makes, at each key, so that nobody is told only after Save.
void CampaignForm::follow()
{
    const auto fit = checkCampaign(written());
    m_save->setEnabled(bool(fit));
    m_match->setVisible(!m_tests->conditions().isEmpty());
    const bool isUntouched = m_name->text().isEmpty() && m_words->text().isEmpty();
    m_verdict->setTone(fit || isUntouched ? Tone::Weak : Tone::Bad);
    m_verdict->setWords(fit || isUntouched
                            ? tr("Words side by side are all wanted. OR, NOT, NEAR/5, \"a row of "
                                 "words\" and part* work.")
                            : fit.error().detail.section(QLatin1String(": "), 1));
}

void CampaignForm::complain(const Error& error)
{
    m_verdict->setTone(Tone::Bad);
    m_verdict->setWords(error.code == ErrorCode::Conflict
                            ? tr("There is a campaign of that name already.")
                            : errorText(error, Attempt::Save));
}

} // namespace heddle::ui
