#include "ui/scenario/storylist.h"

#include "ui/scenario/rehearsalwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace heddle::ui {

using service::Story;

namespace {

constexpr int kRowHeight = 72;
constexpr int kPitch = 76;
constexpr Type kName{Step::Body, Weight::Strong};
constexpr Type kLine{Step::Meta, Weight::Regular};

QString scoreWords(const Story& story)
{
    return story.lastScore ? StoryList::tr("Last score %1 %").arg(*story.lastScore)
                           : StoryList::tr("Not played yet");
}

/// Practice or certification, and the words of the search.
class StoryFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void show(bool certified, const QString& words)
    {
        m_certified = certified;
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const QString text = index.data(Qt::AccessibleTextRole).toString();
        return index.data(StoryModel::CertifiedRole).toBool() == m_certified
               && text.contains(m_words, Qt::CaseInsensitive);
    }

private:
    bool m_certified = false;
    QString m_words;
};

class StoryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {1, kPitch}; // as wide as the list
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
        const Tokens& t = ink.tokens();
        const QRectF card(option.rect.x(), option.rect.y(), option.rect.width(), kRowHeight);
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen) {
            ink.shadow(card, 10, 2);
            ink.box(card, 10, t.selected, t.dark ? t.lineStrong : t.line);
        } else if (option.state & QStyle::State_MouseOver) {
            ink.box(card, 10, t.hover);
        }
        const auto story = index.data(StoryModel::StoryRole).value<Story>();
        ink.box({card.x() + 12, card.y() + 18, 36, 36}, 10,
                isChosen ? t.accentSoft : mixed(t.app, t.text, .05));
        ink.icon(iconOfStory(story.icon), {card.x() + 30, card.y() + 36}, 18,
                 isChosen ? t.accentText : t.text2);
        const qreal x = card.x() + 60;
        const qreal end = card.right() - 12;
        const qreal length = ink.textEnd({end, card.y() + 20 + halfCap(kLine)},
                                         scenarioLength(story.lasts), kLine, t.text3);
        ink.text({x, card.y() + 20 + halfCap(kName)},
                 elided(story.name, kName, end - x - length - 8), kName, t.text);
        ink.text({x, card.y() + 38 + halfCap(kLine)}, elided(story.line, kLine, end - x), kLine,
                 t.text2);
        ink.text({x, card.y() + 56 + halfCap(kLine)}, scoreWords(story), kLine, t.text3);
    }
};

} // namespace

void StoryModel::setStories(const QList<Story>& stories)
{
    beginResetModel();
    m_stories = stories;
    endResetModel();
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stories.size());
}

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Story& story = m_stories.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return story.name;
    case Qt::ToolTipRole: return story.teaches;
    case Qt::AccessibleTextRole:
        return QStringList{story.name, story.line, scenarioLength(story.lasts), scoreWords(story)}
            .join(QStringLiteral(", "));
    case StoryRole: return QVariant::fromValue(story);
    case CertifiedRole: return story.isCertified;
    default: return {};
    }
}

StoryList::StoryList(QWidget* parent)
    : QWidget(parent), m_model(new StoryModel(this)), m_shown(new StoryFilter(this))
{
    m_shown->setSourceModel(m_model);
    auto* title = new Label(tr("Scenarios"), {Step::Page, Weight::Strong}, Tone::Strong,
                            Label::Fit::Whole, this);
    auto* add = new Button(Button::Kind::Ghost, Icon::Plus, tr("Write a scenario"), this);
    add->setObjectName(QStringLiteral("training.new"));
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(add);
    connect(add, &QAbstractButton::clicked, this, &StoryList::newRequested);
    m_search = new SearchBox(tr("Search scenarios"), this);
    m_search->setObjectName(QStringLiteral("training.search"));
    m_search->setAccessibleName(tr("Search scenarios"));
    m_kinds = new Segmented(tr("Kind of scenario"), this);
    m_kinds->add(QStringLiteral("training.practice"), tr("Practice"));
    m_kinds->add(QStringLiteral("training.certification"), tr("Certification"));
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("training.stories"));
    m_view->setAccessibleName(tr("Scenarios"));
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new StoryDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 16, 12, 8);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_search);
    column->addWidget(m_kinds);
    column->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, this, &StoryList::filter);
    connect(m_kinds, &Segmented::chosen, this, &StoryList::filter);
    connect(m_view, &QListView::activated, this, &StoryList::choose);
    connect(m_view, &QListView::clicked, this, &StoryList::choose);
}

void StoryList::setStories(const QList<Story>& stories)
{
    m_model->setStories(stories);
    const auto certified = std::count_if(stories.begin(), stories.end(),
                                         [](const Story& story) { return story.isCertified; });
    m_kinds->setCount(0, static_cast<int>(stories.size() - certified));
    m_kinds->setCount(1, static_cast<int>(certified));
    mark();
}

void StoryList::setCurrent(const QString& name)
{
    // Whoever looks through the others meanwhile is not called back.
    if (m_current == name)
        return;
    m_current = name;
    if (!mark())
        showKindOf(name);
}

/// Where it is among those that are shown; answers whether it is.
bool StoryList::mark()
{
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex index = m_shown->index(row, 0);
        if (index.data().toString() != m_current)
            continue;
        m_view->setCurrentIndex(index);
        return true;
    }
    return false;
}

void StoryList::showKindOf(const QString& name)
{
    for (int row = 0; row < m_model->rowCount({}); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data().toString() != name)
            continue;
        m_kinds->setCurrent(index.data(StoryModel::CertifiedRole).toBool() ? 1 : 0);
        m_search->clear();
        filter();
    }
}

void StoryList::filter()
{
    static_cast<StoryFilter*>(m_shown)->show(m_kinds->current() == 1, m_search->text());
    mark();
}

void StoryList::choose(const QModelIndex& index)
{
    Q_EMIT chosen(index.data(StoryModel::StoryRole).value<Story>());
}

} // namespace heddle::ui
