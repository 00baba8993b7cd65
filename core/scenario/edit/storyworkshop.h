#pragma once

#include "core/scenario/script/scriptfile.h"
#include "core/service/rehearsal/storydesk.h"

#include <QThreadPool>

namespace heddle::scenario {

/// Writes scenarios into a folder of one's own; drafts lie in a folder within it, where the library
/// does not look.
class StoryWorkshop final : public service::StoryDesk {
    Q_OBJECT
public:
    /// \param folders where the library looks, and where includes may lie
    StoryWorkshop(QString ownFolder, QStringList folders, QObject* parent = nullptr);

    Async<service::StoryText> text(const QString& file) override;
    Async<service::StoryText> dropDraft(const QString& file) override;
    Async<void> keepDraft(const service::StoryText& text) override;
    Async<service::StoryText> save(const service::StoryText& text) override;
    Async<service::StoryCheck> check(const service::StoryText& text) override;
    service::StoryCompletions completions(const QString& text, qsizetype at) const override;

    /// Reads a text as if it lay where it was read from.
    ScriptReading read(const service::StoryText& text) const;

private:
    struct Checked {
        service::StoryCheck check;
        Script script;
    };
    QString draftOf(const QString& file) const;
    void learn(const Script& script);

    QString m_own;
    QStringList m_folders;
    Script m_known;     ///< as last read, with the names that completion offers
    QThreadPool m_pool; ///< of one thread, so that a draft is never overtaken by an older one
};

} // namespace heddle::scenario
