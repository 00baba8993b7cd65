#pragma once

#include "core/service/phone/phonedesk.h"

#include <QWidget>

class QComboBox;
class QProgressBar;
class QSlider;
class QTimer;

namespace heddle::ui {

class Button;

/// What this desk speaks into and hears by, how loud, and a test of both: a tone to be heard, and
/// the microphone as a level.
class SoundSection final : public QWidget {
    Q_OBJECT
public:
    using Choice = service::LineConnector::SoundChoice;

    /// Tells the telephone `choice`, as it was made before.
    SoundSection(service::PhoneDesk& phone, const Choice& choice, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const heddle::service::LineConnector::SoundChoice& choice);
    void failed(const heddle::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeForm();
    void fillBoxes();
    void offer(const QList<service::LineConnector::SoundDevice>& devices);
    Choice edited() const;
    void apply();
    void test();
    void showLevel();

    service::PhoneDesk& m_phone;
    Choice m_choice;
    QComboBox* m_microphone;
    QComboBox* m_loudspeaker;
    QComboBox* m_ring;
    QSlider* m_volume;
    Button* m_test;
    QProgressBar* m_level;
    QTimer* m_looks;
    int m_looksLeft = 0;
};

} // namespace heddle::ui
