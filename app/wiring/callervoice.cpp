#include "app/wiring/callervoice.h"

#include <QRegularExpression>

namespace heddle::app {

namespace {

using namespace std::chrono_literals;

constexpr int mostWaiting = 5; // sentences; who is further behind is not listened to
constexpr auto longestSentence = 60s;
constexpr int killedWithin = 500; // ms

} // namespace

CallerVoice::CallerVoice(QString program, QObject* parent)
    : QObject(parent), m_program(std::move(program))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(longestSentence);
    connect(&m_limit, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, &CallerVoice::next);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            m_program.clear();
    });
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
}

CallerVoice::~CallerVoice()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(killedWithin);
}

void CallerVoice::say(const QString& words, const QString& language)
{
    if (m_program.isEmpty() || m_waiting.size() >= mostWaiting)
        return;
    m_waiting.append({words, language});
    if (m_process.state() == QProcess::NotRunning)
        next();
}

void CallerVoice::stop()
{
    m_waiting.clear();
    m_process.kill();
}

void CallerVoice::next()
{
    m_limit.stop();
    if (m_waiting.isEmpty())
        return;
    static const QRegularExpression languageCode(QStringLiteral("^[a-z]{2,3}(-[a-z]+)?$"));
    const Sentence sentence = m_waiting.takeFirst();
    QStringList arguments{QStringLiteral("--stdin")};
    if (languageCode.match(sentence.language).hasMatch())
        arguments += {QStringLiteral("-v"), sentence.language};
    m_process.start(m_program, arguments);
    // By its input, so that no word can be taken for an option.
    m_process.write(sentence.words.toUtf8());
    m_process.closeWriteChannel();
    m_limit.start();
}

} // namespace heddle::app
