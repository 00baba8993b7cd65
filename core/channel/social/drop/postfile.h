#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>

#include <functional>

namespace heddle::social {

/// A post as a file has it, with the line it begins in, from 1.
struct WrittenPost {
    qint64 line = 0;
    Result<QJsonObject> fields = QJsonObject();
};

using TakePost = std::function<Done(const WrittenPost& post)>;

constexpr qint64 mostFileBytes = 64 * 1024 * 1024;

/// Whether the name is one of a table (.csv, .tsv) or of a list of posts (.json, .jsonl, .ndjson).
bool isPostFile(const QString& name);
/// The posts of a file, a table by its name, else JSON.
Done readPosts(QIODevice& device, const QString& name, const TakePost& take);

/// The posts of a JSON file: an array of objects, or objects one after the other (JSON Lines). What
/// is no object is given as an error of its line; at most 64 MB are read.
Done readJsonPosts(QIODevice& device, const TakePost& take);

/// The posts of a table with a header row; see CsvFile. Empty cells say nothing.
Done readCsvPosts(QIODevice& device, const TakePost& take);

} // namespace heddle::social
