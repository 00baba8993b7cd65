#pragma once

#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/conversation/conversation.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

namespace heddle::test {

/// The whole window on the sample centre.
struct WindowFixture : Desktop {
    explicit WindowFixture(QSize size = {1440, 900})
    {
        centre.mailboxes.append(service::MailboxSettings());
        window.resize(size);
        window.show();
        REQUIRE(QTest::qWaitFor([this] { return window.findChild<ui::Conversation*>() != nullptr; },
                                5000));
    }
    QAbstractButton& button(const char* name)
    {
        auto* found = window.findChild<QAbstractButton*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    ui::Conversation& conversation() { return *window.findChild<ui::Conversation*>(); }
    bool open(InteractionId id)
    {
        window.open(id);
        return QTest::qWaitFor([&] { return conversation().current() == id; }, 5000);
    }
    bool waitForCall(const QString& call)
    {
        return QTest::qWaitFor([&] { return centre.calls.contains(call); }, 5000);
    }
    QString subject()
    {
        return window.findChild<ui::Label*>(QStringLiteral("header.subject"))->words();
    }

    QTemporaryDir folder;
    ui::Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    ui::MainWindow window{{desk, directory, setup, clock}, preferences};
};

} // namespace heddle::test
