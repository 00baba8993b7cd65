#include "ui/listening/postcard.h"

#include "core/base/clock.h"
#include "ui/customer/flowlayout.h"
#include "ui/insight/readingwords.h"
#include "ui/listening/listeningwords.h"
#include "ui/listening/threadbox.h"
#include "ui/original/linkverdict.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr Type kName{Step::Body, Weight::Strong};
constexpr Type kMeta{Step::Meta, Weight::Regular};
constexpr Type kState{Step::Meta, Weight::Medium};
constexpr int kTextAt = 68;
constexpr int kHead = 52; ///< the painted lines above the words
constexpr int kPadding = 16;
constexpr qreal kFace = 36;

QColor statusColour(PostStatus status, const Tokens& t)
{
    switch (status) {
    case PostStatus::Unread: return t.accentText;
    case PostStatus::Handled: return t.ok;
    case PostStatus::Queued:
    case PostStatus::Reserved:
    case PostStatus::Discarded: break;
    }
    return t.text2;
}

/// A post is told as a group: its buttons are its parts.
QAccessibleInterface* spokenPost(const QString& className, QObject* object)
{
    auto* card = qobject_cast<PostCard*>(object);
    if (!card || className != QLatin1String(PostCard::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(card, QAccessible::Grouping);
}

void teachPosts()
{
    static const bool isTaught = (QAccessible::installFactory(spokenPost), true);
    Q_UNUSED(isTaught);
}

} // namespace

PostCard::PostCard(service::PostRow row, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_row(std::move(row)), m_clock(clock)
{
    teachPosts();
    setObjectName(QStringLiteral("listening.post.%1").arg(m_row.entry.id.value));
    setFocusPolicy(Qt::StrongFocus);
    const QString name =
        tr("%1, %2: %3").arg(m_row.entry.author, statusWords(m_row), m_row.entry.text);
    setAccessibleName(looksLikeAnother(m_row.handle)
                          ? tr("A handle in mixed alphabets. %1", "said of a post").arg(name)
                          : name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    build();
}

bool PostCard::isDone() const
{
    return m_row.status == PostStatus::Handled || m_row.status == PostStatus::Discarded;
}

bool PostCard::isSlim() const
{
    return isDone() && !m_isChosen;
}

void PostCard::setChosen(bool chosen)
{
    if (m_isChosen == chosen)
        return;
    m_isChosen = chosen;
    build();
    update();
}

QPoint PostCard::discardPlace() const
{
    const QWidget* at = m_discard ? m_discard : this;
    return at->mapToGlobal(QPoint(0, at->height() + 4));
}

// What is inside depends on whether it is chosen: made anew, because only one card changes at once.
void PostCard::build()
{
    if (m_inside) {
        layout()->removeWidget(m_inside);
        m_inside->hide();
        m_inside->deleteLater();
    }
    m_inside = new QWidget(this);
    m_discard = nullptr;
    auto* column = new QVBoxLayout(m_inside);
    if (isSlim()) {
        column->setContentsMargins(0, 0, 0, 0);
        m_inside->setFixedHeight(kSlim);
    } else {
        column->setContentsMargins(0, kHead + 6, 0, m_isChosen ? 0 : kPadding);
        column->setSpacing(12);
        auto* words = new Label(m_row.entry.text.isEmpty() ? tr("(no words)") : m_row.entry.text,
                                {m_isChosen ? Step::Reading : Step::Body, Weight::Regular},
                                Tone::Strong, Label::Fit::Wrap, m_inside);
        words->setTextFormat(Qt::PlainText);
        words->setTextInteractionFlags(m_isChosen ? Qt::TextSelectableByMouse
                                                  : Qt::NoTextInteraction);
        auto* indented = new QVBoxLayout;
        indented->setSpacing(12);
        auto* beside = new QHBoxLayout; // gaps that change sides with the words
        beside->setSpacing(0);
        beside->addSpacing(kTextAt);
        beside->addLayout(indented, 1);
        beside->addSpacing(kPadding);
        if (const QString terms = termsWords(m_row.entry); !terms.isEmpty()) {
            auto* line = new Label(terms, kMeta, Tone::Warn, Label::Fit::Wrap, m_inside);
            line->setObjectName(QStringLiteral("listening.terms"));
            indented->addWidget(line);
        }
        indented->addWidget(words);
        if (m_isChosen && ThreadBox::hasThread(m_row)) {
            auto* thread = new ThreadBox(m_row, m_clock, m_inside);
            connect(thread, &ThreadBox::openRequested, this, &PostCard::openRequested);
            indented->addWidget(thread);
        }
        if (QWidget* relevance = m_isChosen ? makeRelevance() : nullptr)
            indented->addWidget(relevance);
        if (QWidget* tags = makeTags())
            indented->addWidget(tags);
        column->addLayout(beside);
        if (m_isChosen)
            column->addWidget(makeFoot());
    }
    layout()->addWidget(m_inside);
    m_inside->show();
}

QWidget* PostCard::makeTags()
{
    if (m_row.interaction.tags.isEmpty() && m_row.suggestedTags.isEmpty())
        return nullptr;
    auto* tags = new QWidget(m_inside);
    auto* flow = new FlowLayout(6, tags);
    for (const QString& tag : m_row.interaction.tags)
        flow->addWidget(new Pill(tag, Meaning::Neutral, tags));
    for (const TagSuggestion& suggestion : m_row.suggestedTags) {
        auto* chip = new Chip(suggestion.tag, Chip::Kind::Suggested, tags);
        chip->setObjectName(QStringLiteral("listening.suggested.") + suggestion.tag);
        chip->setToolTip(tr("Because: %1").arg(suggestion.why));
        connect(chip, &Chip::clicked, this,
                [this, tag = suggestion.tag] { Q_EMIT tagAccepted(tag); });
        connect(chip, &Chip::closeRequested, this,
                [this, tag = suggestion.tag] { Q_EMIT tagRejected(tag); });
        flow->addWidget(chip);
    }
    return tags;
}

/// Whom it speaks to as it was read, with the words that said so, and the way to say otherwise.
QWidget* PostCard::makeRelevance()
{
    const Readings& read = m_row.entry.readings;
    if (read.stance == Stance::Unknown)
        return nullptr;
    auto* line = new QWidget(m_inside);
    const QString words = read.stanceWhy.isEmpty()
                              ? stanceWords(read.stance)
                              : tr("%1, %2", "whom a post speaks to, why it is thought so")
                                    .arg(stanceWords(read.stance), read.stanceWhy);
    auto* why = new Label(words, kMeta, Tone::Weak, Label::Fit::Elide, line);
    why->setObjectName(QStringLiteral("listening.relevance"));
    auto* other = new Button(
        Button::Kind::Ghost,
        read.stance == Stance::Neither ? tr("It is about us") : tr("It is not about us"), line);
    other->setObjectName(QStringLiteral("listening.relevance.other"));
    other->setHint(QStringLiteral("W"));
    connect(other, &QAbstractButton::clicked, this, &PostCard::relevanceRequested);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(why, 1);
    row->addWidget(other);
    return line;
}

QWidget* PostCard::makeFoot()
{
    auto* foot = new QWidget(m_inside);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(new Divider(Qt::Horizontal, foot));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kTextAt - 1, 11, kPadding, 11);
    row->setSpacing(8);
    const auto add = [&](Button::Kind kind, Icon icon, const QString& text, const char* key,
                         const char* name, void (PostCard::*wish)()) {
        auto* button = new Button(kind, text, foot);
        button->setObjectName(QStringLiteral("listening.") + QLatin1String(name));
        button->setSymbol(icon);
        button->setHint(QLatin1String(key));
        connect(button, &QAbstractButton::clicked, this, wish);
        row->addWidget(button);
        return button;
    };
    if (isDone()) {
        add(Button::Kind::Secondary, Icon::Eye, tr("Open timeline"), "Enter", "open",
            &PostCard::openRequested);
        row->addStretch();
    } else {
        const bool isFree =
            m_row.status == PostStatus::Unread || m_row.status == PostStatus::Queued;
        if (isFree)
            add(Button::Kind::Primary, Icon::Check, tr("Make mine"), "M", "mine",
                &PostCard::mineRequested);
        add(isFree ? Button::Kind::Secondary : Button::Kind::Primary, Icon::Reply, tr("Reply"), "R",
            "reply", &PostCard::replyRequested);
        add(Button::Kind::Secondary, Icon::Tag, tr("Tag"), "T", "tag", &PostCard::tagRequested);
        row->addStretch();
        auto* open = new Button(Button::Kind::Ghost, Icon::Eye, tr("Open timeline (Enter)"), foot);
        open->setObjectName(QStringLiteral("listening.open"));
        connect(open, &QAbstractButton::clicked, this, &PostCard::openRequested);
        row->addWidget(open);
        m_discard = add(Button::Kind::Ghost, Icon::Cross, tr("Discard…"), "D", "discard",
                        &PostCard::discardRequested);
    }
    column->addLayout(row);
    return foot;
}

void PostCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isSlim()) {
        paintLine(ink);
    } else {
        if (m_isChosen)
            ink.shadow(card, 12, 2);
        ink.box(card, 12, t.raised, m_isChosen ? mixed(t.line, t.accent, 0.5) : t.line);
        paintHead(ink);
    }
    if (showsFocus(this))
        ink.focusRing(card.adjusted(1, 1, -1, -1), 11);
}

void PostCard::paintHead(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    paintAvatar(ink, {16, 14, kFace, kFace}, m_row.entry.author);
    paintChannelBadge(ink, {16 + kFace - 3, 14 + kFace - 3}, ChannelKind::Social, t.raised);
    const qreal room = paintStatus(ink, 27) - 12 - kTextAt;
    const qreal name =
        ink.text({kTextAt, 27}, elided(m_row.entry.author, kName, room), kName, t.text);
    ink.text({kTextAt + name + 8, 27}, elided(m_row.handle, kMeta, room - name - 8), kMeta,
             t.text2);
    paintReach(ink);
}

qreal PostCard::paintStatus(Ink& ink, qreal baseline) const
{
    const Tokens& t = ink.tokens();
    const QColor colour = statusColour(m_row.status, t);
    qreal end = width() - double(kPadding);
    end -= ink.textEnd({end, baseline}, momentWords(m_row.entry.at, m_clock.now()), kMeta, t.text2)
           + 10;
    const QString words = elided(statusWords(m_row), kState, width() / 3.0);
    end -= ink.textEnd({end, baseline}, words, kState, colour) + 6;
    const qreal middle = baseline - halfCap(kState);
    constexpr qreal mark = 13;
    if (const auto icon = statusIcon(m_row.status))
        ink.icon(*icon, {end - mark / 2, middle}, int(mark), colour);
    else
        ink.dot({end - 3, middle}, 3, colour);
    return end - mark;
}

void PostCard::paintReach(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    constexpr qreal line = 46;
    const qreal middle = line - halfCap(kMeta);
    qreal x = kTextAt;
    const auto say = [&](Icon icon, const QString& words, Type type) {
        ink.icon(icon, {x + 6, middle}, 13, t.text2);
        x += 18 + ink.text({x + 18, line}, words, type, t.text2) + 14;
    };
    const bool isToUs = m_row.entry.direction == Direction::Inbound;
    if (looksLikeAnother(m_row.handle))
        say(Icon::Warning, tr("A handle in mixed alphabets"), kState);
    if (m_row.entry.readings.stance == Stance::Neither)
        say(Icon::Cross, tr("Neither"), kState);
    else
        say(isToUs ? Icon::Right : Icon::Social, isToUs ? tr("To us") : tr("About us"), kState);
    if (const auto& post = m_row.entry.post) {
        if (post->audience >= 0)
            say(Icon::Users, tr("%1 followers").arg(shortCount(post->audience)), kMeta);
        if (post->reshares > 0)
            say(Icon::Refresh, tr("%n reshares", nullptr, int(post->reshares)), kMeta);
        if (post->reshares == 0)
            say(Icon::Refresh, tr("no reshares"), kMeta);
    }
    const auto mood = moodMark(m_row.entry.readings.sentiment, t);
    if (!mood)
        return;
    qreal end = width() - double(kPadding);
    const QString sure =
        QLocale().toString(m_row.entry.readings.sentiment.confidence / 1000.0, 'f', 2);
    end -= ink.textEnd({end, line}, sure, kMeta, t.text2) + 6;
    end -= ink.textEnd({end, line}, mood->words, kState, mood->colour) + 6;
    ink.textEnd({end, line}, mood->shape, kMeta, mood->colour);
}

void PostCard::paintLine(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    constexpr qreal face = 24;
    paintAvatar(ink, {22, (kSlim - face) / 2.0, face, face}, m_row.entry.author);
    const qreal baseline = kSlim / 2.0 + halfCap(kMeta);
    const qreal room = paintStatus(ink, baseline) - 12 - kTextAt;
    const qreal name = ink.text({kTextAt, baseline}, elided(m_row.entry.author, kState, room / 2),
                                kState, t.text2);
    ink.text({kTextAt + name + 8, baseline},
             elided(m_row.entry.text.simplified(), kMeta, room - name - 8), kMeta, t.text2);
}

void PostCard::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    Q_EMIT touched();
}

void PostCard::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    Q_EMIT touched();
    update();
}

} // namespace heddle::ui
