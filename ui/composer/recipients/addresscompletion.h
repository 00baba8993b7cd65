#pragma once

#include "core/base/result.h"
#include "core/service/views.h"

#include <QCompleter>
#include <QStringListModel>

class QLineEdit;

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

/// Offers customers for the address being typed in a line of several: arrows choose, Enter takes,
/// Escape goes on typing.
class AddressCompletion final : public QObject {
    Q_OBJECT
public:
    /// Belongs to `line`.
    AddressCompletion(QLineEdit& line, service::Directory& directory);

private:
    /// The piece of the line that the cursor stands in.
    struct Piece {
        int start = 0;
        int length = 0;
    };
    Piece piece() const;
    void look();
    void offer(const QList<service::CustomerMatch>& matches);
    void put(const QString& address);

    QLineEdit& m_line;
    service::Directory& m_directory;
    QStringListModel m_addresses;
    QCompleter m_completer;
    int m_round = 0; ///< answers for an older text are dropped
};

} // namespace heddle::ui
