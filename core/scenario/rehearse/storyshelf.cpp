#include "core/scenario/rehearse/storyshelf.h"

#include "core/model/form/spelling.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <set>

namespace heddle::scenario {

namespace {

const QStringList scenarioFiles{QStringLiteral("*.yaml")};

} // namespace

QList<service::Story> storiesIn(const QStringList& folders)
{
    QList<service::Story> stories;
    std::set<QString> seen;
    for (const QString& folder : folders) {
        const QDir dir(folder);
        const QStringList files = dir.entryList(scenarioFiles, QDir::Files, QDir::Name);
        for (const QString& file : files) {
            const ScriptReading reading = readScriptFile(dir.filePath(file), folders);
            const Script& script = reading.script;
            if (!reading.isFit() || !seen.insert(script.name).second)
                continue;
            stories.append({.file = dir.filePath(file),
                            .name = script.name,
                            .line = script.story,
                            .teaches = script.teaches,
                            .icon = script.icon,
                            .lasts = script.lasts,
                            .isCertified = script.isCertified});
        }
    }
    return stories;
}

QStringList storyFolders()
{
    const QString name = QStringLiteral("heddle/scenarios");
    QStringList folders{QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/'
                        + name};
    if (qEnvironmentVariableIsSet("HEDDLE_SCENARIOS"))
        folders += qEnvironmentVariable("HEDDLE_SCENARIOS");
    // Beside a program that runs from where it was built.
    const QDir built(QCoreApplication::applicationDirPath()
                     + QStringLiteral("/../../resources/scenarios"));
    if (built.exists())
        folders += built.canonicalPath();
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, name,
                                         QStandardPaths::LocateDirectory);
    folders.removeDuplicates();
    return folders;
}

Result<QString> storyFile(const QString& name, const QStringList& folders)
{
    if (QFileInfo(name).isFile())
        return name;
    QStringList names;
    for (const QString& folder : folders) {
        const QString file = QDir(folder).filePath(name + QStringLiteral(".yaml"));
        if (QFileInfo(file).isFile())
            return file;
        for (const QString& other : QDir(folder).entryList(scenarioFiles, QDir::Files))
            names += QFileInfo(other).completeBaseName();
    }
    return failure(ErrorCode::NotFound, unknownName(QStringLiteral("scenario"), name, names));
}

} // namespace heddle::scenario
