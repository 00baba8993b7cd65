#pragma once

#include "core/model/entry.h"

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

    static constexpr QSize kSize{144, 96}; ///< at 1×

Q_SIGNALS:
    /// One that was asked for is there.
    void arrived();

private:
    void fetch(const QString& blob);
    void keep(const QString& blob, const QImage& picture);

    service::Directory& m_directory;
    QCache<QString, QImage> m_pictures;
    QSet<QString> m_asked; ///< on its way, or not to be had
};

} // namespace heddle::ui
