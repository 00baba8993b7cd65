#include "core/store/combine.h"

namespace heddle::store {

namespace {

constexpr QString Customer::*textFields[] = {&Customer::name, &Customer::tier, &Customer::language,
                                             &Customer::place, &Customer::timeZone};
constexpr QStringList Customer::*setFields[] = {&Customer::tags, &Customer::doNotUse};

} // namespace

Customer combined(const Customer& target, const Customer& source)
{
    Customer both = target;
    for (const auto field : textFields) {
        if ((both.*field).isEmpty())
            both.*field = source.*field;
    }
    for (const auto field : setFields) {
        for (const QString& one : source.*field) {
            if (!(both.*field).contains(one))
                (both.*field).append(one);
        }
    }
    both.since = std::min(target.since, source.since);
    return both;
}

Customer rebased(const Customer& mine, const Customer& before, const Customer& after)
{
    Customer now = mine;
    for (const auto field : textFields) {
        if (mine.*field == before.*field)
            now.*field = after.*field;
    }
    for (const auto field : setFields) {
        // Unchanged since: the order is given back as well.
        if (mine.*field == before.*field) {
            now.*field = after.*field;
            continue;
        }
        for (const QString& one : before.*field) {
            if (!(after.*field).contains(one))
                (now.*field).removeAll(one);
        }
        for (const QString& one : after.*field) {
            if (!(before.*field).contains(one) && !(now.*field).contains(one))
                (now.*field).append(one);
        }
    }
    if (mine.since == before.since)
        now.since = after.since;
    return now;
}

} // namespace heddle::store
