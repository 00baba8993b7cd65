#pragma once

#include "core/base/result.h"
#include "core/service/rehearsal/rehearsalview.h"
#include "core/service/rehearsal/storydesk.h"

#include <QObject>

namespace heddle::service {

/// The trainer's hand on a scenario: which one is played, how fast, and how it went.
///
/// Thread: the GUI thread. Each wish is carried out elsewhere; changed() says what came of it.
class Rehearsal : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// As fast as it can.
    static constexpr int unlimited = 0;
    enum class Export { Html, Csv };

    virtual QList<Story> stories() const = 0;
    virtual const RehearsalView& view() const = 0;

    /// Where they are written.
    virtual StoryDesk& storyDesk() = 0;

    virtual void open(const Story& story) = 0;
    /// Plays a text, saved or not, up to `from` at once; then it waits.
    virtual void openText(const StoryText& text, Duration from) = 0;
    virtual void play(int speed) = 0;
    virtual void pause() = 0;
    /// The next event, then paused.
    virtual void step() = 0;
    /// Forward by playing at once; back by playing on from a copy kept of an earlier moment, with
    /// everything the trainee and the trainer did since.
    virtual void jumpTo(Timestamp moment) = 0;
    virtual void startOver() = 0;
    virtual void inject(const QString& key) = 0;
    /// For an item whose points a trainer gives, by its number; 0 to what it is worth.
    virtual void givePoints(int item, int points) = 0;
    /// The run up to now, for people or for a table.
    virtual QByteArray exported(Export as) const = 0;

Q_SIGNALS:
    void changed();
    /// The centre goes: what shows it must be gone when this returns. Never within a call above.
    void replacing();
    /// Another one is here, to be shown anew.
    void replaced();
    /// A story of stories() has another last score.
    void scored();
    void failed(const heddle::Error& error);
};

} // namespace heddle::service
