#pragma once

#include <QObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace heddle::app {

/// Says aloud what the callers of a scenario say, one after the other, with espeak-ng where that is
/// installed. Where it is not, or has no loudspeaker, the captions say it alone.
class CallerVoice : public QObject {
    Q_OBJECT
public:
    explicit CallerVoice(
        QString program = QStandardPaths::findExecutable(QStringLiteral("espeak-ng")),
        QObject* parent = nullptr);
    ~CallerVoice() override;

    /// \param language "de" or "pt-br"; empty: the program's own
    void say(const QString& words, const QString& language);
    /// Falls silent at once.
    void stop();

private:
    struct Sentence {
        QString words;
        QString language;
    };
    void next();

    QString m_program; ///< empty where there is none
    QList<Sentence> m_waiting;
    QProcess m_process;
    QTimer m_limit; ///< of one sentence
};

} // namespace heddle::app
