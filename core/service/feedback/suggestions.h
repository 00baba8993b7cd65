#pragma once

#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/model/readings/correction.h"

namespace heddle::service {

/// The tags that a message suggests and its interaction does not have, the surest first: without
/// those that an agent rejected here.
QList<TagSuggestion> openSuggestions(const Interaction& interaction, const Readings& readings,
                                     const QList<Correction>& corrections);

/// Two lists of suggestions as one, each tag once with the surer reason.
QList<TagSuggestion> joined(QList<TagSuggestion> one, const QList<TagSuggestion>& other);

} // namespace heddle::service
