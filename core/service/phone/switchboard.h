#pragma once

#include "core/service/engine/engine.h"
#include "core/service/phone/lines/phonelines.h"
#include "core/service/phone/notices/callnotices.h"
#include "core/service/phone/phonedesk.h"
#include "core/service/phone/recordings/recordingaccess.h"
#include "core/service/phone/recordings/recordingkeeper.h"
#include "core/service/secretstore.h"

#include <QDir>
#include <QMap>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace heddle::service {

/// Where calls and work meet at one desk: an offer of a call rings, taking it answers, the end of
/// the talk begins the wrap-up, a call nobody took stays as work, and calls out are contacts too.
///
/// Thread: the core thread; goes before the engine. Failures as PhoneDesk.
class Switchboard : public QObject {
    Q_OBJECT
public:
    struct Desk {
        AgentId agent;      ///< who sits here
        QString recordings; ///< folder for recordings until they are in the blob store
    };
    Switchboard(Engine& engine, LineConnector& connector, SecretStore& secrets, Desk desk,
                QObject* parent = nullptr);
    ~Switchboard() override;

    /// Opens every line there is.
    Done start();

    QList<DeskCall> calls() const;
    QMap<QString, ChannelState> lineStates() const;
    Async<InteractionId> dial(const QString& number);
    Async<void> answer(const QString& call);
    Async<void> decline(const QString& call);
    Async<void> startRecording(const QString& call);
    Async<void> attend(InteractionId call, Attending how);
    Result<QList<FloorCall>> callsElsewhere() const;
    Result<PhoneDesk::Attendance> attendance() const;
    Done setAttendance(PhoneDesk::Attendance attendance);
    /// The line of a call, for all that needs nothing of the centre.
    Result<channel::PhoneChannel*> lineOf(const QString& call) const;

    LineConnector& connector() { return m_connector; }
    RecordingAccess& recordings() { return m_recordings; }
    Result<QList<PhoneLine>> settings() const { return m_lineStore.all(); }
    Async<void> saveLine(const PhoneLine& line, const QString& password);
    Async<void> removeLine(const QString& name);

Q_SIGNALS:
    void callChanged(const heddle::service::DeskCall& call);
    void linesChanged(const QMap<QString, heddle::ChannelState>& states);
    void keyPressed(const QString& call, QChar key);
    void transferFailed(const QString& call);

private:
    struct Open {
        PhoneLine settings;
        std::unique_ptr<channel::PhoneChannel> channel;
    };
    /// A supervisor who is part of a call here, or is about to be.
    struct Guest {
        InteractionId attended;
        QString from; ///< the number they call from
        QString call; ///< empty until it comes
        Attending how = Attending::Listen;
        Timestamp until; ///< when it has to have come
    };
    bool isTalkedOnElsewhere(const Interaction& interaction) const;
    void hearAttending(const store::Record& record);
    bool takeGuest(const LiveCall& call);
    void bring(const Guest& guest);
    bool isRinging(const QString& call) const;
    QString attendedBy(const Guest& guest) const;
    std::optional<Attending> howOf(const QString& guestCall) const;
    void leaveWith(InteractionId attended);

    void hearAdmission(const store::Record& record, const Interaction& caller);
    void waitForMessage(const LiveCall& call);
    void takeMessage(const QString& call);

    void open(const PhoneLine& line);
    void close(const QString& name);
    void take(const LiveCall& call);
    void takeEnd(const DeskCall& call);
    void fileRecording(const DeskCall& call);
    void noteWaiting(const DeskCall& call, const Offer& accepted);
    Done changeEntry(const QString& call, const QString& kind,
                     const std::function<Done(Entry&)>& change);
    void recordAsRuled(const DeskCall& call);
    void hear(const QList<store::Record>& records);
    void hearElsewhere(const QList<store::Record>& records);
    void ringIfOffered(const DeskCall& call);
    void tell(const DeskCall& call);
    bool isOfferedToOther(InteractionId call) const;
    bool hear(const Interaction& interaction);
    void hear(const Offer& offer);
    void hearSettings(const QList<store::Record>& records);
    void hearSetting(const QString& name, const QString& value);
    RecordingRule ruleFor(const DeskCall& call) const;
    const PhoneLine* settingsOf(const QString& line) const;
    channel::PhoneChannel* lineFor(const QString& number) const;
    Result<InteractionId> begin(const QString& number, const QString& line, const QString& call);
    Done mayCall(const QString& number) const;
    std::optional<Interaction> owedTo(const QString& number) const;
    void remember(const QString& call, const Interaction& interaction);
    void describe(DeskCall* call) const;

    Engine& m_engine;
    LineConnector& m_connector;
    SecretStore& m_secrets;
    Desk m_desk;
    PhoneLines m_lineStore;
    std::map<QString, Open> m_lines;
    std::map<QString, DeskCall> m_calls;
    RecordingAccess m_recordings;
    RecordingKeeper m_keeper;
    QSet<QString> m_messages; ///< calls that leave a message
    CallNotices m_notices;
    bool m_isStarted = false;
    QList<Guest> m_guests; ///< supervisors at this desk
    Guest m_visit;         ///< mine, at another desk
};

} // namespace heddle::service
