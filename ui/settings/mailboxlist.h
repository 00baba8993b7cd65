#pragma once

#include "core/model/traffic.h"
#include "core/service/setup.h"
#include "ui/services.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

class ConnectionRow;

/// The mailboxes there are, how each is doing, and ways to change or remove one.
class MailboxList final : public QWidget {
    Q_OBJECT
public:
    explicit MailboxList(const Services& services, QWidget* parent = nullptr);

    void refresh();
    int count() const { return m_count; }

Q_SIGNALS:
    void failed(const heddle::Error& error);
    void changeRequested(const heddle::service::MailboxSettings& mailbox);

private:
    void rebuild(const QList<service::MailboxSettings>& mailboxes);
    QWidget* makeRow(const service::MailboxSettings& mailbox);
    void showState(const QString& account, const ChannelState& state);
    void tryAgain(const service::MailboxSettings& mailbox);
    void remove(const QString& address);

    Services m_services;
    QHash<QString, ChannelState> m_states;
    QHash<QString, ConnectionRow*> m_rows; ///< by address
    QVBoxLayout* m_column;
    int m_count = 0;
};

/// How an account is doing, in one sentence.
QString healthWords(const ChannelState& state);

} // namespace heddle::ui
