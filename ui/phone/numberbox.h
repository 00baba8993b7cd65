#pragma once

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Button;
class Label;

/// Asks for a number: whom to call, or to whom a call is handed on.
class NumberBox final : public QWidget {
    Q_OBJECT
public:
    explicit NumberBox(QWidget* parent = nullptr);

    struct Question {
        QString title;
        QString go;     ///< what the button says
        QString number; ///< to begin with
    };
    void openAt(const QWidget* anchor, const Question& question);

Q_SIGNALS:
    void chosen(const QString& number);

private:
    void choose();

    Label* m_title;
    QLineEdit* m_number;
    Button* m_go;
};

} // namespace heddle::ui
