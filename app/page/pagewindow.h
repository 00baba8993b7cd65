#pragma once

#include "ui/beside/pageprocess.h"

#include <QMainWindow>

class QWebEngineProfile;
class QWebEngineView;

namespace heddle::ui {
class Button;
class Label;
} // namespace heddle::ui

namespace heddle::app {

/// One of the firm's own pages, with where one is, back, forward and reload.
class PageWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// \param profile must outlive it
    explicit PageWindow(QWebEngineProfile& profile, QWidget* parent = nullptr);

    /// Leads to a customer's page, and to the front the first time.
    void open(const QString& name, const QUrl& address);

Q_SIGNALS:
    void asked(heddle::ui::PageWish wish);

private:
    QWidget* makeBar();
    void follow();

    QWebEngineView* m_view;
    QString m_name;
    ui::Button* m_back = nullptr;
    ui::Button* m_forward = nullptr;
    ui::Button* m_reload = nullptr;
    ui::Label* m_place = nullptr;
};

} // namespace heddle::app
