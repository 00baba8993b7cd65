#include "ui/conversation/attachmentsaver.h"

#include "core/base/async.h"
#include "core/service/directory.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace heddle::ui {

namespace {

Done writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorCode::BadInput, file.errorString()};
    return {};
}

} // namespace

QString harmlessFileName(const QString& name)
{
    QString harmless = name.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1);
    harmless.removeIf([](QChar letter) {
        return !letter.isPrint() || QStringView(u":*?\"<>|").contains(letter);
    });
    while (harmless.startsWith(QLatin1Char('.')))
        harmless.remove(0, 1);
    return harmless.trimmed().isEmpty() ? QStringLiteral("attachment") : harmless.trimmed();
}

AttachmentSaver::AttachmentSaver(service::Directory& directory, QWidget* window)
    : QObject(window), m_directory(directory), m_window(window)
{}

void AttachmentSaver::ask(const Attachment& attachment)
{
    auto* dialog = new QFileDialog(m_window, tr("Save the attachment"));
    dialog->setObjectName(QStringLiteral("attachment.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->selectFile(harmlessFileName(attachment.name));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, attachment](const QString& path) { save(attachment, path); });
    dialog->open();
}

void AttachmentSaver::save(const Attachment& attachment, const QString& path)
{
    whenDone(m_directory.blob(attachment.blob), this,
             [this, path](const Result<QByteArray>& content) {
                 if (!content) {
                     Q_EMIT failed(content.error());
                     return;
                 }
                 const Async<void> written =
                     QtConcurrent::run([path, bytes = *content] { return writeFile(path, bytes); });
                 whenDone(written, this, [this, path](const Done& done) {
                     if (done)
                         Q_EMIT saved(path);
                     else
                         Q_EMIT failed(done.error());
                 });
             });
}

} // namespace heddle::ui
