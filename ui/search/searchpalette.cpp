#include "ui/search/searchpalette.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/service/directory.h"
#include "ui/search/founddelegate.h"
#include "ui/search/foundmodel.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

using service::SearchHit;
using service::SearchPage;

namespace {

constexpr int kPauseMs = 80;
constexpr int kWidth = 600;
constexpr int kMostHits = 30;
constexpr int kMostCommands = 8;

Icon iconOf(const SearchHit& hit)
{
    switch (hit.kind) {
    case SearchHit::Kind::Customer: return Icon::Person;
    case SearchHit::Kind::Interaction: return Icon::Inbox;
    case SearchHit::Kind::Entry: return ui::iconOf(hit.channel);
    }
    return Icon::Search;
}

} // namespace

SearchPalette::SearchPalette(const Services& services, QWidget* parent)
    : Overlay(tr("Search"), parent), m_services(services)
{
    setObjectName(QStringLiteral("search"));
    m_model = new FoundModel(this);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    furnish();
    connect(m_pause, &QTimer::timeout, this, &SearchPalette::ask);
    connect(m_box, &QLineEdit::textChanged, this, &SearchPalette::typed);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    m_box->installEventFilter(this);
}

QString SearchPalette::promptOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Customer: return tr("Name, address or number of a customer");
    case Purpose::Receiver: return tr("Whom do you want to write to?");
    case Purpose::Beside: return tr("Whom do you want to ask? Name or address");
    case Purpose::Everything: break;
    }
    return tr("Find customers, contacts, words or commands");
}

void SearchPalette::furnish()
{
    auto* box = new SearchBox(tr("Find customers, contacts, words or commands"), sheet());
    box->setObjectName(QStringLiteral("search.box"));
    m_box = box;
    m_list = new QListView(sheet());
    m_list->setObjectName(QStringLiteral("search.results"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FoundDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_note = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, sheet());
    m_note->setObjectName(QStringLiteral("search.note"));
    m_note->setContentsMargins(18, 4, 18, 8);
    auto* column = new QVBoxLayout(sheet());
    column->setContentsMargins(1, 12, 1, 8);
    column->setSpacing(8);
    auto* boxRow = new QVBoxLayout;
    boxRow->setContentsMargins(12, 0, 12, 0);
    boxRow->addWidget(box);
    column->addLayout(boxRow);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
}

void SearchPalette::setCommands(const QList<QAction*>& commands)
{
    m_commands = commands;
}

void SearchPalette::open(Purpose purpose)
{
    m_purpose = purpose;
    m_box->setPlaceholderText(promptOf(purpose));
    whenDone(m_services.directory.cannedReplies(), this,
             [this](const Result<QList<CannedReply>>& replies) {
                 m_replies = replies ? *replies : QList<CannedReply>();
                 rebuild();
             });
    m_hits.clear();
    m_box->clear();
    typed();
    Overlay::open();
    m_box->setFocus(Qt::ShortcutFocusReason);
}

QRect SearchPalette::sheetPlace(const QSize& window) const
{
    const int width = std::min(kWidth, window.width() - 32);
    const int height = std::min(460, window.height() - 96);
    return {(window.width() - width) / 2, 64, width, height};
}

void SearchPalette::typed()
{
    ++m_round;
    rebuild();
    if (m_box->text().trimmed().isEmpty()) {
        m_pause->stop();
        m_hits.clear();
        m_note->setWords(
            tr("Type a name, an address or words. from: channel: tag: after: narrow it down."));
        rebuild();
    } else {
        m_pause->start();
    }
}

void SearchPalette::ask()
{
    const int round = ++m_round;
    whenDone(m_services.directory.search(m_box->text().trimmed(), {}, kMostHits), this,
             [this, round](const Result<SearchPage>& page) {
                 if (round == m_round)
                     show(page);
             });
}

void SearchPalette::show(const Result<SearchPage>& page)
{
    m_hits = page ? page->hits : QList<SearchHit>();
    rebuild();
    if (!page)
        m_note->setWords(errorText(page.error(), Attempt::Search));
    else if (m_model->rowCount() == 0)
        m_note->setWords(tr("Nothing was found. Try fewer or other words."));
    else
        m_note->setWords(tr("Enter opens, Escape closes."));
}

void SearchPalette::rebuild()
{
    const QString text = m_box->text().trimmed();
    const bool everything = m_purpose == Purpose::Everything;
    QList<Found> rows;
    if (everything)
        rows = commandsFor(text) + repliesFor(text);
    else if (m_purpose != Purpose::Customer)
        rows = addressIn(text);
    const Timestamp now = m_services.clock.now();
    for (const SearchHit& hit : m_hits) {
        if (!everything && hit.kind != SearchHit::Kind::Customer)
            continue;
        const QString title = hit.title.isEmpty() ? tr("(no subject)") : hit.title;
        rows.append({iconOf(hit), title, hit.snippet, momentWords(hit.at, now), hit});
    }
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
}

QList<Found> SearchPalette::commandsFor(const QString& text) const
{
    QList<Found> rows;
    for (QAction* command : m_commands) {
        const bool fits = command->text().contains(text, Qt::CaseInsensitive);
        if (!fits || !command->isEnabled() || rows.size() == kMostCommands)
            continue;
        rows.append({Icon::Bolt,
                     command->text(),
                     {},
                     command->shortcut().toString(QKeySequence::NativeText),
                     command});
    }
    return rows;
}

QList<Found> SearchPalette::repliesFor(const QString& text) const
{
    QList<Found> rows;
    if (text.isEmpty())
        return rows;
    for (const CannedReply& reply : m_replies) {
        if (reply.title.contains(text, Qt::CaseInsensitive)
            || reply.shortcut.startsWith(text, Qt::CaseInsensitive))
            rows.append({Icon::Reply, reply.title, reply.text.simplified(),
                         QString(QLatin1Char('/') + reply.shortcut), reply});
    }
    return rows;
}

QList<Found> SearchPalette::addressIn(const QString& text) const
{
    // "Ines Duarte <ines@example.com>" or the address alone; the desk looks at it more closely.
    static const QRegularExpression written(
        QStringLiteral("^(?:\"?([^<>\"]*?)\"?\\s*<)?([^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+)>?$"));
    const auto match = written.match(text);
    if (!match.hasMatch())
        return {};
    const MailAddress address{match.captured(1), match.captured(2)};
    return {
        {Icon::Mail, tr("Write to %1").arg(isolated(address.address)), address.name, {}, address}};
}

void SearchPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Found found = m_model->at(row);
    close();
    if (const auto* command = std::get_if<QAction*>(&found.what)) {
        (*command)->trigger();
    } else if (const auto* reply = std::get_if<CannedReply>(&found.what)) {
        Q_EMIT cannedReplyChosen(*reply);
    } else if (const auto* address = std::get_if<MailAddress>(&found.what)) {
        if (m_purpose == Purpose::Beside)
            Q_EMIT addressAsked(*address);
        else
            Q_EMIT addressChosen(*address);
    } else if (const auto* hit = std::get_if<SearchHit>(&found.what)) {
        if (m_purpose == Purpose::Receiver)
            Q_EMIT receiverChosen(hit->customer);
        else if (m_purpose == Purpose::Beside)
            Q_EMIT customerAsked(hit->customer);
        else if (hit->interaction.isValid())
            Q_EMIT interactionChosen(hit->interaction, hit->entry);
        else
            Q_EMIT customerChosen(hit->customer);
    }
}

void SearchPalette::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = (m_list->currentIndex().row() + by + rows) % rows;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event)
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
