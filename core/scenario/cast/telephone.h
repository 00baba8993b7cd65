#pragma once

#include "core/scenario/cast/stage.h"

namespace heddle::scenario {

/// The far end of every call: it rings until its caller loses patience, talks in captions once
/// somebody answers, and hangs up when all is said.
class Telephone : public QObject {
    Q_OBJECT
public:
    explicit Telephone(Stage& stage, QObject* parent = nullptr);

    struct Call {
        Inbound first; ///< as it rang
        Duration patience{};
        Duration talk{};
        QStringList captions;
        std::optional<Timestamp> answered;
        bool isOver = false;
    };

    void ring(const Call& call);
    /// The caller hangs up, or the line drops.
    void hangUp(const QString& key, CallEnd how);
    /// Whether somebody is on the line in this contact.
    bool isOn(const QStringList& keys) const;

Q_SIGNALS:
    /// One caption, as the caller says it.
    void said(const QString& key, const QString& words);
    void ended(const QString& key);

private:
    void hear(const QString& key, Turn turn);
    void answer(const QString& key);
    void say(const QString& key, qsizetype captions);
    void change(const Call& call, CallEnd end, qsizetype captions);

    Stage& m_stage;
    std::map<QString, Call> m_calls;
};

} // namespace heddle::scenario
