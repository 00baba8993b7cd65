#include "core/scenario/cast/voice.h"

#include <QLocale>

namespace heddle::scenario {

namespace {

IdentityKind identityKindOf(ChannelKind channel)
{
    switch (channel) {
    case ChannelKind::Phone: return IdentityKind::Phone;
    case ChannelKind::Email: return IdentityKind::Email;
    case ChannelKind::Chat: return IdentityKind::ChatVisitor;
    case ChannelKind::Social: return IdentityKind::SocialHandle;
    case ChannelKind::Paper: return IdentityKind::Postal;
    }
    return IdentityKind::Email;
}

QByteArray quoted(const QString& name)
{
    QString safe = name.simplified();
    return '"' + safe.remove(u'"').remove(u'\\').toUtf8() + '"';
}

QByteArray mailBytes(const Utterance& said, const Person& by, const Line& line)
{
    const QDateTime at = said.at.toDateTime();
    QByteArray mail = "From: " + quoted(by.name) + " <" + by.email.toUtf8() + ">\r\n";
    mail += "To: " + quoted(line.name) + " <" + line.account.toUtf8() + ">\r\n";
    mail += "Subject: " + said.subject.simplified().toUtf8() + "\r\n";
    mail += "Date: " + QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss").toLatin1()
            + " +0000\r\n";
    mail += "Message-ID: <" + messageIdOf(said.key).toUtf8() + ">\r\n";
    if (!said.answers.isEmpty())
        mail += "In-Reply-To: <" + said.answers.toUtf8() + ">\r\n";
    if (!said.automatic.isEmpty())
        mail += "Auto-Submitted: " + said.automatic.simplified().toUtf8() + "\r\n";
    mail += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: 8bit\r\n\r\n";
    QString text = said.text;
    return mail + text.replace(u'\n', QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace

QString messageIdOf(const QString& key)
{
    return key + QStringLiteral("@scenario.example");
}

Result<Inbound> inboundOf(const Utterance& said, const Person& by, const Line& line,
                          const service::ReadMail& readMail)
{
    const QString address = addressOf(by, line.channel);
    Inbound inbound{.channel = line.channel,
                    .account = line.account,
                    .key = said.key,
                    .direction = said.isAbout ? Direction::About : Direction::Inbound,
                    .senderKind = identityKindOf(line.channel),
                    .senderAddress = address,
                    .senderShown = address,
                    .senderName = by.name,
                    .at = said.at};
    if (line.channel == ChannelKind::Email) {
        inbound.raw = mailBytes(said, by, line);
        auto mail = readMail(inbound.raw);
        if (!mail)
            return passOn(mail);
        inbound.mail = std::move(*mail);
        return inbound;
    }
    inbound.conversation = said.conversation;
    inbound.subject = said.subject;
    inbound.text = said.text.trimmed();
    if (line.channel == ChannelKind::Phone)
        inbound.call = CallFacts{};
    if (line.channel == ChannelKind::Social)
        inbound.post = PostFacts{.network = QStringLiteral("plaza"),
                                 .source = line.account,
                                 .link = QStringLiteral("https://plaza.example/") + said.key,
                                 .audience = said.followers,
                                 .reshares = said.reach};
    return inbound;
}

} // namespace heddle::scenario
