#pragma once

#include "core/model/entry.h"

#include <QWidget>

namespace heddle::ui {

/// The files of a draft as chips with their sizes; a chip's cross (or Delete) takes its file out.
class AttachmentStrip final : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentStrip(QWidget* parent = nullptr);

    void show(const QList<Attachment>& attachments);
    void add(const Attachment& attachment);
    const QList<Attachment>& attachments() const { return m_attachments; }

Q_SIGNALS:
    void removed();

private:
    void rebuild();
    void remove(int index);

    QList<Attachment> m_attachments;
};

} // namespace heddle::ui
