#include "core/model/facts/postfact.h"

namespace heddle {

namespace {

const QString discarded = QStringLiteral("Discarded: ");

} // namespace

QString discardCode(const QString& reason)
{
    return discarded + reason.simplified();
}

bool isDiscardCode(const QString& code)
{
    return code.startsWith(discarded);
}

QString discardReason(const QString& code)
{
    return isDiscardCode(code) ? code.mid(discarded.size()) : QString();
}

PostStatus statusOf(const Interaction& interaction)
{
    switch (interaction.state) {
    case InteractionState::New:
    case InteractionState::Queued:
        return interaction.unread ? PostStatus::Unread : PostStatus::Queued;
    case InteractionState::Offered:
    case InteractionState::Assigned:
    case InteractionState::Pending:
    case InteractionState::WrapUp: return PostStatus::Reserved;
    case InteractionState::Closed: break;
    }
    return isDiscardCode(interaction.wrapUpCode) ? PostStatus::Discarded : PostStatus::Handled;
}

} // namespace heddle
