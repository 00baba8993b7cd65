#pragma once

#include "core/insight/expression/wordexpression.h"

namespace heddle::insight {

/// Reads one expression; see WordExpression.
class ExpressionReader {
public:
    explicit ExpressionReader(const QString& text) : m_text(text) {}

    Result<WordExpression> read();

    static constexpr qsizetype longest = 2'000; ///< of an expression, in UTF-16 units
    static constexpr qsizetype longestRow = 64; ///< words in quotes
    static constexpr int deepest = 50;          ///< parentheses inside each other
    static constexpr int usualNearness = 5;
    static constexpr int mostNearness = 100;

private:
    using Part = WordExpression::Part;
    struct Token {
        enum class Kind { End, Open, Close, And, Or, Not, Near, Row } kind = Kind::End;
        QString text; ///< of Row
        int within = usualNearness;
        qsizetype at = 0;
    };

    void next();
    void takeQuoted();
    void takeWord();
    std::size_t readOr();
    std::size_t readAnd();
    std::size_t readNot();
    std::size_t readNear();
    std::size_t readRow();
    bool startsPart() const;
    bool isRuns(std::size_t index) const;
    std::size_t add(Part part);
    std::size_t together(Part::Kind kind, std::vector<std::size_t> of);
    std::size_t complain(qsizetype at, const QString& what);

    QString m_text;
    qsizetype m_at = 0;
    Token m_token;
    int m_depth = 0;
    std::vector<Part> m_parts;
    std::optional<QString> m_complaint;
};

} // namespace heddle::insight
