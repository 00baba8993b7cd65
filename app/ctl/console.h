#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace heddle::ctl {

/// Where a command's words go: results to stdout, the rest to stderr. UTF-8 both.
class Console {
public:
    /// One line for people. Control characters in it are made harmless: it may hold outside text.
    void print(const QString& line);
    /// One object on a line of its own.
    void print(const QJsonObject& object);
    /// Bytes as they are.
    void write(const QByteArray& bytes);
    /// One line on stderr, after the program's name.
    void complain(const QString& line);

    /// Draws how far a long job is, where stderr is a terminal; elsewhere it says nothing.
    void showProgress(const QString& what, qint64 done, qint64 total);
    void endProgress();

    /// Whether all that was printed has reached stdout; call it last. Fails with Refused, as on a
    /// full disk.
    Done finish();

private:
    int m_shownPermille = -1;
};

/// A line with its control characters as spaces.
QString harmless(QString text);

} // namespace heddle::ctl
