#pragma once

#include "app/phone/media/audioloop.h"
#include "app/phone/sip/call.h"

#include <QList>

#include <map>

namespace heddle::phone {

/// All lines and calls of this desk: what a telephone does, without buttons.
///
/// Of the calls at most one is talked on, unless calls are joined: answering, resuming or dialling
/// puts the others on hold. Thread: the SIP thread.
class Telephone {
public:
    struct Listener {
        std::function<void(const QString& line, const ChannelState& state)> lineChanged;
        std::function<void(const LiveCall& call)> callChanged;
        std::function<void(const QString& call, QChar key)> pressed;
        std::function<void(const QString& call, const Error& error)> transferFailed;
    };

    Telephone(const Clock& clock, Listener listener);
    ~Telephone();

    /// These lines and no others; one that is the same as before stays as it is.
    void setLines(const QList<LineSettings>& lines);
    std::map<QString, ChannelState> lines() const;
    /// Calls that go on, and those that ended until forget().
    QList<LiveCall> calls() const;
    bool isBusy() const;

    /// Answers with the id of the call. NotFound: no such line; BadInput: nothing to dial.
    Result<QString> dial(const QString& line, const QString& target);

    // NotFound where there is no such call, Conflict where its stage does not allow it.
    Done answer(const QString& call);
    Done decline(const QString& call);
    Done hangUp(const QString& call);
    Done hold(const QString& call);
    Done resume(const QString& call);
    Done mute(const QString& call);
    Done unmute(const QString& call);
    Done sendDigits(const QString& call, const QString& keys);
    Done transfer(const QString& call, const QString& target);
    Done transferTo(const QString& call, const QString& other);
    /// All of them and the agent hear each other.
    Done join(const QStringList& calls);
    /// It is a call by itself again, on hold.
    Done part(const QString& call);
    /// A supervisor's call hears what is said on `other`, or joins in.
    enum class Supervising { Listen, Whisper, Join, End };
    Done supervise(const QString& call, const QString& other, Supervising how);
    Done startRecording(const QString& call, const QString& file);
    Done pauseRecording(const QString& call);
    Done resumeRecording(const QString& call);
    Done stopRecording(const QString& call);
    /// Answers in the agent's place, after what is announced just now, and records what the caller
    /// says into `file`; answer() breaks in. Fails as MessageTaker::make() and Recorder::start(), too.
    Done takeMessage(const QString& call, const QString& greeting, const QString& file);
    /// The window knows that it ended, and how.
    Done forget(const QString& call);

    /// Whether this call rings at the desk; it always looks the same to the caller.
    enum class Ringing { Off, On };
    Done setRinging(const QString& call, Ringing ringing);
    /// The caller hears a sound file, then the ring, until somebody answers. Unsupported where the
    /// caller cannot hear yet; failures of readWav().
    Done announce(const QString& call, const QString& file);
    /// NotFound, Offline, Unsupported or BadInput as openAudioDevice(); then all stays as it is.
    Done useDevices(const QString& headset, const QString& ring);
    /// A tone in headset and ring device for three seconds, and the microphone is heard.
    void testSound();
    AudioLoop& audio() { return m_audio; }

private:
    struct Entry {
        std::unique_ptr<Call> call; ///< none once it ended
        LiveCall last;
        std::shared_ptr<Recorder> recorder;
        std::shared_ptr<MessageTaker> message;
        std::shared_ptr<Announcement> announcement;
        ReTimer heardOut; ///< the announcement, before a message is taken
        bool isRinging = false;
        QString supervises;
        Part part = Part::Talking;
    };
    void invited(Line& line, const sip_msg* message);
    Entry& begin(Line& line, const QString& id);
    QString newId();
    void forgetOldest();
    void callChanged(Call& call);
    Done referred(Call& call, const QString& target, const QByteArray& replaces);
    Result<Entry*> find(const QString& call);
    Result<Entry*> findLive(const QString& call);
    Line* lineNamed(const QString& name);
    void holdOthers(const QString& talking);
    void endMessage(Entry& entry);
    Done breakIn(const QString& call, Entry& entry);
    Done makeTalk(const QString& call);
    void place(const QString& id);
    void placeAll();
    void ringAsNeeded();
    void measure();
    int callsOn(const Line& line) const;

    const Clock& m_clock;
    Listener m_listener;
    AudioLoop m_audio;
    Partings m_partings;
    std::map<QString, std::unique_ptr<Line>> m_lines;
    std::map<QString, Entry> m_calls;
    QStringList m_replacing; ///< pairs of calls: the new one, and the one it stands for
    ReTimer m_measure;
    ReTimer m_sweep;
    ReTimer m_test;
    qint64 m_count = 0;
    qint64 m_conferences = 0;
};

} // namespace heddle::phone
