// What is put into a message besides typed words: canned replies, files and pictures.

#include "core/service/directory.h"
#include "ui/composer/actionrow.h"
#include "ui/composer/cannedpopup.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpanel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QBuffer>
#include <QFileDialog>
#include <QImage>
#include <QtConcurrent>

namespace heddle::ui {

namespace {

Result<QByteArray> pngOf(const QImage& picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return failure(ErrorCode::BadInput, QStringLiteral("the picture cannot be read"));
    return png;
}

} // namespace

void ComposerPanel::loadCanned()
{
    whenDone(m_services.directory.cannedReplies(), this,
             [this](const Result<QList<CannedReply>>& replies) {
                 if (!replies || replies->isEmpty())
                     return;
                 m_popup->setReplies(*replies);
                 m_box->actions().offerCanned();
             });
}

void ComposerPanel::insertCanned(const CannedReply& reply)
{
    whenDone(m_services.desk.expand(reply, interaction()), this,
             [this, id = interaction()](const Result<QString>& text) {
                 if (text && id == interaction())
                     m_box->words().replaceSlashWord(*text);
                 else if (!text)
                     m_bar->show(MessageBar::Kind::Problem, errorText(text.error(), Attempt::Load));
             });
}

void ComposerPanel::attachFiles(const QStringList& paths)
{
    for (const QString& path : paths)
        awaitAttachment(m_services.desk.attachFile(path));
}

// Large pictures take their time to become files; the typing must not wait for it.
void ComposerPanel::attachPicture(const QImage& picture)
{
    const int number = int(m_message.attachments.size()) + m_attaching + 1;
    const QString name = tr("Picture %1.png").arg(number);
    Answer<Attachment> attached;
    whenDone<QByteArray>(QtConcurrent::run([picture] { return pngOf(picture); }), this,
                         [this, attached, name](const Result<QByteArray>& png) {
                             if (!png)
                                 return attached.give(png.error());
                             whenDone<Attachment>(m_services.desk.attach(name, *png), this,
                                                  [attached](const Result<Attachment>& file) {
                                                      attached.give(file);
                                                  });
                         });
    awaitAttachment(attached.future());
}

void ComposerPanel::awaitAttachment(const Async<Attachment>& answer)
{
    if (m_isNote)
        m_bar->show(MessageBar::Kind::News, tr("Files go with e-mails. It is in your e-mail now."));
    m_box->setAttaching(++m_attaching);
    whenDone(answer, this, [this, id = interaction()](const Result<Attachment>& file) {
        m_box->setAttaching(--m_attaching);
        if (!file) {
            m_bar->show(MessageBar::Kind::Problem, errorText(file.error(), Attempt::Attach));
        } else if (id != interaction()) {
            m_bar->show(MessageBar::Kind::Problem,
                        tr("“%1” was not attached, because you went on.").arg(file->name));
        } else if (m_isNote) {
            m_message.attachments.append(*file);
            m_keeper.keep(m_message);
        } else {
            m_box->attach(*file);
        }
    });
}

void ComposerPanel::pickFiles()
{
    auto* dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setObjectName(QStringLiteral("composer.filePicker"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &ComposerPanel::attachFiles);
    dialog->open();
}

} // namespace heddle::ui
