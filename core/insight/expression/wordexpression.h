#pragma once

#include "core/base/result.h"
#include "core/insight/expression/foldedtext.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace heddle::insight {

/// What words a text has to have:
///
///     late OR (parcel NEAR/5 lost) "at the depot" refund* NOT sale
///
/// Words side by side are all wanted (AND may be written); OR binds less than AND, NOT and NEAR
/// more; beside NEAR stand words, quotes and (one OR another). A star at a word's end takes any ending; quotes hold words in a row; NEAR wants words with
/// at most five (or as many as it says) others between them. Case and diacritics do not matter;
/// operators are capitals. Nothing at all fits every text.
class WordExpression {
public:
    /// Fails with BadInput: the column and what would be right.
    static Result<WordExpression> read(const QString& text);

    bool isEmpty() const { return m_parts.empty(); }

    /// The words that make `text` fit, as they stand in it, each once and in their order; nothing
    /// where it does not fit.
    std::optional<QStringList> fit(QStringView text) const;

    /// A node: a row of words, or others put together. `m_parts.back()` is the whole.
    struct Part {
        enum class Kind { Row, Near, And, Or, Not } kind = Kind::Row;
        QStringList row;
        bool isBeginning = false; ///< the row's last word may go on
        int within = 0;           ///< words between, for Near
        std::vector<std::size_t> of;
    };

    WordExpression() = default;
    explicit WordExpression(std::vector<Part> parts) : m_parts(std::move(parts)) {}

private:
    std::vector<Part> m_parts;
};

} // namespace heddle::insight
