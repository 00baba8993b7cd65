#include "core/service/causes/causes.h"
#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "ui/causes/causespage.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using service::Cause;

namespace {

/// Answers with one review and remembers what was asked.
class FakeCauses final : public service::Causes {
public:
    Async<service::CauseReview> review(int days) override
    {
        asked << days;
        return answered<service::CauseReview>(made);
    }

    service::CauseReview made;
    QList<int> asked;
};

struct Fixture : test::Desktop {
    Fixture()
    {
        const Timestamp now = clock.now();
        const InteractionId contact = centre.interactions.first().id;
        causes.made = {.since = now - std::chrono::days(7),
                       .until = now,
                       .messages = 80,
                       .complaints = 44,
                       .senders = 40,
                       .causes = {{.words = QStringLiteral("My card was charged twice"),
                                   .senders = 12,
                                   .messages = 15,
                                   .share = shareOf(12, 40),
                                   .first = now - 48h,
                                   .last = now - 1h,
                                   .samples = {{.entry = EntryId{5},
                                                .interaction = contact,
                                                .customer = QStringLiteral("Amira Haddad"),
                                                .words = QStringLiteral("charged twice"),
                                                .at = now - 1h}},
                                   .interactions = {contact}}}};
        page.resize(1000, 700);
        page.show();
        page.refresh();
        REQUIRE(QTest::qWaitFor([this] { return list().model()->rowCount() == 1; }, 2000));
    }
    template<class Widget>
    Widget& child(const char* name)
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QListView& list() { return child<QListView>("causes.list"); }

    FakeCauses causes;
    CausesPage page{causes, {desk, directory, setup, clock}};
};

} // namespace

TEST_CASE_METHOD(Fixture, "Causes are listed with their people, share, interval and sample",
                 "[insight]")
{
    QAbstractItemModelTester tester(list().model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(causes.asked == QList<int>{7});
    CHECK(child<Label>("causes.about").words().contains(QStringLiteral("44 of 80")));
    CHECK(child<Label>("causes.words").words() == QStringLiteral("My card was charged twice"));
    const QString share = child<Label>("causes.share").words();
    CHECK(share.contains(QStringLiteral("30 %")));
    CHECK(share.contains(QStringLiteral("n 40")));
    causes.made.causes.first().share = shareOf(2, 7);
    page.refresh();
    CHECK(QTest::qWaitFor(
        [this] { return child<Label>("causes.share").words().contains(QStringLiteral("Too few")); },
        2000));
}

TEST_CASE_METHOD(Fixture, "A message of a cause is opened by keyboard", "[insight]")
{
    QSignalSpy opened(&page, &CausesPage::openRequested);
    auto& samples = child<QListView>("causes.samples");
    samples.setCurrentIndex(samples.model()->index(0, 0));
    samples.setFocus();
    QTest::keyClick(&samples, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().at(1).value<EntryId>() == EntryId{5});
}

TEST_CASE_METHOD(Fixture, "A cause is named by tagging all of its contacts", "[insight]")
{
    QSignalSpy named(&page, &CausesPage::named);
    auto& name = child<QLineEdit>("causes.name");
    CHECK_FALSE(child<QAbstractButton>("causes.tag").isEnabled());
    QTest::keyClicks(&name, QStringLiteral("double charge in May"));
    QTest::keyClick(&name, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return named.size() == 1; }, 2000));
    CHECK(named.first().at(1).toInt() == 1);
    CHECK(centre.interactions.first().tags.contains(QStringLiteral("double charge in May")));
    CHECK(name.text().isEmpty());
}

TEST_CASE_METHOD(Fixture, "Where nobody complains of the same, the page says so", "[insight]")
{
    causes.made.causes.clear();
    page.refresh();
    CHECK(QTest::qWaitFor([this] { return list().model()->rowCount() == 0; }, 2000));
    CHECK_FALSE(child<QLineEdit>("causes.name").isVisible());
}
