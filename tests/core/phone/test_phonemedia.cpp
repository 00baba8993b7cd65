#include "app/phone/media/callaudio.h"
#include "app/phone/media/hearing.h"
#include "app/phone/media/quality.h"
#include "app/phone/media/tones.h"
#include "app/phone/playback/announcement.h"
#include "tests/support/catch.h"

#include <cmath>
#include <cstdlib>

using namespace heddle::phone;
using Is = JitterBuffer::Taken::Is;

namespace {

Packet packet(int sequence)
{
    return {.sequence = static_cast<std::uint16_t>(sequence),
            .timestamp = static_cast<std::uint32_t>(sequence * 160),
            .payloadType = 8,
            .payload = QByteArray(160, static_cast<char>(sequence))};
}

double energy(const std::vector<std::int16_t>& samples)
{
    double sum = 0;
    for (const std::int16_t sample : samples)
        sum += sample * sample;
    return samples.empty() ? 0 : std::sqrt(sum / static_cast<double>(samples.size()));
}

} // namespace

TEST_CASE("The jitter buffer plays packets in their order, however they come", "[phone]")
{
    JitterBuffer buffer;
    CHECK(buffer.take().is == Is::Nothing);
    buffer.put(packet(65'535));
    buffer.put(packet(1));
    buffer.put(packet(0));
    buffer.put(packet(0)); // twice
    std::vector<int> played;
    for (int i = 0; i < 3; ++i)
        played.push_back(buffer.take().packet.sequence);
    CHECK(played == std::vector<int>{65'535, 0, 1});
}

TEST_CASE("A packet that is missing is told, with the next one for its correction", "[phone]")
{
    JitterBuffer buffer;
    for (const int sequence : {10, 11, 13, 14})
        buffer.put(packet(sequence));
    CHECK(buffer.take().packet.sequence == 10);
    CHECK(buffer.take().packet.sequence == 11);
    const auto lost = buffer.take();
    CHECK(lost.is == Is::Lost);
    CHECK(lost.hasNext);
    CHECK(lost.packet.sequence == 13);
    CHECK(buffer.take().packet.sequence == 13);
    buffer.put(packet(12));
    CHECK(buffer.late() == 1);
}

TEST_CASE("A late sender makes the buffer wait longer, and a calm one shorter again", "[phone]")
{
    JitterBuffer buffer;
    int sequence = 0;
    buffer.put(packet(sequence++));
    buffer.put(packet(sequence++));
    buffer.take();
    buffer.take();
    const int before = buffer.target();
    CHECK(buffer.take().is == Is::Lost); // it ran dry
    CHECK(buffer.target() == before + 1);
    // What comes now is played, not thrown away as late.
    buffer.put(packet(sequence++));
    CHECK(buffer.take().packet.sequence == 2);
    for (int i = 0; i < 6; ++i)
        buffer.put(packet(sequence++));
    for (int i = 0; i < 110; ++i) {
        buffer.put(packet(sequence++));
        buffer.take();
    }
    CHECK(buffer.target() == before);
}

TEST_CASE("The jitter buffer is bounded, and a sender who begins anew is followed", "[phone]")
{
    JitterBuffer buffer;
    for (int i = 0; i < 1'000; ++i)
        buffer.put(packet(i));
    CHECK(buffer.waiting() == JitterBuffer::most);
    buffer.take();
    buffer.put(packet(40'000));
    buffer.put(packet(40'001));
    CHECK(buffer.take().packet.sequence == 40'000);
}

TEST_CASE("Each codec gives back what it was given, and takes garbage without harm", "[phone]")
{
    const QString name = GENERATE(QStringLiteral("opus"), QStringLiteral("G722"),
                                  QStringLiteral("pcma"), QStringLiteral("PCMU"));
    const auto codec = codecFor(name);
    REQUIRE(codec);
    Tone tone({.pitch = 700});
    std::vector<std::int16_t> heard;
    for (int i = 0; i < 25; ++i) {
        const auto samples = codec->decode(codec->encode(tone.next()));
        CHECK(samples.size() == frameSamples);
        heard = samples;
    }
    CHECK(energy(heard) == Approx(6'000 / std::sqrt(2)).epsilon(0.15));
    // One packet lost is filled with something as loud.
    CHECK(energy(codec->conceal({})) > 1'000);
    for (int size = 0; size < 400; size += 7)
        codec->decode(QByteArray(size, static_cast<char>(size * 31)));
    codec->decode(QByteArray(100'000, 'x'));
    CHECK_FALSE(codecFor(QStringLiteral("G729")));
}

TEST_CASE("A codec carries the whole voice, not its lowest notes alone", "[phone]")
{
    const QString name = GENERATE(QStringLiteral("opus"), QStringLiteral("G722"),
                                  QStringLiteral("PCMA"), QStringLiteral("PCMU"));
    const int pitch = GENERATE(300, 1'000, 2'000, 3'000);
    INFO(name.toStdString() << " at " << pitch);
    const auto codec = codecFor(name);
    REQUIRE(codec);
    Tone tone({.pitch = static_cast<double>(pitch)});
    std::vector<std::int16_t> heard;
    for (int i = 0; i < 25; ++i)
        heard = codec->decode(codec->encode(tone.next()));
    CHECK(energy(heard) == Approx(6'000 / std::sqrt(2)).epsilon(0.2));
}

TEST_CASE("Keys are sent as telephone events and read once each", "[phone]")
{
    DigitSender sender;
    sender.add(QStringLiteral("1#a?1"));
    DigitReader reader;
    QString read;
    std::uint32_t now = 0;
    std::uint32_t start = 0;
    for (int frame = 0; frame < 100 && sender.isBusy(); ++frame) {
        now += 160;
        const auto event = sender.next(160);
        if (!event)
            continue;
        if (event->isFirst)
            start = now;
        if (const auto key = reader.read({.timestamp = start, .payload = event->payload}))
            read += *key;
    }
    CHECK(read == QStringLiteral("1#A1"));
    CHECK_FALSE(reader.read({.timestamp = 5, .payload = QByteArray("\x30\x00\x00\x00", 4)}));
    CHECK_FALSE(reader.read({.timestamp = 6, .payload = QByteArray("\x01")}));
}

TEST_CASE("Who hears whom follows from each one's part", "[phone]")
{
    const Party customer{.part = Part::Talking, .group = QStringLiteral("a")};
    const Party third{.part = Part::Talking, .group = QStringLiteral("a")};
    const Party stranger{.part = Part::Talking, .group = QStringLiteral("b")};
    const Party held{.part = Part::OnHold, .group = QStringLiteral("a")};
    const Party muted{.part = Part::Talking, .group = QStringLiteral("a"), .isMuted = true};
    const Party listening{.part = Part::Listening, .group = QStringLiteral("a")};
    const Party whispering{.part = Part::Whispering, .group = QStringLiteral("a")};
    CHECK(hears(customer, third));
    CHECK_FALSE(hears(customer, stranger));
    CHECK_FALSE(hears(customer, held));
    CHECK_FALSE(hears(held, customer));
    CHECK(hears(listening, customer));
    CHECK(hears(whispering, customer));
    CHECK_FALSE(hears(customer, listening));
    CHECK_FALSE(hears(customer, whispering));
    CHECK(agentHears(whispering));
    CHECK_FALSE(agentHears(listening));
    CHECK_FALSE(agentHears(held));
    CHECK(hearsAgent(customer));
    CHECK(hearsAgent(listening));
    CHECK_FALSE(hearsAgent(muted));
    CHECK_FALSE(hearsAgent(held));
}

TEST_CASE("The estimate of quality follows the E-model", "[phone]")
{
    // ITU-T G.107 with its defaults: R 93.2 is 4.41; 150 ms one way costs 3.6.
    CHECK(estimatedMos({}) == 441);
    CHECK(estimatedMos({.lossPerMille = 0, .oneWayMs = 150}) == 433);
    CHECK(estimatedMos({.lossPerMille = 50, .oneWayMs = 50, .codec = 0, .robustness = 20})
          < estimatedMos({.lossPerMille = 10, .oneWayMs = 50, .codec = 0, .robustness = 20}));
    CHECK(estimatedMos({.lossPerMille = 1'000, .oneWayMs = 5'000}) == 100);
}

TEST_CASE("A caller hears the announcement once, then the ring", "[phone]")
{
    Announcement announcement(std::vector<std::int16_t>(frameSamples + 1, 7));
    CHECK(announcement.next()[frameSamples - 1] == 7);
    const Frame last = announcement.next();
    CHECK(last[0] == 7);
    CHECK(last[1] == 0);
    const Frame ring = announcement.next();
    CHECK(energy({ring.begin(), ring.end()}) > 1'000);
    CHECK_FALSE(agentHears({.part = Part::Announced, .group = {}}));
    CHECK_FALSE(hearsAgent({.part = Part::Announced, .group = {}}));
}
