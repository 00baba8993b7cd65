#include "tests/core/ctl/ctlrun.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace heddle::test {

QList<QJsonObject> CtlOutcome::objects() const
{
    QList<QJsonObject> found;
    for (const QByteArray& line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto document = QJsonDocument::fromJson(line);
        INFO(line.toStdString());
        REQUIRE(document.isObject());
        found.append(document.object());
    }
    return found;
}

QString CtlRig::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

CtlOutcome CtlRig::run(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("share")));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HEDDLE_BIN_DIR "/heddlectl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CtlOutcome CtlRig::onStore(QStringList arguments) const
{
    arguments << QStringLiteral("--store") << store();
    return run(arguments);
}

} // namespace heddle::test
