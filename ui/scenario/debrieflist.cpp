#include "ui/scenario/debrieflist.h"

#include "ui/scenario/rehearsalwords.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace heddle::ui {

using service::RehearsalView;
using service::RehearsedItem;

namespace {

constexpr int kRow = 56;
constexpr int kLesson = 18; ///< more, for each line of what there is to learn
constexpr qsizetype kMostLines = 3;
constexpr int kStart = 38; ///< of the words, after the verdict
constexpr int kEnd = 8;
constexpr Type kTitle{Step::Body, Weight::Medium};
constexpr Type kEvidence{Step::Meta, Weight::Regular};
constexpr Type kFigure{Step::Meta, Weight::Medium};

QString pointsWords(const RehearsedItem& item)
{
    return DebriefList::tr("%1 of %2").arg(item.points).arg(item.of);
}

QString wordsOf(const RehearsedItem& item)
{
    return item.lesson.isEmpty() ? item.evidence
                                 : item.evidence + QStringLiteral(". ") + item.lesson;
}

/// What there is to learn, over as many lines as it takes; the last one is cut where that is more
/// than there may be.
QStringList linesOf(const QString& lesson, qreal width)
{
    QStringList lines;
    const QStringList words = lesson.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer =
            lines.isEmpty() ? QString() : QString(lines.last() + u' ' + words.at(i));
        if (!longer.isEmpty() && typeMetrics(kEvidence).horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else if (lines.size() < kMostLines)
            lines += words.at(i);
        else {
            const QString rest = words.mid(i).join(u' ');
            lines.last() = elided(lines.last() + u' ' + rest, kEvidence, width);
            break;
        }
    }
    return lines;
}

} // namespace

class DebriefList::Model final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void show(const RehearsalView& view)
    {
        const bool isSameCount = view.items.size() == m_view.items.size();
        if (!isSameCount)
            beginResetModel();
        m_view = view;
        if (!isSameCount)
            endResetModel();
        else if (!m_view.items.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }

    const RehearsalView& view() const { return m_view; }
    const RehearsedItem& at(int row) const { return m_view.items.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_view.items.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const RehearsedItem& item = at(index.row());
        switch (role) {
        case Qt::DisplayRole: return item.title;
        case Qt::ToolTipRole: return wordsOf(item);
        case Qt::AccessibleTextRole:
            return QStringList{item.title, pointsWords(item), wordsOf(item)}.join(
                QStringLiteral(", "));
        default: return {};
        }
    }

private:
    RehearsalView m_view;
};

class DebriefList::Delegate final : public QStyledItemDelegate {
public:
    Delegate(const Model& model, DebriefList& list)
        : QStyledItemDelegate(&list), m_model(model), m_list(list)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const auto lines =
            linesOf(m_model.at(index.row()).lesson, m_list.viewport()->width() - kStart - kEnd);
        return {200, kRow + kLesson * static_cast<int>(lines.size())};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
        painter->setRenderHint(QPainter::Antialiasing);
        const Tokens& t = ink.tokens();
        const QRectF row = option.rect;
        const RehearsedItem& item = m_model.at(index.row());
        if (option.state & QStyle::State_Selected)
            ink.box(row.adjusted(0, 1, 0, -1), 8, t.sunken);
        else if (index.row() > 0)
            ink.hairline(row.x() + 36, row.right(), row.y(), t.line);
        const qreal top = row.y() + 19;
        const qreal low = row.y() + 38;
        const qreal end = row.right() - kEnd;
        paintVerdict(ink, {row.x() + 14, row.y() + kRow / 2.0}, 11, item);
        const bool isMissed = item.standing == RehearsedItem::Standing::Missed;
        const qreal points = ink.textEnd({end, top + halfCap(kFigure)}, pointsWords(item), kFigure,
                                         isMissed ? t.bad : t.text2);
        qreal hour = 0;
        if (item.at)
            hour = ink.textEnd({end, low + halfCap(kFigure)}, hourWords(m_model.view(), *item.at),
                               kFigure, t.accentText);
        const qreal x = row.x() + kStart;
        ink.text({x, top + halfCap(kTitle)}, elided(item.title, kTitle, end - x - points - 12),
                 kTitle, t.text);
        ink.text({x, low + halfCap(kEvidence)},
                 elided(item.evidence, kEvidence, end - x - hour - 12), kEvidence, t.text3);
        qreal line = low;
        for (const QString& words : linesOf(item.lesson, row.width() - kStart - kEnd))
            ink.text({x, (line += kLesson) + halfCap(kEvidence)}, words, kEvidence, t.text2);
    }

private:
    const Model& m_model;
    DebriefList& m_list;
};

DebriefList::DebriefList(QWidget* parent) : QListView(parent), m_model(new Model(this))
{
    setObjectName(QStringLiteral("training.debrief"));
    setAccessibleName(tr("Scored items"));
    setModel(m_model);
    setItemDelegate(new Delegate(*m_model, *this));
    setResizeMode(QListView::Adjust); // narrower, a lesson takes more lines
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    Q_EMIT itemChosen(m_model->at(index.row()).number);
            });
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        const RehearsedItem& item = m_model->at(index.row());
        Q_EMIT placeRequested(item.contact, item.entry);
    });
}

void DebriefList::show(const RehearsalView& view)
{
    m_model->show(view);
    doItemsLayout(); // a row with something to learn is higher
}

void DebriefList::choose(int number)
{
    if (number >= 1 && number <= m_model->rowCount())
        setCurrentIndex(m_model->index(number - 1));
}

} // namespace heddle::ui
