#include "ui/composer/attachmentstrip.h"

#include "ui/customer/flowlayout.h"
#include "ui/widgets/chip.h"

#include <QLocale>

namespace heddle::ui {

namespace {

constexpr int kLongestName = 220;

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

QString shortName(const QString& name)
{
    return typeMetrics({Step::Meta, Weight::Medium})
        .elidedText(name, Qt::ElideMiddle, kLongestName);
}

} // namespace

AttachmentStrip::AttachmentStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("composer.attachments"));
    setAccessibleName(tr("Attachments"));
    new FlowLayout(6, this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void AttachmentStrip::show(const QList<Attachment>& attachments)
{
    m_attachments = attachments;
    rebuild();
}

void AttachmentStrip::add(const Attachment& attachment)
{
    m_attachments.append(attachment);
    rebuild();
}

void AttachmentStrip::rebuild()
{
    while (QLayoutItem* item = layout()->takeAt(0)) {
        // Not at once: it may be the chip whose cross was just clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        item->widget()->setObjectName({});
        delete item;
    }
    for (int i = 0; i < m_attachments.size(); ++i) {
        const Attachment& attachment = m_attachments.at(i);
        const QString size = sizeWords(attachment.bytes);
        auto* chip =
            new Chip(tr("%1  %2", "file name and size").arg(shortName(attachment.name), size),
                     Chip::Kind::Closable, this);
        chip->setObjectName(QStringLiteral("composer.attachment.%1").arg(i));
        chip->setAccessibleName(tr("%1, %2", "file name and size").arg(attachment.name, size));
        chip->setToolTip(attachment.name);
        chip->setCursor(Qt::ArrowCursor);
        connect(chip, &Chip::closeRequested, this, [this, i] { remove(i); });
        layout()->addWidget(chip);
        chip->show();
    }
    setVisible(!m_attachments.isEmpty());
}

void AttachmentStrip::remove(int index)
{
    m_attachments.removeAt(index);
    rebuild();
    Q_EMIT removed();
}

} // namespace heddle::ui
