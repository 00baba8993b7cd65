#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

namespace heddle::social {

/// A folder that other programs put files into: `done/` in it has those that were taken, `refused/`
/// those with something wrong, each with a file beside it that says what.
///
/// A file is whole when it has not changed between two looks. Who cannot write one in one go gives
/// it another ending at first (".part") and its own at last. Links, hidden files and other endings
/// are let be.
class DropFolder {
public:
    /// How a file looked.
    struct Look {
        qint64 bytes = -1;
        qint64 changed = 0; ///< ms since 1970

        bool operator==(const Look&) const = default;
    };

    explicit DropFolder(QString path) : m_path(std::move(path)) {}

    /// Makes the two folders in it. NotFound where there is no such folder, Refused where it may
    /// not be written to.
    Done prepare() const;
    /// The names of those that are whole since the last look, in their order.
    QStringList look();
    QString pathOf(const QString& name) const;
    Look lookOf(const QString& name) const;

    /// Puts a file among those that were taken; one of the same name there stays. Offline where it
    /// cannot be moved.
    Done keep(const QString& name) const;
    /// Puts it among the refused, with what is wrong, one fault a line.
    Done refuse(const QString& name, const QStringList& faults) const;

private:
    Done move(const QString& name, const QString& to) const;
    QString freeName(const QString& name, const QString& in) const;

    QString m_path;
    QHash<QString, Look> m_seen;
};

} // namespace heddle::social
