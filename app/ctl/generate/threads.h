#pragma once

#include "app/ctl/generate/customers.h"
#include "app/ctl/generate/staff.h"

namespace heddle::ctl {

/// Whether a contact is over or still being worked on.
enum class Ending { Closed, Open };

/// Writes made-up interactions with their entries.
class ThreadWriter {
public:
    ThreadWriter(store::Store& store, const PhraseBook& phrases, const Staff& staff, Random& random)
        : m_store(store), m_phrases(phrases), m_staff(staff), m_random(random)
    {}

    /// One contact of `caller` that begins at `at`, as a record. Open ones are mails.
    Result<store::Record> write(const Caller& caller, Timestamp at, Ending ending);
    qint64 entriesWritten() const { return m_entries; }

private:
    struct Scene;

    Scene setScene(const Caller& caller, Ending ending);
    QString fill(QString text, const Scene& scene) const;
    QString sentence(const Scene& scene, const char* part);
    QString letter(const Scene& scene, const char* part, Direction direction);
    Result<QList<Entry>> entries(const Scene& scene, InteractionId interaction, Timestamp at);
    Entry entry(const Scene& scene, int turn, qsizetype turns);
    void settle(Interaction& interaction, const Scene& scene);

    store::Store& m_store;
    const PhraseBook& m_phrases;
    const Staff& m_staff;
    Random& m_random;
    qint64 m_entries = 0;
};

} // namespace heddle::ctl
