#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "core/service/ledger.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::StoreFixture;

TEST_CASE("Each sample centre is right, is applied, and is written out as it was", "[config]")
{
    struct Sample {
        const char* name;
        qsizetype agents;
        qsizetype queues;
    };
    const auto [name, agents, queues] =
        GENERATE(Sample{"shop", 5, 1}, Sample{"utility", 34, 3}, Sample{"bank", 31, 4},
                 Sample{"travel", 18, 3}, Sample{"brand", 22, 3}, Sample{"site", 400, 5});
    const QString path =
        QStringLiteral(HEDDLE_SOURCE_DIR "/resources/centres/%1.yaml").arg(QLatin1String(name));
    const CentreReading read = readCentreFile(path);
    for (const Complaint& complaint : read.complaints)
        UNSCOPED_INFO(sentenceOf(complaint, path).toStdString());
    REQUIRE(read.complaints.isEmpty());
    CHECK(read.plan.agents.size() == agents);
    CHECK(read.plan.queues.size() == queues);

    StoreFixture store;
    Ledger ledger(*store, store.clock());
    REQUIRE(applyCentre(ledger, read.plan, {}));
    CHECK(differencesOf(runningCentre(*store).value(), read.plan).isEmpty());
    const CentreReading again = readCentre(toYaml(runningCentre(*store).value()), {});
    CHECK(again.isFit());
    CHECK(differencesOf(read.plan, again.plan).isEmpty());
    CHECK(applyCentre(ledger, again.plan, {}).value().isEmpty());
}
