#include "core/service/config/check/wordcheck.h"

#include "core/model/form/spelling.h"
#include "core/service/config/check/windowkeys.h"
#include "core/service/desk/placeholdernames.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace heddle::service {

namespace {

void checkPlaceholders(const QString& text, const QStringList& known, const QString& path,
                       Complaints& complaints)
{
    for (const QString& name : unknownPlaceholders(text, known))
        complaints.warn(path, unknownName(QStringLiteral("placeholder"), name, known)
                                  + QStringLiteral("; it stays as it is"));
}

void checkLogins(const CentrePlan& plan, Complaints& complaints)
{
    static const QRegularExpression blank(QStringLiteral("\\s"));
    QHash<QString, QString> seen; // in small letters
    for (qsizetype i = 0; i < plan.agents.size(); ++i) {
        const QString& login = plan.agents.at(i).login;
        const QString path = pathOf(QStringLiteral("agents"), i, QStringLiteral("login"));
        if (login.contains(blank))
            complaints.say(
                path,
                QStringLiteral("'%1' has a blank in it; a login is one word").arg(login.left(40)));
        const QString other = seen.value(login.toLower(), login);
        if (other != login)
            complaints.say(path, QStringLiteral("'%1' and '%2' differ only in small and capital "
                                                "letters; a login is one person's")
                                     .arg(login, other));
        seen.insert(login.toLower(), login);
    }
    complaints.checkTwice(plan.agents, "agents", "login",
                          [](const Agent& agent) { return agent.login; });
}

void checkReply(const CannedReply& reply, const QString& path, Complaints& complaints)
{
    static const QRegularExpression apart(QStringLiteral("[\\s/]"));
    checkLanguage(reply.language, path + QStringLiteral(".language"), complaints);
    if (reply.shortcut.contains(apart))
        complaints.say(path + QStringLiteral(".shortcut"),
                       QStringLiteral("'%1' cannot be typed after /; write it in one word, "
                                      "without /")
                           .arg(reply.shortcut.left(40)));
    if (reply.title.trimmed().isEmpty())
        complaints.warn(path + QStringLiteral(".title"),
                        QStringLiteral("'%1' has no title to be found by in the list")
                            .arg(reply.shortcut.left(40)));
    checkPlaceholders(reply.text, placeholderNames(), path + QStringLiteral(".text"), complaints);
}

void checkReplies(const CentrePlan& plan, Complaints& complaints)
{
    const auto replies = plan.cannedReplies.value_or(QList<CannedReply>());
    complaints.checkTwice(replies, "canned_replies", "shortcut",
                          [](const CannedReply& reply) { return reply.shortcut; });
    for (qsizetype i = 0; i < replies.size(); ++i)
        checkReply(replies.at(i), pathOf(QStringLiteral("canned_replies"), i), complaints);
}

void checkTexts(const CentrePlan& plan, Complaints& complaints)
{
    for (qsizetype i = 0; i < plan.agents.size(); ++i)
        checkPlaceholders(plan.agents.at(i).signature, placeholderNames(),
                          pathOf(QStringLiteral("agents"), i, QStringLiteral("signature")),
                          complaints);
    for (qsizetype i = 0; i < plan.queues.size(); ++i) {
        const auto& rules = plan.queues.at(i).overflow;
        const QString list = pathOf(QStringLiteral("queues"), i, QStringLiteral("overflow"));
        for (qsizetype j = 0; j < rules.size(); ++j)
            checkPlaceholders(rules.at(j).notice, {QStringLiteral("wait")},
                              pathOf(list, j, QStringLiteral("notice")), complaints);
    }
}

/// "shift+CTRL+m" is the same key as "Ctrl+Shift+M".
QString sameKey(const QString& key)
{
    QStringList parts = key.toLower().split(QLatin1Char('+'));
    for (QString& part : parts)
        part = part.trimmed();
    std::sort(parts.begin(), parts.end() - 1);
    return parts.join(QLatin1Char('+'));
}

bool isOfWindow(const QString& key)
{
    const QStringList all = windowKeys();
    return std::any_of(all.begin(), all.end(),
                       [&](const QString& one) { return sameKey(one) == key; });
}

void checkMacroKeys(const CentrePlan& plan, Complaints& complaints)
{
    const auto macros = plan.macros.value_or(QList<Macro>());
    complaints.checkTwice(macros, "macros", "name", [](const Macro& macro) { return macro.name; });
    QHash<QString, const Macro*> seen;
    for (qsizetype i = 0; i < macros.size(); ++i) {
        const Macro& macro = macros.at(i);
        const QString key = sameKey(macro.key);
        const QString path = pathOf(QStringLiteral("macros"), i, QStringLiteral("key"));
        if (isOfWindow(key))
            complaints.warn(path, QStringLiteral("the window has %1 for something else; '%2' is "
                                                 "found in its menu only")
                                      .arg(macro.key, macro.name));
        if (const Macro* first = seen.value(key); first != nullptr && !key.isEmpty())
            complaints.say(path,
                           QStringLiteral("%1 is the key of '%2' already; give each macro its own")
                               .arg(macro.key, first->name));
        else
            seen.insert(key, &macro);
    }
}

} // namespace

void checkLanguage(const QString& tag, const QString& path, Complaints& complaints)
{
    if (!tag.isEmpty() && QLocale(tag).language() == QLocale::C)
        complaints.say(
            path,
            QStringLiteral("'%1' is no language; write it like de, fr or pt-BR").arg(tag.left(40)));
}

void checkWords(const CentrePlan& plan, Complaints& complaints)
{
    checkLogins(plan, complaints);
    checkReplies(plan, complaints);
    checkTexts(plan, complaints);
    checkMacroKeys(plan, complaints);
}

} // namespace heddle::service
