#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"

#include <QHash>
#include <QObject>
#include <QTemporaryDir>

class QProcess;

namespace heddle::phone {

/// Speaks words with espeak-ng, where it is installed, into sound files that live as long as this.
///
/// Thread: the core thread.
class Speech : public QObject {
    Q_OBJECT
public:
    /// \param program what speaks, as espeak-ng is asked
    explicit Speech(Clock& clock, QString program = QStringLiteral("espeak-ng"));

    /// Answers with a WAV file. Unsupported: nothing here speaks, or not in this language (BCP 47);
    /// Timeout after ten seconds.
    Async<QString> speak(const QString& words, const QString& language);

private:
    void finish(QProcess* process, const Result<QString>& file);

    Clock& m_clock;
    QString m_program;
    QTemporaryDir m_folder;
    QHash<QString, QString> m_spoken; ///< words and language to their file
    QHash<QProcess*, Answer<QString>> m_answers;
    int m_count = 0;
};

} // namespace heddle::phone
