#pragma once

#include <QAbstractButton>

namespace heddle::ui {

/// A round button of the phone strip with a drawn sign instead of words.
class CallButton final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Sign { Microphone, Hold, Keypad, Record };
    /// \param name spoken, and shown as its tooltip
    CallButton(Sign sign, const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name);
    QSize sizeHint() const override { return {32, 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign;
};

} // namespace heddle::ui
