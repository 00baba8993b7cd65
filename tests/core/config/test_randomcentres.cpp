// Whatever a centre is, what it exports is right and changes nothing when it is applied again.
#include "core/base/random.h"
#include "core/model/channelkind.h"
#include "core/model/form/skilltext.h"
#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "core/service/ledger.h"
#include "core/store/journalstore.h"
#include "core/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::StoreFixture;

namespace {

/// Makes centres that are right by chance: each part is there or not, at any allowed value.
class Maker {
public:
    explicit Maker(std::uint64_t seed) : m_chance(seed, u"centres") {}

    CentrePlan centre()
    {
        CentrePlan plan{.name = words()};
        for (const char* name : {"billing", "fr", "pt-BR", "vip care"}) {
            if (coin())
                plan.skills += {.name = QLatin1String(name), .meaning = words()};
        }
        for (qint64 i = upTo(2); i > 0; --i)
            plan.calendars += calendar(i);
        for (qint64 i = upTo(5); i >= 0; --i)
            plan.agents += agent(plan);
        plan.agents.first().role = Role::Administrator;
        for (qint64 i = upTo(3); i > 0; --i)
            plan.queues += queue(plan);
        if (coin())
            plan.boosts += {.name = words(),
                            .when = {.tag = QStringLiteral("gold"), .reach = upTo(100'000)},
                            .earlier = span(),
                            .critical = coin()};
        addTexts(plan);
        if (!plan.queues.isEmpty())
            addAccounts(plan);
        return plan;
    }

private:
    bool coin() { return m_chance.chance(0.5); }
    qint64 upTo(qint64 most) { return m_chance.between(0, most); }
    Duration span() { return std::chrono::seconds(1 + upTo(100'000)); }
    template<class Enum>
    Enum any(std::initializer_list<Enum> all)
    {
        return all.begin()[m_chance.below(all.size())];
    }
    /// Also what YAML reads in another way where it is not quoted.
    QString words()
    {
        const QString text = QString::fromUtf8(
            any<const char*>({"Service", "yes", "1.50", "~", "- x", "a: b", "#1", "Größe", "null",
                              "it's", "say \"hi\"", "@me", "2026-01-02"}));
        return text + QStringLiteral(" %1").arg(++m_count);
    }
    QList<TimeRange> hours()
    {
        if (coin())
            return {};
        const auto from = std::chrono::minutes(upTo(600));
        const auto noon = from + std::chrono::minutes(1 + upTo(300));
        QList<TimeRange> ranges{{from, noon}};
        if (coin())
            ranges += {noon + std::chrono::minutes(1 + upTo(60)), std::chrono::hours(24)};
        return ranges;
    }
    Calendar calendar(qint64 number)
    {
        Calendar made{.name = QStringLiteral("calendar %1").arg(number),
                      .zone = QLatin1String(any<const char*>(
                          {"UTC", "Europe/London", "America/St_Johns", "Pacific/Chatham"}))};
        for (auto& day : made.week)
            day = hours();
        for (qint64 i = upTo(3); i > 0; --i)
            made.specialDays.prepend(
                {.date = QDate(2026, 12, 20).addDays(i), .name = words(), .hours = hours()});
        return made;
    }
    Agent agent(const CentrePlan& plan)
    {
        Agent made{.id = {plan.agents.size() + 1},
                   .login = QStringLiteral("agent%1").arg(plan.agents.size()),
                   .name = words(),
                   .role = any({Role::Agent, Role::Supervisor, Role::Administrator})};
        for (const Skill& skill : plan.skills) {
            if (coin())
                made.skills.insert(skill.name, static_cast<int>(m_chance.between(1, 10)));
        }
        made.capacity.limits.chat = static_cast<int>(upTo(9));
        if (coin())
            made.signature = QStringLiteral("Yours\n\n{agent.name}\n  ") + words();
        return made;
    }
    Queue queue(const CentrePlan& plan)
    {
        Queue made{.id = {plan.queues.size() + 1}, .name = words()};
        if (coin())
            made.targets = {.firstReply = span(), .nextReply = {}, .resolution = span()};
        if (coin())
            made.specialTargets += {.channel = ChannelKind::Chat,
                                    .tier = QStringLiteral("gold"),
                                    .targets = {.firstReply = span()}};
        if (coin())
            made.latest = span();
        if (coin() && !plan.calendars.isEmpty())
            made.calendar = plan.calendars.last().name;
        made.choice =
            any({AgentChoice::LongestIdle, AgentChoice::LeastFlexible, AgentChoice::RoundRobin});
        if (coin())
            made.rank =
                RankByAcceleration{static_cast<int>(upTo(50)), static_cast<int>(1 + upTo(8)),
                                   static_cast<int>(50 + upTo(500))};
        made.autoAccept.email = coin();
        made.offerTimes.phone = span();
        for (const Skill& skill : plan.skills) {
            if (coin())
                made.rings += {.needs = {.kind = SkillExpression::Kind::Term,
                                         .skill = skill.name,
                                         .least = static_cast<int>(m_chance.between(1, 10))},
                               .wait = span(),
                               .leaves = coin()};
        }
        for (const Agent& member : plan.agents) {
            if (coin())
                made.members += member.id;
        }
        if (coin())
            made.overflow += {.when = OverflowCause::TooLong,
                              .wait = span(),
                              .channels = {ChannelKind::Phone},
                              .step = OverflowStep::Notice,
                              .notice = QStringLiteral("{wait} minutes: ") + words()};
        if (coin() && made.id.value > 1)
            made.overflow += {.when = OverflowCause::Full,
                              .waiting = static_cast<int>(1 + upTo(9)),
                              .channels = {},
                              .step = OverflowStep::Queue,
                              .queue = {1}};
        if (coin())
            made.wrapUp = {.mode = WrapUpMode::Timed,
                           .limit = span(),
                           .extension = span(),
                           .needsCode = true,
                           .codes = {words(), words()}};
        return made;
    }
    void addTexts(CentrePlan& plan)
    {
        if (coin())
            plan.cannedReplies = QList<CannedReply>{
                {.shortcut = QStringLiteral("hi"),
                 .title = words(),
                 .text = QStringLiteral("Dear {customer.name},\n\n ") + words() + u'\n',
                 .language = QStringLiteral("de")}};
        if (coin())
            plan.macros = QList<Macro>{{.name = words(),
                                        .key = QStringLiteral("Ctrl+M"),
                                        .actions = {{RuleActionKind::Tag, QStringLiteral("x")}}}};
    }
    void addAccounts(CentrePlan& plan)
    {
        const QueueId queue = plan.queues.last().id;
        if (coin())
            plan.lines = QList<PhoneLine>{{.name = words().remove(u'/'),
                                           .user = QStringLiteral("1001"),
                                           .domain = QStringLiteral("pbx.example"),
                                           .isRegistering = coin(),
                                           .queue = coin() ? queue : QueueId()}};
        if (coin())
            plan.recordings = QList<RecordingPolicy>{{queue, RecordingRule::Always, span()}};
        if (coin())
            plan.noticeSounds = QList<NoticeSound>{
                {queue, std::nullopt, QStringLiteral("/srv/") + words()},
                {queue, OverflowCause::Closed, QStringLiteral("/srv/closed.wav")}};
    }

    Random m_chance;
    int m_count = 0;
};

std::string toldOf(const CentreReading& reading)
{
    QStringList told;
    for (const Complaint& complaint : reading.complaints)
        told += sentenceOf(complaint, QStringLiteral("f"));
    return told.join(u'\n').toStdString();
}

} // namespace

TEST_CASE("What a centre exports passes its own check and changes nothing, for random centres",
          "[config]")
{
    // One store for all: each centre also takes the place of the one before.
    StoreFixture store;
    Ledger ledger(*store, store.clock());
    constexpr std::uint64_t centres = 60;
    for (std::uint64_t seed = 0; seed < centres; ++seed) {
        const QByteArray made = toYaml(Maker(seed).centre());
        INFO("seed " << seed << "\n" << made.toStdString());
        const CentreReading read = readCentre(made, {});
        INFO(toldOf(read));
        REQUIRE(read.isFit());
        REQUIRE(applyCentre(ledger, read.plan, {}));
        const QByteArray exported = toYaml(runningCentre(*store).value());
        const CentreReading again = readCentre(exported, {});
        INFO(exported.toStdString() << toldOf(again));
        REQUIRE(again.isFit());
        CHECK(differencesOf(again.plan, read.plan).isEmpty());
        const auto rows = ledger.store().journal().newest();
        REQUIRE(applyCentre(ledger, again.plan, {}).value().isEmpty());
        CHECK(ledger.store().journal().newest().value() == rows.value());
        CHECK(toYaml(runningCentre(*store).value()) == exported);
    }
}
