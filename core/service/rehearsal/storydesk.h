#pragma once

#include "core/base/async.h"
#include "core/service/rehearsal/rehearsalview.h"

#include <QObject>

namespace heddle::service {

/// A scenario as it is being written.
struct StoryText {
    QString file; ///< of the library; empty for one that was never saved
    QString text;
    bool isDraft = false; ///< it was changed since it was saved

    bool operator==(const StoryText&) const = default;
};

/// Something wrong in a scenario's text, and what would be right.
struct StoryFault {
    QString file; ///< one that is included; empty: the text itself
    int line = 0; ///< both from 1; 0: of the whole
    int column = 0;
    QString what;
    bool isWarning = false;

    bool operator==(const StoryFault&) const = default;
};

/// When what stands in a line happens.
struct StoryMoment {
    int line = 0;
    Duration at{}; ///< from the start; what waits for something is guessed

    bool operator==(const StoryMoment&) const = default;
};

/// What a text comes to.
struct StoryCheck {
    QList<StoryFault> faults;
    bool isFit = false;         ///< it can be played
    RehearsalView day;          ///< as it is to come, for the timeline
    QList<StoryMoment> moments; ///< in order of their lines

    bool operator==(const StoryCheck&) const = default;
};

/// What may stand where the cursor is.
struct StoryCompletions {
    struct Choice {
        QString text;
        QString meaning;

        bool operator==(const Choice&) const = default;
    };
    int typed = 0; ///< so many letters before the cursor belong to it
    QList<Choice> choices;

    bool operator==(const StoryCompletions&) const = default;
};

/// Where scenarios are written. What is typed is kept as a draft until it is saved or dropped.
///
/// Thread: the GUI thread; files are read and checked elsewhere. Failures: NotFound, Refused.
class StoryDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What was typed last, be it saved or not. \param file empty: a new scenario
    virtual Async<StoryText> text(const QString& file) = 0;
    /// As it was saved; what was typed since is gone.
    virtual Async<StoryText> dropDraft(const QString& file) = 0;
    virtual Async<void> keepDraft(const StoryText& text) = 0;
    /// Into one's own folder, whatever came with Heddle. Answers what is in the library now;
    /// BadInput when it cannot be played.
    virtual Async<StoryText> save(const StoryText& text) = 0;
    virtual Async<StoryCheck> check(const StoryText& text) = 0;
    /// \param at the cursor's place in the text. Names are those of the last check.
    virtual StoryCompletions completions(const QString& text, qsizetype at) const = 0;
};

} // namespace heddle::service
