// Each way to choose an agent on a day of every sample centre, class by class: `heddlectl route
// simulate --compare` over all of them in one run.

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>

int main()
{
    const QDir days(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/simulations"));
    QStringList arguments{QStringLiteral("route"), QStringLiteral("simulate"),
                          QStringLiteral("--compare"), QStringLiteral("--runs=1")};
    for (const QString& name : days.entryList({QStringLiteral("*.yaml")}, QDir::Files))
        arguments += days.filePath(name);
    QElapsedTimer timer;
    timer.start();
    QProcess comparing;
    comparing.start(QStringLiteral(HEDDLE_BIN_DIR "/heddlectl"), arguments);
    if (!comparing.waitForFinished(-1) || comparing.exitCode() != 0) {
        std::fprintf(stderr, "%s\n", comparing.readAllStandardError().constData());
        return 1;
    }
    for (const QByteArray& line : comparing.readAllStandardOutput().split('\n'))
        std::printf("# %s\n", line.constData());
    const double seconds = double(timer.elapsed()) / 1e3;
    std::printf(
        "BENCH\tsix policies compared on a day of each of the six sample centres\t%.3g\ts\t<= "
        "180\t%.2f\n",
        seconds, seconds / 180);
    return 0;
}
