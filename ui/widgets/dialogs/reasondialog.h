#pragma once

#include <QDialog>

class QLineEdit;

namespace heddle::ui {

/// Asks for a reason in one's own words.
class ReasonDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param question "Why do you decline it?"
    /// \param keep on the button that takes it
    ReasonDialog(const QString& name, const QString& question, const QString& keep,
                 QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& reason);

private:
    QLineEdit* m_reason;
};

} // namespace heddle::ui
