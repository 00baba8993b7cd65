// Files of both sides, piece by piece, as they come in from visitors and go out to them.
#include "core/base/sha256.h"
#include "core/channel/chat/chatchannel.h"
#include "core/channel/chat/filekind.h"

namespace heddle::chat {

namespace {

/// One binary message of a file to a visitor.
constexpr qint64 pieceBytes = 128 * 1024;
/// Files that one connection may ask for at once.
constexpr int mostWanted = 50;

} // namespace

void ChatChannel::take(Guest& guest, const FileOffer& offer)
{
    dropUpload(guest);
    guest.strayBytes = 0;
    if (!openChatOf(guest, offer.id))
        return;
    if (offer.bytes > m_settings.fileBytes)
        return refuse(guest, offer.id, "too-big");
    if (!m_files.admit(guest.visit.address, m_clock.now()))
        return refuse(guest, offer.id, "not-now");
    guest.upload = {.offer = offer, .until = m_clock.now() + m_settings.uploadTime, .bytes = {}};
    watchUploads();
}

// One look at all of them, when the oldest is due: offers come by the thousand, timers need not.
void ChatChannel::watchUploads()
{
    if (m_watchesUploads)
        return;
    std::optional<Timestamp> first;
    for (const Guest& guest : std::as_const(m_guests)) {
        if (guest.upload)
            first = std::min(first.value_or(guest.upload->until), guest.upload->until);
    }
    if (!first)
        return;
    m_watchesUploads = true;
    m_clock.callAt(*first, this, [this] {
        m_watchesUploads = false;
        dropLateUploads();
        watchUploads();
    });
}

void ChatChannel::dropLateUploads()
{
    for (Guest& guest : m_guests) {
        if (!guest.upload || guest.upload->until > m_clock.now())
            continue;
        refuse(guest, guest.upload->offer.id, "not-now");
        dropUpload(guest);
    }
}

void ChatChannel::dropUpload(Guest& guest)
{
    if (const auto upload = std::exchange(guest.upload, std::nullopt))
        m_uploadRoom.giveBack(guest.visit.address, upload->bytes.size());
}

void ChatChannel::takeChunk(Guest& guest, const QByteArray& bytes)
{
    // The rest of a file that was refused may still be on its way, but nothing else.
    if (!guest.upload) {
        guest.strayBytes += bytes.size();
        if (guest.strayBytes > m_settings.fileBytes)
            m_gateway->close(guest.socket, CloseCode::BadMessage);
        return;
    }
    if (!m_uploadRoom.take(guest.visit.address, bytes.size())) {
        refuse(guest, guest.upload->offer.id, "not-now");
        return dropUpload(guest);
    }
    guest.upload->bytes += bytes;
    const FileOffer offer = guest.upload->offer;
    if (guest.upload->bytes.size() < offer.bytes)
        return;
    const QByteArray content = guest.upload->bytes;
    dropUpload(guest);
    takeFile(guest, offer, content);
}

void ChatChannel::takeFile(Guest& guest, const FileOffer& offer, const QByteArray& content)
{
    const Chat chat = openChatOf(guest, offer.id);
    if (!chat)
        return;
    if (content.size() > offer.bytes)
        return refuse(guest, offer.id, "too-big");
    const auto type = kindOf(content, m_settings.fileTypes);
    if (!type)
        return refuse(guest, offer.id, "file-type");
    const MailPart part{.name = nameForKind(offer.name, *type), .type = *type, .content = content};
    Line line{.from = Line::From::Visitor, .id = offer.id, .text = {}, .at = m_clock.now()};
    line.files = {{.id = QString::fromLatin1(sha256Hex(content)),
                   .name = part.name,
                   .type = part.type,
                   .bytes = content.size()}};
    handLine(guest, chat, line, {part});
}

void ChatChannel::take(Guest& guest, const FileRequest& request)
{
    const Chat chat = chatOf(guest);
    const auto file = chat ? chat->file(request.file) : std::nullopt;
    if (!file)
        return refuse(guest, request.file, "no-chat");
    if (guest.wanted.contains(*file))
        return;
    if (guest.wanted.size() >= mostWanted)
        return refuse(guest, request.file, "not-now");
    guest.wanted += *file;
    sendPiece(guest);
}

// One piece at a time, the next when this one has gone out: who reads slowly holds up no more than
// that, and what is said meanwhile comes between.
void ChatChannel::sendPiece(Guest& guest)
{
    if (guest.isSending || guest.wanted.isEmpty())
        return;
    guest.isSending = true;
    whenDone<QByteArray>(
        m_transcripts.content(guest.wanted.constFirst().id, guest.sentOfFirst, pieceBytes), this,
        [this, socket = guest.socket](const Result<QByteArray>& piece) {
            const auto still = m_guests.find(socket);
            if (still != m_guests.end())
                givePiece(*still, piece);
        });
}

void ChatChannel::givePiece(Guest& guest, const Result<QByteArray>& piece)
{
    const LineFile file = guest.wanted.constFirst();
    const qint64 due = std::min(pieceBytes, file.bytes - guest.sentOfFirst);
    const bool isWhole = piece && piece->size() == due;
    if (isWhole && guest.sentOfFirst == 0)
        reply(guest.socket, FileContent{file});
    if (!isWhole)
        refuse(guest, file.id, "not-now");
    else if (due > 0)
        m_gateway->send(guest.socket, {.kind = WebMessage::Kind::Binary, .bytes = *piece});
    guest.sentOfFirst += due;
    if (!isWhole || guest.sentOfFirst == file.bytes) {
        guest.wanted.removeFirst();
        guest.sentOfFirst = 0;
    }
    if (!isWhole || due == 0)
        noteSent(guest.socket);
}

void ChatChannel::noteSent(SocketId socket)
{
    const auto guest = m_guests.find(socket);
    if (guest == m_guests.end())
        return;
    guest->isSending = false;
    sendPiece(*guest);
}

} // namespace heddle::chat
