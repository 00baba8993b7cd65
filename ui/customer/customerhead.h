#pragma once

#include "core/model/customer.h"

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Button;
class Label;
class Pill;

/// Who it is: avatar, name (can be changed in place), tier, and the ways to reach them from here.
class CustomerHead final : public QWidget {
    Q_OBJECT
public:
    explicit CustomerHead(QWidget* parent = nullptr);

    void show(const Customer& customer);
    /// A way to reach them from here: where it leads, or why it does not work.
    struct Way {
        QString address; ///< empty: none is known
        QString barred;  ///< why not, in words
    };
    void setReach(const Way& mail, const Way& phone);
    void startRenaming();

Q_SIGNALS:
    void renameRequested(const QString& name);
    void mailRequested();
    void callRequested();
    void noteRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void endRenaming();

    QString m_name;
    Label* m_label;
    QLineEdit* m_edit;
    Pill* m_tier;
    Button* m_rename;
    Button* m_call;
    Button* m_mail;
    Button* m_note;
};

} // namespace heddle::ui
