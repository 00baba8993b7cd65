#include "app/ctl/commands/importing.h"
#include "app/ctl/commands/topics.h"
#include "app/ctl/mboxfile.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace heddle::ctl {

namespace {

/// The files an argument stands for: itself, or everything in a folder, in order.
QStringList filesOf(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    QDirIterator found(path, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    files.sort();
    return files;
}

bool holdsSeveralMails(const QByteArray& raw)
{
    if (!raw.startsWith("From "))
        return false;
    QBuffer buffer;
    buffer.setData(raw);
    buffer.open(QIODevice::ReadOnly);
    MboxFile mails(buffer);
    return mails.next() && mails.next();
}

Done importEml(Importing& importing, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        importing.refuse(path, file.errorString());
        return {};
    }
    const QByteArray raw = file.readAll();
    if (file.error() != QFile::NoError) {
        importing.refuse(path, file.errorString());
        return {};
    }
    if (holdsSeveralMails(raw)) {
        importing.refuse(path, QStringLiteral("this is an mbox file with several mails; take it in "
                                              "with heddlectl import mbox"));
        return {};
    }
    return importing.add(path, raw);
}

Done importMbox(Importing& importing, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        importing.refuse(path, file.errorString());
        return {};
    }
    MboxFile mails(file);
    for (int number = 1; const auto mail = mails.next(); ++number) {
        if (auto added = importing.add(QStringLiteral("%1, mail %2").arg(path).arg(number), *mail);
            !added)
            return added;
    }
    if (!mails.hasBegun())
        importing.refuse(path,
                         QStringLiteral("there is no mail in it; an mbox file begins each with "
                                        "a \"From \" line, a single mail is for import eml"));
    return {};
}

using ImportFile = Done (*)(Importing&, const QString&);

Done importAll(const Invocation& invocation, ImportFile importFile)
{
    auto importing = Importing::start(invocation);
    if (!importing)
        return passOn(importing);
    QStringList files;
    for (const QString& path : invocation.arguments)
        files += filesOf(path);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (auto imported = importFile(**importing, files.at(i)); !imported)
            return imported;
        invocation.console.showProgress(QStringLiteral("importing"), i + 1, files.size());
    }
    return (*importing)->finish();
}

} // namespace

QList<Command> importCommands()
{
    const QList<Option> options{
        {QStringLiteral("waiting"),
         {},
         QStringLiteral("let the mails wait for an answer; without it they are history")},
        {QStringLiteral("account"), QStringLiteral("ADDRESS"),
         QStringLiteral("the mailbox they came to (the first of the centre)")},
        agentOption()};
    constexpr int uses = Command::Store | Command::Json;
    return {
        {QStringLiteral("import eml"), QStringLiteral("FILE|DIR..."),
         QStringLiteral(
             "Take in mail files, and all files of folders; what is there already adds nothing"),
         uses, options,
         [](const Invocation& invocation) { return importAll(invocation, importEml); }},
        {QStringLiteral("import mbox"), QStringLiteral("FILE..."),
         QStringLiteral("Take in the mails of mbox files; what is there already adds nothing"),
         uses, options,
         [](const Invocation& invocation) { return importAll(invocation, importMbox); }},
    };
}

} // namespace heddle::ctl
