#pragma once

#include "core/base/random.h"
#include "core/scenario/cast/customers.h"

namespace heddle::scenario {

class Colleagues;

/// Many customers: each crowd comes at random moments or at listed ones, its members speak words
/// and bear names drawn from a stream of chance of the crowd's own.
class Crowds : public QObject {
    Q_OBJECT
public:
    Crowds(Stage& stage, Customers& customers, Colleagues& colleagues, QObject* parent = nullptr);

    void start();

private:
    struct Coming {
        const Crowd* facts = nullptr;
        Random chance;
        int count = 0;
    };

    void next(std::size_t crowd, Timestamp after);
    void arrive(std::size_t crowd);
    Person member(Coming& crowd) const;

    Stage& m_stage;
    Customers& m_customers;
    Colleagues& m_colleagues;
    std::vector<Coming> m_crowds;
};

} // namespace heddle::scenario
