#include "core/service/feedback/ownnames.h"

#include "core/insight/cues/stance.h"
#include "core/service/listening/socialaccount.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

namespace {

constexpr qsizetype fewestLetters = 4;

/// "@northwind on social.example" and "northwind.bsky.social" are northwind.
QString handleIn(const QString& account)
{
    QString handle = account.section(u' ', 0, 0);
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    return handle.section(u'@', 0, 0).section(u'.', 0, 0);
}

/// People leave out what follows a name ("Ambleworth Home"), but "The" is no name.
void addName(QStringList& names, const QString& name)
{
    const QString simple = name.simplified();
    if (simple.isEmpty())
        return;
    names.append(simple);
    const QString first = simple.section(u' ', 0, 0);
    if (first != simple && first.size() >= fewestLetters)
        names.append(first);
}

} // namespace

Result<QStringList> ownNames(store::Store& store)
{
    const auto name = store.settings().value(QStringLiteral("centre.name"));
    if (!name)
        return passOn(name);
    const auto accounts = socialAccounts(store);
    if (!accounts)
        return passOn(accounts);
    QStringList names;
    addName(names, name->value_or(QString()));
    for (const SocialAccount& account : *accounts) {
        if (const QString handle = handleIn(account.name); handle.size() >= fewestLetters)
            names.append(handle);
    }
    names.removeDuplicates();
    return names;
}

void readStanceOf(Entry& post, const QStringList& ownNames)
{
    if (!post.post)
        return;
    const insight::StanceRead read = insight::readStance(
        insight::readWords(post.text),
        {.ownNames = ownNames, .isAddressed = post.direction == Direction::Inbound});
    post.readings.stance = read.stance;
    post.readings.stanceWhy = read.why;
}

} // namespace heddle::service
