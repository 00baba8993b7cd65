#include "core/model/phone/phoneline.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<RecordingRule> ruleNames[] = {{RecordingRule::Never, "never"},
                                             {RecordingRule::OnRequest, "on-request"},
                                             {RecordingRule::Announced, "announced"},
                                             {RecordingRule::Always, "always"}};

} // namespace

QLatin1String toName(RecordingRule rule)
{
    return nameIn(ruleNames, rule);
}

std::optional<RecordingRule> recordingRuleFromName(QStringView name)
{
    return valueIn(ruleNames, name);
}

} // namespace heddle
