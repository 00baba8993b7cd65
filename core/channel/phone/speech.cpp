#include "core/channel/phone/speech.h"

#include <QProcess>

namespace heddle::phone {

namespace {

constexpr Duration patience = 10s;
constexpr qsizetype mostLetters = 2'000;
const QString wordsPerMinute = QStringLiteral("150");

} // namespace

Speech::Speech(Clock& clock, QString program) : m_clock(clock), m_program(std::move(program)) {}

Async<QString> Speech::speak(const QString& words, const QString& language)
{
    const QString key = language + QLatin1Char('\n') + words;
    if (const auto known = m_spoken.constFind(key); known != m_spoken.constEnd())
        return answered<QString>(*known);
    const QString file = m_folder.filePath(QStringLiteral("%1.wav").arg(++m_count));
    auto* process = new QProcess(this);
    const Answer<QString> answer;
    m_answers.insert(process, answer);
    connect(process, &QProcess::finished, this, [=, this](int code) {
        if (code == 0)
            m_spoken.insert(key, file);
        finish(process,
               code == 0 ? Result<QString>(file) : failure(ErrorCode::Unsupported, language));
    });
    connect(process, &QProcess::errorOccurred, this,
            [=, this] { finish(process, failure(ErrorCode::Unsupported, m_program)); });
    m_clock.callAt(m_clock.now() + patience, process,
                   [=, this] { finish(process, failure(ErrorCode::Timeout, m_program)); });
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(m_program, {QStringLiteral("-v"), language, QStringLiteral("-s"), wordsPerMinute,
                               QStringLiteral("-w"), file, QStringLiteral("--stdin")});
    // By its input, so that no word is taken for an option.
    process->write(words.left(mostLetters).toUtf8());
    process->closeWriteChannel();
    return answer.future();
}

void Speech::finish(QProcess* process, const Result<QString>& file)
{
    const auto found = m_answers.constFind(process);
    if (found == m_answers.constEnd())
        return;
    const Answer<QString> answer = *found;
    m_answers.erase(found);
    process->disconnect(this);
    process->kill();
    process->deleteLater();
    answer.give(file);
}

} // namespace heddle::phone
