// What is put into a message besides typed words: canned replies, files and pictures.

#include "core/service/directory.h"
#include "ui/composer/actionrow.h"
#include "ui/composer/cannedpopup.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpanel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QFileDialog>

namespace heddle::ui {

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

void ComposerPanel::attachPicture(const QByteArray& png)
{
    const int number = int(m_message.attachments.size()) + m_attaching + 1;
    awaitAttachment(m_services.desk.attach(tr("Picture %1.png").arg(number), png));
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
