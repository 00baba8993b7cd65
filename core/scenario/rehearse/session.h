#pragma once

#include "core/scenario/clock/pacer.h"
#include "core/scenario/rehearse/standbys.h"
#include "core/scenario/score/scoring.h"
#include "core/service/rehearsal/rehearsalview.h"

#include <functional>

namespace heddle::scenario {

/// A run of a scenario in the hands of a trainer: played, paused, stepped, and wound back by
/// playing on from the nearest of its standbys with everything that people did since.
///
/// Thread: the one it lives in, the player's.
class Session : public QObject {
    Q_OBJECT
public:
    /// Something that somebody did to the centre, to be done again at the same moment.
    using Deed = std::function<void(service::Engine&)>;

    Session(service::ReadMail readMail, QObject* parent = nullptr);
    ~Session() override;

    /// Opens a script, at its start and paused. \param manned see PlayOptions
    Done open(const Script& script, const QString& manned);
    bool isOpen() const { return m_run != nullptr; }
    Player& player() { return m_run->player(); }
    /// How many moments one can go back to at once.
    int standbys() const { return m_standbys ? m_standbys->count() : 0; }

    void play(int speed);
    // None of these in a certification: whoever takes one is not stopped, and nothing is repeated.
    void pause();
    void step();
    /// Answers whether it went back: then player() is another one. Refused in a certification.
    Result<bool> jumpTo(Timestamp moment);
    Done startOver();
    void inject(const QString& key);
    /// For an item whose points a trainer gives, by its number.
    void givePoints(int item, int points);
    /// Remembers what the trainee does, as it is done.
    void remember(Deed deed);

Q_SIGNALS:
    /// Not more often than the eye sees.
    void viewed(const heddle::service::RehearsalView& view);
    /// The day is over.
    void finished();
    /// What a caller says to the trainee, while the day goes as fast as life. `language` may be
    /// empty.
    void callerSpoke(const QString& words, const QString& language);

private:
    Done begin();
    Done goBackTo(Timestamp moment);
    void takeUp(std::unique_ptr<Rerun> run);
    void prepareSoon();
    void prepare();
    void add(Input input);
    void hearCaller(const QString& key, const QString& words);
    void tellSoon();
    void tell();

    service::ReadMail m_readMail;
    SystemClock m_real;
    Script m_script;
    QString m_manned;
    std::unique_ptr<Standbys> m_standbys;
    std::unique_ptr<Rerun> m_run;
    std::unique_ptr<Pacer> m_pacer;
    QList<Input> m_inputs;
    GivenPoints m_given;
    bool m_isTelling = false;
    bool m_isPreparing = false;
};

} // namespace heddle::scenario
