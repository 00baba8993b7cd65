#pragma once

#include "app/ctl/commands/officework.h"

namespace heddle::ctl {

/// Puts posts of files through the centre's intake, many in one transaction. A post that cannot be
/// read is named with its line and counted, and the rest goes on; the same post again adds nothing.
class PostImport {
public:
    static Result<std::unique_ptr<PostImport>> start(const Invocation& invocation);

    /// All posts of a file, a table by its name (.csv, .tsv), else JSON.
    Done add(const QString& path);
    /// Prints what became of all; fails where one was refused.
    Done finish();

private:
    PostImport(const Invocation& invocation, std::unique_ptr<OfficeWork> office);
    void refuse(const QString& from, const QString& why);
    Done takeIn();

    const Invocation& m_invocation;
    std::unique_ptr<OfficeWork> m_office;
    QList<Inbound> m_waiting;
    int m_added = 0;
    int m_known = 0;
    int m_refused = 0;
};

} // namespace heddle::ctl
