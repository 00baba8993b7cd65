#pragma once

#include <QUrl>
#include <QWidget>

namespace heddle::ui {

class Button;
class Label;

/// Asks before a link is opened outside: says where it truly leads, and warns of look-alikes.
class LinkBar final : public QWidget {
    Q_OBJECT
public:
    explicit LinkBar(QWidget* parent = nullptr);

    void ask(const QUrl& url);
    void dismiss();
    QString sentence() const;

Q_SIGNALS:
    /// The person has seen the host and wants it opened by the desktop.
    void openRequested(const QUrl& url);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QUrl m_url;
    bool m_warns = false;
    Label* m_words;
    Button* m_open;
    Button* m_copy;
    Button* m_cancel;
};

} // namespace heddle::ui
