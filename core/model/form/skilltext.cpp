#include "core/model/form/skilltext.h"

#include <algorithm>

namespace heddle {

namespace {

using Kind = SkillExpression::Kind;

constexpr int deepest = 20;
const QString anyone = QStringLiteral("anyone");
const QString nobody = QStringLiteral("nobody");

bool isWordLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_' || letter == u'-' || letter == u'.';
}

bool isReserved(QStringView word)
{
    return word == QLatin1String("and") || word == QLatin1String("or")
           || word == QLatin1String("not") || word == anyone || word == nobody;
}

QString quotedName(const QString& skill)
{
    const bool isPlain = !skill.isEmpty() && !isReserved(skill)
                         && std::all_of(skill.begin(), skill.end(), isWordLetter);
    return isPlain ? skill : QLatin1Char('"') + skill + QLatin1Char('"');
}

QString spellingOfTerm(const SkillExpression& term)
{
    const QString name = quotedName(term.skill);
    if (term.least == 0 && term.most == 0)
        return QStringLiteral("not ") + name;
    if (term.least == term.most)
        return name + QStringLiteral(" == ") + QString::number(term.least);
    if (term.most == highestLevel)
        return term.least == 1 ? name : name + QStringLiteral(" >= ") + QString::number(term.least);
    const QString atMost = name + QStringLiteral(" <= ") + QString::number(term.most);
    if (term.least == 0)
        return atMost;
    return name + QStringLiteral(" >= ") + QString::number(term.least) + QStringLiteral(" and ")
           + atMost;
}

/// Recursive descent over one text; the first mistake ends it.
class Reader {
public:
    explicit Reader(const QString& text) : m_text(text) { skipBlanks(); }

    std::optional<Misspelt> read(SkillExpression& value)
    {
        const SkillExpression expression = readAny(0);
        if (m_wrong.what.isEmpty() && m_at < m_text.size())
            complain(QStringLiteral("'and', 'or' or the end is wanted here"));
        if (!m_wrong.what.isEmpty())
            return m_wrong;
        value = expression;
        return std::nullopt;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }

    void complain(const QString& what)
    {
        if (m_wrong.what.isEmpty())
            m_wrong = {m_at, what};
    }

    QStringView peekWord() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isWordLetter(m_text.at(end)))
            ++end;
        return QStringView(m_text).mid(m_at, end - m_at);
    }

    bool take(QStringView sign)
    {
        if (!QStringView(m_text).mid(m_at).startsWith(sign))
            return false;
        m_at += sign.size();
        skipBlanks();
        return true;
    }

    bool takeWord(QStringView word) { return peekWord() == word && take(word); }

    template<class Part>
    SkillExpression joined(Kind kind, QStringView word, Part part)
    {
        SkillExpression first = part();
        if (peekWord() != word)
            return first;
        SkillExpression all{.kind = kind, .parts = {first}};
        while (m_wrong.what.isEmpty() && takeWord(word))
            all.parts.append(part());
        return all;
    }

    SkillExpression readAny(int depth)
    {
        return joined(Kind::Any, u"or", [&] { return readAll(depth); });
    }

    SkillExpression readAll(int depth)
    {
        return joined(Kind::All, u"and", [&] { return readTerm(depth); });
    }

    SkillExpression readTerm(int depth)
    {
        if (takeWord(anyone))
            return {};
        if (takeWord(nobody))
            return {.kind = Kind::Any};
        if (peekWord().isEmpty() && take(u"(")) {
            if (depth == deepest) {
                complain(QStringLiteral("more than %1 parentheses deep").arg(deepest));
                return {};
            }
            SkillExpression inner = readAny(depth + 1);
            if (!take(u")"))
                complain(QStringLiteral("')' is wanted here"));
            return inner;
        }
        if (takeWord(u"not"))
            return {.kind = Kind::Term, .skill = readName(), .least = 0, .most = 0};
        return readComparison(readName());
    }

    QString readName()
    {
        const QStringView word = peekWord();
        if (!word.isEmpty() && !isReserved(word)) {
            const QString name = word.toString();
            take(word);
            return name;
        }
        const qsizetype end = word.isEmpty() && m_at < m_text.size() && m_text.at(m_at) == u'"'
                                  ? m_text.indexOf(u'"', m_at + 1)
                                  : -1;
        if (end <= m_at + 1) {
            complain(QStringLiteral("the name of a skill is wanted here"));
            return {};
        }
        const QString name = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        skipBlanks();
        return name;
    }

    SkillExpression readComparison(const QString& skill)
    {
        const auto term = [&skill](int least, int most) {
            return SkillExpression{
                .kind = Kind::Term, .skill = skill, .least = least, .most = most};
        };
        if (take(u">="))
            return term(readLevel(), highestLevel);
        if (take(u"<="))
            return term(0, readLevel());
        if (take(u"=="))
            return exactly(skill, readLevel());
        if (take(u"!=")) {
            const int level = readLevel();
            SkillExpression other{.kind = Kind::Any};
            if (level > 0)
                other.parts.append(term(0, level - 1));
            if (level < highestLevel)
                other.parts.append(term(level + 1, highestLevel));
            return other.parts.size() == 1 ? other.parts.first() : other;
        }
        if (take(u">"))
            return term(readLevel(highestLevel - 1) + 1, highestLevel);
        if (take(u"<"))
            return term(0, readLevel(highestLevel, 1) - 1);
        return term(1, highestLevel);
    }

    static SkillExpression exactly(const QString& skill, int level)
    {
        return {.kind = Kind::Term, .skill = skill, .least = level, .most = level};
    }

    int readLevel(int most = highestLevel, int least = 0)
    {
        bool isNumber = false;
        const QStringView word = peekWord();
        const int level = word.toInt(&isNumber);
        if (!isNumber || level < least || level > most) {
            complain(QStringLiteral("a level from %1 to %2 is wanted here").arg(least).arg(most));
            return least;
        }
        take(word);
        return level;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    Misspelt m_wrong;
};

QString joinedParts(const SkillExpression& expression)
{
    QStringList parts;
    for (const SkillExpression& part : expression.parts) {
        const bool isRange = part.kind == Kind::Term && part.least > 0 && part.most < highestLevel
                             && part.least != part.most;
        const QString text = spellingOf(part);
        const bool isPlain = part.kind == Kind::Term ? !isRange : part.parts.isEmpty();
        parts += isPlain ? text : QLatin1Char('(') + text + QLatin1Char(')');
    }
    return parts.join(expression.kind == Kind::All ? QStringLiteral(" and ")
                                                   : QStringLiteral(" or "));
}

} // namespace

QString spellingOf(const SkillExpression& expression)
{
    if (expression.kind == Kind::Term)
        return spellingOfTerm(expression);
    if (expression.parts.isEmpty())
        return expression.kind == Kind::All ? anyone : nobody;
    return joinedParts(expression);
}

std::optional<Misspelt> read(const QString& text, SkillExpression& value)
{
    return Reader(text).read(value);
}

QStringList skillsIn(const SkillExpression& expression)
{
    if (expression.kind == Kind::Term)
        return {expression.skill};
    QStringList skills;
    for (const SkillExpression& part : expression.parts)
        skills += skillsIn(part);
    skills.removeDuplicates();
    return skills;
}

} // namespace heddle
