#pragma once

#include "core/model/entry.h"

#include <QMenu>

namespace heddle::ui {

/// What was read in a message, to be put right: one choice for each reading.
class CorrectionMenu final : public QMenu {
    Q_OBJECT
public:
    /// \param only the reading that was pointed at; not set: all of them, each in a menu of its own
    CorrectionMenu(const Entry& entry, std::optional<ReadingKind> only, QWidget* parent = nullptr);

Q_SIGNALS:
    /// \param answer see heddle::corrected()
    void chosen(heddle::ReadingKind what, const QString& answer);
    /// A promise that was found is one: `place` in Readings::promises.
    void promiseTaken(int place);

private:
    QMenu* partMenu(ReadingKind what, std::optional<ReadingKind> only);
    void addPart(const Entry& entry, ReadingKind what, QMenu* menu);
    void addPromises(const Entry& entry, QMenu* menu);
};

} // namespace heddle::ui
