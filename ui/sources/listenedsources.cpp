#include "ui/sources/listenedsources.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/mailbox/connectionrow.h"
#include "ui/widgets/label.h"

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
    m_rows.clear();
    for (const SourceSettings& source : sources)
        m_column->addWidget(makeRow(source));
    if (sources.isEmpty())
        m_column->addWidget(new Label(tr("Nothing is listened to yet. Add the accounts people "
                                         "write to, and the places where they talk about you."),
                                      {}, Tone::Weak, Label::Fit::Wrap, this));
}

QWidget* ListenedSources::makeRow(const SourceSettings& source)
{
    auto* row = new ConnectionRow(
        {.kind = QStringLiteral("source"),
         .name = source.name,
         .shown = source.name,
         .removal = tr("Nothing new comes in from it. What is here already stays.")},
        this);
    m_rows.insert(source.name, row);
    showState(source.name, m_states.value(source.name));
    // Saved as it is, it begins anew at once.
    connect(row, &ConnectionRow::retryRequested, this, [this, source] {
        whenDone(m_sources.change(source), this, [this](const Done& done) { follow(done); });
    });
    connect(row, &ConnectionRow::changeRequested, this,
            [this, source] { Q_EMIT changeRequested(source); });
    connect(row, &ConnectionRow::removeRequested, this, [this, source] {
        whenDone(m_sources.remove(source), this, [this](const Done& done) { follow(done); });
    });
    return row;
}

void ListenedSources::showState(const QString& account, const ChannelState& state)
{
    m_states.insert(account, state);
    if (ConnectionRow* row = m_rows.value(account))
        row->showState(state, stateWords(state));
}

void ListenedSources::follow(const Done& done)
{
    if (!done)
        Q_EMIT failed(done.error());
    refresh();
}

} // namespace heddle::ui
