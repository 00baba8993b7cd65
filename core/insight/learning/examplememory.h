#pragma once

#include "core/insight/learning/features.h"

#include <QStringList>

#include <deque>
#include <optional>

namespace heddle::insight {

/// How much two texts have in common, by words and runs of letters: 0 to 1 (cosine of their sets).
double likeness(QStringView one, QStringView other);

/// A label that an example close to a text speaks for.
struct Remembered {
    QString label;
    double likeness = 0; ///< 0 to 1
    QStringList words;   ///< that both have, as the text writes them
};

/// The newest examples by heart, so that a correction counts from the next text on, before any
/// model is trained again. Forgets the oldest beyond its room.
class ExampleMemory {
public:
    enum class Says { Yes, No };

    explicit ExampleMemory(std::size_t room = 2'000) : m_room(room) {}

    void add(QStringView text, const QString& label, Says says);
    std::size_t size() const { return m_examples.size(); }

    /// What the nearest examples say yes to, the likest first, at most one for each label; not what
    /// a nearer one says no to.
    QList<Remembered> recall(QStringView text) const;
    /// Whether something very like this text was said not to be `label`.
    bool isRefused(QStringView text, const QString& label) const;

private:
    struct Learned {
        QString label;
        Says says = Says::Yes;
        std::vector<quint32> hashes; ///< of its features, sorted
    };

    std::size_t m_room;
    std::deque<Learned> m_examples;
};

} // namespace heddle::insight
