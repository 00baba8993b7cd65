#include "core/service/demo/demoscript.h"

#include "core/service/demo/demofields.h"

#include <QFile>
#include <QJsonDocument>

#include <chrono>

namespace heddle::service {

namespace {

using L = QLatin1String;

/// Reads the parts in the order of the text and keeps the names that later parts may use.
class ScriptReader {
public:
    Result<DemoScript> read(const QJsonObject& whole)
    {
        DemoFields fields(whole, {}, &m_fault);
        readCentre(fields);
        fields.eachObject(L("agents"), [this](DemoFields& agent) { readAgent(agent); });
        fields.eachObject(L("queues"), [this](DemoFields& queue) { readQueue(queue); });
        fields.eachObject(L("cannedReplies"), [this](DemoFields& reply) { readReply(reply); });
        if (fields.has(L("articles")))
            fields.eachObject(L("articles"), [this](DemoFields& each) { readArticle(each); });
        fields.eachObject(L("customers"), [this](DemoFields& customer) { readCustomer(customer); });
        fields.eachObject(L("steps"), [this](DemoFields& step) { readStep(step); });
        fields.refuseOthers();
        if (m_fault)
            return *m_fault;
        return m_script;
    }

private:
    void readCentre(DemoFields& fields)
    {
        DemoFields centre = fields.object(L("centre"));
        m_script.centre = {.name = centre.text(L("name")), .mailbox = centre.text(L("mailbox"))};
        centre.refuseOthers();
    }

    void readAgent(DemoFields& fields)
    {
        Agent agent;
        agent.login = newName(fields, L("login"), m_logins);
        agent.name = fields.textOr(L("name"), {});
        if (agent.name.isEmpty() && agent.login != demoUser)
            fields.complain(L("name"), QStringLiteral("is missing; only \"me\" has none"));
        agent.signature = fields.text(L("signature"));
        agent.presenceReason = fields.textOr(L("reason"), {});
        if (fields.has(L("emailCapacity")))
            agent.capacity.limits.email = fields.number(L("emailCapacity"));
        if (const auto role = roleFromName(fields.text(L("role"))))
            agent.role = *role;
        else
            fields.complain(L("role"), QStringLiteral("is no role; use agent, supervisor, "
                                                      "administrator or trainer"));
        if (const auto presence = presenceFromName(fields.text(L("presence"))))
            agent.presence = *presence;
        else
            fields.complain(L("presence"),
                            QStringLiteral("is no presence; use %1, %2 or %3")
                                .arg(toName(Presence::Ready), toName(Presence::NotReady),
                                     toName(Presence::Offline)));
        m_script.agents += agent;
    }

    void readQueue(DemoFields& fields)
    {
        DemoQueue queue;
        queue.queue.name = newName(fields, L("name"), m_queues);
        queue.queue.targets.firstReply =
            std::chrono::minutes(fields.number(L("firstReplyMinutes")));
        queue.queue.targets.nextReply = std::chrono::minutes(fields.number(L("nextReplyMinutes")));
        WrapUp& wrapUp = queue.queue.wrapUp;
        wrapUp.codes = fields.texts(L("wrapUpCodes"));
        wrapUp.needsCode = !wrapUp.codes.isEmpty();
        wrapUp.mode = wrapUp.needsCode ? WrapUpMode::UntilDone : WrapUpMode::None;
        queue.members = fields.texts(L("members"));
        for (const QString& login : std::as_const(queue.members)) {
            if (!m_logins.contains(login))
                fields.complain(L("members"), unknown(login, m_logins));
        }
        m_codes += queue.queue.wrapUp.codes;
        m_script.queues += queue;
    }

    void readReply(DemoFields& fields)
    {
        m_script.cannedReplies += CannedReply{.shortcut = newName(fields, L("shortcut"), m_replies),
                                              .title = fields.text(L("title")),
                                              .text = fields.text(L("text")),
                                              .language = fields.text(L("language"))};
    }

    void readArticle(DemoFields& fields)
    {
        m_script.articles += Article{.title = newName(fields, L("title"), m_articles),
                                     .text = fields.text(L("text")),
                                     .tags = fields.texts(L("tags"))};
    }

    void readCustomer(DemoFields& fields)
    {
        DemoCustomer customer;
        customer.address = newName(fields, L("address"), m_addresses);
        customer.customer.name = fields.text(L("name"));
        customer.customer.tier = fields.textOr(L("tier"), {});
        customer.customer.place = fields.textOr(L("place"), {});
        customer.customer.timeZone = fields.textOr(L("timeZone"), {});
        customer.customer.language = fields.textOr(L("language"), {});
        customer.customer.tags = fields.texts(L("tags"));
        customer.customer.doNotUse = fields.texts(L("doNotUse"));
        customer.phones = fields.texts(L("phones"));
        if (fields.has(L("since")))
            customer.since = fields.moment(L("since"));
        customer.household = fields.textOr(L("household"), {});
        customer.preferred = channelKindFromName(fields.textOr(L("prefers"), {}));
        if (!customer.household.isEmpty() && !m_addresses.contains(customer.household))
            fields.complain(L("household"), unknown(customer.household, m_addresses));
        for (const QString& channel : std::as_const(customer.customer.doNotUse)) {
            if (!channelKindFromName(channel))
                fields.complain(L("doNotUse"), unknown(channel, {toName(ChannelKind::Phone),
                                                                 toName(ChannelKind::Email)}));
        }
        m_script.customers += customer;
    }

    void readStep(DemoFields& fields)
    {
        DemoStep step;
        step.at = fields.moment(L("at"));
        const QString what = fields.oneOf(
            L("do"), {QStringLiteral("mail"), QStringLiteral("answer"), QStringLiteral("note"),
                      QStringLiteral("tag"), QStringLiteral("assign"), QStringLiteral("snooze"),
                      QStringLiteral("close"), QStringLiteral("chat"), QStringLiteral("post"),
                      QStringLiteral("call")});
        if (what == L("mail"))
            readMail(fields, step);
        else if (what == L("chat") || what == L("post") || what == L("call"))
            readArrival(fields, step, what);
        else if (what == L("answer"))
            readAnswer(fields, step);
        else
            readDeed(fields, step, what);
        m_script.steps += step;
    }

    void readMail(DemoFields& fields, DemoStep& step)
    {
        const QString file = newName(fields, L("file"), m_files);
        if (!file.endsWith(L(".eml")))
            fields.complain(L("file"), QStringLiteral("\"%1\" must end in .eml").arg(file));
        step.id = file.chopped(qMin(file.size(), qsizetype{4}));
        step.what = DemoMail{.file = file, .queue = fields.oneOf(L("queue"), m_queues)};
        m_mails += step.id;
    }

    void readArrival(DemoFields& fields, DemoStep& step, const QString& what)
    {
        step.id = newName(fields, L("id"), m_mails);
        DemoArrival arrival = demoArrivalFrom(fields, what);
        arrival.queue = fields.oneOf(L("queue"), m_queues);
        if (!arrival.customer.isEmpty() && !m_addresses.contains(arrival.customer))
            fields.complain(L("customer"), unknown(arrival.customer, m_addresses));
        step.what = arrival;
    }

    void readAnswer(DemoFields& fields, DemoStep& step)
    {
        step.id = newName(fields, L("id"), m_answers);
        const QString by = fields.oneOf(L("by"), m_logins);
        const QString to = fields.oneOf(L("to"), m_mails);
        const QString messageId = newName(fields, L("messageId"), m_messageIds);
        const QString delivery = fields.textOr(L("delivery"), toName(DeliveryState::Sent));
        if (!deliveryStateFromName(delivery))
            fields.complain(L("delivery"), unknown(delivery, {toName(DeliveryState::Sent),
                                                              toName(DeliveryState::Delivered)}));
        step.what =
            DemoAnswer{.by = by,
                       .to = to,
                       .messageId = messageId,
                       .text = fields.text(L("text")),
                       .delivery = deliveryStateFromName(delivery).value_or(DeliveryState::Sent),
                       .deliveryDetail = fields.textOr(L("deliveryDetail"), {})};
    }

    void readDeed(DemoFields& fields, DemoStep& step, const QString& what)
    {
        const QString by = fields.oneOf(L("by"), m_logins);
        const QString on = fields.oneOf(L("on"), m_mails);
        if (what == L("note"))
            step.what = DemoNote{by, on, fields.text(L("text"))};
        else if (what == L("tag"))
            step.what = DemoTag{by, on, fields.text(L("tag"))};
        else if (what == L("assign"))
            step.what = DemoAssign{by, on, fields.oneOf(L("agent"), m_logins)};
        else if (what == L("close"))
            step.what = DemoClose{by, on, fields.oneOf(L("code"), m_codes)};
        else if (what == L("snooze"))
            step.what = readSnooze(fields, by, on);
    }

    DemoSnooze readSnooze(DemoFields& fields, const QString& by, const QString& on)
    {
        const QString pending = fields.text(L("pending"));
        const auto cause = pendingOnFromName(pending);
        if (!cause)
            fields.complain(L("pending"), unknown(pending, {toName(PendingOn::Customer),
                                                            toName(PendingOn::ThirdParty),
                                                            toName(PendingOn::Until)}));
        DemoSnooze snooze{by, on, cause.value_or(PendingOn::Customer), std::nullopt};
        if (fields.has(L("until")))
            snooze.until = fields.moment(L("until"));
        else if (cause == PendingOn::Until)
            fields.complain(L("until"), QStringLiteral("is missing; say when it comes back"));
        return snooze;
    }

    static QString newName(DemoFields& fields, QLatin1String key, QStringList& taken)
    {
        const QString name = fields.text(key);
        if (taken.contains(name))
            fields.complain(key, QStringLiteral("\"%1\" is there twice; rename one").arg(name));
        taken += name;
        return name;
    }

    static QString unknown(const QString& name, const QStringList& allowed)
    {
        return QStringLiteral("\"%1\" is not known; use one of: %2")
            .arg(name, allowed.join(QStringLiteral(", ")));
    }

    DemoScript m_script;
    std::optional<Error> m_fault;
    QStringList m_logins, m_queues, m_codes, m_replies, m_addresses;
    QStringList m_articles, m_files, m_mails, m_answers, m_messageIds;
};

} // namespace

Result<DemoScript> readDemoScript(const QByteArray& json)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = json.left(fault.offset).count('\n') + 1;
        return failure(ErrorCode::BadInput, QStringLiteral("line %1: %2; correct the JSON there")
                                                .arg(line)
                                                .arg(fault.errorString()));
    }
    if (!document.isObject()) {
        return failure(ErrorCode::BadInput,
                       QStringLiteral("the script must be one object {\"centre\": ...}"));
    }
    return ScriptReader().read(document.object());
}

Result<DemoScript> builtInDemoScript()
{
    QFile file(QStringLiteral(":/demo/centre.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QStringLiteral("centre.json is not built in"));
    return readDemoScript(file.readAll());
}

} // namespace heddle::service
