#pragma once

#include "ui/theme/type.h"

#include <QTextLayout>

#include <memory>

namespace heddle::ui {

/// A line of text that is laid out: drawing it again shapes nothing anew.
struct ShapedLine {
    std::unique_ptr<QTextLayout> layout;
    qreal width = 0;  ///< to where the next word would stand
    qreal ascent = 0; ///< from its top to its baseline
};

/// The line for `text`, from a cache of those drawn lately; null for one too long to be kept. Good
/// until the next call.
const ShapedLine* shapedLine(const QString& text, Type type);

} // namespace heddle::ui
