#include "core/store/tables/settingstore.h"

#include "core/store/rows/centrerow.h"

namespace heddle::store {

Result<std::optional<QString>> SettingStore::value(const QString& name)
{
    return m_connection.first(QStringLiteral("SELECT value FROM setting WHERE name = ?"),
                              {cell(name)}, [](const Statement& row) { return row.text(0); });
}

Result<QList<Setting>> SettingStore::all()
{
    return m_connection.list(QStringLiteral("SELECT name, value FROM setting ORDER BY name"), {},
                             settingIn);
}

} // namespace heddle::store
