#pragma once

#include <QString>

#include <optional>

namespace heddle::ui {

/// How many letters a post may have on a network ("mastodon"); nullopt where none is known.
std::optional<int> longestPost(const QString& network);

/// Whether an answer there can have files, and how many of them.
bool takesFiles(const QString& network);
constexpr int mostFiles = 4;

/// Letters as a reader counts them: an emoji is one, and so is a letter with its accents.
int letterCount(const QString& text);

/// The network's name as people write it.
QString networkWords(const QString& network);

} // namespace heddle::ui
