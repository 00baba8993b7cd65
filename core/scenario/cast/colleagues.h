#pragma once

#include "core/base/random.h"
#include "core/scenario/cast/agentdeeds.h"
#include "core/scenario/cast/telephone.h"

namespace heddle::scenario {

/// The people of the centre who work by themselves: they come, take what is offered, talk, answer,
/// close, take breaks and go, each with a stream of chance of their own.
class Colleagues : public QObject {
    Q_OBJECT
public:
    /// \param manned the login in whose place a person sits; nobody acts for them
    Colleagues(Stage& stage, Telephone& telephone, AgentDeeds& deeds, const QString& manned,
               QObject* parent = nullptr);

    void start();

    /// How long work in a contact takes on average, by the key of what began it; for crowds.
    void setHandling(const QString& keyPrefix, Duration mean) { m_handling[keyPrefix] = mean; }

private:
    struct Worker {
        const Colleague* facts = nullptr;
        Random chance;
    };

    void present(AgentId agent, Presence presence, const QString& reason);
    void hear(const QString& key, Turn turn);
    void hearOffer(AgentId agent, OfferId offer);
    void hearWords(InteractionId contact);
    void hearEnd(const QString& key);
    void work(InteractionId contact);
    void answer(InteractionId contact);
    void finish(InteractionId contact);
    void closeLater(InteractionId contact, Duration wait);
    Worker* worker(AgentId agent);
    bool isScripted(const Contact& contact) const;
    Duration handling(const Contact& contact, Worker& worker);
    QString answerTo(const Contact& contact, Worker& worker);
    QString code(const Contact& contact, const Worker& worker) const;

    Stage& m_stage;
    Telephone& m_telephone;
    AgentDeeds& m_deeds;
    std::map<AgentId, Worker> m_workers;
    std::map<QString, Duration> m_handling;
    std::set<InteractionId> m_inHand; ///< somebody is writing in it now
    QString m_manned;
};

} // namespace heddle::scenario
