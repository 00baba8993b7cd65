#include "core/service/phone/lines/phonelines.h"

#include "core/store/tables/settingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::service {

namespace {

const QString settingPrefix = QStringLiteral("phone.line.");

} // namespace

QString lineSettingOf(const QString& name)
{
    return settingPrefix + name;
}

QString lineOfSetting(const QString& setting)
{
    return setting.startsWith(settingPrefix) ? setting.mid(settingPrefix.size()) : QString();
}

QString toText(const PhoneLine& line)
{
    const QJsonObject json{{QStringLiteral("name"), line.name},
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
                           {QStringLiteral("recording"), toName(line.recording)},
                           {QStringLiteral("voicemail_seconds"),
                            static_cast<qint64>(line.voicemail / std::chrono::seconds(1))},
                           {QStringLiteral("greeting"), line.greeting},
                           {QStringLiteral("stun"), line.stun},
                           {QStringLiteral("ice"), line.usesIce}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<PhoneLine> phoneLineFrom(const QString& stored)
{
    const QJsonObject json = QJsonDocument::fromJson(stored.toUtf8()).object();
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
                         .recording = *recording,
                         .voicemail = std::chrono::seconds(
                             json.value(QLatin1String("voicemail_seconds")).toInteger()),
                         .greeting = text("greeting"),
                         .stun = text("stun"),
                         .usesIce = json.value(QLatin1String("ice")).toBool()};
    if (const Done fit = checkLine(line); !fit)
        return passOn(fit);
    return line;
}

Result<QList<PhoneLine>> phoneLines(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    QList<PhoneLine> lines;
    for (const store::Setting& setting : *settings) {
        if (lineOfSetting(setting.name).isEmpty())
            continue;
        const auto line = phoneLineFrom(setting.value);
        if (!line)
            return failure(ErrorCode::Corrupt,
                           setting.name + QStringLiteral(": ") + line.error().detail);
        lines += *line;
    }
    return lines;
}

Done PhoneLines::save(const PhoneLine& line, AgentId actor)
{
    if (const Done fit = checkLine(line); !fit)
        return fit;
    return m_ledger.record({{.kind = QStringLiteral("phone.line.changed"),
                             .actor = actor,
                             .rows = {store::Setting{lineSettingOf(line.name), toText(line)}}}});
}

Done PhoneLines::remove(const QString& name, AgentId actor)
{
    const QString setting = lineSettingOf(name);
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
