#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"
#include "ui/services.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace heddle::ui {

class Button;
class Label;

/// Writes the centre's canned replies: which one, its word after the slash, its title and text, with
/// the placeholders to put in.
class CannedReplyEditor final : public QWidget {
    Q_OBJECT
public:
    explicit CannedReplyEditor(const Services& services, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    QWidget* makeFields();
    QWidget* makePlaceholders();
    QWidget* makeFoot();
    void list(const QList<CannedReply>& replies);
    void choose(int row);
    CannedReply written() const;
    bool isChanged() const;
    void follow();
    void save();
    void askToRemove(bool asking);
    void remove();

    Services m_services;
    QList<CannedReply> m_replies;
    CannedReply m_shown; ///< as it is stored; without an id a new one
    qint64 m_wanted = 0; ///< to show once the list is there
    QComboBox* m_which;
    QLineEdit* m_shortcut = nullptr;
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_text = nullptr;
    Button* m_save = nullptr;
    Button* m_remove = nullptr;
    Button* m_confirm = nullptr;
    Button* m_keep = nullptr;
    Label* m_note = nullptr;
};

} // namespace heddle::ui
