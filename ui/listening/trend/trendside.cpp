#include "ui/listening/trend/trendside.h"

#include "core/base/clock.h"
#include "core/service/listening/totals.h"
#include "ui/listening/trend/hourchart.h"
#include "ui/listening/trend/moodchart.h"
#include "ui/listening/trend/sourcelist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kPadding = 24;

/// A section's head: its name, and on what its figures stand.
QHBoxLayout* headOf(const QString& name, Label* basis, QWidget* parent)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(
        new Label(name, {Step::Meta, Weight::Strong}, Tone::Strong, Label::Fit::Whole, parent));
    row->addStretch();
    row->addWidget(basis);
    return row;
}

Label* basisLabel(const QString& words, QWidget* parent)
{
    return new Label(words, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Whole, parent);
}

} // namespace

TrendSide::TrendSide(const Clock& clock, QWidget* parent) : QScrollArea(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("listening.side"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFixedWidth(kWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_hours = new HourChart(inside);
    m_sample = basisLabel({}, inside);
    m_mood = new MoodChart(inside);
    m_topics = new TopicChart(inside);
    m_sources = new SourceList(inside);
    m_cap = new Label(
        tr("One author counts for %n posts at most", nullptr, service::Totals::mostOfAuthor),
        {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, inside);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(kPadding, kPadding, kPadding, 16);
    column->setSpacing(8);
    column->addWidget(makeWarning());
    column->addSpacing(8);
    column->addLayout(
        headOf(tr("Posts per hour"), basisLabel(tr("Last 24 hours"), inside), inside));
    column->addWidget(m_hours);
    column->addSpacing(8);
    column->addLayout(headOf(tr("Sentiment"), m_sample, inside));
    column->addWidget(m_mood);
    column->addSpacing(8);
    column->addLayout(
        headOf(tr("Topics"), basisLabel(tr("Share positive, 7 days"), inside), inside));
    column->addWidget(m_topics);
    column->addSpacing(8);
    column->addLayout(headOf(tr("Sources"), basisLabel(tr("Newest post"), inside), inside));
    column->addWidget(m_sources);
    column->addStretch();
    column->addWidget(m_cap);
    setWidget(inside);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

QWidget* TrendSide::makeWarning()
{
    auto* card = new Surface(Surface::Kind::Sunken, this);
    card->setObjectName(QStringLiteral("listening.warning"));
    auto* head = new Label(tr("Early warning"), {Step::Body, Weight::Strong}, Tone::Warn,
                           Label::Fit::Whole, card);
    m_warned = basisLabel({}, card);
    m_why = new Label({}, {Step::Meta, Weight::Regular}, Tone::Normal, Label::Fit::Wrap, card);
    auto* open = new Button(Button::Kind::Secondary, tr("Open post"), card);
    open->setObjectName(QStringLiteral("listening.warning.open"));
    connect(open, &QAbstractButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT openRequested(m_shown->interaction, m_shown->entry);
    });
    m_tell = new Button(Button::Kind::Secondary, tr("Tell supervisor"), card);
    m_tell->setObjectName(QStringLiteral("listening.warning.tell"));
    connect(m_tell, &QAbstractButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT tellRequested(*m_shown);
    });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(open, 1);
    buttons->addWidget(m_tell, 1);
    auto* first = new QHBoxLayout;
    first->addWidget(head, 1);
    first->addWidget(m_warned);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    column->addLayout(first);
    column->addWidget(m_why);
    column->addLayout(buttons);
    m_warning = card;
    return card;
}

void TrendSide::showWarning()
{
    m_warning->setVisible(m_shown.has_value());
    if (!m_shown)
        return;
    const bool isTold = m_told == m_shown->entry;
    m_tell->setEnabled(!isTold);
    m_tell->setText(isTold ? tr("Told") : tr("Tell supervisor"));
    m_warned->setWords(momentWords(m_shown->at, m_clock.now()));
    m_why->setWords(m_shown->why.isEmpty()
                        ? tr("%1's post reaches many.").arg(m_shown->author)
                        : tr("%1's post reaches many: %2.").arg(m_shown->author, m_shown->why));
}

void TrendSide::noteTold(EntryId warned)
{
    m_told = warned;
    showWarning();
}

void TrendSide::show(const service::ListeningView& view, const QHash<QString, ChannelState>& states)
{
    m_shown = view.warning;
    showWarning();
    m_hours->show(view.hours);
    m_sample->setWords(tr("n %1, last 24 hours").arg(QLocale().toString(view.feelings.n())));
    m_mood->show(view.feelings);
    m_topics->show(view.topics);
    m_sources->show(view.sources, states, m_clock.now());
    QString cap =
        tr("One author counts for %n posts at most", nullptr, service::Totals::mostOfAuthor);
    if (view.isCut)
        cap += QLatin1String(". ") + tr("Only the newest posts of the past weeks are counted.");
    m_cap->setWords(cap);
}

} // namespace heddle::ui
