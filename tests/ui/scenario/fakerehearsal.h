#pragma once

#include "core/service/rehearsal/rehearsal.h"

namespace heddle::test {

/// A rehearsal that remembers what was wished of it.
class FakeRehearsal final : public service::Rehearsal {
    Q_OBJECT
public:
    QList<service::Story> stories() const override { return library; }
    const service::RehearsalView& view() const override { return shown; }
    void open(const service::Story& story) override
    {
        wishes += QStringLiteral("open ") + story.name;
    }
    void play(int speed) override { wishes += QStringLiteral("play %1").arg(speed); }
    void pause() override { wishes += QStringLiteral("pause"); }
    void step() override { wishes += QStringLiteral("step"); }
    void jumpTo(Timestamp moment) override
    {
        wishes += QStringLiteral("jump %1").arg((moment - shown.start) / std::chrono::seconds(1));
    }
    void startOver() override { wishes += QStringLiteral("over"); }
    void inject(const QString& key) override { wishes += QStringLiteral("inject ") + key; }
    QByteArray exported(Export) const override { return "page"; }

    void show(const service::RehearsalView& view)
    {
        shown = view;
        Q_EMIT changed();
    }

    QList<service::Story> library;
    service::RehearsalView shown;
    QStringList wishes;
};

} // namespace heddle::test
