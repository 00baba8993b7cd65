#include "core/scenario/score/hint.h"

namespace heddle::scenario {

namespace {

QString deedOf(const Expectation& item)
{
    switch (item.action) {
    case Action::Accept: return QStringLiteral("take it when it is offered");
    case Action::Reply: return QStringLiteral("reply to it");
    case Action::Close: return QStringLiteral("close it once it is done");
    case Action::Tag: return QStringLiteral("tag it '%1'").arg(item.tag);
    case Action::Note: return QStringLiteral("leave a note for colleagues");
    case Action::Promise: return QStringLiteral("promise what will be done, and until when");
    case Action::CallBack: return QStringLiteral("offer to call back");
    case Action::LeaveAlone: return QStringLiteral("leave it as it is");
    }
    return {};
}

} // namespace

QString hintFor(const Expectation& item)
{
    const QString start = QStringLiteral("Hint: ");
    if (!item.hint.isEmpty())
        return start + item.hint;
    QString hint = start + deedOf(item);
    if (!item.says.isEmpty())
        hint += QStringLiteral("; in it: ") + item.says.join(QStringLiteral(", "));
    if (!item.avoids.isEmpty())
        hint += QStringLiteral("; not in it: ") + item.avoids.join(QStringLiteral(", "));
    return hint;
}

} // namespace heddle::scenario
