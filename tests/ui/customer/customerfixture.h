#pragma once

#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/customer/customerpanel.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QTest>

namespace heddle::test {

/// Amira in the customer panel, with her parcel open.
struct CustomerFixture : Desktop {
    CustomerFixture()
    {
        panel.resize(304, 860);
        panel.show();
        panel.open(sample.amira, *centre.find(sample.parcel));
        REQUIRE(QTest::qWaitFor([this] { return name() == QStringLiteral("Amira Haddad"); }, 2000));
    }
    QString name() { return panel.findChild<ui::Label*>(QStringLiteral("customer.name"))->words(); }
    QAbstractButton* button(const QString& objectName)
    {
        return panel.findChild<QAbstractButton*>(objectName);
    }
    bool waitForCall(const QString& call)
    {
        return QTest::qWaitFor([&] { return centre.calls.contains(call); }, 2000);
    }

    ui::Services services{desk, directory, setup, clock};
    ui::CustomerPanel panel{services};
};

} // namespace heddle::test
