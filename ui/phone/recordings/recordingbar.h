#pragma once

#include "core/model/entry.h"
#include "core/service/phone/recordings/recordingdesk.h"

#include <QWidget>

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

class Button;
class Label;
class WaveView;

/// Plays a recorded call while its reader goes on reading: the waveform, how fast, with or without
/// the silences. Hidden until a recording is opened.
class RecordingBar final : public QWidget {
    Q_OBJECT
public:
    RecordingBar(service::RecordingDesk& recordings, service::Directory& directory,
                 QWidget* parent = nullptr);

    /// Shows a call's recording and plays it from its beginning.
    void open(const Entry& call, const Attachment& recording);
    /// Plays, or stops where it is.
    void toggle();

Q_SIGNALS:
    void failed(const heddle::Error& error);
    void saveRequested(const heddle::Attachment& recording);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeRow();
    void load();
    void play();
    void stop();
    void leave();
    void changeSpeed();
    void follow(const service::Playing& playing);
    void showState();
    void save();
    void tell(const Async<void>& done);

    service::RecordingDesk& m_recordings;
    service::Directory& m_directory;
    InteractionId m_interaction;
    Attachment m_recording;
    bool m_isPlaying = false;
    int m_speed = 0; ///< index into the speeds there are
    Button* m_play;
    WaveView* m_wave;
    Label* m_time;
    Button* m_fast;
    Button* m_silence;
    Button* m_save;
    Button* m_close;
};

} // namespace heddle::ui
