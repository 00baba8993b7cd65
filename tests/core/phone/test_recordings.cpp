#include "app/phone/playback/stretch.h"
#include "core/service/intake/intake.h"
#include "core/service/phone/recordings/recordingaccess.h"
#include "core/service/phone/recordings/recordingkeeper.h"
#include "core/service/phone/recordings/recordingpolicies.h"
#include "core/service/phone/recordings/waveform.h"
#include "core/store/blobstore.h"
#include "core/store/journalstore.h"
#include "core/store/tables/entrystore.h"
#include "tests/core/phone/scriptedlines.h"
#include "tests/support/catch.h"
#include "tests/support/flacfile.h"
#include "tests/support/testcentre.h"

#include <cmath>

using namespace heddle;
using namespace heddle::service;
using heddle::test::flacOf;
using heddle::test::ScriptedPlayer;
using heddle::test::TestCentre;

namespace {

constexpr double pi = 3.14159265358979;

phone::Frame toneAt(double pitch, int frame)
{
    phone::Frame samples{};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double at = double(frame) * double(samples.size()) + double(i);
        samples[i] = static_cast<std::int16_t>(8'000 * std::sin(2 * pi * pitch * at / 16'000));
    }
    return samples;
}

/// How often a tone crosses zero upwards in a second.
int pitchOf(const std::vector<std::int16_t>& samples)
{
    int crossings = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return static_cast<int>(std::lround(crossings * 16'000. / double(samples.size())));
}

} // namespace

TEST_CASE("Speech is made faster and slower at its own pitch", "[phone]")
{
    const int speed = GENERATE(50, 75, 100, 150, 200);
    phone::Stretch stretch(speed);
    std::vector<std::int16_t> out;
    constexpr int frames = 150; // three seconds
    for (int frame = 0; frame < frames; ++frame) {
        stretch.add(toneAt(220, frame));
        for (auto sound = stretch.take(); sound; sound = stretch.take())
            out.insert(out.end(), sound->begin(), sound->end());
    }
    INFO("at " << speed << " %");
    const double share = double(out.size()) / (frames * 320.);
    CHECK(std::abs(share - 100. / speed) < .06 * 100. / speed);
    CHECK(std::abs(pitchOf(out) - 220) <= 6);
}

TEST_CASE("A recording's waveform has each side where it spoke, and garbage has none", "[phone]")
{
    std::vector<qint16> customer(16'000, 0);
    std::vector<qint16> agent(16'000, 0);
    std::fill(customer.begin(), customer.begin() + 8'000, qint16(16'000));
    std::fill(agent.begin() + 8'000, agent.end(), qint16(-8'000));
    const QByteArray flac = flacOf(customer, agent);
    const auto wave = waveformOf(flac, 10);
    REQUIRE(wave);
    CHECK(wave->length == 1s);
    CHECK(wave->customer == QList<quint8>{125, 125, 125, 125, 125, 0, 0, 0, 0, 0});
    CHECK(wave->agent == QList<quint8>{0, 0, 0, 0, 0, 62, 62, 62, 62, 62});
    CHECK(waveformOf("no sound", 10).error().code == ErrorCode::Unsupported);
    CHECK(waveformOf({}, 10).error().code == ErrorCode::Unsupported);
    for (qsizetype cut = 0; cut < flac.size(); cut += 3)
        (void)waveformOf(flac.left(cut), 10);
    QByteArray flipped = flac;
    for (qsizetype at = 0; at < flipped.size(); at += 5)
        flipped[at] = static_cast<char>(flipped.at(at) ^ 0x24);
    (void)waveformOf(flipped, 10);
}

TEST_CASE("Who hears a recording is noted; only those whose contact it is may", "[phone][service]")
{
    TestCentre centre;
    ScriptedPlayer player;
    const auto blob = centre.store().blobs().put("fLaC");
    REQUIRE(blob);
    const Inbound call{.channel = ChannelKind::Phone,
                       .account = QStringLiteral("Support"),
                       .key = QStringLiteral("c1"),
                       .senderKind = IdentityKind::Phone,
                       .senderAddress = QStringLiteral("+442079460102"),
                       .at = centre.clock.now(),
                       .conversation = QStringLiteral("c1"),
                       .call = CallFacts{.end = CallEnd::Talked, .recording = *blob}};
    const auto taken = centre.engine->intake().takeIn({call});
    REQUIRE(taken);
    const auto entry = centre.store().entries().byChannelKey(ChannelKind::Phone, call.key);
    REQUIRE(entry);
    REQUIRE(*entry);
    const RecordingDesk::Wish wish{
        .interaction = (*entry)->interaction, .blob = *blob, .from = 2s, .speed = 150};
    RecordingAccess access(*centre.engine, player, centre.admin);
    REQUIRE(access.play(wish).result());
    REQUIRE(access.play(wish).result());
    REQUIRE(player.wishes.size() == 2);
    CHECK(player.wishes.first().file == *centre.store().blobs().path(*blob));
    CHECK(player.wishes.first().speed == 150);
    int heard = 0;
    const auto events = centre.store().journal().of(wish.interaction, 100);
    REQUIRE(events);
    for (const JournalEvent& event : *events)
        heard += event.kind == QLatin1String("recording.heard") && event.actor == centre.admin;
    CHECK(heard == 1);
    REQUIRE(access.noteSaving(wish.interaction, *blob));
    const auto uses = access.uses(10);
    REQUIRE(uses);
    REQUIRE(uses->size() == 2);
    CHECK(uses->first().kind == RecordingUse::Kind::Saved);
    CHECK(uses->last().kind == RecordingUse::Kind::Heard);
    CHECK_FALSE(uses->last().agent.isEmpty());
    CHECK(uses->last().interaction == wish.interaction);
    CHECK(access.uses(1)->size() == 1);

    auto other = wish;
    other.blob = QString(64, QLatin1Char('a'));
    CHECK(access.play(other).result().error().code == ErrorCode::NotFound);
    const AgentId stranger = centre.addAgent(QStringLiteral("zoe"));
    centre.setQueue([&](Queue& queue) { queue.members.removeAll(stranger); });
    RecordingAccess hers(*centre.engine, player, stranger);
    CHECK(hers.play(wish).result().error().code == ErrorCode::Refused);
    CHECK(hers.noteSaving(wish.interaction, *blob).error().code == ErrorCode::Refused);
    CHECK(hers.uses(10).error().code == ErrorCode::Refused);
    CHECK(player.wishes.size() == 2);
}

TEST_CASE("A recording goes when its queue keeps it no longer; that there was a call stays",
          "[phone][service]")
{
    TestCentre centre;
    const auto blob = centre.store().blobs().put("fLaC");
    REQUIRE(blob);
    const Inbound call{.channel = ChannelKind::Phone,
                       .account = QStringLiteral("Support"),
                       .key = QStringLiteral("c1"),
                       .senderKind = IdentityKind::Phone,
                       .senderAddress = QStringLiteral("+442079460102"),
                       .at = centre.clock.now(),
                       .conversation = QStringLiteral("c1"),
                       .call = CallFacts{.end = CallEnd::Talked, .recording = *blob}};
    REQUIRE(centre.engine->intake().takeIn({call}));
    const auto entryOf = [&] {
        return **centre.store().entries().byChannelKey(ChannelKind::Phone, call.key);
    };
    Entry entry = entryOf();
    entry.attachments = {{.name = QStringLiteral("recording.flac"),
                          .type = QStringLiteral("audio/flac"),
                          .bytes = 4,
                          .blob = *blob}};
    Ledger& ledger = centre.engine->ledger();
    REQUIRE(ledger.record({{.kind = QStringLiteral("call.recorded"), .rows = {entry}}}));
    const QueueId queue = centre.interaction(entry.interaction).queue;
    RecordingKeeper keeper(ledger);
    CHECK(keeper.sweep() == 0); // nothing is said: it stays
    const RecordingPolicy policy{.queue = queue, .rule = RecordingRule::Always, .keep = 24h};
    REQUIRE(ledger.record({{.kind = QStringLiteral("test"),
                            .rows = {store::Setting{recordingSettingOf(queue), toText(policy)}}}}));
    centre.clock.advance(23h);
    CHECK(keeper.sweep() == 0);
    CHECK(centre.store().blobs().contains(*blob));
    centre.clock.advance(2h);
    CHECK_FALSE(centre.store().blobs().contains(*blob));
    CHECK(entryOf().attachments.isEmpty());
    CHECK(entryOf().call->recording.isEmpty());
    CHECK(entryOf().call->end == CallEnd::Talked);
}
