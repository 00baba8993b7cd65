#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "core/model/rules/rulewords.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/rulelist.h"
#include "ui/rules/rulemodel.h"
#include "ui/rules/rulesection.h"
#include "ui/rules/rulewords.h"
#include "ui/rules/trialbox.h"
#include "ui/rules/valuefield.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

Rule ruleOf(qint64 id, const char* name, const char* test, const char* action)
{
    return {.id = id,
            .position = static_cast<int>(id) - 1,
            .name = QLatin1String(name),
            .tests = {conditionFromWords(QLatin1String(test)).value()},
            .actions = {actionFromWords(QLatin1String(action)).value()}};
}

struct Fixture : test::Desktop {
    Fixture()
    {
        centre.me.role = Role::Administrator;
        centre.rules = {ruleOf(1, "Trouble", "severity at least 700", "tag trouble"),
                        ruleOf(2, "Noise", "text contains newsletter", "close as noise")};
        section.resize(640, 900);
        section.show();
        section.refresh();
        REQUIRE(QTest::qWaitFor([this] { return model().rowCount() == 2; }, 2000));
        REQUIRE(QTest::qWaitFor([this] { return button("rules.add").isVisible(); }, 2000));
    }

    template<class T>
    T& child(const char* name)
    {
        auto* found = section.findChild<T*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QAbstractButton& button(const char* name) { return child<QAbstractButton>(name); }
    RuleModel& model() { return section.findChild<RuleList*>()->model(); }
    QListView& view() { return child<QListView>("rules.view"); }
    RuleForm& form() { return *section.findChild<RuleForm*>(); }
    QString sentence() { return child<Label>("rule.sentence").words(); }

    Services services{desk, directory, setup, clock};
    RuleSection section{services};
};

} // namespace

TEST_CASE("A rule reads as a sentence", "[settings]")
{
    Rule rule = ruleOf(1, "Trouble", "severity at least 700", "tag trouble");
    rule.tests.append(conditionFromWords(QStringLiteral("problem is safety")).value());
    rule.actions.append(actionFromWords(QStringLiteral("boost 30 minutes")).value());
    rule.actions.append(actionFromWords(QStringLiteral("notify supervisors")).value());
    CHECK(
        ruleSentence(rule)
        == QStringLiteral("When a message arrives, if its severity is at least 700 and the problem "
                          "is “Safety”, then tag it “trouble”, put it 30 minutes forward and tell "
                          "the supervisors."));
    rule.match = Rule::Match::Any;
    CHECK(ruleSentence(rule).contains(QStringLiteral("700 or the problem")));
    rule.tests.clear();
    CHECK(ruleSentence(rule).startsWith(QStringLiteral("When a message arrives, tag it")));
    for (int i = 0; !toName(static_cast<RuleField>(i)).isEmpty(); ++i)
        CHECK_FALSE(fieldWords(static_cast<RuleField>(i)).isEmpty());
}

TEST_CASE_METHOD(Fixture, "Rules are ticked, moved and removed by keyboard alone", "[settings]")
{
    const QAbstractItemModelTester tester(&model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    view().setFocus();
    view().setCurrentIndex(model().index(0));
    QTest::keyClick(&view(), Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([this] { return !centre.rules.first().enabled; }, 2000));

    QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
    REQUIRE(QTest::qWaitFor([this] { return centre.rules.first().name == QStringLiteral("Noise"); },
                            2000));
    CHECK(view().currentIndex().row() == 1);

    REQUIRE(QTest::qWaitFor([this] { return !model().rules().last().enabled; }, 2000));
    QTest::keyClick(&view(), Qt::Key_Delete);
    CHECK(centre.rules.size() == 2);
    button("rules.confirm").click();
    REQUIRE(QTest::qWaitFor([this] { return model().rowCount() == 1; }, 2000));
    CHECK(centre.rules.first().name == QStringLiteral("Noise"));
}

TEST_CASE_METHOD(Fixture, "A rule is written line by line, says what is missing, and is saved",
                 "[settings]")
{
    button("rules.add").click();
    REQUIRE(form().isVisible());
    CHECK_FALSE(button("rule.save").isEnabled());
    CHECK(child<Label>("rule.missing").words().contains(QStringLiteral("does nothing")));
    child<QLineEdit>("rule.name").setText(QStringLiteral("Refunds"));
    button("rule.addTest").click();
    auto& field = child<QComboBox>("condition.field");
    field.setCurrentIndex(field.findData(static_cast<int>(RuleField::Text)));
    auto* tests = form().findChild<QWidget*>(QStringLiteral("rule.conditions"));
    tests->findChild<ValueField*>()->setValue(QStringLiteral("refund"));
    button("rule.addAction").click();
    auto* actions = form().findChild<QWidget*>(QStringLiteral("rule.actions"));
    CHECK_FALSE(button("rule.save").isEnabled());
    actions->findChild<ValueField*>()->setValue(QStringLiteral("money"));
    CHECK(sentence()
          == QStringLiteral("When a message arrives, if the subject or text contains “refund”, "
                            "then tag it “money”."));
    REQUIRE(button("rule.save").isEnabled());

    QSignalSpy failed(&section, &RuleSection::failed);
    centre.failNext = Error{ErrorCode::Offline, {}};
    button("rule.save").click();
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, 2000));
    CHECK(form().isVisible());
    button("rule.save").click();
    REQUIRE(QTest::qWaitFor([this] { return model().rowCount() == 3; }, 2000));
    CHECK_FALSE(form().isVisible());
    CHECK(centre.rules.last().tests.first().value == QStringLiteral("refund"));
}

TEST_CASE_METHOD(Fixture, "A rule is tried out before it is put to work", "[settings]")
{
    centre.ruleTrial = {.messages = 240,
                        .outcomes = {{.rule = QStringLiteral("Trouble"),
                                      .fired = 3,
                                      .samples = {{.subject = QStringLiteral("Fire"),
                                                   .words = QStringLiteral("The toaster")}}}}};
    Q_EMIT section.findChild<RuleList*>()->openRequested(0);
    CHECK(sentence().startsWith(QStringLiteral("When a message arrives, if its severity")));
    child<QSpinBox>("trial.days").setValue(7);
    button("trial.try").click();
    REQUIRE(QTest::qWaitFor(
        [this] {
            return child<Label>("trial.result").words().contains(QStringLiteral("3 of 240"));
        },
        2000));
    CHECK_FALSE(button("rule.save").isEnabled());
}

TEST_CASE_METHOD(Fixture, "A rule goes back to how it was, and says who wrote it so", "[settings]")
{
    Rule before = centre.rules.first();
    before.actions = {{RuleActionKind::Tag, QStringLiteral("fire")}};
    centre.ruleVersions[1] = {{centre.rules.first(), clock.now(), QStringLiteral("Tom Becker")},
                              {before, clock.now() - 24h, QStringLiteral("Amira")}};
    Q_EMIT section.findChild<RuleList*>()->openRequested(0);
    auto& which = child<QComboBox>("versions.which");
    REQUIRE(QTest::qWaitFor([&] { return which.count() == 2; }, 2000));
    CHECK(which.itemText(1).contains(QStringLiteral("Amira")));
    CHECK_FALSE(button("versions.back").isEnabled());
    which.setCurrentIndex(1);
    CHECK(child<Label>("versions.sentence").words().contains(QStringLiteral("“fire”")));
    button("versions.back").click();
    CHECK(sentence().contains(QStringLiteral("“fire”")));
    button("rule.save").click();
    REQUIRE(QTest::qWaitFor(
        [this] { return centre.rules.first().actions.first().value == QStringLiteral("fire"); },
        2000));
}

TEST_CASE_METHOD(Fixture, "Whoever may not change rules can read and try them", "[settings]")
{
    centre.me.role = Role::Agent;
    section.refresh();
    REQUIRE(QTest::qWaitFor([this] { return !button("rules.add").isVisible(); }, 2000));
    CHECK_FALSE(button("rules.remove").isVisible());
    view().setCurrentIndex(model().index(0));
    QTest::keyClick(&view(), Qt::Key_Space);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
    button("rules.open").click();
    CHECK(form().isVisible());
    CHECK_FALSE(button("rule.save").isVisible());
    CHECK(button("trial.try").isEnabled());
    QTest::qWait(20);
    CHECK_FALSE(centre.calls.contains(QStringLiteral("saveRules 2")));
}

TEST_CASE_METHOD(Fixture, "A queue that is gone stays named in its rule", "[settings]")
{
    centre.rules.first().actions = {{RuleActionKind::MoveTo, QStringLiteral("Closed down")}};
    section.refresh();
    REQUIRE(QTest::qWaitFor(
        [this] { return model().rules().first().actions == centre.rules.first().actions; }, 2000));
    Q_EMIT section.findChild<RuleList*>()->openRequested(0);
    CHECK(form().written().actions == centre.rules.first().actions);
    CHECK_FALSE(form().isChanged());
}
