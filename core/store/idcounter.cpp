#include "core/store/idcounter.h"

namespace heddle::store {

namespace {

constexpr qint64 blockSize = 64;

} // namespace

Result<qint64> IdCounter::next(const QString& counter)
{
    Block& block = m_blocks[counter];
    if (block.next == block.end) {
        const auto end = m_connection.number(
            QStringLiteral("INSERT INTO id_counter (name, next) VALUES (?, ?) ON CONFLICT (name) "
                           "DO UPDATE SET next = id_counter.next + ? RETURNING next"),
            {counter, blockSize + 1, blockSize});
        if (!end)
            return passOn(end);
        block = {*end - blockSize, *end};
    }
    return block.next++;
}

} // namespace heddle::store
