#include "ui/customer/mergesheet.h"

#include "core/service/directory.h"
#include "ui/search/founddelegate.h"
#include "ui/search/foundmodel.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

using service::CustomerMatch;
using service::CustomerView;

namespace {

constexpr int pauseMs = 80;
constexpr int mostShown = 20;
constexpr QSize sheetSize{520, 480};

} // namespace

MergeSheet::MergeSheet(const Services& services, QWidget* window)
    : Overlay(tr("Merge with somebody"), window), m_services(services),
      m_model(new FoundModel(this)), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("mergeSheet"));
    auto* column = new QVBoxLayout(sheet());
    column->setContentsMargins(1, 14, 1, 14);
    column->setSpacing(8);
    column->addWidget(makeFinder(), 1);
    column->addWidget(makeVerdict());
    setSheetSize(sheetSize);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    m_box->installEventFilter(this);
    connect(m_pause, &QTimer::timeout, this, &MergeSheet::look);
    connect(m_box, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_merge, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT mergeRequested(m_from.customer.id, m_reasons.join(QStringLiteral("; ")));
    });
}

QWidget* MergeSheet::makeFinder()
{
    auto* finder = new QWidget(sheet());
    m_title = new Label({}, {Step::Title, Weight::Strong}, Tone::Strong, Label::Fit::Elide, finder);
    auto* cross = new Button(Button::Kind::Ghost, Icon::Cross, tr("Close"), finder);
    cross->setObjectName(QStringLiteral("mergeSheet.close"));
    connect(cross, &QAbstractButton::clicked, this, &Overlay::close);
    m_box = new SearchBox(tr("Name, address or number"), finder);
    m_box->setObjectName(QStringLiteral("mergeSheet.box"));
    m_list = new QListView(finder);
    m_list->setObjectName(QStringLiteral("mergeSheet.list"));
    m_list->setAccessibleName(tr("Customers found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FoundDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_note = new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Wrap, finder);
    m_note->setObjectName(QStringLiteral("mergeSheet.note"));
    m_note->setContentsMargins(20, 0, 20, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 0, 12, 0);
    head->addWidget(m_title, 1);
    head->addWidget(cross);
    auto* box = new QHBoxLayout;
    box->setContentsMargins(16, 0, 16, 0);
    box->addWidget(m_box);
    auto* column = new QVBoxLayout(finder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(box);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    return finder;
}

QWidget* MergeSheet::makeVerdict()
{
    m_verdict = new QWidget(sheet());
    m_verdict->setObjectName(QStringLiteral("mergeSheet.verdict"));
    m_evidence = new QVBoxLayout;
    m_evidence->setSpacing(3);
    m_merge = new Button(Button::Kind::Primary, tr("Merge"), m_verdict);
    m_merge->setObjectName(QStringLiteral("mergeSheet.merge"));
    m_merge->setSymbol(Icon::Merge);
    auto* row = new QHBoxLayout;
    row->addWidget(m_merge);
    row->addWidget(new Label(tr("You can take it back at any time."), {Step::Meta}, Tone::Weak,
                             Label::Fit::Whole, m_verdict));
    row->addStretch();
    auto* column = new QVBoxLayout(m_verdict);
    column->setContentsMargins(20, 4, 20, 0);
    column->setSpacing(10);
    column->addLayout(m_evidence);
    column->addLayout(row);
    m_verdict->hide();
    return m_verdict;
}

void MergeSheet::open(const CustomerView& into)
{
    m_into = into;
    m_title->setWords(tr("Who is also %1?").arg(isolatedName(into.customer.name)));
    m_box->clear();
    m_pause->stop();
    m_verdict->hide();
    QList<Found> rows;
    for (const CustomerView::Likeness& likeness : into.likenesses) {
        service::SearchHit hit;
        hit.customer = likeness.customer.id;
        rows.append({Icon::Person, likeness.customer.name, likeness.reason, {}, hit});
    }
    m_model->setRows(rows);
    m_note->setWords(tr("Find the other one by name, address or number."));
    Overlay::open();
    m_box->setFocus(Qt::PopupFocusReason);
}

void MergeSheet::look()
{
    const int round = ++m_round;
    m_verdict->hide();
    whenDone(m_services.directory.findCustomers(m_box->text().trimmed(), mostShown), this,
             [this, round](const Result<QList<CustomerMatch>>& matches) {
                 if (round == m_round)
                     list(matches);
             });
}

void MergeSheet::list(const Result<QList<CustomerMatch>>& matches)
{
    QList<Found> rows;
    for (const CustomerMatch& match : matches.value_or(QList<CustomerMatch>())) {
        if (match.customer.id == m_into.customer.id)
            continue;
        service::SearchHit hit;
        hit.customer = match.customer.id;
        rows.append({Icon::Person, match.customer.name, isolated(match.address), {}, hit});
    }
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
    m_note->setWords(!matches         ? errorText(matches.error(), Attempt::Search)
                     : rows.isEmpty() ? tr("Nobody else was found.")
                                      : tr("Enter shows what speaks for it and what against."));
}

void MergeSheet::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto* hit = std::get_if<service::SearchHit>(&m_model->at(row).what);
    if (hit)
        weigh(hit->customer);
}

void MergeSheet::open(const CustomerView& into, CustomerId from)
{
    open(into);
    weigh(from);
}

void MergeSheet::weigh(CustomerId other)
{
    const int round = ++m_round;
    whenDone(m_services.directory.customer(other), this,
             [this, round](const Result<CustomerView>& from) {
                 if (round != m_round)
                     return;
                 if (from)
                     present(*from);
                 else
                     m_note->setWords(errorText(from.error(), Attempt::Load));
             });
}

void MergeSheet::present(const CustomerView& from)
{
    m_from = from;
    const Evidence evidence = compare(m_into, from);
    m_reasons = evidence.speaksFor;
    if (m_reasons.isEmpty())
        m_reasons << tr("Chosen by hand");
    while (QLayoutItem* item = m_evidence->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString& words, Tone tone) {
        m_evidence->addWidget(new Label(words, {}, tone, Label::Fit::Wrap, m_verdict));
    };
    add(tr("%1 has %n address(es), %2 open and %3 closed contacts.", nullptr,
           int(from.identities.size()))
            .arg(isolatedName(from.customer.name))
            .arg(from.openCount)
            .arg(from.closedCount),
        Tone::Strong);
    for (const QString& words : evidence.speaksFor)
        add(tr("For it: %1").arg(words), Tone::Ok);
    for (const QString& words : evidence.speaksAgainst)
        add(tr("Against it: %1").arg(words), Tone::Warn);
    if (evidence.speaksFor.isEmpty())
        add(tr("Nothing that is known speaks for it."), Tone::Warn);
    m_verdict->show();
    m_merge->setFocus(Qt::OtherFocusReason);
}

void MergeSheet::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    m_list->setCurrentIndex(m_model->index(std::clamp(now + by, 0, rows - 1)));
}

bool MergeSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_box || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex().row()); return true;
    default: return Overlay::eventFilter(watched, event);
    }
}

} // namespace heddle::ui
