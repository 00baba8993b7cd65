#include "core/service/phone/phonelines.h"

#include "core/store/tables/settingstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heddle::service {

namespace {

const QString settingPrefix = QStringLiteral("phone.line.");

Done fits(const PhoneLine& line)
{
    const auto bad = [](const char* field) {
        return Done(failure(ErrorCode::BadInput, QString::fromLatin1(field)));
    };
    if (line.name.trimmed().isEmpty() || line.name.size() > 100)
        return bad("name");
    if (line.user.isEmpty())
        return bad("user");
    if (line.domain.isEmpty())
        return bad("domain");
    if (!QStringList{QStringLiteral("udp"), QStringLiteral("tcp"), QStringLiteral("tls")}.contains(
            line.transport))
        return bad("transport");
    if (!QStringList{QStringLiteral("never"), QStringLiteral("preferred"),
                     QStringLiteral("required")}
             .contains(line.encryption))
        return bad("encryption");
    if (line.digits != QLatin1String("rtp") && line.digits != QLatin1String("info"))
        return bad("digits");
    if (line.region.size() != 2)
        return bad("region");
    return {};
}

} // namespace

QJsonObject toJson(const PhoneLine& line)
{
    return {{QStringLiteral("name"), line.name},
            {QStringLiteral("user"), line.user},
            {QStringLiteral("domain"), line.domain},
            {QStringLiteral("login"), line.login},
            {QStringLiteral("server"), line.server},
            {QStringLiteral("transport"), line.transport},
            {QStringLiteral("encryption"), line.encryption},
            {QStringLiteral("digits"), line.digits},
            {QStringLiteral("codecs"), QJsonArray::fromStringList(line.codecs)},
            {QStringLiteral("ca_file"), line.caFile},
            {QStringLiteral("display"), line.display},
            {QStringLiteral("register"), line.isRegistering},
            {QStringLiteral("local_address"), line.localAddress},
            {QStringLiteral("local_port"), line.localPort},
            {QStringLiteral("region"), line.region},
            {QStringLiteral("queue"), line.queue.value},
            {QStringLiteral("recording"), toName(line.recording)}};
}

Result<PhoneLine> phoneLineFrom(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto recording = recordingRuleFromName(text("recording"));
    if (!recording)
        return failure(ErrorCode::BadInput, QStringLiteral("recording"));
    const PhoneLine line{.name = text("name"),
                         .user = text("user"),
                         .domain = text("domain"),
                         .login = text("login"),
                         .server = text("server"),
                         .transport = text("transport"),
                         .encryption = text("encryption"),
                         .digits = text("digits"),
                         .codecs = json.value(QLatin1String("codecs")).toVariant().toStringList(),
                         .caFile = text("ca_file"),
                         .display = text("display"),
                         .isRegistering = json.value(QLatin1String("register")).toBool(true),
                         .localAddress = text("local_address"),
                         .localPort = json.value(QLatin1String("local_port")).toInt(),
                         .region = text("region"),
                         .queue = {json.value(QLatin1String("queue")).toInteger()},
                         .recording = *recording};
    if (const Done fit = fits(line); !fit)
        return passOn(fit);
    return line;
}

Result<QList<PhoneLine>> PhoneLines::all() const
{
    const auto settings = m_ledger.store().settings().all();
    if (!settings)
        return passOn(settings);
    QList<PhoneLine> lines;
    for (const store::Setting& setting : *settings) {
        if (!setting.name.startsWith(settingPrefix))
            continue;
        const auto line = phoneLineFrom(QJsonDocument::fromJson(setting.value.toUtf8()).object());
        if (!line)
            return failure(ErrorCode::Corrupt,
                           setting.name + QStringLiteral(": ") + line.error().detail);
        lines += *line;
    }
    return lines;
}

Done PhoneLines::save(const PhoneLine& line, AgentId actor)
{
    if (const Done fit = fits(line); !fit)
        return fit;
    const QString value =
        QString::fromUtf8(QJsonDocument(toJson(line)).toJson(QJsonDocument::Compact));
    return m_ledger.record({{.kind = QStringLiteral("phone.line.changed"),
                             .actor = actor,
                             .rows = {store::Setting{settingPrefix + line.name, value}}}});
}

Done PhoneLines::remove(const QString& name, AgentId actor)
{
    const QString setting = settingPrefix + name;
    const auto there = m_ledger.store().settings().value(setting);
    if (!there)
        return passOn(there);
    if (!*there)
        return failure(ErrorCode::NotFound, name);
    return m_ledger.record({{.kind = QStringLiteral("phone.line.removed"),
                             .actor = actor,
                             .rows = {store::Removed{store::Removed::Kind::Setting, setting}}}});
}

} // namespace heddle::service
