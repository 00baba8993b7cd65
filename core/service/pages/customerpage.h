#pragma once

#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// A page of the firm's own that shows a customer: their record in the CRM, their orders.
struct CustomerPage {
    QString name;    ///< unique, as shown: "Orders"
    QString address; ///< https://crm.example/find?mail={customer.mail}

    bool operator==(const CustomerPage&) const = default;
};

/// What an address can speak of. Each may be empty.
struct PageValues {
    QString name;
    QString mail;
    QString phone;
    QMap<QString, QString> fields; ///< the centre's own, by name
};

/// What is wrong with the address of a page, with its cure; empty for a good one. Only what follows
/// the host may be filled in, so that no customer chooses where an agent is led.
QString faultOf(const CustomerPage& page);

/// The page of a customer, with every value percent-encoded (RFC 3986 §2.1). NotFound, with the
/// name of the value, where the customer has none that it asks for.
Result<QUrl> addressFor(const CustomerPage& page, const PageValues& values);

/// The setting that keeps a page.
QString pageSettingOf(const QString& name);
QString toText(const CustomerPage& page);

/// The pages of a centre, by name.
Result<QList<CustomerPage>> customerPages(store::Store& store);

} // namespace heddle::service
