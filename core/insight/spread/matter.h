#pragma once

#include "core/insight/words/readtext.h"

#include <QList>

#include <vector>

namespace heddle::insight {

/// A word of a complaint that tells what it is about, by its beginning: "burning" and "burned" are
/// one.
struct MatterWord {
    quint64 stem = 0;
    bool isTrouble = false; ///< says what is wrong, not with what

    bool operator==(const MatterWord&) const = default;
};

/// What a complaint is about: the thing and what is wrong with it. Its first words, each once, by
/// stem.
using Matter = std::vector<MatterWord>;

Matter matterOf(const ReadText& text);

/// Complaints that belong together, by their places in the list given.
using Cluster = QList<qsizetype>;

/// Complaints with one cause as far as their words tell, the largest group first: a complaint joins the group whose words are most like its
/// own, if it shares enough of them. What few complaints say counts more than what many say, and
/// what is wrong more than with what. Words are as in one language; no group goes over two.
QList<Cluster> groupedByMatter(const std::vector<Matter>& complaints);

} // namespace heddle::insight
