#include "core/service/desk/sending/outgoing.h"

#include "core/service/outbox/composing.h"
#include "core/store/blobstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"

namespace heddle::service {

namespace {

/// Addressed to the author of the post that is answered, for the same readers.
Done addressToAuthor(store::Store& store, const Draft& draft, Outbound& outbound)
{
    const auto post = store.entries().byId(draft.answers);
    if (!post)
        return passOn(post);
    const auto author = store.customers().identity(post->identity);
    if (!author)
        return passOn(author);
    outbound.inReplyTo = post->channelKey;
    outbound.to = {{author->name, author->address}};
    outbound.visibility = post->post ? post->post->visibility : Visibility::Direct;
    outbound.subject = draft.subject.simplified(); // the warning before its words
    return {};
}

Done answerMail(store::Store& store, const MailRoom& mailRoom, const Draft& draft, Outgoing& made)
{
    const auto entry = store.entries().byId(draft.answers);
    if (!entry)
        return passOn(entry);
    const auto mail = mailRoom.mailOf(*entry);
    if (!mail)
        return passOn(mail);
    made.outbound.inReplyTo = mail->messageId;
    made.outbound.references = referencesFor(*mail);
    made.quoted = quotedForAnswer(*mail);
    made.outbound.text += QStringLiteral("\n\n") + made.quoted;
    return {};
}

Done dressAsMail(store::Store& store, const MailRoom& mailRoom, const Draft& draft, Outgoing& made)
{
    const bool answers = draft.kind == ComposeKind::Reply || draft.kind == ComposeKind::ReplyAll;
    if (answers && draft.answers.isValid()) {
        if (auto done = answerMail(store, mailRoom, draft, made); !done)
            return done;
    }
    made.outbound.html = htmlFrom(made.outbound.text);
    return {};
}

Done addFiles(store::Store& store, const Draft& draft, Outbound& outbound)
{
    for (const Attachment& attachment : draft.attachments) {
        const auto path = store.blobs().path(attachment.blob);
        if (!path)
            return passOn(path);
        outbound.files += OutboundFile{.name = attachment.name,
                                       .type = attachment.type,
                                       .path = *path,
                                       .contentId = attachment.contentId};
    }
    return {};
}

Done dressForChannel(store::Store& store, const MailRoom& mailRoom, const Access& access,
                     const Draft& draft, Outgoing& made)
{
    switch (made.outbound.channel) {
    case ChannelKind::Chat:
        made.outbound.from.name = access.agent.name;
        made.outbound.subject.clear();
        return {};
    case ChannelKind::Social: return addressToAuthor(store, draft, made.outbound);
    default: return dressAsMail(store, mailRoom, draft, made);
    }
}

} // namespace

Result<Outgoing> outgoingOf(store::Store& store, const MailRoom& mailRoom, const Access& access,
                            const Draft& draft, Timestamp now)
{
    const Interaction& interaction = access.interaction;
    const QString account =
        interaction.account.isEmpty() ? mailRoom.defaultAccount() : interaction.account;
    if (interaction.channel == ChannelKind::Email && account.isEmpty())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("there is no mailbox to send from; set one up first"));
    const auto id = store.newOutboxId();
    if (!id)
        return passOn(id);
    Outgoing made{
        .outbound = {.id = *id,
                     .channel = interaction.channel,
                     .account = account,
                     .conversation = interaction.conversation,
                     .messageId = mailRoom.newMessageId(interaction.id, account),
                     .from = mailRoom.sender(account),
                     .replyTo = mailRoom.replyAddress(interaction.id, account),
                     .to = draft.to,
                     .cc = draft.cc,
                     .bcc = draft.bcc,
                     .subject = mailRoom.outgoingSubject(draft.subject, interaction.id, account),
                     .text = draft.text,
                     .written = now}};
    if (auto done = dressForChannel(store, mailRoom, access, draft, made); !done)
        return passOn(done);
    if (auto done = addFiles(store, draft, made.outbound); !done)
        return passOn(done);
    return made;
}

} // namespace heddle::service
