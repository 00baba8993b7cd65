#include "ui/phone/numberbox.h"

#include "core/service/directory.h"
#include "ui/phone/keypad.h"
#include "ui/search/founddelegate.h"
#include "ui/search/foundmodel.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

using service::CustomerMatch;

namespace {

constexpr int fieldWidth = 260;
constexpr int fieldHeight = 32; // as the button beside it
constexpr int pauseMs = 80;
constexpr int mostFound = 6;
constexpr int mostSpoken = 5;

/// Whether it is a name that is being typed, and no number.
bool isName(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); })
           && !text.contains(QLatin1Char('@'));
}

bool isNumber(const QString& text)
{
    return !text.isEmpty() && (text.front() == QLatin1Char('+') || text.front().isDigit());
}

/// A row of the list. Without a number it is looked up when the row is chosen.
Found rowOf(Icon icon, const QString& who, const QString& shown, const QString& number,
            CustomerId customer = {})
{
    service::SearchHit hit;
    hit.customer = customer;
    hit.title = number;
    return {icon, who.isEmpty() ? isolated(shown) : who, isolated(shown), {}, hit};
}

} // namespace

NumberBox::NumberBox(QWidget* parent)
    : QWidget(parent, Qt::Popup), m_model(new FoundModel(this)), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("phone.numberBox"));
    auto* sheet = new Surface(Surface::Kind::Popover, this);
    fill(this, sheet);
    m_title =
        new Label({}, Type{Step::Body, Weight::Strong}, Tone::Strong, Label::Fit::Whole, sheet);
    m_number = new QLineEdit(sheet);
    m_number->setObjectName(QStringLiteral("phone.number"));
    m_number->setAccessibleName(tr("Number or name"));
    m_number->setPlaceholderText(tr("Number, extension or name"));
    m_number->setMinimumWidth(fieldWidth);
    m_number->setFixedHeight(fieldHeight);
    m_number->setTextMargins(8, 0, 8, 0);
    m_number->installEventFilter(this);
    m_go = new Button(Button::Kind::Primary, tr("Call"), sheet);
    m_go->setObjectName(QStringLiteral("phone.go"));
    makeList(sheet);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_number, 1);
    row->addWidget(m_go);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 14, 0, 14);
    column->setSpacing(10);
    m_title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addWidget(m_list);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &NumberBox::look);
    connect(m_go, &QAbstractButton::clicked, this, &NumberBox::choose);
    connect(m_number, &QLineEdit::returnPressed, this, &NumberBox::choose);
    connect(m_number, &QLineEdit::textChanged, this, &NumberBox::typed);
}

void NumberBox::makeList(QWidget* sheet)
{
    m_list = new QListView(sheet);
    m_list->setObjectName(QStringLiteral("phone.found"));
    m_list->setAccessibleName(tr("Numbers found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FoundDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_note = new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Wrap, sheet);
    m_note->setObjectName(QStringLiteral("phone.note"));
    m_note->setContentsMargins(16, 0, 16, 0);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { chooseRow(index.row()); });
}

void NumberBox::findIn(service::Directory& directory)
{
    m_directory = &directory;
}

void NumberBox::remember(const QString& number, const QString& who)
{
    if (number.isEmpty())
        return;
    m_spoken.removeIf([&](const Spoken& spoken) { return spoken.number == number; });
    m_spoken.prepend({number, who});
    while (m_spoken.size() > mostSpoken)
        m_spoken.removeLast();
}

void NumberBox::openAt(const QWidget* anchor, const Question& question)
{
    setAccessibleName(question.title);
    m_title->setWords(question.title);
    m_go->setText(question.go);
    m_number->setText(question.number);
    typed(question.number);
    fitList();
    move(besideOf(anchor, size()));
    show();
    m_number->setFocus();
    m_number->selectAll();
}

void NumberBox::typed(const QString& text)
{
    ++m_round;
    const QString words = text.trimmed();
    m_go->setEnabled(!words.isEmpty() || !m_spoken.isEmpty());
    if (words.isEmpty()) {
        m_pause->stop();
        showSpoken();
        return;
    }
    // What stood there is no answer to this.
    m_list->setCurrentIndex({});
    if (m_directory)
        m_pause->start();
}

void NumberBox::showSpoken()
{
    QList<Found> rows;
    for (const Spoken& spoken : m_spoken)
        rows.append(rowOf(Icon::Phone, spoken.who, spoken.number, spoken.number));
    m_model->setRows(rows);
    m_note->setWords(rows.isEmpty() ? QString() : tr("Spoken with last. Return calls again."));
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
    fitList();
}

void NumberBox::look()
{
    const int round = m_round;
    whenDone(m_directory->findCustomers(m_number->text().trimmed(), mostFound), this,
             [this, round](const Result<QList<CustomerMatch>>& matches) {
                 if (round == m_round && isVisible())
                     list(matches);
             });
}

void NumberBox::list(const Result<QList<CustomerMatch>>& matches)
{
    QList<Found> rows;
    for (const CustomerMatch& match : matches.value_or(QList<CustomerMatch>())) {
        const bool isCallable = isNumber(match.address);
        rows.append(rowOf(isCallable ? Icon::Phone : Icon::Person, match.customer.name,
                          match.address, isCallable ? match.address : QString(),
                          match.customer.id));
    }
    const bool wantsRow = isName(m_number->text());
    m_model->setRows(rows);
    m_note->setWords(rows.isEmpty() && wantsRow ? tr("Nobody was found.") : QString());
    // A number goes as it was typed, unless a row is gone to.
    if (!rows.isEmpty() && wantsRow)
        m_list->setCurrentIndex(m_model->index(0));
    else
        m_list->setCurrentIndex({});
    fitList();
}

void NumberBox::fitList()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows > 0 ? rows * m_list->sizeHintForRow(0) + 2 : 0);
    m_note->setVisible(!m_note->words().isEmpty());
    adjustSize();
}

void NumberBox::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    m_list->setCurrentIndex(m_model->index(std::clamp(now + by, 0, rows - 1)));
}

void NumberBox::choose()
{
    const QString typedNumber = m_number->text().trimmed();
    if (m_list->currentIndex().isValid())
        chooseRow(m_list->currentIndex().row());
    else if (!typedNumber.isEmpty() && !isName(typedNumber))
        finish(typedNumber);
}

void NumberBox::chooseRow(int row)
{
    const auto* hit = std::get_if<service::SearchHit>(&m_model->at(row).what);
    if (!hit)
        return;
    if (!hit->title.isEmpty() || !m_directory)
        return finish(hit->title);
    // Found by another address: their number is looked up, and shown before it is called.
    whenDone(m_directory->customer(hit->customer), this,
             [this, round = m_round](const Result<service::CustomerView>& view) {
                 if (round != m_round || !view)
                     return;
                 for (const Identity& identity : view->identities) {
                     if (identity.kind == IdentityKind::Phone && isNumber(identity.address))
                         return m_number->setText(identity.address);
                 }
                 m_note->setWords(tr("No number is known of %1.").arg(view->customer.name));
                 fitList();
             });
}

void NumberBox::finish(const QString& number)
{
    if (number.isEmpty())
        return;
    close();
    Q_EMIT chosen(number);
}

bool NumberBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_number || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    default: return false;
    }
}

} // namespace heddle::ui
