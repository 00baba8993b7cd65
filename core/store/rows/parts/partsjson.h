#pragma once

#include "core/model/entry.h"
#include "core/model/mail.h"
#include "core/model/offer.h"

#include <QJsonArray>
#include <QVariant>

namespace heddle::store {

// Lists inside a row, as JSON.
QJsonArray toArray(const QList<MailAddress>& addresses);
QJsonArray toArray(const QList<Attachment>& attachments);
QJsonArray toArray(const QList<HumanMoment>& moments);
QJsonArray toArray(const QList<Boost>& boosts);
QList<MailAddress> addressesIn(const QJsonArray& array);
QList<Attachment> attachmentsIn(const QJsonArray& array);
QList<HumanMoment> momentsIn(const QJsonArray& array);
QList<Boost> boostsIn(const QJsonArray& array);

/// Readings as text; empty for none.
QString readingsText(const Readings& readings);
Readings readingsIn(const QString& json);

/// What an entry has of a post, a call and later changes, as text; empty for nothing.
QString factsText(const Entry& entry);
void readFacts(const QString& json, Entry* entry);

/// The array as a cell.
QVariant arrayCell(const QJsonArray& array);
QJsonArray arrayIn(const QString& json);

} // namespace heddle::store
