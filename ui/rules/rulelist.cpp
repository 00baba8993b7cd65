#include "ui/rules/rulelist.h"

#include "ui/rules/ruledelegate.h"
#include "ui/rules/rulemodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr int kMostShown = 8;

} // namespace

RuleList::RuleList(QWidget* parent) : QWidget(parent), m_model(new RuleModel(this))
{
    setObjectName(QStringLiteral("rules.list"));
    auto* sheet = new Surface(Surface::Kind::Sunken, this);
    m_view = new QListView(sheet);
    m_view->setObjectName(QStringLiteral("rules.view"));
    m_view->setAccessibleName(tr("Rules in their order"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RuleDelegate(*m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    fill(sheet, m_view);
    sheet->layout()->setContentsMargins(4, 4, 4, 4);
    m_empty = new Label(tr("There is no rule yet. A rule tags, moves, puts forward or closes what "
                           "comes in, by itself."),
                        {}, Tone::Weak, Label::Fit::Wrap, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_empty);
    column->addWidget(sheet);
    column->addWidget(makeButtons());
    wire();
    show({});
}

QWidget* RuleList::makeButtons()
{
    auto* foot = new QWidget(this);
    m_add = new Button(Button::Kind::Secondary, tr("Add a rule"), foot);
    m_add->setSymbol(Icon::Plus);
    m_add->setObjectName(QStringLiteral("rules.add"));
    m_open = new Button(Button::Kind::Ghost, tr("Change"), foot);
    m_open->setObjectName(QStringLiteral("rules.open"));
    m_up = new Button(Button::Kind::Ghost, Icon::Up, tr("Earlier (Alt+Up)"), foot);
    m_up->setObjectName(QStringLiteral("rules.up"));
    m_down = new Button(Button::Kind::Ghost, Icon::Down, tr("Later (Alt+Down)"), foot);
    m_down->setObjectName(QStringLiteral("rules.down"));
    m_remove = new Button(Button::Kind::Ghost, tr("Remove"), foot);
    m_remove->setObjectName(QStringLiteral("rules.remove"));
    m_keep = new Button(Button::Kind::Ghost, tr("Keep it"), foot);
    m_keep->setObjectName(QStringLiteral("rules.keep"));
    m_confirm = new Button(Button::Kind::Danger, tr("Remove it for everybody"), foot);
    m_confirm->setObjectName(QStringLiteral("rules.confirm"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_add);
    row->addStretch(1);
    for (Button* button : {m_up, m_down, m_open, m_remove, m_keep, m_confirm})
        row->addWidget(button);
    return foot;
}

void RuleList::wire()
{
    connect(m_add, &QAbstractButton::clicked, this, &RuleList::addRequested);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT openRequested(current()); });
    connect(m_up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { askToRemove(true); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { askToRemove(false); });
    connect(m_confirm, &QAbstractButton::clicked, this, [this] {
        QList<Rule> rules = m_model->rules();
        rules.removeAt(current());
        Q_EMIT listWished(rules);
    });
    connect(m_view, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT openRequested(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RuleList::follow);
    connect(m_model, &RuleModel::enabledWished, this, &RuleList::turn);
}

void RuleList::show(const QList<Rule>& rules)
{
    const int kept = current();
    m_model->setRules(rules);
    const auto rows = static_cast<int>(std::clamp<qsizetype>(rules.size(), 1, kMostShown));
    m_view->setFixedHeight(rows * RuleDelegate::rowHeight);
    m_view->parentWidget()->setVisible(!rules.isEmpty());
    m_empty->setVisible(rules.isEmpty());
    select(std::clamp(kept, 0, std::max(0, static_cast<int>(rules.size()) - 1)));
    follow();
}

void RuleList::setRights(Rights rights)
{
    m_rights = rights;
    follow();
}

int RuleList::current() const
{
    return m_view->currentIndex().row();
}

void RuleList::select(int row)
{
    m_view->setCurrentIndex(m_model->index(row));
}

void RuleList::follow()
{
    const bool mayWrite = m_rights == Rights::Write;
    const int row = current();
    m_add->setVisible(mayWrite);
    m_open->setVisible(row >= 0);
    m_open->setText(mayWrite ? tr("Change") : tr("Look at it"));
    m_up->setVisible(mayWrite && m_model->rowCount() > 1);
    m_down->setVisible(mayWrite && m_model->rowCount() > 1);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
    askToRemove(false);
}

void RuleList::askToRemove(bool asking)
{
    const bool canRemove = m_rights == Rights::Write && current() >= 0;
    m_remove->setVisible(canRemove && !asking);
    m_keep->setVisible(canRemove && asking);
    m_confirm->setVisible(canRemove && asking);
}

void RuleList::move(int by)
{
    const int to = current() + by;
    if (m_rights != Rights::Write || current() < 0 || to < 0 || to >= m_model->rowCount())
        return;
    QList<Rule> rules = m_model->rules();
    rules.move(current(), to);
    select(to);
    Q_EMIT listWished(rules);
}

void RuleList::turn(int row, Qt::CheckState state)
{
    if (m_rights != Rights::Write)
        return;
    QList<Rule> rules = m_model->rules();
    rules[row].enabled = state == Qt::Checked;
    Q_EMIT listWished(rules);
}

bool RuleList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isAlt = key->modifiers() == Qt::AltModifier;
    if (isAlt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current() >= 0) {
        Q_EMIT openRequested(current());
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        askToRemove(true);
        m_keep->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace heddle::ui
