#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace heddle::ui {

/// Asks for a reason in one's own words, or for another short text.
class ReasonDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param question "Why do you decline it?"
    /// \param keep on the button that takes it
    ReasonDialog(const QString& name, const QString& question, const QString& keep,
                 QWidget* parent);
    /// Takes only what `fits`. \param hint how it is written, "+44 20 7946 0102"
    void takeOnly(const QString& hint, std::function<bool(const QString&)> fits);

Q_SIGNALS:
    void chosen(const QString& reason);

private:
    QLineEdit* m_reason;
    std::function<bool(const QString&)> m_fits = [](const QString& text) {
        return !text.trimmed().isEmpty();
    };
};

} // namespace heddle::ui
