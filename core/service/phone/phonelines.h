#pragma once

#include "core/model/phone/phoneline.h"
#include "core/service/ledger.h"

#include <QJsonObject>

namespace heddle::service {

/// The centre's telephone lines as they are stored; their passwords are in the secret store.
///
/// Thread: the core thread. Failures: BadInput names the field, NotFound, and the store's.
class PhoneLines {
public:
    explicit PhoneLines(Ledger& ledger) : m_ledger(ledger) {}

    Result<QList<PhoneLine>> all() const;
    Done save(const PhoneLine& line, AgentId actor);
    Done remove(const QString& name, AgentId actor);

private:
    Ledger& m_ledger;
};

QJsonObject toJson(const PhoneLine& line);
/// BadInput names the field that cannot be.
Result<PhoneLine> phoneLineFrom(const QJsonObject& json);

} // namespace heddle::service
