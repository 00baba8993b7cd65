// How smoothly a customer with 100,000 entries scrolls, and how soon a new one is on the screen.

#include "core/service/directory.h"
#include "ui/theme/scheme.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelineview.h"

#include "core/base/fakeclock.h"
#include "core/base/random.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr int kEntries = 100'000;
constexpr CustomerId kCustomer{1};

template<class T>
Async<T> none()
{
    return answered<T>(Error{ErrorCode::Unsupported, {}});
}

/// One customer with very many entries, given in a single page.
class LongStory final : public service::Directory {
public:
    LongStory()
    {
        Random chance(7, QStringLiteral("bench.timeline"));
        const QString sentence =
            QStringLiteral("The parcel was held at the depot and has not moved since Friday. ");
        m_entries.reserve(kEntries);
        for (int i = 0; i < kEntries; ++i) {
            Entry entry;
            entry.id = {i + 1};
            entry.interaction = {1 + i / 6};
            entry.identity = {1};
            entry.at = {1'600'000'000'000'000 + i * qint64(1'200'000'000)};
            entry.kind = i % 9 == 4    ? EntryKind::System
                         : i % 13 == 6 ? EntryKind::Note
                                       : EntryKind::Message;
            entry.direction = i % 2 == 0 ? Direction::Inbound : Direction::Outbound;
            entry.author =
                i % 2 == 0 ? QStringLiteral("Amira Haddad") : QStringLiteral("Tom Becker");
            entry.subject = QStringLiteral("Re: Order %1").arg(48'000 + i / 6);
            entry.text = sentence.repeated(int(1 + chance.below(14)));
            entry.hasHtml = i % 3 == 0;
            m_entries.append(entry);
        }
    }
    /// Stops sharing its rows with the model, so that growing does not copy them all.
    void part() { m_entries.detach(); }
    /// Gives what is asked for from now on, as the real one does, and not all at once.
    void givePages() { m_givesPages = true; }
    /// Adds an entry and tells of it.
    void grow()
    {
        Entry entry = m_entries.last();
        entry.id.value += 1;
        entry.at = entry.at + 1s;
        m_entries.append(entry);
        Q_EMIT changed({{entry.id.value},
                        QStringLiteral("entry.added"),
                        entry.interaction,
                        kCustomer,
                        {},
                        entry.id});
    }

    Async<service::TimelinePage> timeline(const service::TimelineQuery& query) override
    {
        service::TimelinePage page;
        if (m_givesPages && !query.after) {
            page.entries = m_entries.mid(m_entries.size() - query.limit);
            page.moreBefore = true;
        } else if (!query.after)
            page.entries = m_entries;
        else
            page.entries = m_entries.mid(query.after->id.value);
        return answered<service::TimelinePage>(page);
    }
    Async<Entry> entry(EntryId id) override { return answered<Entry>(m_entries[id.value - 1]); }

    Async<Agent> me() override { return none<Agent>(); }
    Async<QList<Agent>> agents() override { return none<QList<Agent>>(); }
    Async<QList<Queue>> queues() override { return none<QList<Queue>>(); }
    Async<QString> centreName() override { return none<QString>(); }
    Async<QList<service::InboxRow>> inbox(const service::InboxQuery&) override
    {
        return none<QList<service::InboxRow>>();
    }
    Async<service::InboxCounts> inboxCounts() override { return none<service::InboxCounts>(); }
    Async<QList<service::OfferCard>> offers() override { return none<QList<service::OfferCard>>(); }
    Async<service::InteractionView> interaction(InteractionId) override
    {
        return none<service::InteractionView>();
    }
    Async<service::CustomerView> customer(CustomerId) override
    {
        return none<service::CustomerView>();
    }
    Async<service::SearchPage> search(const QString&, const QString&, int) override
    {
        return none<service::SearchPage>();
    }
    Async<Decision> decision(InteractionId) override { return none<Decision>(); }
    Async<QByteArray> blob(const QString&) override { return none<QByteArray>(); }
    Async<service::Original> original(EntryId) override { return none<service::Original>(); }
    Async<QList<CannedReply>> cannedReplies() override { return none<QList<CannedReply>>(); }
    Async<QList<CannedReply>> cannedRepliesFor(InteractionId) override
    {
        return none<QList<CannedReply>>();
    }
    Async<QList<Macro>> macros() override { return none<QList<Macro>>(); }
    Async<QList<service::RuleVersion>> ruleVersions(qint64) override
    {
        return none<QList<service::RuleVersion>>();
    }
    Async<QList<Rule>> rules() override { return none<QList<Rule>>(); }
    Async<service::RuleTrial> tryRules(const QList<Rule>&, int) override
    {
        return none<service::RuleTrial>();
    }
    Async<QStringList> tags() override { return none<QStringList>(); }
    Async<QStringList> customerTags() override { return none<QStringList>(); }
    Async<QList<service::CustomerMatch>> findCustomers(const QString&, int) override
    {
        return none<QList<service::CustomerMatch>>();
    }
    Async<QList<QPair<QString, ChannelState>>> channels() override
    {
        return none<QList<QPair<QString, ChannelState>>>();
    }

private:
    QList<Entry> m_entries;
    bool m_givesPages = false;
};

/// Milliseconds, sorted on demand.
struct Times {
    std::vector<double> all;

    void add(const QElapsedTimer& since) { all.push_back(double(since.nsecsElapsed()) / 1e6); }
    double at(double share)
    {
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, size_t(share * double(all.size())))];
    }
};

void print(const char* what, double value, double target)
{
    std::printf("BENCH\t%s\t%.2f\tms\t<= %g\t%.2f\n", what, value, target, value / target);
}

/// Scrolls and paints at once, as a frame would.
template<class Where>
Times frames(TimelineView& view, int count, Where where)
{
    Times times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        view.verticalScrollBar()->setValue(where(i));
        view.viewport()->repaint();
        times.add(timer);
    }
    return times;
}

Times arrivals(LongStory& story, TimelineModel& model, TimelineView& view)
{
    Times times;
    story.part();
    view.toEnd();
    for (int i = 0; i < 200; ++i) {
        const int rows = model.rowCount();
        QElapsedTimer timer;
        timer.start();
        story.grow();
        // Not QTest::qWaitFor, which sleeps in steps of 10 ms.
        while (model.rowCount() == rows && timer.elapsed() < 5000)
            QCoreApplication::processEvents();
        view.viewport()->repaint();
        times.add(timer);
    }
    return times;
}

/// From the wish to see a customer to the painted timeline; twenty customers with as long a story.
Times openings(LongStory& story, TimelineModel& model, TimelineView& view)
{
    Times times;
    story.givePages();
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        model.open({kCustomer.value + 1 + i});
        while (model.rowCount() == 0 && timer.elapsed() < 5000)
            QCoreApplication::processEvents();
        view.viewport()->repaint();
        times.add(timer);
    }
    return times;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    startTheme(app, Scheme::Light);
    LongStory story;
    TimelineModel model(story);
    FakeClock clock({1'741'097'520'000'000});
    TimelineView view(model, clock);
    view.resize(752, 560);
    view.show();

    QElapsedTimer opening;
    opening.start();
    model.open(kCustomer);
    if (!QTest::qWaitFor([&] { return model.rowCount() == kEntries; }, 60'000)) {
        std::fprintf(stderr, "the timeline did not open\n");
        return 1;
    }
    view.viewport()->repaint();
    print("timeline of 100,000 entries handed over at once, to its first paint",
          double(opening.nsecsElapsed()) / 1e6, 1000);

    QScrollBar* bar = view.verticalScrollBar();
    Times smooth = frames(view, 600, [&](int) { return bar->value() - 37; });
    print("timeline of 100,000 entries, a scrolled frame, p99", smooth.at(.99), 16);
    Random chance(3, QStringLiteral("bench.jumps"));
    Times jumps = frames(view, 200, [&](int) {
        return int(chance.below(std::uint64_t(std::max(1, bar->maximum()))));
    });
    print("timeline of 100,000 entries, a jump anywhere, p99", jumps.at(.99), 33);
    Times added = arrivals(story, model, view);
    print("timeline of 100,000 entries, event to row painted, p99", added.at(.99), 50);
    Times opened = openings(story, model, view);
    print("timeline of 100,000 entries, switched to and painted, p99", opened.at(.99), 50);
    return 0;
}
