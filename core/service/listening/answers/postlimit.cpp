#include "core/service/listening/answers/postlimit.h"

#include "core/service/ledger.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

namespace {

QString settingOf(const QString& account)
{
    return QStringLiteral("listening.longest/") + account;
}

} // namespace

Result<int> postLimit(store::Store& store, const QString& account)
{
    const auto kept = store.settings().value(settingOf(account));
    if (!kept)
        return passOn(kept);
    const int letters = kept->value_or(QString()).toInt();
    if (letters <= 0)
        return failure(ErrorCode::NotFound, account);
    return letters;
}

Done keepPostLimit(Ledger& ledger, const QString& account, int letters)
{
    if (postLimit(ledger.store(), account) == letters)
        return {};
    return ledger.record(
        {{.kind = QStringLiteral("account.limit"),
          .rows = {store::Setting{settingOf(account), QString::number(letters)}}}});
}

} // namespace heddle::service
