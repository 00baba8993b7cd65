#include "app/ctl/commands/topics.h"
#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/model/facts/mailjson.h"

#include <QFile>
#include <QtConcurrent>

#include <optional>

namespace heddle::ctl {

namespace {

Result<Mail> readMail(const QString& path)
{
    QFile file(path);
    const bool isOpen = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::NotFound, file.errorString());
    return email::parseMail(file.readAll()).map(insight::read);
}

void print(const Invocation& invocation, const QString& path, const Mail& mail)
{
    if (invocation.wantsJson()) {
        QJsonObject object = toJson(mail);
        object.insert(QStringLiteral("file"), path);
        object.insert(QStringLiteral("ok"), true);
        invocation.console.print(object);
        return;
    }
    invocation.console.print(path);
    for (const MailAddress& sender : mail.from)
        invocation.console.print(
            QStringLiteral("  from:    %1 <%2>").arg(sender.name, sender.address));
    invocation.console.print(QStringLiteral("  subject: ") + mail.subject);
    if (mail.date)
        invocation.console.print(QStringLiteral("  date:    ") + mail.date->toString(Qt::ISODate));
    for (const QString& line : mail.newText.split(QLatin1Char('\n')))
        invocation.console.print(QStringLiteral("  | ") + line);
    for (const MailPart& part : mail.attachments)
        invocation.console.print(
            QStringLiteral("  file:    %1, %2, %3 bytes")
                .arg(part.name, part.type, QString::number(part.content.size())));
    for (const QString& warning : mail.warnings)
        invocation.console.print(QStringLiteral("  repaired: ") + warning);
}

/// A file and what became of it.
struct Reading {
    QString path;
    std::optional<Result<Mail>> mail;
};

bool report(const Invocation& invocation, const Reading& reading)
{
    const Result<Mail>& mail = *reading.mail;
    if (mail) {
        print(invocation, reading.path, *mail);
        return true;
    }
    if (invocation.wantsJson())
        invocation.console.print(QJsonObject{{QStringLiteral("file"), reading.path},
                                             {QStringLiteral("ok"), false},
                                             {QStringLiteral("error"), mail.error().detail}});
    invocation.console.complain(QStringLiteral("%1: %2").arg(reading.path, mail.error().detail));
    return false;
}

/// Reads on all cores, a handful of files at a time so that many large ones fit into memory, and
/// reports in the order given. A file that cannot be read is named, and the rest goes on.
Done parse(const Invocation& invocation)
{
    constexpr qsizetype handful = 64;
    bool allRead = true;
    for (qsizetype at = 0; at < invocation.arguments.size(); at += handful) {
        QList<Reading> readings;
        for (const QString& path : invocation.arguments.mid(at, handful))
            readings.append({path, std::nullopt});
        QtConcurrent::blockingMap(readings,
                                  [](Reading& reading) { reading.mail = readMail(reading.path); });
        for (const Reading& reading : readings)
            allRead = report(invocation, reading) && allRead;
    }
    if (!allRead)
        return failure(ErrorCode::BadInput);
    return {};
}

} // namespace

QList<Command> mailCommands()
{
    return {
        {QStringLiteral("mail parse"),
         QStringLiteral("FILE..."),
         QStringLiteral("Read mail files (- is stdin) and print what is in them"),
         Command::Json,
         {},
         parse},
    };
}

} // namespace heddle::ctl
