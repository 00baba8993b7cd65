#pragma once

#include "core/base/result.h"
#include "core/insight/learning/textmodel.h"

#include <QByteArray>

namespace heddle::insight {

/// A model as bytes: "HEDDLE MODEL", a version, the SHA-256 of the rest, and the rest in little
/// endian. The same on every machine; the same model gives the same bytes.
QByteArray modelBytes(const TextModel& model);

/// Reads what modelBytes() wrote. Trusts nothing: BadInput for another file, Unsupported for a
/// newer version, Corrupt for one that was cut or changed. Never takes more memory than a small
/// multiple of the bytes.
Result<TextModel> modelFromBytes(const QByteArray& bytes);

} // namespace heddle::insight
