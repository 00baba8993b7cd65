#include "core/insight/expression/expressionreader.h"

#include <algorithm>

namespace heddle::insight {

namespace {

const QString nearWants = QStringLiteral("NEAR stands between words, quotes and (one OR another)");

bool endsWord(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'"';
}

} // namespace

Result<WordExpression> ExpressionReader::read()
{
    if (m_text.size() > longest)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("the words are longer than %1 letters").arg(longest));
    next();
    if (!m_complaint && m_token.kind != Token::Kind::End)
        readOr();
    if (!m_complaint && m_token.kind == Token::Kind::Close)
        complain(m_token.at, QStringLiteral("')' closes nothing; leave it out"));
    if (m_complaint)
        return failure(ErrorCode::BadInput, *m_complaint);
    return WordExpression(std::move(m_parts));
}

void ExpressionReader::next()
{
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
    m_token = {.at = m_at};
    if (m_at >= m_text.size())
        return;
    const QChar c = m_text.at(m_at);
    if (c == u'(' || c == u')') {
        ++m_at;
        m_token.kind = c == u'(' ? Token::Kind::Open : Token::Kind::Close;
    } else if (c == u'"') {
        takeQuoted();
    } else {
        takeWord();
    }
}

void ExpressionReader::takeQuoted()
{
    const qsizetype end = m_text.indexOf(u'"', m_at + 1);
    if (end < 0) {
        complain(m_at, QStringLiteral("the quotes are not closed; add a \" after the last word"));
        m_at = m_text.size();
        return;
    }
    m_token.kind = Token::Kind::Row;
    m_token.text = m_text.mid(m_at + 1, end - m_at - 1);
    m_at = end + 1;
}

void ExpressionReader::takeWord()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && !endsWord(m_text.at(m_at)))
        ++m_at;
    const QString word = m_text.mid(start, m_at - start);
    if (word == QLatin1String("AND")) {
        m_token.kind = Token::Kind::And;
    } else if (word == QLatin1String("OR")) {
        m_token.kind = Token::Kind::Or;
    } else if (word == QLatin1String("NOT")) {
        m_token.kind = Token::Kind::Not;
    } else if (word == QLatin1String("NEAR") || word.startsWith(QLatin1String("NEAR/"))) {
        bool isNumber = word.size() == 4;
        if (!isNumber)
            m_token.within = word.mid(5).toInt(&isNumber);
        if (!isNumber || m_token.within < 1 || m_token.within > mostNearness)
            complain(start,
                     QStringLiteral("write NEAR/ with a number from 1 to %1").arg(mostNearness));
        m_token.kind = Token::Kind::Near;
    } else {
        m_token.kind = Token::Kind::Row;
        m_token.text = word;
    }
}

bool ExpressionReader::startsPart() const
{
    return m_token.kind == Token::Kind::Open || m_token.kind == Token::Kind::Not
           || m_token.kind == Token::Kind::Row;
}

std::size_t ExpressionReader::readOr()
{
    std::vector<std::size_t> of{readAnd()};
    while (!m_complaint && m_token.kind == Token::Kind::Or) {
        next();
        of.push_back(readAnd());
    }
    return together(Part::Kind::Or, std::move(of));
}

std::size_t ExpressionReader::readAnd()
{
    std::vector<std::size_t> of{readNot()};
    while (!m_complaint && (m_token.kind == Token::Kind::And || startsPart())) {
        if (m_token.kind == Token::Kind::And)
            next();
        of.push_back(readNot());
    }
    return together(Part::Kind::And, std::move(of));
}

std::size_t ExpressionReader::readNot()
{
    if (m_token.kind != Token::Kind::Not)
        return readNear();
    if (++m_depth > deepest)
        return complain(m_token.at, QStringLiteral("too much inside each other"));
    next();
    const std::size_t unwanted = readNot();
    --m_depth;
    return add({.kind = Part::Kind::Not, .of = {unwanted}});
}

std::size_t ExpressionReader::readNear()
{
    const qsizetype start = m_token.at;
    std::vector<std::size_t> of{readRow()};
    int within = 0;
    while (!m_complaint && m_token.kind == Token::Kind::Near) {
        within = std::max(within, m_token.within);
        const qsizetype after = m_token.at;
        next();
        if (m_token.kind != Token::Kind::Row && m_token.kind != Token::Kind::Open)
            return complain(after, nearWants);
        of.push_back(readRow());
    }
    if (of.size() == 1 || m_complaint)
        return of.front();
    if (!std::all_of(of.begin(), of.end(), [this](std::size_t each) { return isRuns(each); }))
        return complain(start, nearWants);
    return add({.kind = Part::Kind::Near, .within = within, .of = std::move(of)});
}

/// Whether a part is found at places of a text, so that others can be near to it.
bool ExpressionReader::isRuns(std::size_t index) const
{
    const Part& part = m_parts[index];
    if (part.kind == Part::Kind::Row || part.kind == Part::Kind::Near)
        return true;
    return part.kind == Part::Kind::Or
           && std::all_of(part.of.begin(), part.of.end(),
                          [this](std::size_t each) { return isRuns(each); });
}

std::size_t ExpressionReader::readRow()
{
    const Token token = m_token;
    if (m_complaint)
        return 0;
    if (token.kind == Token::Kind::Open) {
        if (++m_depth > deepest)
            return complain(token.at, QStringLiteral("too much inside each other"));
        next();
        const std::size_t inside = readOr();
        if (!m_complaint && m_token.kind != Token::Kind::Close)
            return complain(token.at, QStringLiteral("'(' is not closed; add a ')'"));
        next();
        --m_depth;
        return inside;
    }
    if (token.kind != Token::Kind::Row)
        return complain(token.at, QStringLiteral("a word is missing here"));
    Part row;
    for (const FoldedWord& word : foldedWords(token.text))
        row.row.append(word.word);
    row.isBeginning = token.text.trimmed().endsWith(u'*');
    if (row.row.isEmpty())
        return complain(token.at, QStringLiteral("'%1' has no letter").arg(token.text));
    if (row.row.size() > longestRow)
        return complain(token.at, QStringLiteral("more than %1 words in a row").arg(longestRow));
    next();
    return add(std::move(row));
}

std::size_t ExpressionReader::add(Part part)
{
    m_parts.push_back(std::move(part));
    return m_parts.size() - 1;
}

std::size_t ExpressionReader::together(Part::Kind kind, std::vector<std::size_t> of)
{
    return of.size() == 1 || m_complaint ? of.front() : add({.kind = kind, .of = std::move(of)});
}

/// Keeps the first complaint; any index will do after one.
std::size_t ExpressionReader::complain(qsizetype at, const QString& what)
{
    if (!m_complaint)
        m_complaint = QStringLiteral("column %1: %2").arg(at + 1).arg(what);
    return 0;
}

} // namespace heddle::insight
