#pragma once

#include "core/model/traffic.h"
#include "core/service/listening/sources/sources.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

class ConnectionRow;

/// The feeds and accounts there are, how each is doing, and ways to change or remove one.
class ListenedSources final : public QWidget {
    Q_OBJECT
public:
    ListenedSources(service::Sources& sources, service::Directory& directory,
                    QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);
    void changeRequested(const heddle::service::SourceSettings& source);

private:
    void rebuild(const QList<service::SourceSettings>& sources);
    QWidget* makeRow(const service::SourceSettings& source);
    void showState(const QString& account, const ChannelState& state);
    void follow(const Done& done);

    service::Sources& m_sources;
    service::Directory& m_directory;
    QHash<QString, ChannelState> m_states;
    QHash<QString, ConnectionRow*> m_rows; ///< by name
    QVBoxLayout* m_column;
};

} // namespace heddle::ui
