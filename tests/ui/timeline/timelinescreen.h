#pragma once

#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"

#include <QTest>

namespace heddle::test {

/// Amira's timeline in a panel of its own, with as many more entries above as wanted.
class TimelineScreen : public Desktop {
public:
    explicit TimelineScreen(int moreEntries = 0) : panel({desk, directory, setup, clock})
    {
        const Entry like = *centre.find(sample.firstMail);
        for (int i = 0; i < moreEntries; ++i) {
            Entry entry = like;
            entry.id = {};
            entry.at = like.at - std::chrono::minutes(10 * (i + 1));
            entry.text = QStringLiteral("Line %1\n").arg(i).repeated(i % 7 + 1);
            centre.add(entry);
        }
        panel.resize(740, 600);
        panel.show();
        panel.open(sample.amira, sample.parcel);
        REQUIRE(QTest::qWaitFor([&] { return model().rowCount() > 0; }));
        QTest::qWait(10);
    }
    ui::TimelineView& view() { return panel.view(); }
    ui::TimelineModel& model() { return panel.model(); }
    int rowAtTop() { return view().indexAt({300, 1}).row(); }
    QRect rectOf(int row) { return view().visualRect(model().index(row, 0)); }

    QPoint middleOf(int row, ui::EntryAction action)
    {
        for (const auto& spot : view().spots(row)) {
            if (spot.action == action)
                return rectOf(row).topLeft() + spot.rect.center().toPoint();
        }
        FAIL("no such action");
        return {};
    }
    template<class T>
    T& child(const char* name)
    {
        auto* found = panel.findChild<T*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }

    ui::TimelinePanel panel;
};

} // namespace heddle::test
