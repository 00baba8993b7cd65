#include "core/service/config/check/accountcheck.h"

#include "core/service/listening/check/listeningcheck.h"
#include "core/service/mailboxes/mailboxcheck.h"
#include "core/service/phone/lines/phonelines.h"

namespace heddle::service {

namespace {

/// As a centre file writes the name of a field: taken_folder.
QString keyOf(const QString& field)
{
    QString key;
    for (const QChar letter : field)
        key += letter.isUpper() ? QString(QLatin1Char('_')) + letter.toLower() : QString(letter);
    return key;
}

/// Without those of `needed` fields that are not written: the reader has complained of them.
QMap<QString, QString> besidesMissing(const QMap<QString, QString>& faults,
                                      const QStringList& needed, const QString& path,
                                      const Complaints& complaints)
{
    QMap<QString, QString> rest;
    for (auto it = faults.begin(); it != faults.end(); ++it) {
        const QString key = keyOf(it.key());
        if (!needed.contains(key) || complaints.isWritten(path + QLatin1Char('.') + key))
            rest.insert(key, it.value());
    }
    return rest;
}

void checkMailboxes(const CentrePlan& plan, Complaints& complaints)
{
    static const QStringList needed{QStringLiteral("address"), QStringLiteral("login"),
                                    QStringLiteral("incoming.host"),
                                    QStringLiteral("outgoing.host")};
    const auto mailboxes = plan.mailboxes.value_or(QList<Account>());
    complaints.checkTwice(mailboxes, "mailboxes", "address",
                          [](const Account& account) { return account.settings.address; });
    for (qsizetype i = 0; i < mailboxes.size(); ++i) {
        const QString path = pathOf(QStringLiteral("mailboxes"), i);
        complaints.sayAll(
            besidesMissing(faultsOf(mailboxes.at(i).settings), needed, path, complaints), path);
    }
}

void checkLines(const CentrePlan& plan, Complaints& complaints)
{
    static const QStringList needed{QStringLiteral("name"), QStringLiteral("user"),
                                    QStringLiteral("domain")};
    const auto lines = plan.lines.value_or(QList<PhoneLine>());
    complaints.checkTwice(lines, "lines", "name", [](const PhoneLine& line) { return line.name; });
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString path = pathOf(QStringLiteral("lines"), i);
        complaints.sayAll(besidesMissing(faultsOf(lines.at(i)), needed, path, complaints), path);
    }
}

/// What is said of the calls of a queue.
void checkCalls(const CentrePlan& plan, Complaints& complaints)
{
    const auto nameOf = [&plan](QueueId id) {
        return id.isValid() && id.value <= plan.queues.size() ? plan.queues.at(id.value - 1).name
                                                              : QString();
    };
    complaints.checkTwice(plan.recordings.value_or(QList<RecordingPolicy>()), "recordings", "queue",
                          [&](const RecordingPolicy& policy) { return nameOf(policy.queue); });
    complaints.checkTwice(plan.noticeSounds.value_or(QList<NoticeSound>()), "notice_sounds",
                          "queue", [&](const NoticeSound& sound) {
                              return sound.when ? nameOf(sound.queue) + QLatin1Char(' ')
                                                      + toName(*sound.when)
                                                : nameOf(sound.queue);
                          });
    complaints.checkTwice(plan.callOutcomes.value_or(QList<CallOutcome>()), "call_outcomes", "code",
                          [](const CallOutcome& outcome) { return outcome.code; });
}

template<class T>
void checkListened(const std::optional<QList<T>>& section, const char* name, Complaints& complaints)
{
    const auto list = section.value_or(QList<T>());
    complaints.checkTwice(list, name, "name", [](const T& one) { return one.name; });
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = pathOf(QLatin1String(name), i);
        complaints.sayAll(
            besidesMissing(faultsOf(list.at(i)), {QStringLiteral("name")}, path, complaints), path);
    }
}

void checkPages(const CentrePlan& plan, Complaints& complaints)
{
    const auto pages = plan.customerPages.value_or(QList<CustomerPage>());
    complaints.checkTwice(pages, "customer_pages", "name",
                          [](const CustomerPage& page) { return page.name; });
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString path = pathOf(QStringLiteral("customer_pages"), i, QStringLiteral("address"));
        if (const QString fault = faultOf(pages.at(i)); !fault.isEmpty())
            complaints.say(path, fault);
        else if (pages.at(i).address.startsWith(QLatin1String("http:")))
            complaints.warn(
                path, QStringLiteral("what is filled in travels unencrypted; write https://"));
    }
}

} // namespace

void checkAccounts(const CentrePlan& plan, Complaints& complaints)
{
    checkMailboxes(plan, complaints);
    checkLines(plan, complaints);
    checkCalls(plan, complaints);
    checkListened(plan.feeds, "feeds", complaints);
    checkListened(plan.social, "social", complaints);
    checkListened(plan.campaigns, "campaigns", complaints);
    checkPages(plan, complaints);
}

} // namespace heddle::service
