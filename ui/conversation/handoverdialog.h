#pragma once

#include <QDialog>

class QLineEdit;

namespace heddle::ui {

/// Asks what whoever gets a chat next should know of it; nothing is an answer too.
class HandOverDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param to the name of a person or a queue
    HandOverDialog(const QString& to, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& note);

private:
    QLineEdit* m_note;
};

} // namespace heddle::ui
