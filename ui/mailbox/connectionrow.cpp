#include "ui/mailbox/connectionrow.h"

#include "ui/theme/bidi.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

Tone toneOf(ChannelHealth health)
{
    switch (health) {
    case ChannelHealth::Failed: return Tone::Bad;
    case ChannelHealth::Waiting: return Tone::Warn;
    default: return Tone::Weak;
    }
}

bool needsSomebody(ChannelHealth health)
{
    return health == ChannelHealth::Failed || health == ChannelHealth::Waiting;
}

} // namespace

ConnectionRow::ConnectionRow(const Names& names, QWidget* parent)
    : Surface(Kind::Sunken, parent), m_names(names)
{
    auto* name = new Label(isolated(names.shown), {Step::Body, Weight::Medium}, Tone::Strong,
                           Label::Fit::Elide, this);
    m_line = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this);
    m_line->setObjectName(QStringLiteral("%1.state.%2").arg(names.kind, names.name));
    m_retry = addButton(Button::Kind::Ghost, tr("Try again"), QStringLiteral("retry"));
    m_change = addButton(Button::Kind::Ghost, tr("Change"), QStringLiteral("change"));
    m_remove = addButton(Button::Kind::Ghost, tr("Remove"), QStringLiteral("remove"));
    m_keep = addButton(Button::Kind::Ghost, tr("Keep it"), QStringLiteral("keep"));
    m_confirm = addButton(Button::Kind::Danger, tr("Remove it"), QStringLiteral("confirm"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(m_line);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 10, 10);
    row->addLayout(words, 1);
    for (Button* button : {m_retry, m_change, m_remove, m_keep, m_confirm})
        row->addWidget(button);
    connect(m_retry, &QAbstractButton::clicked, this, &ConnectionRow::retryRequested);
    connect(m_change, &QAbstractButton::clicked, this, &ConnectionRow::changeRequested);
    connect(m_remove, &QAbstractButton::clicked, this, [this] { setMode(Mode::AsksToRemove); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { setMode(Mode::Shows); });
    connect(m_confirm, &QAbstractButton::clicked, this, &ConnectionRow::removeRequested);
    follow();
}

Button* ConnectionRow::addButton(Button::Kind kind, const QString& words, const QString& job)
{
    auto* button = new Button(kind, words, this);
    button->setObjectName(QStringLiteral("%1.%2.%3").arg(m_names.kind, job, m_names.name));
    button->setAccessibleName(
        tr("%1: %2", "what a button does, to what").arg(words, m_names.shown));
    return button;
}

void ConnectionRow::showState(const ChannelState& state, const QString& words)
{
    m_health = state.health;
    m_words = words;
    follow();
}

void ConnectionRow::setMode(Mode mode)
{
    m_mode = mode;
    follow();
    (mode == Mode::AsksToRemove ? m_keep : m_remove)->setFocus(Qt::OtherFocusReason);
}

void ConnectionRow::follow()
{
    const bool isAsking = m_mode == Mode::AsksToRemove;
    m_line->setTone(isAsking ? Tone::Normal : toneOf(m_health));
    m_line->setWords(isAsking ? m_names.removal : m_words);
    m_retry->setVisible(!isAsking && needsSomebody(m_health));
    m_change->setVisible(!isAsking);
    m_remove->setVisible(!isAsking);
    m_keep->setVisible(isAsking);
    m_confirm->setVisible(isAsking);
}

} // namespace heddle::ui
