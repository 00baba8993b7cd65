#pragma once

#include <QList>
#include <QString>

namespace heddle::service {

/// A key of centre.yaml, for the manual.
struct CentreKey {
    QString path; ///< "queues[].targets.first_reply"
    QString meaning;
    QString usual; ///< what holds without it; empty: nothing

    bool operator==(const CentreKey&) const = default;
};

/// Every key, in the order of the file.
QList<CentreKey> centreKeys();

} // namespace heddle::service
