#pragma once

#include "core/base/result.h"
#include "core/service/chat/webchat.h"
#include "ui/services.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace heddle::ui {

class Button;
class Label;

/// The centre's web chat: where it listens, which sites carry it, how it looks, and the line that a
/// site needs.
class ChatSection final : public QWidget {
    Q_OBJECT
public:
    explicit ChatSection(const Services& services, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);
    void saved();

private:
    void fillIn(const service::WebChat& chat);
    service::WebChat filledIn() const;
    void noteEdited();
    void showSnippet();
    void save();
    void complain(const Error& error);
    void tellSaved();
    void copySnippet();

    Services m_services;
    service::WebChat m_chat; ///< as it is kept, with what is not on this page
    QCheckBox* m_isOn;
    QLineEdit* m_origins;
    QLineEdit* m_address;
    QLineEdit* m_port;
    QLineEdit* m_publicUrl;
    QLineEdit* m_title;
    QLineEdit* m_colour;
    QLineEdit* m_greeting;
    QLineEdit* m_consent;
    QLineEdit* m_privacyUrl;
    QLineEdit* m_mailbox;
    QLineEdit* m_hours;
    QLineEdit* m_form;
    QLineEdit* m_queues;
    QComboBox* m_rating;
    QLineEdit* m_fileMegabytes;
    QLineEdit* m_perAddress;
    QLineEdit* m_retention;
    QLineEdit* m_texts;
    QLineEdit* m_snippet;
    Button* m_copy;
    Button* m_save;
    Label* m_told;
};

} // namespace heddle::ui
