#include "app/ctl/commandline.h"
#include "app/ctl/commands/topics.h"
#include "app/ctl/manual.h"
#include "core/base/log.h"

#include <QCoreApplication>

namespace {

using namespace heddle::ctl;

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrongUsage = 2;

int answer(const Run& run, Console& console)
{
    const auto result = run.command->run({console, run.arguments, run.options});
    console.endProgress();
    if (const auto written = console.finish(); !written) {
        console.complain(written.error().detail);
        return failed;
    }
    if (result)
        return done;
    if (!result.error().detail.isEmpty())
        console.complain(result.error().detail);
    return failed;
}

int answer(const Show& show, Console& console)
{
    console.write(show.text.toUtf8());
    return done;
}

int answer(const Misuse& misuse, Console& console)
{
    console.complain(misuse.sentence);
    return wrongUsage;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("heddlectl"));
    heddle::startLog(QStringLiteral("warning"));
    const QStringList line = QCoreApplication::arguments().mid(1);
    const QList<Command> table = allCommands();
    Console console;
    // For the build: the papers that are made from the table.
    if (line == QStringList{QStringLiteral("--man-page")})
        return answer(Show{manPage(table)}, console);
    if (line == QStringList{QStringLiteral("--bash-completion")})
        return answer(Show{bashCompletion(table)}, console);
    return std::visit([&console](const auto& request) { return answer(request, console); },
                      understand(line, table));
}
