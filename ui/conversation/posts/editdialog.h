#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace heddle::ui {

/// Asks how an answer that has left is to read from now on.
class EditDialog final : public QDialog {
    Q_OBJECT
public:
    EditDialog(const QString& text, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& text);

private:
    QPlainTextEdit* m_words;
};

} // namespace heddle::ui
