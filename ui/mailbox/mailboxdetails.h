#pragma once

#include "core/model/centre/queue.h"
#include "core/service/mailboxes/mailboxsettings.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace heddle::ui {

class Label;

/// What a mailbox can do without being told: which folders are taken, what becomes of the mails, how
/// often it looks, where the sent copy goes, whom it trusts.
class MailboxDetails final : public QWidget {
    Q_OBJECT
public:
    explicit MailboxDetails(QWidget* parent = nullptr);

    void show(const service::MailboxSettings& settings);
    void fill(service::MailboxSettings& settings) const;
    /// The folders there are on the server, to choose from.
    void offerFolders(const QStringList& folders);
    /// The centre's queues; without any the choice is not shown.
    void offerQueues(const QList<Queue>& queues);
    /// What is missing, in words; empty when nothing is.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    QWidget* makeFolders();
    QWidget* makeChoices();
    QWidget* makeAuthority();
    void listFolders(const QStringList& folders, const QStringList& taken);
    QStringList listedFolders() const;
    QStringList takenFolders() const;
    void pickAuthority();
    void follow();

    QListWidget* m_folders;
    Label* m_folderHint;
    QComboBox* m_after;
    Label* m_takenCaption = nullptr;
    QComboBox* m_takenFolder;
    Label* m_queueCaption = nullptr;
    QComboBox* m_queue = nullptr;
    QComboBox* m_token = nullptr;
    QueueId m_wantedQueue;
    QComboBox* m_poll;
    QComboBox* m_sentCopy;
    QLineEdit* m_authority;
};

} // namespace heddle::ui
