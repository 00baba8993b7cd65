#include "core/channel/phone/callstages.h"
#include "core/channel/phone/protocol/linesettings.h"
#include "core/channel/phone/protocol/wire.h"
#include "core/channel/phone/sipline.h"
#include "core/model/phone/phonenumber.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::phone;

namespace {

constexpr CallStage allStages[] = {
    CallStage::Dialling, CallStage::RingingThere, CallStage::RingingHere,  CallStage::Answering,
    CallStage::Talking,  CallStage::OnHold,       CallStage::Transferring, CallStage::Ended};

LiveCall call()
{
    return {.id = QStringLiteral("c1-1"),
            .account = QStringLiteral("support"),
            .direction = Direction::Inbound,
            .stage = CallStage::OnHold,
            .number = QStringLiteral("+442079460102"),
            .name = QStringLiteral("Amira \"A\" Haddad"),
            .conference = QStringLiteral("conference-1"),
            .started = {1'000'000},
            .answered = Timestamp{5'000'000},
            .heldSince = Timestamp{20'000'000},
            .held = 2s,
            .isMuted = true,
            .isEncrypted = true,
            .codec = QStringLiteral("opus"),
            .quality = CallQuality{.lossPerMille = 3, .jitterMs = 2, .mos = 430},
            .end = std::nullopt};
}

} // namespace

TEST_CASE("Every stage of a call leads to its end, and what waits for others has a limit",
          "[phone]")
{
    for (const CallStage stage : allStages) {
        CHECK(callStageFromName(QString(toName(stage))) == stage);
        CHECK_FALSE(mayFollow(CallStage::Ended, stage));
        CHECK_FALSE(mayFollow(stage, stage));
        if (stage == CallStage::Ended)
            continue;
        CHECK(mayFollow(stage, CallStage::Ended));
        const bool peopleDecide = stage == CallStage::Talking || stage == CallStage::OnHold;
        CHECK(timeLimit(stage).has_value() != peopleDecide);
    }
    // Walked from both beginnings, every stage is reached.
    QList<CallStage> reached{CallStage::Dialling, CallStage::RingingHere};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const CallStage next : stagesAfter(reached.at(i))) {
            if (!reached.contains(next))
                reached += next;
        }
    }
    CHECK(reached.size() == std::ssize(allStages));
    CHECK_FALSE(mayFollow(CallStage::RingingHere, CallStage::Talking));
    CHECK_FALSE(mayFollow(CallStage::Dialling, CallStage::OnHold));
}

TEST_CASE("The parts of a call add up", "[phone]")
{
    LiveCall live = call();
    const Timestamp now{30'000'000};
    CHECK(rangIn(live, now) == 4s);
    CHECK(heldIn(live, now) == 12s);
    CHECK(talkedIn(live, now) == 13s);
    live.stage = CallStage::Ended;
    live.ended = Timestamp{25'000'000};
    CHECK(talkedIn(live, now) + heldIn(live, now) + rangIn(live, now) == 24s);
    live.end = CallCause::Lost;
    CHECK(factsOf(live, now).end == CallEnd::Lost);
    live.answered.reset();
    live.end = CallCause::GivenUp;
    CHECK(factsOf(live, now).end == CallEnd::Abandoned);
    CHECK(talkedIn(live, now) == 0s);
}

TEST_CASE("What the engine and the window say to each other is read as it was written", "[phone]")
{
    CHECK(liveCallFrom(toJson(call())) == call());
    const ChannelState state{.health = ChannelHealth::Waiting,
                             .cause = ErrorCode::AuthFailed,
                             .detail = QStringLiteral("403 Forbidden"),
                             .nextTry = Timestamp{7}};
    CHECK(channelStateFrom(toJson(state)) == state);
    const LineSettings line{.name = QStringLiteral("support"),
                            .user = QStringLiteral("1001"),
                            .domain = QStringLiteral("pbx.example"),
                            .transport = Transport::Tls,
                            .encryption = MediaEncryption::Required,
                            .codecs = {QStringLiteral("PCMA")}};
    CHECK(lineSettingsFrom(toJson(line)) == line);
    const Request request{.id = 4,
                          .what = QStringLiteral("answer"),
                          .with = {{QStringLiteral("call"), QStringLiteral("c1")}}};
    CHECK(requestFrom(toLine(request)) == request);
    const auto refused =
        fromEngine(replyLine(4, failure(ErrorCode::Conflict, QStringLiteral("x"))));
    REQUIRE(refused);
    CHECK(refused->body.error() == Error{ErrorCode::Conflict, QStringLiteral("x")});
}

TEST_CASE("A line of the protocol that is cut or broken is an error, never a crash", "[phone]")
{
    const QByteArray line =
        eventLine(QStringLiteral("call"), {{QStringLiteral("call"), toJson(call())}});
    for (qsizetype cut = 0; cut < line.size() - 2; ++cut)
        CHECK_FALSE(fromEngine(line.left(cut)));
    for (qsizetype at = 0; at < line.size(); ++at) {
        QByteArray broken = line;
        broken[at] = static_cast<char>(broken.at(at) ^ 0x15);
        if (const auto said = fromEngine(broken); said && said->body)
            (void)liveCallFrom(said->body->value(QLatin1String("call")).toObject());
        (void)requestFrom(broken);
    }
    CHECK_FALSE(requestFrom(QByteArray(longestLine + 1, ' ')));
    CHECK_FALSE(lineSettingsFrom({}));
    QJsonObject evil = toJson(LineSettings{.name = QStringLiteral("a"),
                                           .user = QStringLiteral("1\r\nContact: <sip:x>"),
                                           .domain = QStringLiteral("d")});
    CHECK_FALSE(lineSettingsFrom(evil));
}

TEST_CASE("Numbers are one number however they are written, and shown as at home", "[phone]")
{
    const QString gb = QStringLiteral("GB");
    for (const char* written : {"020 7946 0102", "+44 20 7946 0102", "0044 (0)20 7946 0102",
                                "tel:+44-20-7946-0102", "+442079460102"})
        CHECK(e164Of(QString::fromLatin1(written), gb) == QStringLiteral("+442079460102"));
    CHECK(e164Of(QStringLiteral("1001"), gb).isEmpty());
    CHECK(e164Of(QString(), gb).isEmpty());
    CHECK(e164Of(QStringLiteral("anonymous"), gb).isEmpty());
    CHECK(shownNumber(QStringLiteral("+442079460102"), gb) == QStringLiteral("020 7946 0102"));
    CHECK(shownNumber(QStringLiteral("+442079460102"), QStringLiteral("DE"))
          == QStringLiteral("+44 20 7946 0102"));
    CHECK(shownNumber(QStringLiteral("reception"), gb) == QStringLiteral("reception"));
    CHECK(isEmergencyNumber(QStringLiteral("9 9 9"), gb));
    CHECK(isEmergencyNumber(QStringLiteral("112"), QStringLiteral("US")));
    CHECK(isEmergencyNumber(QStringLiteral("911"), QStringLiteral("US")));
    CHECK_FALSE(isEmergencyNumber(QStringLiteral("99"), gb));
    CHECK(dialledText(QStringLiteral(" +44 (20) 79-46 "))
          == QStringLiteral("+442079 46").remove(QLatin1Char(' ')));
    CHECK(dialledText(QStringLiteral("sip:a@b.example")) == QStringLiteral("sip:a@b.example"));
}
