#pragma once

#include "core/base/result.h"
#include "core/model/interaction.h"
#include "ui/services.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace heddle::ui {

/// The ways in which a contact can go on elsewhere, by mail or telephone: finds where its customer
/// can be reached, and asks first where an address that was named is somebody else's.
class OtherWays final : public QObject {
    Q_OBJECT
public:
    /// \param services with Services::chat
    OtherWays(const Services& services, QWidget* parent);

    struct Reach {
        QStringList addresses;
        QStringList numbers;
    };
    /// Answers later: what is known of the customer, and what was typed before a chat.
    void find(const Interaction& contact, std::function<void(const Reach&)> found);
    /// Goes on at once where this address or number is nobody else's; else asks whose it is.
    void whenSure(const Interaction& contact, const QString& address, std::function<void()> goOn);

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    void addTyped(const Interaction& contact, const Reach& known,
                  const std::function<void(const Reach&)>& found);
    void ask(const Interaction& contact, const QString& address, CustomerId owner,
             const std::function<void()>& goOn);
    void merge(CustomerId visitor, CustomerId owner, const QString& reason,
               const std::function<void()>& goOn);

    Services m_services;
    QWidget* m_place;
};

} // namespace heddle::ui
