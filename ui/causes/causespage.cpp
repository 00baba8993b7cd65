#include "ui/causes/causespage.h"

#include "core/base/clock.h"
#include "core/service/desk.h"
#include "ui/causes/causewords.h"
#include "ui/causes/linelist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace heddle::ui {

using service::Cause;

namespace {

constexpr int kListWidth = 420;
constexpr int kSmallestList = 260;
constexpr int kColumn = 720;
constexpr std::array<int, 3> kDays{1, 7, 30};
constexpr int kUsualWindow = 1;

} // namespace

CausesPage::CausesPage(service::Causes& causes, const Services& services, QWidget* parent)
    : QWidget(parent), m_finder(causes), m_services(services), m_causes(new LineModel(this)),
      m_samples(new LineModel(this))
{
    setObjectName(QStringLiteral("causes"));
    m_stack = new QStackedWidget(this);
    m_nothing = new EmptyState(Icon::Merge, {}, this);
    m_cause = makeCause();
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_cause);
    auto* page = new QVBoxLayout;
    page->setContentsMargins(24, 20, 24, 20);
    page->addWidget(m_stack);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList(), 2);
    row->addWidget(new Divider(Qt::Vertical, this));
    row->addLayout(page, 3);
    setFocusProxy(m_list);
    connect(m_window, &Segmented::chosen, this, &CausesPage::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CausesPage::choose);
    connect(m_sampleList, &QListView::activated, this,
            [this](const QModelIndex& index) { openSample(index.row()); });
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& name) { m_tag->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, m_tag, &QAbstractButton::click);
    connect(m_tag, &QAbstractButton::clicked, this, &CausesPage::nameIt);
}

QListView* CausesPage::makeView(LineModel* model, const char* name, const QString& accessibleName)
{
    auto* view = new QListView(this);
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setItemDelegate(new LineDelegate(*model, view));
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setUniformItemSizes(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->viewport()->setAutoFillBackground(false);
    return view;
}

QWidget* CausesPage::makeList()
{
    auto* box = new QWidget(this);
    box->setMinimumWidth(kSmallestList);
    box->setMaximumWidth(kListWidth);
    m_window = new Segmented(tr("How far back to look"), box);
    m_window->add(QStringLiteral("causes.day"), tr("1 day"));
    m_window->add(QStringLiteral("causes.week"), tr("7 days"));
    m_window->add(QStringLiteral("causes.month"), tr("30 days"));
    m_window->setCurrent(kUsualWindow);
    m_about = new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Wrap, box);
    m_about->setObjectName(QStringLiteral("causes.about"));
    m_list = makeView(m_causes, "causes.list", tr("Causes, the most people first"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(16, 20, 12, 16);
    column->setSpacing(12);
    column->addWidget(new Label(tr("Causes"), {Step::Page, Weight::Strong}, Tone::Strong,
                                Label::Fit::Whole, box));
    column->addWidget(m_window);
    column->addWidget(m_about);
    column->addWidget(m_list, 1);
    return box;
}

QWidget* CausesPage::makeCause()
{
    auto* box = new QWidget(this);
    box->setMaximumWidth(kColumn);
    m_words = new Label({}, {Step::Title, Weight::Strong}, Tone::Strong, Label::Fit::Wrap, box);
    m_words->setObjectName(QStringLiteral("causes.words"));
    m_counts = new Label({}, {Step::Body}, Tone::Normal, Label::Fit::Wrap, box);
    m_share = new Label({}, {Step::Body}, Tone::Normal, Label::Fit::Wrap, box);
    m_share->setObjectName(QStringLiteral("causes.share"));
    m_tags = new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Wrap, box);
    m_name = new QLineEdit(box);
    m_name->setObjectName(QStringLiteral("causes.name"));
    m_name->setAccessibleName(tr("Name of the cause"));
    m_name->setPlaceholderText(tr("Name of the cause, as a tag"));
    m_tag = new Button(Button::Kind::Primary, tr("Tag them all"), box);
    m_tag->setObjectName(QStringLiteral("causes.tag"));
    m_tag->setSymbol(Icon::Tag);
    m_tag->setEnabled(false);
    m_sampleList = makeView(m_samples, "causes.samples", tr("Messages with this cause"));
    auto* naming = new QHBoxLayout;
    naming->setSpacing(8);
    naming->addWidget(m_name, 1);
    naming->addWidget(m_tag);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget* line : {m_words, m_counts, m_share, m_tags})
        column->addWidget(line);
    column->addLayout(naming);
    column->addWidget(new SectionHeader(tr("Who said it"), box));
    column->addWidget(m_sampleList, 1);
    return box;
}

void CausesPage::refresh()
{
    const int days = kDays.at(static_cast<std::size_t>(m_window->current()));
    whenDone(m_finder.review(days), this,
             [this, round = ++m_round](const Result<service::CauseReview>& review) {
                 if (round != m_round)
                     return;
                 if (review)
                     take(*review);
                 else
                     Q_EMIT failed(review.error());
             });
}

void CausesPage::take(const service::CauseReview& review)
{
    const int row = std::max(0, m_list->currentIndex().row());
    const Timestamp now = m_services.clock.now();
    m_review = review;
    m_about->setWords(reviewWords(review, now));
    QList<TwoLines> lines;
    for (const Cause& cause : review.causes)
        lines.append({cause.words, momentWords(cause.last, now), causeWords(cause, now)});
    m_causes->setLines(lines);
    if (!lines.isEmpty())
        m_list->setCurrentIndex(m_causes->index(std::min(row, static_cast<int>(lines.size()) - 1)));
    choose();
}

const Cause* CausesPage::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_review.causes.size() ? &m_review.causes.at(row) : nullptr;
}

void CausesPage::choose()
{
    const Cause* cause = chosen();
    m_stack->setCurrentWidget(cause ? m_cause : m_nothing);
    if (!cause) {
        m_nothing->setLine(Icon::Merge, tr("No two people complained of nearly the same."));
        return;
    }
    const Timestamp now = m_services.clock.now();
    m_words->setWords(cause->words);
    m_counts->setWords(causeWords(*cause, now));
    m_share->setWords(shareWords(*cause));
    m_share->setTone(isFaint(*cause) ? Tone::Weak : Tone::Normal);
    m_tags->setVisible(!cause->tags.isEmpty());
    m_tags->setWords(tr("Tags of all: %1").arg(cause->tags.join(QStringLiteral(", "))));
    m_tag->setText(tr("Tag all %1 contacts").arg(cause->interactions.size()));
    QList<TwoLines> lines;
    for (const Cause::Sample& sample : cause->samples)
        lines.append({sample.customer, momentWords(sample.at, now), sample.words});
    m_samples->setLines(lines);
}

void CausesPage::openSample(int row)
{
    const Cause* cause = chosen();
    if (cause && row >= 0 && row < cause->samples.size())
        Q_EMIT openRequested(cause->samples.at(row).interaction, cause->samples.at(row).entry);
}

void CausesPage::nameIt()
{
    const Cause* cause = chosen();
    const QString tag = m_name->text().trimmed();
    if (!cause || tag.isEmpty())
        return;
    m_tag->setEnabled(false);
    m_named = 0;
    m_answered = 0;
    const auto contacts = static_cast<int>(cause->interactions.size());
    for (const InteractionId id : cause->interactions) {
        whenDone(m_services.desk.tag(id, tag), this, [this, tag, contacts](const Done& tagged) {
            m_named += tagged ? 1 : 0;
            if (!tagged)
                Q_EMIT failed(tagged.error());
            countNamed(tag, contacts);
        });
    }
}

void CausesPage::countNamed(const QString& tag, int contacts)
{
    if (++m_answered < contacts)
        return;
    m_name->clear();
    if (m_named > 0)
        Q_EMIT named(tag, m_named);
    refresh();
}

} // namespace heddle::ui
