#pragma once

#include <QStringView>

#include <vector>

namespace heddle::insight {

/// The hash of a word, letter by letter: folded letters in, so that a tokeniser needs no copy of
/// the word it reads (FNV-1a).
class WordHash {
public:
    void add(char16_t foldedLetter) { m_value = (m_value ^ foldedLetter) * 0x100000001b3ULL; }
    quint64 value() const { return m_value; }

    bool operator==(const WordHash&) const = default;

private:
    quint64 m_value = 0xcbf29ce484222325ULL;
};

/// The hash of a whole word; folds it.
WordHash hashOf(QStringView word);

/// The words that our lists know, each with a number from 1; unknown words are 0. Beginnings of
/// words ("refund*") have numbers of their own. 64 bits of hash stand for a word: with the few
/// thousand words we know, a stranger is taken for one of them once in 10^15.
class KnownWords {
public:
    KnownWords();

    /// The number of a word; a new one if it is new.
    quint32 add(QStringView word);
    /// The number of a beginning, at least `shortestStem` letters long.
    quint32 addStem(QStringView beginning);

    quint32 find(WordHash hash) const { return found(m_words, hash.value()); }
    /// Cheap first: almost always says no for a beginning that is none.
    quint32 findStem(WordHash hash) const
    {
        const quint64 value = hash.value();
        const bool mayBe = (m_filter[(value >> 6) & filterMask] >> (value & 63)) & 1;
        return mayBe ? found(m_stems, value) : 0;
    }

    /// One more than the largest number given.
    quint32 size() const { return m_next; }

    static constexpr qsizetype shortestStem = 3;

private:
    struct Slot {
        quint64 hash = 0;
        quint32 id = 0;
    };
    using Table = std::vector<Slot>;

    static quint32 found(const Table& table, quint64 hash);
    static void place(Table& table, Slot slot);
    quint32 added(Table& table, std::size_t& count, quint64 hash);

    static constexpr quint64 filterMask = 0x3ff;
    Table m_words;
    Table m_stems;
    std::size_t m_wordCount = 0;
    std::size_t m_stemCount = 0;
    std::vector<quint64> m_filter;
    quint32 m_next = 1;
};

} // namespace heddle::insight
