// What visitors ask of the centre: to be rated, mailed to, answered later and forgotten. Each is told
// done when the journal has it.
#include "core/channel/chat/chatchannel.h"
#include "core/channel/chat/protocol/cleaning.h"

namespace heddle::chat {

namespace {

constexpr int mostLeftMessages = 3;
/// Mails of one conversation.
constexpr int mostMails = 3;

/// "4", or "nps:9".
QString scoreOf(const Rating& rating)
{
    const QString score = QString::number(rating.score);
    return rating.scale == Rating::Scale::Recommendation ? QStringLiteral("nps:") + score : score;
}

} // namespace

void ChatChannel::take(Guest& guest, const Rating& rating)
{
    const Chat chat = chatOf(guest);
    if (!chat || chat->lines().isEmpty() || std::exchange(chat->isRated, true))
        return refuse(guest, {}, "no-chat");
    handMark(guest, chat, QStringLiteral("chat.rated"),
             QString(scoreOf(rating) + u' ' + rating.comment).trimmed(), QStringLiteral("rated"));
}

// The mail goes to any address, with words of the visitor's choice: so only few, and none of a
// conversation in which nobody of the centre said anything.
void ChatChannel::take(Guest& guest, const TranscriptWish& wish)
{
    const Chat chat = chatOf(guest);
    if (!chat)
        return refuse(guest, {}, "no-chat");
    const bool isAddress = wish.address.count(u'@') == 1 && !wish.address.contains(u' ');
    if (m_settings.mailbox.isEmpty() || !isAddress || !chat->isAnswered()
        || chat->mails >= mostMails || !m_mails.admit(guest.visit.address, m_clock.now()))
        return refuse(guest, {}, "not-now");
    ++chat->mails;
    tellDone(guest.socket, m_transcripts.mail(chat->id(), wish.address),
             QStringLiteral("transcript"));
}

void ChatChannel::tellDone(SocketId socket, const Async<void>& work, const QString& what)
{
    whenDone<void>(work, this, [this, socket, what](const Done& done) {
        if (done)
            reply(socket, Fulfilled{.what = what, .id = {}});
        else
            reply(socket, Refusal{.id = {}, .code = QStringLiteral("not-now")});
    });
}

void ChatChannel::take(Guest& guest, const LeftMessage& left)
{
    Inbound inbound{.channel = ChannelKind::Email,
                    .account = m_settings.mailbox,
                    .key = m_settings.account + QStringLiteral("/left/") + guest.visitor + u'/'
                           + left.id,
                    .senderKind = IdentityKind::Email,
                    .senderAddress = left.address.toLower(),
                    .senderShown = left.address,
                    .senderName = left.name,
                    .at = m_clock.now()};
    // Sent again before the journal had it: the answer goes to where they are now.
    if (const auto waiting = m_pending.find(inbound.key); waiting != m_pending.end()) {
        waiting->socket = guest.socket;
        return;
    }
    if (m_settings.mailbox.isEmpty() || guest.leftMessages >= mostLeftMessages || !mayBegin(guest))
        return refuse(guest, left.id, "not-now");
    ++guest.leftMessages;
    const QString text =
        left.text
        + (guest.page.url.isEmpty() ? QString() : QStringLiteral("\n\n-- \n") + guest.page.url);
    inbound.mail.messageId =
        left.id + u'.' + guest.visitor.left(16) + QStringLiteral(".left@chat.heddle");
    inbound.mail.date = m_clock.now().toDateTime();
    inbound.mail.from = {{left.name, left.address}};
    inbound.mail.to = {{{}, m_settings.mailbox}};
    inbound.mail.subject = subjectFrom(left.text);
    inbound.mail.text = text;
    inbound.mail.newText = text;
    m_pending.insert(inbound.key, {.conversation = {},
                                   .socket = guest.socket,
                                   .line = {.id = left.id},
                                   .done = QStringLiteral("left")});
    Q_EMIT arrived(inbound);
}

// With a conversation its mark comes first, behind all of its lines.
void ChatChannel::take(Guest& guest, const Forget&)
{
    const Chat chat = chatOf(guest);
    if (chat && chat->state == Conversation::State::Live)
        handMark(guest, chat, QStringLiteral("chat.ended"), {});
    const bool isStored = chat && chat->state != Conversation::State::Fresh && !chat->isForgotten;
    if (chat) {
        chat->state = Conversation::State::Ended;
        chat->isForgotten = true;
        m_tokens.remove(chat->ticket().token);
    }
    if (isStored)
        return handMark(guest, chat, forgottenMark, {}, QStringLiteral("forgotten"));
    forget(guest.socket, guest.visitor);
}

void ChatChannel::forget(SocketId socket, const QString& visitor)
{
    // What is held of them here goes along, but for what another tab is still in.
    m_chats.removeIf([&](const auto& each) {
        const Conversation& chat = *each.value();
        const bool isOver = chat.state != Conversation::State::Live;
        if (chat.ticket().visitor != visitor || !isOver)
            return false;
        m_tokens.remove(chat.ticket().token);
        return true;
    });
    tellDone(socket, m_transcripts.forget(visitor), QStringLiteral("forgotten"));
}

} // namespace heddle::chat
