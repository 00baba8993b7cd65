#pragma once

#include "core/model/interaction.h"
#include "core/service/engine/engine.h"
#include "core/service/phone/lines/lineconnector.h"

#include <QJsonObject>

#include <functional>

namespace heddle::service {

/// Tells a caller what their queue says when they come (closed, full, a long wait): by its sound
/// file, else its words are spoken. It costs them nothing: nobody has answered yet.
///
/// Thread: the core thread. `engine` and `connector` must outlive it.
class CallNotices : public QObject {
public:
    using LineOf = std::function<Result<channel::PhoneChannel*>(const QString& call)>;
    CallNotices(Engine& engine, LineConnector& connector, LineOf lineOf)
        : m_engine(engine), m_connector(connector), m_lineOf(std::move(lineOf))
    {}

    using Then = std::function<void()>;

    /// \param overflow how the call was admitted, as the journal has it; empty: plainly
    /// \param then once they hear it, or there is nothing to hear
    void tell(const Interaction& caller, const QJsonObject& overflow, const Then& then);

private:
    void speak(const QString& call, const QString& words, const Then& then);
    /// `words` are spoken where the file cannot be played; empty: nothing else is tried.
    void announce(const QString& call, const QString& file, const QString& words, const Then& then);
    QString soundFor(const QJsonObject& overflow) const;

    Engine& m_engine;
    LineConnector& m_connector;
    LineOf m_lineOf;
};

} // namespace heddle::service
