#include "core/store/learned/learnedstore.h"
#include "core/store/learned/rulestore.h"
#include "core/store/rebuild.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

// Every field set to something that is not its default.
Correction fullCorrection(InteractionId interaction, EntryId entry)
{
    return {.id = 10,
            .at = {36},
            .agent = {3},
            .interaction = interaction,
            .entry = entry,
            .what = ReadingKind::Severity,
            .judgement = Judgement::Corrected,
            .said = QStringLiteral("money"),
            .answer = QStringLiteral("legal")};
}

Promise fullPromise(InteractionId interaction, EntryId entry)
{
    return {.id = {11},
            .interaction = interaction,
            .entry = entry,
            .quote = QStringLiteral("by Friday"),
            .due = Timestamp{37},
            .progress = PromiseProgress::Open,
            .agent = {3},
            .made = {38},
            .settled = Timestamp{39}};
}

LearnedModel fullModel()
{
    return {.name = QStringLiteral("tags"),
            .blob = QString(64, QLatin1Char('c')),
            .examples = 1,
            .labels = 2,
            .corrections = 3,
            .trained = {40}};
}

Rule fullRule()
{
    return {.id = 12,
            .position = 3,
            .name = QStringLiteral("Trouble"),
            .enabled = false,
            .version = 4,
            .when = RuleEvent::Idle,
            .match = Rule::Match::Any,
            .tests = {{RuleField::Severity, RuleTest::AtLeast, QStringLiteral("700")},
                      {RuleField::Text, RuleTest::ContainsNot, QStringLiteral("say \"thanks\"")}},
            .actions = {{RuleActionKind::Boost, QStringLiteral("30")},
                        {RuleActionKind::MoveTo, QStringLiteral("Zoë's queue")}}};
}

Macro fullMacro()
{
    return {.id = 13,
            .position = 1,
            .name = QStringLiteral("Sorry"),
            .key = QStringLiteral("Ctrl+1"),
            .actions = {{RuleActionKind::Draft, QStringLiteral("/sorry")}}};
}

} // namespace

TEST_CASE("Corrections, promises, models, rules and macros come back as they were recorded",
          "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const Customer customer = store.addCustomer(QStringLiteral("A"));
    const Identity identity = store.addIdentity(customer.id, QStringLiteral("a@x"));
    Interaction given;
    given.identity = identity.id;
    const Interaction interaction = store.addInteraction(given);
    Entry message;
    message.interaction = interaction.id;
    message.identity = identity.id;
    const Entry entry = store.addEntry(message);
    const Correction correction = fullCorrection(interaction.id, entry.id);
    const Promise promise = fullPromise(interaction.id, entry.id);
    REQUIRE(store->record({.kind = QStringLiteral("test"),
                           .rows = {correction, promise, fullModel(), fullRule(), fullMacro()}}));
    store.reopen();
    CHECK(store->learned().corrections(interaction.id).value() == QList<Correction>{correction});
    CHECK(store->learned().promise(promise.id).value() == promise);
    CHECK(store->learned().promisesOf(interaction.id).value() == QList<Promise>{promise});
    CHECK(store->learned().openPromisesOf(customer.id).value() == QList<Promise>{promise});
    CHECK(store->learned().clocks().value() == QList<Promise>{promise});
    CHECK(store->learned().model(QStringLiteral("tags")).value() == fullModel());
    CHECK(store->learned().countOf(ReadingKind::Severity).value() == 1);
    CHECK(store->learned().lessons(ReadingKind::Tag, 10).value().isEmpty());
    CHECK(store->rules().all().value() == QList<Rule>{fullRule()});
    CHECK(store->rules().macros().value() == QList<Macro>{fullMacro()});
    CHECK_FALSE(rebuildCheck(*store).value().has_value());

    store.keep(Removed{Removed::Kind::Rule, QStringLiteral("12")});
    store.keep(Removed{Removed::Kind::Macro, QStringLiteral("13")});
    CHECK(store->rules().all().value().isEmpty());
    CHECK(store->rules().macros().value().isEmpty());
    CHECK_FALSE(rebuildCheck(*store).value().has_value());
}
