#pragma once

#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/model/rules/rule.h"

#include <QStringList>

#include <array>
#include <vector>

namespace heddle::insight {

/// Everything that rules can look at: an interaction, its newest message, and names from around it.
struct RuleSubject {
    Interaction interaction;
    Entry message;
    QString senderAddress;
    QString customerName;
    QString customerTier;
    QString queueName;
};

/// Rules made ready to be tried on many messages.
///
/// Pure and const: the same rules and subject always give the same answer, so a dry run says what
/// would have happened.
class RuleSet {
public:
    RuleSet() = default;
    /// Rules that are not enabled are left out.
    explicit RuleSet(const QList<Rule>& rules);

    /// The rules that `event` sets off, in their order.
    QList<Rule> firing(RuleEvent event, const RuleSubject& subject) const;
    bool isEmpty() const { return m_rules.empty(); }

private:
    struct Test {
        RuleField field = RuleField::Text;
        RuleTest test = RuleTest::Contains;
        QString value; ///< in lower case
        int number = 0;
    };
    struct Ready {
        Rule rule;
        std::vector<Test> tests;
    };
    class Facts;
    static bool holds(const Ready& rule, Facts& facts);
    static bool holds(const Test& test, Facts& facts);

    std::vector<Ready> m_rules;
};

} // namespace heddle::insight
