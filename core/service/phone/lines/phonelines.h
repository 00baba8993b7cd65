#pragma once

#include "core/model/phone/phoneline.h"
#include "core/service/ledger.h"

#include <QMap>

namespace heddle::service {

/// What is wrong with it, by field, with what would be right there.
QMap<QString, QString> faultsOf(const PhoneLine& line);
/// BadInput with "field: what would be right" for a line that cannot work.
Done checkLine(const PhoneLine& line);

/// Under which the store keeps a line, and what stands there.
QString lineSettingOf(const QString& name);
/// The line that a setting is of; empty for other settings.
QString lineOfSetting(const QString& setting);
QString toText(const PhoneLine& line);
Result<PhoneLine> phoneLineFrom(const QString& text);
/// Every line of the centre, by name.
Result<QList<PhoneLine>> phoneLines(store::Store& store);

/// The centre's telephone lines as they are stored; their passwords are in the secret store.
///
/// Thread: the core thread. Failures: BadInput names the field, NotFound, and the store's.
class PhoneLines {
public:
    explicit PhoneLines(Ledger& ledger) : m_ledger(ledger) {}

    Result<QList<PhoneLine>> all() const { return phoneLines(m_ledger.store()); }
    Done save(const PhoneLine& line, AgentId actor);
    Done remove(const QString& name, AgentId actor);

private:
    Ledger& m_ledger;
};

} // namespace heddle::service
