#include "ui/listening/poststack.h"

#include "ui/listening/postcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"

#include <QVBoxLayout>

namespace heddle::ui {

using service::PostPage;
using service::PostRow;

namespace {

constexpr int kGap = 12;

} // namespace

PostStack::PostStack(const Clock& clock, QWidget* parent)
    : QScrollArea(parent), m_clock(clock),
      m_nothing(new EmptyState(Icon::Social, tr("No posts yet"), this)),
      m_more(new Button(Button::Kind::Ghost, tr("Older posts"), this))
{
    setObjectName(QStringLiteral("listening.stream"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(24, 0, 24, kGap);
    m_column->setSpacing(kGap);
    m_column->addWidget(m_nothing, 1);
    m_more->setObjectName(QStringLiteral("listening.more"));
    m_column->addWidget(m_more, 0, Qt::AlignHCenter);
    m_column->addStretch();
    setWidget(inside);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    connect(m_more, &QAbstractButton::clicked, this, &PostStack::moreRequested);
    showMore(false);
}

void PostStack::setEmptyLine(const QString& line)
{
    m_nothing->setLine(Icon::Social, line);
}

void PostStack::showMore(bool hasMore)
{
    m_more->setVisible(hasMore);
    m_nothing->setVisible(m_cards.isEmpty() && !hasMore);
}

QList<PostRow> PostStack::rows() const
{
    QList<PostRow> rows;
    for (const PostCard* card : m_cards)
        rows.append(card->row());
    return rows;
}

const PostRow* PostStack::chosen() const
{
    const PostCard* card = chosenCard();
    return card ? &card->row() : nullptr;
}

PostCard* PostStack::chosenCard() const
{
    return m_chosen >= 0 ? m_cards.at(m_chosen) : nullptr;
}

void PostStack::show(const PostPage& page)
{
    showMore(page.next.has_value());
    // Whoever is about to press something keeps it.
    if (rows() == page.rows)
        return;
    const EntryId before = chosen() ? chosen()->entry.id : EntryId();
    const int place = m_chosen;
    // The window's: a stack that once had the keys would say yes for ever.
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    const auto unchanged = keepOnly(page.rows);
    for (const PostRow& row : page.rows) {
        if (PostCard* card = unchanged.value(row.entry.id))
            putIn(card);
        else
            add(row);
    }
    showMore(page.next.has_value());
    choose(before);
    if (m_chosen < 0 && !m_cards.isEmpty())
        choose(std::clamp(place, 0, count() - 1));
    if (hadFocus && chosenCard())
        chosenCard()->setFocus(Qt::OtherFocusReason);
    Q_EMIT chosenChanged();
}

/// Takes all cards out, and lets go of those whose post changed or is gone: to build a card takes
/// far longer than to move it.
QHash<EntryId, PostCard*> PostStack::keepOnly(const QList<PostRow>& rows)
{
    QHash<EntryId, const PostRow*> wanted;
    for (const PostRow& row : rows)
        wanted.insert(row.entry.id, &row);
    QHash<EntryId, PostCard*> kept;
    for (PostCard* card : std::as_const(m_cards)) {
        m_column->removeWidget(card);
        const PostRow* row = wanted.value(card->row().entry.id);
        if (row && *row == card->row()) {
            kept.insert(row->entry.id, card);
        } else {
            card->hide();
            card->deleteLater();
        }
    }
    m_cards.clear();
    m_chosen = -1;
    return kept;
}

void PostStack::putIn(PostCard* card)
{
    m_column->insertWidget(m_column->count() - 2, card);
    m_cards.append(card);
}

void PostStack::append(const PostPage& page)
{
    for (const PostRow& row : page.rows)
        add(row);
    showMore(page.next.has_value());
    Q_EMIT chosenChanged();
}

void PostStack::add(const PostRow& row)
{
    auto* card = new PostCard(row, m_clock, widget());
    connect(card, &PostCard::touched, this, [this, card] { choose(int(m_cards.indexOf(card))); });
    connect(card, &PostCard::mineRequested, this, &PostStack::mineRequested);
    connect(card, &PostCard::replyRequested, this, &PostStack::replyRequested);
    connect(card, &PostCard::tagRequested, this, &PostStack::tagRequested);
    connect(card, &PostCard::discardRequested, this, &PostStack::discardRequested);
    connect(card, &PostCard::openRequested, this, &PostStack::openRequested);
    connect(card, &PostCard::relevanceRequested, this, &PostStack::relevanceRequested);
    const auto onChosen = [this, card](auto signal) {
        return [this, card, signal](const QString& tag) {
            choose(int(m_cards.indexOf(card)));
            Q_EMIT(this->*signal)(tag);
        };
    };
    connect(card, &PostCard::tagAccepted, this, onChosen(&PostStack::tagAccepted));
    connect(card, &PostCard::tagRejected, this, onChosen(&PostStack::tagRejected));
    putIn(card);
    card->show();
}

void PostStack::step(int by)
{
    if (m_cards.isEmpty())
        return;
    choose(std::clamp(m_chosen + by, 0, count() - 1));
    if (PostCard* card = chosenCard())
        card->setFocus(Qt::ShortcutFocusReason);
}

void PostStack::choose(EntryId entry)
{
    for (int i = 0; i < count(); ++i) {
        if (m_cards.at(i)->row().entry.id == entry)
            return choose(i);
    }
}

void PostStack::choose(int index)
{
    if (index == m_chosen || index < 0)
        return;
    if (PostCard* before = chosenCard())
        before->setChosen(false);
    m_chosen = index;
    PostCard* card = chosenCard();
    card->setChosen(true);
    widget()->layout()->activate();
    ensureWidgetVisible(card, 0, kGap);
    Q_EMIT chosenChanged();
}

} // namespace heddle::ui
