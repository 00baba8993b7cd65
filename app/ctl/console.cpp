#include "app/ctl/console.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace heddle::ctl {

namespace {

void put(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

} // namespace

QString harmless(QString text)
{
    for (QChar& letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = QLatin1Char(' ');
    }
    return text;
}

void Console::print(const QString& line)
{
    put(stdout, harmless(line).toUtf8() + '\n');
}

void Console::print(const QJsonObject& object)
{
    put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Console::write(const QByteArray& bytes)
{
    put(stdout, bytes);
}

void Console::complain(const QString& line)
{
    endProgress();
    std::fflush(stdout);
    put(stderr, QByteArrayLiteral("heddlectl: ") + harmless(line).toUtf8() + '\n');
}

void Console::showProgress(const QString& what, qint64 done, qint64 total)
{
    if (total <= 0 || isatty(STDERR_FILENO) == 0)
        return;
    const int permille = static_cast<int>(done * 1000 / total);
    if (permille == m_shownPermille)
        return;
    m_shownPermille = permille;
    constexpr int width = 40;
    const QString bar =
        QString(permille * width / 1000, QLatin1Char('#')).leftJustified(width, QLatin1Char('.'));
    put(stderr, QStringLiteral("\r%1 [%2] %3 %")
                    .arg(what, bar, QString::number(permille / 10.0, 'f', 1))
                    .toUtf8());
}

void Console::endProgress()
{
    if (m_shownPermille >= 0)
        put(stderr, QByteArrayLiteral("\n"));
    m_shownPermille = -1;
}

Done Console::finish()
{
    const bool isWritten = std::ferror(stdout) == 0 && std::fflush(stdout) == 0;
    if (isWritten)
        return {};
    return failure(ErrorCode::Refused,
                   QStringLiteral("the output could not be written: %1; make room and run it again")
                       .arg(qt_error_string(errno)));
}

} // namespace heddle::ctl
