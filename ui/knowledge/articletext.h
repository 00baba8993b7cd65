#pragma once

#include "core/model/draft.h"
#include "core/service/knowledge/article.h"

namespace heddle::ui {

/// Markdown as it reads in a mail: no marks, lists with a sign before each point, the address behind
/// each link.
QString plainArticle(const QString& markdown);

/// An article as the composer takes it: its shortcut is made of its title, its text is plain, and
/// its placeholders are filled in as those of canned replies.
CannedReply articleReply(const service::Article& article);

} // namespace heddle::ui
