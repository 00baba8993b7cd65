// What a caller hears before anybody answers, from one telephone to another on loopback.
#include "app/phone/media/tones.h"
#include "app/phone/media/wavfile.h"
#include "core/channel/phone/speech.h"
#include "tests/peers/phoneroom.h"
#include "tests/support/skipping.h"

#include <QStandardPaths>

using namespace heddle;
using namespace heddle::test;

namespace {

/// A sound file with a pure tone.
QString toneFile(const QString& folder, int pitch)
{
    const QString path = folder + QStringLiteral("/notice.wav");
    phone::WavWriter writer(path);
    phone::Tone tone({.pitch = static_cast<double>(pitch), .periods = {}, .loudness = 8'000});
    for (int i = 0; i < 150; ++i)
        writer.write(tone.next());
    return path;
}

} // namespace

TEST_CASE("A caller hears the queue's notice and then the ring before anybody answers", "[phone]")
{
    constexpr int noticePitch = 600;
    Room room;
    room.startTwo();
    const QString call = room.ann.call(room.ben);
    REQUIRE(room.ben.waitForStage(CallStage::RingingHere));
    const QString there = room.ben.newest().id;
    REQUIRE(room.ben.onCall(QStringLiteral("announce"), there,
                            {{QStringLiteral("file"), toneFile(room.folder.path(), noticePitch)}}));
    CHECK(hears(room.ann, noticePitch));
    CHECK(room.ann.heard(benPitch) < quiet);
    CHECK(room.ben.heard(annPitch) < quiet);
    CHECK(waitFor([&] { return room.ann.heard(450, 200) > clear; })); // the ring
    CHECK(room.ben.newest().stage == CallStage::RingingHere);
    CHECK_FALSE(room.ben.newest().answered);
    REQUIRE(room.ben.onCall(QStringLiteral("answer"), there));
    REQUIRE(room.ann.waitForStage(call, CallStage::Talking));
    CHECK(hears(room.ann, benPitch));
    CHECK(hears(room.ben, annPitch));
    CHECK(hearsNothingOf(room.ann, 450));
    // Too late: somebody speaks with them.
    CHECK_FALSE(room.ben.onCall(QStringLiteral("announce"), there,
                                {{QStringLiteral("file"), toneFile(room.folder.path(), 600)}}));
}

TEST_CASE("A caller who hears a notice hangs up, and a file that is none leaves it ringing",
          "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.ann.call(room.ben);
    REQUIRE(room.ben.waitForStage(CallStage::RingingHere));
    const QString there = room.ben.newest().id;
    CHECK_FALSE(room.ben.onCall(QStringLiteral("announce"), there,
                                {{QStringLiteral("file"), QStringLiteral("/etc/hostname")}}));
    CHECK(room.ben.newest().stage == CallStage::RingingHere);
    REQUIRE(room.ben.onCall(QStringLiteral("announce"), there,
                            {{QStringLiteral("file"), toneFile(room.folder.path(), 600)}}));
    REQUIRE(room.ann.onCall(QStringLiteral("end"), call));
    REQUIRE(room.ben.waitForStage(there, CallStage::Ended));
    CHECK(room.ben.call(there).end == CallCause::GivenUp);
}

TEST_CASE("Words become a sound file where espeak-ng is there", "[phone]")
{
    if (QStandardPaths::findExecutable(QStringLiteral("espeak-ng")).isEmpty())
        return test::skip(QStringLiteral("espeak-ng is not installed"));
    SystemClock clock;
    phone::Speech speech(clock);
    const auto spoken = [&](const QString& words, const QString& language) {
        const auto file = speech.speak(words, language);
        REQUIRE(waitFor([&] { return file.isFinished(); }));
        return file.result();
    };
    const auto english = spoken(QStringLiteral("-v All our lines are busy."), QStringLiteral("en"));
    REQUIRE(english);
    const auto sound = phone::readWav(*english);
    REQUIRE(sound);
    CHECK(sound->size() > 16'000);
    CHECK(spoken(QStringLiteral("-v All our lines are busy."), QStringLiteral("en")).value()
          == english.value());
    CHECK(spoken(QStringLiteral("Alle Leitungen sind belegt."), QStringLiteral("de")).value()
          != english.value());
    CHECK(spoken(QStringLiteral("x"), QStringLiteral("zz-none")).error().code
          == ErrorCode::Unsupported);
    phone::Speech mute(clock, QStringLiteral("no-such-voice"));
    const auto nothing = mute.speak(QStringLiteral("x"), QStringLiteral("en"));
    REQUIRE(waitFor([&] { return nothing.isFinished(); }));
    CHECK(nothing.result().error().code == ErrorCode::Unsupported);
}
