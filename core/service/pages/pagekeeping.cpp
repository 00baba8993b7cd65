// How the pages of a centre are kept.
#include "core/service/pages/customerpage.h"

#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

namespace {

const QString pageSetting = QStringLiteral("customer.page/");

} // namespace

QString pageSettingOf(const QString& name)
{
    return pageSetting + name;
}

QString toText(const CustomerPage& page)
{
    return page.address;
}

Result<QList<CustomerPage>> customerPages(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    QList<CustomerPage> pages;
    for (const store::Setting& setting : *settings) {
        if (setting.name.startsWith(pageSetting) && !setting.value.isEmpty())
            pages.append({setting.name.mid(pageSetting.size()), setting.value});
    }
    return pages;
}

} // namespace heddle::service
