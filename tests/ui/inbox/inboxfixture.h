#pragma once

#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/inbox/inboxmodel.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/inbox/inboxview.h"
#include "ui/inbox/offerstack.h"

#include <QAbstractButton>
#include <QTest>

namespace heddle::test {

/// The list column on the sample centre, with its seven rows and one offer.
struct InboxFixture : Desktop {
    InboxFixture()
    {
        panel.resize(316, 860);
        panel.show();
        REQUIRE(QTest::qWaitFor(
            [this] { return view().model()->rowCount() == 7 && panel.offers().count() == 1; },
            1000));
    }
    ui::InboxView& view() { return *panel.findChild<ui::InboxView*>(); }
    ui::InboxModel& model() { return *panel.findChild<ui::InboxModel*>(); }
    QAbstractButton& button(const char* name)
    {
        auto* found = panel.findChild<QAbstractButton*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    bool called(const QString& call) const { return centre.calls.contains(call); }

    ui::Services services{desk, directory, setup, clock};
    ui::InboxPanel panel{services};
};

} // namespace heddle::test
