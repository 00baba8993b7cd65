#pragma once

#include "core/model/form/field.h"

#include <QStringList>

namespace heddle::scenario {

/// The files that a scenario was read from, so that a place in what was joined can be told again
/// by file: the lines of the n-th are counted from n times ten million.
class SourceFiles {
public:
    /// Makes the places in `outline` those of a new file.
    void add(const QString& file, Outline& outline);
    void add(const QString& file, QList<Complaint>& complaints);

    bool contains(const QString& file) const { return m_files.contains(file); }
    /// The file of a place, and the place in it.
    QString fileOf(Place place) const;
    static Place within(Place place);

private:
    int numberOf(const QString& file);

    QStringList m_files;
};

} // namespace heddle::scenario
