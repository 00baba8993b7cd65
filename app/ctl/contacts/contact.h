#pragma once

#include <QString>
#include <QStringList>

namespace heddle::ctl {

/// Somebody in an address book, as it is written there.
struct Contact {
    QString from; ///< where it stands, for people: "book.csv, line 7"
    QString name;
    QStringList emails;
    QStringList phones;
    QString language; ///< BCP 47, empty for not said
    QString tier;
    QString place;
    QStringList tags;

    bool operator==(const Contact&) const = default;
};

} // namespace heddle::ctl
