#pragma once

#include "core/service/phone/switchboard.h"
#include "core/service/router/router.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/core/phone/scriptedlines.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

namespace heddle::test {

/// Of whoever rings.
inline const QString callersNumber = QStringLiteral("+442079460102");

/// A centre with a line and an agent at the desk of that line.
struct PhoneRig {
    TestCentre centre;
    ScriptedLines lines{centre.clock};
    AgentId agent = centre.admin;
    service::Switchboard board;
    QList<service::DeskCall> told;

    explicit PhoneRig(RecordingRule recording = RecordingRule::OnRequest)
        : board(*centre.engine, lines, centre.secrets,
                {.agent = centre.admin,
                 .recordings = centre.dir.filePath(QStringLiteral("recordings"))})
    {
        QObject::connect(&board, &service::Switchboard::callChanged, &board,
                         [this](const service::DeskCall& call) { told += call; });
        centre.setQueue([&](Queue& queue) {
            if (!queue.members.contains(agent))
                queue.members += agent;
        });
        REQUIRE(service::PhoneLines(centre.engine->ledger())
                    .save({.name = QStringLiteral("Support"),
                           .user = QStringLiteral("1001"),
                           .domain = QStringLiteral("pbx.example"),
                           .recording = recording},
                          agent));
        REQUIRE(board.start());
    }
    ScriptedLine& line() { return *lines.lines.at(QStringLiteral("Support")); }
    void beReady()
    {
        REQUIRE(centre.engine->router().setPresence(agent, Presence::Ready, {}));
        centre.settle();
    }
    Interaction interactionOf(const QString& call)
    {
        const auto found =
            centre.store().interactions().ofConversation(QStringLiteral("Support"), call);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }
    Entry entryOf(const QString& call)
    {
        const auto found = centre.store().entries().byChannelKey(ChannelKind::Phone, call);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }
};

} // namespace heddle::test
