#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"

#include <QObject>

class QWidget;

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

/// Saves an attachment where the person says. It is never opened by us: what a stranger sent is
/// written as a file, under a name without any path in it.
class AttachmentSaver final : public QObject {
    Q_OBJECT
public:
    AttachmentSaver(service::Directory& directory, QWidget* window);

    /// Asks for the place, then saves there.
    void ask(const Attachment& attachment);
    void save(const Attachment& attachment, const QString& path);

Q_SIGNALS:
    void saved(const QString& path);
    void failed(const heddle::Error& error);

private:
    service::Directory& m_directory;
    QWidget* m_window;
};

/// The last part of a name from outside, without characters that mean something to a file system.
QString harmlessFileName(const QString& name);

} // namespace heddle::ui
