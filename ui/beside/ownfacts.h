#pragma once

#include "core/service/beside/beside.h"
#include <QWidget>

class QVBoxLayout;

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

class FactRow;

/// That the customer asked for a channel, and who noted it when; empty where they did not say.
QString preferredEvidence(const service::CustomerFacts& facts);

/// What the centre wrote down about a customer: the channel they asked for, the centre's own fields,
/// and who lives with them. Each line can be written in.
class OwnFacts final : public QWidget {
    Q_OBJECT
public:
    /// Both services must outlive it.
    OwnFacts(service::Beside& beside, service::Directory& directory, QWidget* parent = nullptr);

    void open(CustomerId customer);
    void refresh();

Q_SIGNALS:
    void customerRequested(heddle::CustomerId id);
    void failed(const heddle::Error& error);

private:
    void show(const service::CustomerFacts& facts);
    void addPreferred();
    void addFields();
    void addHousehold();
    void choosePreferred(FactRow* row);
    void findRelative(const QString& words);
    void join(CustomerId other);
    void watch(const Async<void>& done);

    service::Beside& m_beside;
    service::Directory& m_directory;
    CustomerId m_customer;
    std::optional<service::CustomerFacts> m_facts;
    QVBoxLayout* m_column;
};

} // namespace heddle::ui
