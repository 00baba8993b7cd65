#pragma once

#include "core/model/agent.h"
#include "core/model/customer.h"
#include "core/model/interaction.h"

#include <QString>

namespace heddle::service {

/// What placeholders stand for.
struct PlaceholderValues {
    Agent agent;
    Customer customer;
    Interaction interaction;
    QString centreName;
    QString customerAddress;
};

/// `text` with {agent.name}, {agent.firstName}, {customer.name}, {customer.firstName},
/// {customer.address}, {interaction.subject}, {interaction.number} and {centre.name} filled in.
/// A customer whose name is not known is "customer", so that a greeting stays polite; a placeholder
/// nobody knows stays as it is, for the agent to see. What is filled in is not read again.
QString expanded(const QString& text, const PlaceholderValues& values);

} // namespace heddle::service
