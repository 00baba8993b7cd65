#include "ui/phone/soundsection.h"

#include "core/base/async.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QSlider>
#include <QTimer>

namespace heddle::ui {

using service::LineConnector;

namespace {

constexpr int lookEveryMs = 100;
constexpr int looksInTest = 30; // as long as the test sounds
constexpr int loudest = 32'767;
constexpr int mostVolume = 200;
constexpr int levelHeight = 6;

QComboBox* boxIn(QFormLayout* form, const QString& label, const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String("sound.") + QLatin1String(name));
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(label, box);
    form->labelForField(box)->setMinimumHeight(box->sizeHint().height());
    return box;
}

/// How loud it is, as a bar of the house.
class LevelBar final : public QProgressBar {
public:
    using QProgressBar::QProgressBar;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Ink ink(painter, this);
        QRectF bar(0, (height() - levelHeight) / 2., width(), levelHeight);
        ink.box(bar, levelHeight / 2., ink.tokens().line);
        bar.setWidth(bar.width() * value() / loudest);
        if (value() > 0)
            ink.box(bar, levelHeight / 2., ink.tokens().accent);
    }
};

/// A device that is not plugged in now stays chosen.
void choose(QComboBox* box, const QString& id)
{
    if (box->findData(id) < 0)
        box->addItem(id, id);
    box->setCurrentIndex(box->findData(id));
}

} // namespace

SoundSection::SoundSection(service::PhoneDesk& phone, const Choice& choice, QWidget* parent)
    : QWidget(parent), m_phone(phone), m_choice(choice), m_looks(new QTimer(this))
{
    makeForm();
    offer({});
    m_looks->setInterval(lookEveryMs);
    connect(m_looks, &QTimer::timeout, this, &SoundSection::showLevel);
    for (QComboBox* box : {m_microphone, m_loudspeaker, m_ring})
        connect(box, &QComboBox::activated, this, &SoundSection::apply);
    connect(m_volume, &QSlider::valueChanged, this, &SoundSection::apply);
    connect(m_test, &QAbstractButton::clicked, this, &SoundSection::test);
    const auto used = m_phone.useSound(m_choice);
    Q_UNUSED(used);
}

void SoundSection::makeForm()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_microphone = boxIn(form, tr("Microphone"), "microphone");
    m_loudspeaker = boxIn(form, tr("Loudspeaker"), "loudspeaker");
    m_ring = boxIn(form, tr("Rings at"), "ring");
    m_volume = new QSlider(Qt::Horizontal);
    m_volume->setObjectName(QStringLiteral("sound.volume"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setRange(0, mostVolume);
    m_volume->setValue(m_choice.volume);
    form->addRow(tr("Volume"), m_volume);
    m_test = new Button(Button::Kind::Secondary, tr("Test"), this);
    m_test->setObjectName(QStringLiteral("sound.test"));
    m_level = new LevelBar;
    m_level->setObjectName(QStringLiteral("sound.level"));
    m_level->setAccessibleName(tr("How loud the microphone is"));
    m_level->setRange(0, loudest);
    m_level->setTextVisible(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addWidget(m_level, 1);
    form->addRow(tr("Hear a tone, and speak"), row);
}

void SoundSection::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fillBoxes();
}

void SoundSection::fillBoxes()
{
    whenDone<QList<LineConnector::SoundDevice>>(
        m_phone.soundDevices(), this,
        [this](const Result<QList<LineConnector::SoundDevice>>& found) {
            // Without a telephone there is nothing to choose from yet.
            if (found)
                offer(*found);
        });
}

void SoundSection::offer(const QList<LineConnector::SoundDevice>& devices)
{
    const Choice kept = m_choice;
    for (QComboBox* box : {m_microphone, m_loudspeaker, m_ring})
        box->clear();
    m_microphone->addItem(tr("As the desktop"), QString());
    m_loudspeaker->addItem(tr("As the desktop"), QString());
    m_ring->addItem(tr("The headset"), QString());
    for (const LineConnector::SoundDevice& device : devices) {
        if (device.isInput) {
            m_microphone->addItem(device.description, device.id);
        } else {
            m_loudspeaker->addItem(device.description, device.id);
            m_ring->addItem(device.description, device.id);
        }
    }
    choose(m_microphone, kept.microphone);
    choose(m_loudspeaker, kept.loudspeaker);
    choose(m_ring, kept.ring);
}

SoundSection::Choice SoundSection::edited() const
{
    return {.microphone = m_microphone->currentData().toString(),
            .loudspeaker = m_loudspeaker->currentData().toString(),
            .ring = m_ring->currentData().toString(),
            .volume = m_volume->value()};
}

void SoundSection::apply()
{
    m_choice = edited();
    Q_EMIT chosen(m_choice);
    whenDone<void>(m_phone.useSound(m_choice), this, [this](const Done& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void SoundSection::test()
{
    whenDone<void>(m_phone.testSound(), this, [this](const Done& done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        m_looksLeft = looksInTest;
        m_looks->start();
    });
}

void SoundSection::showLevel()
{
    if (--m_looksLeft <= 0) {
        m_looks->stop();
        m_level->setValue(0);
        return;
    }
    whenDone<int>(m_phone.microphoneLevel(), this, [this](const Result<int>& level) {
        if (m_looks->isActive())
            m_level->setValue(level.value_or(0));
    });
}

} // namespace heddle::ui
