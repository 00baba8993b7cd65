#pragma once

#include "core/insight/learning/examplememory.h"
#include "core/insight/learning/training.h"
#include "core/model/entry.h"
#include "core/service/feedback/foldlessons.h"
#include "core/service/ledger.h"

#include <atomic>
#include <memory>

namespace heddle::service {

/// Learns from agents' corrections what messages are of one kind of reading (tags, severity,
/// stance), and suggests it for the next ones.
///
/// A correction counts from the next message on, by memory; every so many of them a model is
/// trained anew in a pool thread and stored with its counts. With nothing learned it suggests
/// nothing.
/// Thread: the core thread.
class Teacher : public QObject {
    Q_OBJECT
public:
    /// Trained again after so many corrections, or a tenth of what the model knows if that is more.
    static constexpr qint64 correctionsBetween = 20;
    /// A model from less is worse than memory.
    static constexpr qint64 fewestExamples = 30;

    Teacher(Ledger& ledger, ReadingKind what, QObject* parent = nullptr);
    ~Teacher() override;

    /// Takes up what was learned before. A model that cannot be read is made anew.
    Done start();

    /// Labels for a message (tags, kinds of severity, stances), the surest first, at most five.
    QList<TagSuggestion> suggest(const Entry& entry) const;
    /// Whether somebody said of a message like this that it is not `label`.
    bool isRefused(const Entry& entry, const QString& label) const;
    bool hasModel() const { return m_model != nullptr; }

Q_SIGNALS:
    /// A new model is at work, or training failed (nothing has changed then).
    void trained();

private:
    void apply(const QList<store::Record>& records);
    void remember(const Correction& correction);
    void trainIfDue();
    void take(const Result<insight::TextModel>& made, qint64 corrections);
    Done keep(const insight::TextModel& made, qint64 corrections);
    QList<TagSuggestion> fromModel(const QString& text) const;

    Ledger& m_ledger;
    ReadingKind m_what;
    insight::ExampleMemory m_memory;
    std::shared_ptr<const insight::TextModel> m_model;
    std::shared_ptr<std::atomic_bool> m_isOver;
    qint64 m_corrections = 0;        ///< there are
    qint64 m_correctionsLearned = 0; ///< the model was made from
    bool m_isTraining = false;
};

/// Those of a centre.
struct Teachers {
    explicit Teachers(Ledger& ledger)
        : tags(ledger, ReadingKind::Tag), severity(ledger, ReadingKind::Severity),
          stance(ledger, ReadingKind::Stance), folds(ledger)
    {}

    Done start();

    Teacher tags;
    Teacher severity;
    Teacher stance;
    FoldLessons folds;
};

} // namespace heddle::service
