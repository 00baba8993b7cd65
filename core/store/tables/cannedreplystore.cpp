#include "core/store/tables/cannedreplystore.h"

#include "core/store/rows/centrerow.h"

namespace heddle::store {

Result<QList<CannedReply>> CannedReplyStore::all()
{
    static const QString sql = QStringLiteral("SELECT ") + cannedReplyTable().selected()
                               + QStringLiteral(" FROM canned_reply ORDER BY shortcut, id");
    return m_connection.list(sql, {}, cannedReplyIn);
}

} // namespace heddle::store
