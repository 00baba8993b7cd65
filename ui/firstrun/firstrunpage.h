#pragma once

#include <QWidget>

class QProgressBar;

namespace heddle::service {
class Setup;
}

namespace heddle::ui {

class Button;
class ChoiceCard;
class Label;
class MailboxForm;

/// What the window shows while nothing is configured: look around in a demo centre, or set up a
/// mailbox.
class FirstRunPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(service::Setup& setup, QWidget* parent = nullptr);

    void openMailboxForm();
    MailboxForm& form() { return *m_form; }

Q_SIGNALS:
    /// There is a centre now.
    void finished();
    void themeToggleRequested();
    /// A scripted day is wanted, in a window of its own.
    void trainingRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeDemoBody();
    QWidget* makeMailboxBody();
    void openDemo();

    service::Setup& m_setup;
    QWidget* m_column;
    ChoiceCard* m_demo;
    ChoiceCard* m_mailbox;
    ChoiceCard* m_training;
    MailboxForm* m_form = nullptr;
    QProgressBar* m_progress = nullptr;
    Label* m_progressWords = nullptr;
    Button* m_theme;
    bool m_opening = false;
};

} // namespace heddle::ui
