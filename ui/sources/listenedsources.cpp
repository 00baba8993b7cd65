#include "ui/sources/listenedsources.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

using service::SourceKind;
using service::SourceSettings;

namespace {

QString troubleOf(const ChannelState& state)
{
    switch (state.cause) {
    case ErrorCode::AuthFailed:
        return ListenedSources::tr("It does not let us in. Change it and sign in again.");
    case ErrorCode::Offline: return ListenedSources::tr("The server cannot be reached.");
    case ErrorCode::Timeout: return ListenedSources::tr("The server does not answer.");
    case ErrorCode::BadInput: return ListenedSources::tr("What the server sends cannot be read.");
    case ErrorCode::NotFound:
        return ListenedSources::tr("There is nothing at this address any more.");
    default: return ListenedSources::tr("It does not work: %1.").arg(state.detail);
    }
}

QString stateWords(const ChannelState& state)
{
    switch (state.health) {
    case ChannelHealth::Stopped: return ListenedSources::tr("Stopped.");
    case ChannelHealth::Connecting: return ListenedSources::tr("Connecting …");
    case ChannelHealth::Working: return ListenedSources::tr("Working.");
    case ChannelHealth::Waiting:
        return ListenedSources::tr("Trying again soon. %1").arg(troubleOf(state));
    case ChannelHealth::Failed: return troubleOf(state);
    }
    return {};
}

} // namespace

ListenedSources::ListenedSources(service::Sources& sources, service::Directory& directory,
                                 QWidget* parent)
    : QWidget(parent), m_sources(sources), m_directory(directory)
{
    setObjectName(QStringLiteral("settings.sources"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    connect(&directory, &service::Directory::channelStateChanged, this,
            &ListenedSources::showState);
}

void ListenedSources::refresh()
{
    whenDone(m_directory.channels(), this,
             [this](const Result<QList<QPair<QString, ChannelState>>>& states) {
                 if (!states)
                     return;
                 for (const auto& [account, state] : *states)
                     showState(account, state);
             });
    whenDone(m_sources.all(), this, [this](const Result<QList<SourceSettings>>& sources) {
        if (sources)
            rebuild(*sources);
        else
            Q_EMIT failed(sources.error());
    });
}

void ListenedSources::rebuild(const QList<SourceSettings>& sources)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_shown.clear();
    for (const SourceSettings& source : sources)
        m_column->addWidget(makeRow(source));
    if (sources.isEmpty())
        m_column->addWidget(new Label(tr("Nothing is listened to yet. Add the accounts people "
                                         "write to, and the places where they talk about you."),
                                      {}, Tone::Weak, Label::Fit::Wrap, this));
}

QWidget* ListenedSources::makeRow(const SourceSettings& source)
{
    auto* row = new Surface(Surface::Kind::Sunken, this);
    auto* name = new Label(isolated(source.name), {Step::Body, Weight::Medium}, Tone::Strong,
                           Label::Fit::Elide, row);
    auto* state = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, row);
    const auto add = [&](Button::Kind kind, const QString& words, const QString& job) {
        auto* button = new Button(kind, words, row);
        button->setObjectName(QStringLiteral("source.%1.%2").arg(job, source.name));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(words, source.name));
        return button;
    };
    auto* retry = add(Button::Kind::Ghost, tr("Try again"), QStringLiteral("retry"));
    auto* change = add(Button::Kind::Ghost, tr("Change"), QStringLiteral("change"));
    auto* remove = add(Button::Kind::Ghost, tr("Remove"), QStringLiteral("remove"));
    auto* keep = add(Button::Kind::Ghost, tr("Keep it"), QStringLiteral("keep"));
    auto* confirm = add(Button::Kind::Danger, tr("Remove it"), QStringLiteral("confirm"));
    m_shown.insert(source.name, {state, retry});
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(state);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(16, 10, 10, 10);
    line->addLayout(words, 1);
    for (Button* button : {retry, change, remove, keep, confirm})
        line->addWidget(button);
    const auto ask = [this, state, retry, change, remove, keep, confirm, source](bool asking) {
        showState(source.name, m_states.value(source.name));
        if (asking) {
            state->setWords(tr("Nothing new comes in from it. What is here already stays."));
            retry->hide();
        }
        change->setVisible(!asking);
        remove->setVisible(!asking);
        keep->setVisible(asking);
        confirm->setVisible(asking);
    };
    ask(false);
    // Saved as it is, it begins anew at once.
    connect(retry, &QAbstractButton::clicked, this, [this, source] {
        whenDone(m_sources.change(source), this, [this](const Done& done) { follow(done); });
    });
    connect(change, &QAbstractButton::clicked, this,
            [this, source] { Q_EMIT changeRequested(source); });
    connect(remove, &QAbstractButton::clicked, row, [ask] { ask(true); });
    connect(keep, &QAbstractButton::clicked, row, [ask] { ask(false); });
    connect(confirm, &QAbstractButton::clicked, this, [this, source] {
        whenDone(m_sources.remove(source), this, [this](const Done& done) { follow(done); });
    });
    return row;
}

void ListenedSources::showState(const QString& account, const ChannelState& state)
{
    m_states.insert(account, state);
    const Shown shown = m_shown.value(account);
    if (!shown.state)
        return;
    const bool isBad = state.health == ChannelHealth::Failed;
    const bool isLate = state.health == ChannelHealth::Waiting;
    shown.state->setTone(isBad ? Tone::Bad : isLate ? Tone::Warn : Tone::Weak);
    shown.state->setWords(stateWords(state));
    shown.retry->setVisible(isBad || isLate);
}

void ListenedSources::follow(const Done& done)
{
    if (!done)
        Q_EMIT failed(done.error());
    refresh();
}

} // namespace heddle::ui
