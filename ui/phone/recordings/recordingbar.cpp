#include "ui/phone/recordings/recordingbar.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "core/service/phone/recordings/waveform.h"
#include "ui/phone/callwords.h"
#include "ui/phone/recordings/waveview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QtConcurrent>

namespace heddle::ui {

namespace {

constexpr int barHeight = 52;
constexpr int parts = 600;
constexpr int speeds[] = {100, 125, 150, 200, 75}; // percent

} // namespace

RecordingBar::RecordingBar(service::RecordingDesk& recordings, service::Directory& directory,
                           QWidget* parent)
    : QWidget(parent), m_recordings(recordings), m_directory(directory)
{
    setObjectName(QStringLiteral("recording"));
    setAccessibleName(tr("Recording"));
    setFixedHeight(barHeight);
    makeRow();
    connect(&recordings, &service::RecordingDesk::playingChanged, this, &RecordingBar::follow);
    showState();
    hide();
}

void RecordingBar::makeRow()
{
    const auto button = [this](Button* made, const char* name) {
        made->setObjectName(QLatin1String("recording.") + QLatin1String(name));
        return made;
    };
    m_play = button(new Button(Button::Kind::Primary, Icon::Play, tr("Play"), this), "play");
    m_wave = new WaveView(this);
    m_time = new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Whole, this);
    m_time->setObjectName(QStringLiteral("recording.time"));
    m_fast = button(new Button(Button::Kind::Soft, QString(), this), "speed");
    m_fast->setToolTip(tr("How fast it is played"));
    m_silence = button(new Button(Button::Kind::Soft, tr("Skip silence"), this), "silence");
    m_silence->setCheckable(true);
    m_save =
        button(new Button(Button::Kind::Ghost, Icon::Download, tr("Save as a file"), this), "save");
    m_close = button(new Button(Button::Kind::Ghost, Icon::Cross, tr("Close"), this), "close");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_play);
    row->addWidget(m_wave, 1);
    row->addWidget(m_time);
    for (Button* each : {m_fast, m_silence, m_save, m_close})
        row->addWidget(each);
    connect(m_play, &QAbstractButton::clicked, this, &RecordingBar::toggle);
    connect(m_fast, &QAbstractButton::clicked, this, &RecordingBar::changeSpeed);
    connect(m_close, &QAbstractButton::clicked, this, &RecordingBar::leave);
    connect(m_save, &QAbstractButton::clicked, this, &RecordingBar::save);
    const auto again = [this] {
        if (m_isPlaying)
            play();
        showState();
    };
    connect(m_silence, &QAbstractButton::toggled, this, again);
    connect(m_wave, &WaveView::placeRequested, this, again);
}

void RecordingBar::open(const Entry& call, const Attachment& recording)
{
    m_interaction = call.interaction;
    m_recording = recording;
    m_wave->setWaveform({});
    show();
    m_play->setFocus(Qt::OtherFocusReason);
    load();
    play();
}

void RecordingBar::load()
{
    const QString blob = m_recording.blob;
    whenDone(m_directory.blob(blob), this, [this, blob](const Result<QByteArray>& sound) {
        if (!sound)
            return;
        const auto read = [bytes = *sound] { return service::waveformOf(bytes, parts); };
        whenDone<service::Waveform>(QtConcurrent::run(read), this,
                                    [this, blob](const Result<service::Waveform>& wave) {
                                        if (!wave || blob != m_recording.blob)
                                            return;
                                        const Duration at = m_wave->at();
                                        m_wave->setWaveform(*wave);
                                        m_wave->setAt(at);
                                        showState();
                                    });
    });
}

void RecordingBar::toggle()
{
    m_isPlaying ? stop() : play();
}

void RecordingBar::play()
{
    const service::Waveform& wave = m_wave->waveform();
    const bool isAtEnd = wave.length > Duration{} && m_wave->at() + 1s > wave.length;
    m_isPlaying = true;
    showState();
    tell(m_recordings.play({.interaction = m_interaction,
                            .blob = m_recording.blob,
                            .from = isAtEnd ? Duration{} : m_wave->at(),
                            .speed = speeds[m_speed],
                            .leavesOutSilence = m_silence->isChecked()}));
}

void RecordingBar::stop()
{
    m_isPlaying = false;
    showState();
    tell(m_recordings.stop());
}

void RecordingBar::leave()
{
    if (m_isPlaying)
        stop();
    hide();
}

void RecordingBar::changeSpeed()
{
    m_speed = (m_speed + 1) % int(std::size(speeds));
    if (m_isPlaying)
        play();
    showState();
}

// What ended is told too late to count when something else is played already.
void RecordingBar::follow(const service::Playing& playing)
{
    if (playing.blob != m_recording.blob || !isVisibleTo(parentWidget()))
        return;
    if (playing.isGoing && m_isPlaying)
        m_wave->setAt(playing.at);
    const bool hasEnded = !playing.isGoing && playing.at + 1s > playing.length;
    if (hasEnded)
        m_isPlaying = false;
    showState();
}

void RecordingBar::showState()
{
    m_play->setSymbol(m_isPlaying ? Icon::Pause : Icon::Play);
    m_play->setName(m_isPlaying ? tr("Pause") : tr("Play"));
    m_fast->setText(tr("%1×", "how fast a recording is played")
                        .arg(QLocale().toString(speeds[m_speed] / 100., 'g', 3)));
    m_time->setWords(QStringLiteral("%1 / %2").arg(lengthWords(m_wave->at()),
                                                   lengthWords(m_wave->waveform().length)));
}

// What leaves the house is noted first.
void RecordingBar::save()
{
    whenDone<void>(m_recordings.noteSaving(m_interaction, m_recording.blob), this,
                   [this, recording = m_recording](const Done& noted) {
                       if (noted)
                           Q_EMIT saveRequested(recording);
                       else
                           Q_EMIT failed(noted.error());
                   });
}

void RecordingBar::tell(const Async<void>& done)
{
    whenDone<void>(done, this, [this](const Done& answer) {
        if (answer)
            return;
        m_isPlaying = false;
        showState();
        Q_EMIT failed(answer.error());
    });
}

void RecordingBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    ink.box(QRectF(rect()).adjusted(8, 2, -8, -2), 10, ink.tokens().sunken, ink.tokens().line);
}

void RecordingBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Space)
        toggle();
    else
        QWidget::keyPressEvent(event);
}

} // namespace heddle::ui
