#include "core/base/log.h"

#include <QDateTime>

#include <cstdio>

namespace heddle {

Q_LOGGING_CATEGORY(logCore, "heddle.core")
Q_LOGGING_CATEGORY(logStore, "heddle.store")
Q_LOGGING_CATEGORY(logIntake, "heddle.intake")
Q_LOGGING_CATEGORY(logRouting, "heddle.routing")
Q_LOGGING_CATEGORY(logOutbox, "heddle.outbox")
Q_LOGGING_CATEGORY(logMail, "heddle.mail")
Q_LOGGING_CATEGORY(logUi, "heddle.ui")

namespace {

QLatin1String levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return QLatin1String("debug");
    case QtInfoMsg: return QLatin1String("info");
    case QtWarningMsg: return QLatin1String("warning");
    case QtCriticalMsg:
    case QtFatalMsg: return QLatin1String("error");
    }
    return QLatin1String("error");
}

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QString moment = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QByteArray line =
        formatLogLine(moment, type, QString::fromUtf8(context.category), message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace

QString formatLogLine(const QString& isoMoment, QtMsgType type, const QString& category,
                      const QString& message)
{
    QString safe;
    safe.reserve(message.size());
    for (const QChar letter : message) {
        if (letter.unicode() >= 0x20 && letter.unicode() != 0x7f)
            safe += letter;
        else
            safe += QStringLiteral("\\x%1").arg(int(letter.unicode()), 2, 16, QLatin1Char('0'));
    }
    return isoMoment + QLatin1Char(' ') + levelName(type) + QLatin1Char(' ') + category
           + QLatin1Char(' ') + safe;
}

bool startLog(const QString& level)
{
    static const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"),
                                    QStringLiteral("warning"), QStringLiteral("error")};
    const auto wanted = levels.indexOf(level);
    if (wanted < 0)
        return false;
    QString rules;
    for (qsizetype i = 0; i < 3; ++i) {
        rules +=
            QStringLiteral("heddle.*.%1=%2\n")
                .arg(levels.at(i), i >= wanted ? QStringLiteral("true") : QStringLiteral("false"));
    }
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler(writeLine);
    return true;
}

} // namespace heddle
