#pragma once

#include <QWidget>

#include <functional>

namespace heddle::ui {

class Button;
class Label;

/// A question that stands in the way of sending, asked in place: the careful choice first, which
/// gets the keyboard, and the way on. Escape leaves everything as it is.
class QuestionBar final : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString label;
        std::function<void()> act;
    };

    explicit QuestionBar(QWidget* parent = nullptr);

    void ask(const QString& question, Choice careful, Choice onwards);
    void dismiss();
    QString question() const;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(Choice choice);

    Label* m_words;
    Button* m_carefulButton;
    Button* m_onwardsButton;
    Choice m_careful;
    Choice m_onwards;
};

} // namespace heddle::ui
