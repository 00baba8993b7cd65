#include "app/wiring/configuring.h"

#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/store/store.h"

#include <QStringList>

namespace heddle::app {

Done configure(const store::StoreLocation& location, const QString& path,
               const std::optional<QString>& login)
{
    if (path.isEmpty())
        return {};
    const service::CentreReading reading = service::readCentreFile(path);
    if (!reading.isFit()) {
        QStringList sentences;
        for (const Complaint& complaint : reading.complaints)
            sentences += service::sentenceOf(complaint, path);
        return failure(ErrorCode::BadInput, sentences.join(QLatin1Char('\n')));
    }
    SystemClock clock;
    const auto opened = store::Store::open(location, clock);
    if (!opened)
        return passOn(opened);
    const auto author =
        login ? service::administrator(**opened, *login) : Result<AgentId>(AgentId());
    if (!author)
        return passOn(author);
    service::Ledger ledger(**opened, clock);
    const auto changed = service::applyCentre(ledger, reading.plan, *author);
    if (!changed)
        return failure(changed.error().code, path + QStringLiteral(": ") + changed.error().detail);
    return {};
}

} // namespace heddle::app
