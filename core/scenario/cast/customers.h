#pragma once

#include "core/scenario/cast/telephone.h"
#include "core/scenario/cast/voice.h"
#include "core/service/reading/reader.h"

namespace heddle::scenario {

class AgentDeeds;

/// How many a post has reached after `part` of `whole` of its spread: slow, fast, slow.
qint64 spreadAfter(qint64 reach, int part, int whole);

/// Plays the steps of a script: each customer is a small state machine whose states are the turns
/// of their contacts, with a mood that answers lift and silence lowers.
class Customers : public QObject {
    Q_OBJECT
public:
    Customers(Stage& stage, Telephone& telephone, AgentDeeds& deeds, service::ReadMail readMail,
              QObject* parent = nullptr);

    /// Sets the moments of all steps that have one.
    void start();
    /// Plays the steps of this key. Answers how many there are.
    int inject(const QString& key);
    /// As a member of a crowd.
    void speak(const Utterance& said, const Person& by, const Line& line, Duration talk);

Q_SIGNALS:
    void performed(const QString& key);

private:
    void hear(const QString& key, Turn turn);
    void schedule(qsizetype index, Timestamp at);
    void perform(qsizetype index);
    void act(const Step& step, const QString& key);
    void say(const Step& step, const QString& key);
    void repeat(const Step& step);
    void spread(const Step& step);
    void change(const QString& key, InboundChange change, const QString& text, qint64 reach);
    void checkIgnored(qsizetype index, const QString& key);
    const Person* person(const QString& id) const;
    QString conversationOf(const Step& step, const QString& key) const;
    void lift(const QString& person, int by);

    Stage& m_stage;
    Telephone& m_telephone;
    AgentDeeds& m_deeds;
    service::ReadMail m_readMail;
    std::map<QString, Mood> m_moods;
    std::map<QString, Inbound> m_said;             ///< by key, as it was handed over
    std::map<QString, QList<qsizetype>> m_waiting; ///< steps by the key of the one they wait for
    std::set<qsizetype> m_done;
};

} // namespace heddle::scenario
