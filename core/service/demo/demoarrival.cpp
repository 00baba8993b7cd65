#include "core/service/demo/demoarrival.h"

#include "core/service/demo/demofields.h"

namespace heddle::service {

namespace {

using L = QLatin1String;

Duration seconds(DemoFields& fields, QLatin1String key)
{
    return fields.has(key) ? Duration(std::chrono::seconds(fields.number(key))) : Duration{};
}

void readPost(DemoFields& fields, Inbound* inbound)
{
    const bool isAbout = fields.has(L("about"));
    inbound->channel = ChannelKind::Social;
    inbound->senderKind = IdentityKind::SocialHandle;
    inbound->direction = isAbout ? Direction::About : Direction::Inbound;
    PostFacts post{.network = fields.text(L("network"))};
    // What it was found by, where it is not addressed to us.
    post.source = fields.textOr(L("about"), {});
    post.audience = fields.number(L("audience"));
    for (const auto& [key, count] :
         {std::pair{L("reshares"), &post.reshares}, {L("likes"), &post.likes}}) {
        if (fields.has(key))
            *count = fields.number(key);
    }
    inbound->post = post;
}

void readCall(DemoFields& fields, Inbound* inbound)
{
    inbound->channel = ChannelKind::Phone;
    inbound->senderKind = IdentityKind::Phone;
    CallFacts call{.waited = seconds(fields, L("waited")),
                   .rang = seconds(fields, L("rang")),
                   .talked = seconds(fields, L("talked")),
                   .held = seconds(fields, L("held"))};
    call.end = call.talked > Duration{} ? CallEnd::Talked : CallEnd::Abandoned;
    inbound->call = call;
}

} // namespace

DemoArrival demoArrivalFrom(DemoFields& fields, const QString& what)
{
    DemoArrival arrival;
    Inbound& inbound = arrival.inbound;
    inbound.senderAddress = inbound.senderShown = fields.text(L("from"));
    inbound.senderName = fields.textOr(L("name"), {});
    inbound.conversation = fields.textOr(L("conversation"), {});
    inbound.subject = fields.textOr(L("subject"), {});
    inbound.text = fields.textOr(L("text"), {});
    arrival.customer = fields.textOr(L("customer"), {});
    if (what == L("post")) {
        readPost(fields, &inbound);
    } else if (what == L("call")) {
        readCall(fields, &inbound);
    } else {
        inbound.channel = ChannelKind::Chat;
        inbound.senderKind = IdentityKind::ChatVisitor;
    }
    return arrival;
}

QString demoAccount(ChannelKind channel)
{
    return QStringLiteral("demo-") + toName(channel);
}

} // namespace heddle::service
