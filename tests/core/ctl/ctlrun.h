#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>

namespace heddle::test {

/// What a run of heddlectl said and how it ended.
struct CtlOutcome {
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// stdout as one JSON object a line; fails the test where a line is none.
    QList<QJsonObject> objects() const;
};

/// heddlectl, run as a process on a store in a folder of its own.
class CtlRig {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString store() const { return path(QStringLiteral("centre.db")); }
    /// Writes a file into the folder and answers its path.
    QString write(const QString& name, const QByteArray& content) const;

    /// Runs it with these arguments as they are; `input` comes through a pipe.
    CtlOutcome run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Runs a command on the rig's store.
    CtlOutcome onStore(QStringList arguments) const;

private:
    QTemporaryDir m_folder;
};

} // namespace heddle::test
