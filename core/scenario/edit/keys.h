#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace heddle::scenario {

/// A key of a scenario file, as reading knows it.
struct ScenarioKey {
    QString path; ///< "steps.by": of each step
    QString meaning;
    QStringList words; ///< that it takes; empty: anything
    bool isList = false;
    bool isNeeded = false;

    bool operator==(const ScenarioKey&) const = default;
};

/// Every key, in the order of the file.
const QList<ScenarioKey>& scenarioKeys();

/// The same as a JSON Schema (draft 07), for editors that know YAML.
QJsonObject scenarioSchema();

} // namespace heddle::scenario
