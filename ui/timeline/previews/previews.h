#pragma once

#include "core/model/entry.h"
#include "core/service/phone/recordings/waveform.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

/// Small pictures of attached ones: fetched when they are first painted, decoded beside the window's
/// thread, and some of them kept.
class Previews final : public QObject {
    Q_OBJECT
public:
    explicit Previews(service::Directory& directory, QObject* parent = nullptr);

    /// Whether an attachment can be shown as a picture at all.
    static bool isPicture(const Attachment& attachment);
    /// The picture, or a null one while it is on its way or when it cannot be shown.
    QImage picture(const Attachment& attachment);

    /// Whether it is a recorded call, small enough to be looked through.
    static bool isRecording(const Attachment& attachment);
    /// How loud it was; null while it is on its way or when it cannot be read.
    const service::Waveform* waveform(const Attachment& attachment);

    static constexpr QSize kSize{144, 96};     ///< at 1×
    static constexpr QSize kWaveSize{320, 48}; ///< of a recording, before its length

Q_SIGNALS:
    /// One that was asked for is there.
    void arrived();

private:
    void fetch(const QString& blob);
    void fetchRecording(const QString& blob);
    void keep(const QString& blob, const QImage& picture);

    service::Directory& m_directory;
    QCache<QString, QImage> m_pictures;
    QCache<QString, service::Waveform> m_waveforms;
    QSet<QString> m_asked; ///< on its way, or not to be had
};

} // namespace heddle::ui
