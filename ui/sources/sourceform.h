#pragma once

#include "core/model/centre/queue.h"
#include "core/service/listening/sources/sources.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace heddle::ui {

class Button;
class Label;
class ServerSignIn;
class Verdict;

/// The form for a feed or an account that the centre listens to.
class SourceForm final : public QWidget {
    Q_OBJECT
public:
    explicit SourceForm(service::Sources& sources, QWidget* parent = nullptr);

    void offerQueues(const QList<Queue>& queues);
    /// For a new one.
    void clear();
    /// For one there is; its kind and name stay.
    void edit(const service::SourceSettings& source);
    void focusFirst();

Q_SIGNALS:
    void saved();
    void dismissed();

private:
    /// A field with its label, which come and go together.
    struct Row {
        QLineEdit* field = nullptr;
        Label* label = nullptr;
        QWidget* box = nullptr;
    };
    Row addRow(const char* name);
    void makeChoices();
    void makeFoot();
    void followKind();
    void follow();
    service::SourceKind kind() const;
    service::SourceSettings filledIn() const;
    void save();

    service::Sources& m_sources;
    bool m_isNew = true;
    QComboBox* m_kind = nullptr;
    Row m_address;
    ServerSignIn* m_signIn = nullptr;
    Row m_name;
    Row m_login;
    Row m_secret;
    QComboBox* m_queue = nullptr;
    QComboBox* m_every = nullptr;
    Button* m_save = nullptr;
    Verdict* m_verdict = nullptr;
};

} // namespace heddle::ui
