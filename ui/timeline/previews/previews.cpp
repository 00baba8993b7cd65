#include "ui/timeline/previews/previews.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/timeline/previews/picturedecoder.h"

#include <QtConcurrent>

namespace heddle::ui {

namespace {

constexpr int kKept = 120;
constexpr qint64 kLargest = 20 * 1024 * 1024;
constexpr qint64 kLargestRecording = 256 * 1024 * 1024; // about four hours
constexpr int kWaveParts = 320;
constexpr int kSharpest = 2; ///< for screens with two pixels where others have one

} // namespace

Previews::Previews(service::Directory& directory, QObject* parent)
    : QObject(parent), m_directory(directory), m_pictures(kKept), m_waveforms(kKept)
{}

bool Previews::isPicture(const Attachment& attachment)
{
    return attachment.type.startsWith(QLatin1String("image/"))
           && !attachment.type.startsWith(QLatin1String("image/svg")) && attachment.bytes > 0
           && attachment.bytes <= kLargest;
}

QImage Previews::picture(const Attachment& attachment)
{
    if (!isPicture(attachment))
        return {};
    if (const QImage* known = m_pictures.object(attachment.blob))
        return *known;
    if (!m_asked.contains(attachment.blob))
        fetch(attachment.blob);
    return {};
}

void Previews::fetch(const QString& blob)
{
    m_asked.insert(blob);
    whenDone(m_directory.blob(blob), this, [this, blob](const Result<QByteArray>& content) {
        if (!content)
            return;
        const auto decode = [bytes = *content] { return decodePicture(bytes, kSize * kSharpest); };
        whenDone<QImage>(QtConcurrent::run(decode), this,
                         [this, blob](const Result<QImage>& picture) {
                             if (picture)
                                 keep(blob, *picture);
                         });
    });
}

bool Previews::isRecording(const Attachment& attachment)
{
    return service::isRecordingType(attachment.type) && attachment.bytes > 0
           && attachment.bytes <= kLargestRecording;
}

const service::Waveform* Previews::waveform(const Attachment& attachment)
{
    if (!isRecording(attachment))
        return nullptr;
    const service::Waveform* known = m_waveforms.object(attachment.blob);
    if (!known && !m_asked.contains(attachment.blob))
        fetchRecording(attachment.blob);
    return known;
}

void Previews::fetchRecording(const QString& blob)
{
    m_asked.insert(blob);
    whenDone(m_directory.blob(blob), this, [this, blob](const Result<QByteArray>& sound) {
        if (!sound)
            return;
        const auto read = [bytes = *sound] { return service::waveformOf(bytes, kWaveParts); };
        whenDone<service::Waveform>(QtConcurrent::run(read), this,
                                    [this, blob](const Result<service::Waveform>& wave) {
                                        if (!wave)
                                            return;
                                        m_asked.remove(blob);
                                        m_waveforms.insert(blob, new service::Waveform(*wave));
                                        Q_EMIT arrived();
                                    });
    });
}

// What falls out of the cache may be asked for again.
void Previews::keep(const QString& blob, const QImage& picture)
{
    m_asked.remove(blob);
    m_pictures.insert(blob, new QImage(picture));
    Q_EMIT arrived();
}

} // namespace heddle::ui
