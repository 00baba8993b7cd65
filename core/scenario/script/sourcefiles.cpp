#include "core/scenario/script/sourcefiles.h"

namespace heddle::scenario {

namespace {

// More lines than the longest file can have.
constexpr int linesOfAFile = 10'000'000;

void moveBy(int lines, Place& place)
{
    place.line += lines;
}

void moveBy(int lines, Outline& outline)
{
    moveBy(lines, outline.place);
    moveBy(lines, outline.keyPlace);
    for (Outline& item : outline.items)
        moveBy(lines, item);
}

} // namespace

int SourceFiles::numberOf(const QString& file)
{
    if (!m_files.contains(file))
        m_files.append(file);
    return static_cast<int>(m_files.indexOf(file));
}

void SourceFiles::add(const QString& file, Outline& outline)
{
    moveBy(numberOf(file) * linesOfAFile, outline);
}

void SourceFiles::add(const QString& file, QList<Complaint>& complaints)
{
    for (Complaint& complaint : complaints)
        moveBy(numberOf(file) * linesOfAFile, complaint.place);
}

QString SourceFiles::fileOf(Place place) const
{
    return m_files.value(place.line / linesOfAFile);
}

Place SourceFiles::within(Place place)
{
    return {place.line % linesOfAFile, place.column};
}

} // namespace heddle::scenario
