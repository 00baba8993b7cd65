#include "core/insight/words/knownwords.h"

#include "core/insight/words/letters.h"

namespace heddle::insight {

WordHash hashOf(QStringView word)
{
    WordHash hash;
    for (const QChar letter : word)
        hash.add(letters().folded(letter.unicode()));
    return hash;
}

KnownWords::KnownWords() : m_words(1024), m_stems(1024), m_filter(filterMask + 1) {}

quint32 KnownWords::found(const Table& table, quint64 hash)
{
    const std::size_t mask = table.size() - 1;
    for (std::size_t i = (hash ^ (hash >> 32)) & mask; table[i].id != 0; i = (i + 1) & mask) {
        if (table[i].hash == hash)
            return table[i].id;
    }
    return 0;
}

void KnownWords::place(Table& table, Slot slot)
{
    const std::size_t mask = table.size() - 1;
    std::size_t i = (slot.hash ^ (slot.hash >> 32)) & mask;
    while (table[i].id != 0)
        i = (i + 1) & mask;
    table[i] = slot;
}

quint32 KnownWords::added(Table& table, std::size_t& count, quint64 hash)
{
    if (const quint32 known = found(table, hash))
        return known;
    if (++count * 3 > table.size()) {
        Table larger(table.size() * 2);
        for (const Slot& slot : table) {
            if (slot.id != 0)
                place(larger, slot);
        }
        table = std::move(larger);
    }
    place(table, {hash, m_next});
    return m_next++;
}

quint32 KnownWords::add(QStringView word)
{
    return added(m_words, m_wordCount, hashOf(word).value());
}

quint32 KnownWords::addStem(QStringView beginning)
{
    const quint64 hash = hashOf(beginning).value();
    m_filter[(hash >> 6) & filterMask] |= 1ULL << (hash & 63);
    return added(m_stems, m_stemCount, hash);
}

} // namespace heddle::insight
