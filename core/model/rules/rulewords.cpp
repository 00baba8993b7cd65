#include "core/model/rules/rulewords.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace heddle {

namespace {

constexpr std::array fields{
    RuleField::Channel,  RuleField::Account,   RuleField::Queue,      RuleField::Subject,
    RuleField::Text,     RuleField::From,      RuleField::Customer,   RuleField::Tier,
    RuleField::Language, RuleField::Tag,       RuleField::Sentiment,  RuleField::Severity,
    RuleField::Problem,  RuleField::Motive,    RuleField::Stance,     RuleField::Complaint,
    RuleField::Moment,   RuleField::Automatic, RuleField::Attachments};

// "is not" before "is": the longer words are tried first.
constexpr std::array tests{RuleTest::IsNot,     RuleTest::Is,      RuleTest::ContainsNot,
                           RuleTest::Contains,  RuleTest::AtLeast, RuleTest::AtMost,
                           RuleTest::BeginsWith};
constexpr std::array kinds{RuleActionKind::Tag,   RuleActionKind::Untag,  RuleActionKind::MoveTo,
                           RuleActionKind::Boost, RuleActionKind::Notify, RuleActionKind::Draft,
                           RuleActionKind::Close};
constexpr qsizetype longestValue = 500;
constexpr int longestBoost = 7 * 24 * 60;

/// The value of `names` that `words` begin with, as a whole word; the rest is left in `words`.
template<class Names>
auto takeName(const Names& names, QString& words) -> std::optional<typename Names::value_type>
{
    for (const auto value : names) {
        const QString name = toName(value);
        if (!words.startsWith(name, Qt::CaseInsensitive))
            continue;
        if (words.size() > name.size() && !words.at(name.size()).isSpace())
            continue;
        words = words.mid(name.size()).trimmed();
        return value;
    }
    return std::nullopt;
}

template<class Names>
QString listOf(const Names& names)
{
    QStringList all;
    for (const auto value : names)
        all.append(toName(value));
    return all.join(QStringLiteral(", "));
}

tl::unexpected<Error> wrong(const QString& words, const QString& cure)
{
    return failure(ErrorCode::BadInput,
                   QStringLiteral("'%1': %2").arg(words.left(longestValue), cure));
}

bool isComparison(RuleTest test)
{
    return test == RuleTest::AtLeast || test == RuleTest::AtMost;
}

QString eventWords(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Arrived: return QStringLiteral("When something arrives");
    case RuleEvent::Replied: return QStringLiteral("When we have replied");
    case RuleEvent::DueSoon: return QStringLiteral("When it is due soon");
    case RuleEvent::Tagged: return QStringLiteral("When a tag is put on");
    case RuleEvent::Idle: return QStringLiteral("When nothing happened for a day");
    }
    return {};
}

template<class Items>
QStringList wordsOf(const Items& items)
{
    QStringList words;
    for (const auto& item : items)
        words.append(toWords(item));
    return words;
}

} // namespace

QString toWords(const RuleCondition& condition)
{
    return QStringLiteral("%1 %2 %3")
        .arg(QString(toName(condition.field)), QString(toName(condition.test)), condition.value);
}

QString toWords(const RuleAction& action)
{
    const QString words = QStringLiteral("%1 %2").arg(QString(toName(action.kind)), action.value);
    return action.kind == RuleActionKind::Boost ? QString(words + QStringLiteral(" minutes"))
                                                : words;
}

QString toSentence(const Rule& rule)
{
    const QString joint =
        rule.match == Rule::Match::All ? QStringLiteral(" and ") : QStringLiteral(" or ");
    QString sentence = eventWords(rule.when);
    if (!rule.tests.isEmpty())
        sentence += QStringLiteral(", if ") + wordsOf(rule.tests).join(joint);
    return sentence + QStringLiteral(", then ")
           + wordsOf(rule.actions).join(QStringLiteral(" and ")) + u'.';
}

Result<RuleCondition> conditionFromWords(const QString& words)
{
    QString rest = words.simplified();
    const auto field = takeName(fields, rest);
    if (!field)
        return wrong(words, QStringLiteral("a test begins with one of: ") + listOf(fields));
    const auto test = takeName(tests, rest);
    if (!test)
        return wrong(words, QStringLiteral("after '%1' comes one of: %2")
                                .arg(QString(toName(*field)), listOf(tests)));
    if (rest.isEmpty() || rest.size() > longestValue)
        return wrong(words, QStringLiteral("something to compare with must follow, of up to 500 "
                                           "letters"));
    bool isWhole = false;
    static_cast<void>(rest.toInt(&isWhole));
    if (isNumber(*field) && !isWhole)
        return wrong(
            words,
            QStringLiteral("'%1' is compared with a whole number").arg(QString(toName(*field))));
    if (!isNumber(*field) && isComparison(*test))
        return wrong(words, QStringLiteral("'%1' is no number; use is, contains or begins with")
                                .arg(QString(toName(*field))));
    return RuleCondition{*field, *test, rest};
}

Result<RuleAction> actionFromWords(const QString& words)
{
    QString rest = words.simplified();
    const auto kind = takeName(kinds, rest);
    if (!kind)
        return wrong(words, QStringLiteral("an action begins with one of: ") + listOf(kinds));
    if (*kind == RuleActionKind::Boost) {
        if (rest.endsWith(QLatin1String("minutes")))
            rest = rest.chopped(7).trimmed();
        bool isWhole = false;
        const int minutes = rest.toInt(&isWhole);
        if (!isWhole || minutes < 1 || minutes > longestBoost)
            return wrong(words, QStringLiteral("say how many minutes earlier: boost 30 minutes"));
        rest = QString::number(minutes);
    }
    if (rest.isEmpty() || rest.size() > longestValue)
        return wrong(words, QStringLiteral("say what to %1").arg(QString(toName(*kind))));
    return RuleAction{*kind, rest};
}

} // namespace heddle
