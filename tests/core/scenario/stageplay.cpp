#include "tests/core/scenario/stageplay.h"

#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/scenario/script/scriptfile.h"
#include "tests/support/catch.h"

namespace heddle::test {

using namespace heddle::scenario;

Result<Mail> readMail(const QByteArray& raw)
{
    auto mail = email::parseMail(raw);
    return mail ? Result<Mail>(insight::read(std::move(*mail))) : mail;
}

Script starter(const char* name)
{
    const ScriptReading reading =
        readScriptFile(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/scenarios/")
                       + QLatin1String(name) + QStringLiteral(".yaml"));
    for (const ScriptComplaint& one : reading.complaints)
        UNSCOPED_INFO(sentenceOf(one).toStdString());
    REQUIRE(reading.isFit());
    return reading.script;
}

Stageplay::Stageplay(const Script& script, const QString& manned, std::optional<quint64> seed)
{
    open(script, {.location = store::StoreLocation::file(folder.filePath(QStringLiteral("s.db"))),
                  .readMail = readMail,
                  .seed = seed,
                  .manned = manned});
}

Stageplay::Stageplay(const Script& script, const store::StoreLocation& location)
{
    open(script, {.location = location, .readMail = readMail});
}

void Stageplay::open(const Script& script, const PlayOptions& options)
{
    auto opened = Player::open(script, options);
    INFO((opened ? std::string() : opened.error().detail.toStdString()));
    REQUIRE(opened);
    player = std::move(*opened);
}

Report Stageplay::report()
{
    auto made = reportOf(*player);
    REQUIRE(made);
    return *made;
}

QString playedHash(const Script& script, std::optional<quint64> seed)
{
    Stageplay play(script, {}, seed);
    REQUIRE(play.player->runTo(play.player->end()));
    return play.report().hash;
}

} // namespace heddle::test
