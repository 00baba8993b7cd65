#pragma once

#include "core/model/form/field.h"
#include "core/routing/simulation/plan.h"

namespace heddle::ctl {

/// A complaint with the file it is about: the simulation's or its centre's.
struct FileComplaint {
    QString file;
    Complaint complaint;
};

/// What a simulation file says, and everything that is wrong with it or with its centre's file.
struct SimulationReading {
    routing::SimulationPlan plan;
    QList<FileComplaint> complaints;

    bool isFit() const;
};

/// Reads the YAML at `path`, the centre file and the moments that it names. Never fails otherwise.
SimulationReading readSimulation(const QString& path);

} // namespace heddle::ctl
