#pragma once

#include "app/wiring/callervoice.h"
#include "core/scenario/edit/storyworkshop.h"
#include "core/scenario/rehearse/runshelf.h"
#include "core/scenario/rehearse/session.h"
#include "core/service/rehearsal/rehearsal.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace heddle::service {
class Desk;
class Directory;
class Setup;
} // namespace heddle::service

namespace heddle::app {

/// The main thread's view of a scenario's time: now() is the day's; callAt() waits in real time,
/// because what a window waits for (a pause in typing) is a person's.
class RehearsalClock final : public Clock {
    Q_OBJECT
public:
    using Clock::Clock;

    Timestamp now() const override;
    void callAt(Timestamp at, QObject* context, std::function<void()> action) override;
    /// Follows this clock from here on; null: stands still.
    void follow(const Clock* clock);

private:
    std::atomic<const Clock*> m_followed = nullptr;
    std::atomic<qint64> m_last = 0;
    SystemClock m_real;
};

/// A scenario with its engine in a thread of its own, and the services a window works with. There
/// is nothing in it that leads out of this machine: no mail connector, no keyring, no pictures.
///
/// Thread: the main one. Between replacing() and replaced() desk(), directory() and setup() become
/// others.
class TrainingCentre final : public service::Rehearsal {
    Q_OBJECT
public:
    struct Options {
        QStringList folders; ///< where scenarios are looked for
        QString ownFolder;   ///< where those that are written here lie
        QString runs;        ///< folder of the runs that were played
        QString login;       ///< who plays, as the runs name them
    };
    explicit TrainingCentre(const Options& options);
    ~TrainingCentre() override;

    /// Opens the scenario called `name` (or the file) and waits for it. Fails with NotFound,
    /// BadInput (the detail names file, line and cure) and what the store fails with.
    Done begin(const QString& name);

    service::Desk& desk() { return *m_desk; }
    service::Directory& directory() { return *m_directory; }
    service::Setup& setup() { return *m_setup; }
    Clock& clock() { return m_clock; }

    QList<service::Story> stories() const override;
    const service::RehearsalView& view() const override { return m_view; }
    service::StoryDesk& storyDesk() override { return m_workshop; }
    void open(const service::Story& story) override;
    void openText(const service::StoryText& text, Duration from) override;
    void play(int speed) override;
    void pause() override;
    void step() override;
    void jumpTo(Timestamp moment) override;
    void startOver() override;
    void inject(const QString& key) override;
    void givePoints(int item, int points) override;
    QByteArray exported(Export as) const override;

private:
    Done openFit(const scenario::ScriptReading& reading, const QString& file);
    /// Takes what looks at the engine apart, lets `work` (in the engine's thread) make another
    /// engine, and looks at that one.
    Done exchange(const std::function<Done()>& work);
    /// The same later, when no window is in the middle of something.
    void exchangeLater(const std::function<Done()>& work);
    void attach();
    void detach();
    void take(const service::RehearsalView& view);
    void keepRun();

    Options m_options;
    scenario::RunShelf m_shelf;
    scenario::StoryWorkshop m_workshop;
    RehearsalClock m_clock;
    CallerVoice m_voice;
    QThread m_thread;
    scenario::Session* m_session = nullptr; ///< lives in m_thread
    service::Story m_story;
    service::RehearsalView m_view;
    QDateTime m_keptAt; ///< of this run, once it is over
    std::unique_ptr<service::Directory> m_directory;
    std::unique_ptr<service::Desk> m_desk;
    std::unique_ptr<service::Setup> m_setup;
};

} // namespace heddle::app
