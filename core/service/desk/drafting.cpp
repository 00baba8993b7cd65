#include "core/service/desk/drafting.h"

#include "core/service/desk/placeholders.h"
#include "core/service/desk/recipients.h"
#include "core/service/outbox/composing.h"
#include "core/store/beside/draftstore.h"
#include "core/store/blobstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace heddle::service {

namespace {

constexpr qsizetype longestSignature = 4'000;

store::DraftStore::Group groupOf(ComposeKind kind)
{
    return kind == ComposeKind::Note ? store::DraftStore::Group::Note
                                     : store::DraftStore::Group::Message;
}

// The name alone, without folders or control characters.
QString fileName(const QString& given)
{
    QString name = QFileInfo(given).fileName();
    name.removeIf([](QChar letter) { return letter.unicode() < 0x20; });
    return name.isEmpty() ? QStringLiteral("file") : name;
}

// `fresh` with what was written before; what a forward brings along stays with it.
Draft withWords(Draft fresh, const Draft& saved)
{
    const qsizetype at = fresh.text.indexOf(forwardMark());
    const QString forwarded = at < 0 ? QString() : QStringLiteral("\n\n") + fresh.text.mid(at);
    fresh.id = saved.id;
    fresh.text = saved.text;
    if (!fresh.text.contains(forwarded))
        fresh.text += forwarded;
    QList<Attachment> files = saved.attachments;
    for (const Attachment& file : std::as_const(fresh.attachments)) {
        if (!files.contains(file))
            files += file;
    }
    fresh.attachments = files;
    return fresh;
}

} // namespace

Drafting::Drafting(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom)
    : m_ledger(ledger), m_roster(roster), m_mailRoom(mailRoom)
{}

Result<Draft> Drafting::draft(AgentId by, InteractionId id, ComposeKind kind, EntryId answers) const
{
    const auto access = wordAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    const auto entry = answered(id, answers);
    if (!entry)
        return passOn(entry);
    const auto saved = savedDraft(by, id, kind);
    if (!saved)
        return passOn(saved);
    const EntryId wanted = *entry ? (*entry)->id : EntryId{};
    const bool fits =
        *saved && (*saved)->kind == kind && (!answers.isValid() || (*saved)->answers == wanted);
    if (fits)
        return **saved;
    auto begun = fresh(*access, kind, kind == ComposeKind::New ? std::nullopt : *entry);
    if (!begun || !*saved)
        return begun;
    return withWords(std::move(*begun), **saved);
}

Result<std::optional<Entry>> Drafting::answered(InteractionId id, EntryId answers) const
{
    if (answers.isValid()) {
        auto entry = m_ledger.store().entries().byId(answers);
        if (!entry)
            return passOn(entry);
        if (entry->interaction != id)
            return failure(ErrorCode::BadInput, QStringLiteral("an entry of another interaction"));
        return std::optional(std::move(*entry));
    }
    // What somebody said to us, else what was said about us, else what we said; what a machine sent
    // is answered only where there is nothing else: nobody reads at a mailer's.
    store::EntryStore& entries = m_ledger.store().entries();
    auto found = entries.newestOfPerson(id);
    for (const Direction direction : {Direction::About, Direction::Outbound, Direction::Inbound}) {
        if (!found || *found)
            return found;
        found = entries.newest(id, direction);
    }
    return found;
}

Result<QString> Drafting::freshText(const Access& access) const
{
    if (access.agent.signature.isEmpty())
        return QString();
    const auto values = m_mailRoom.values(access.agent, access.interaction);
    if (!values)
        return passOn(values);
    return QString(QStringLiteral("\n\n-- \n") + expanded(access.agent.signature, *values));
}

Result<Draft> Drafting::fresh(const Access& access, ComposeKind kind,
                              const std::optional<Entry>& answers) const
{
    Draft draft{.agent = access.agent.id,
                .interaction = access.interaction.id,
                .kind = kind,
                .answers = answers ? answers->id : EntryId{}};
    const ChannelKind channel = access.interaction.channel;
    // Who warned of their words is answered behind the same warning.
    if (kind != ComposeKind::Note && channel == ChannelKind::Social && answers && answers->post)
        draft.subject = answers->post->warning;
    if (kind == ComposeKind::Note || channel == ChannelKind::Chat || channel == ChannelKind::Social)
        return draft;
    auto text = freshText(access);
    if (!text)
        return passOn(text);
    draft.text = *text;
    if (!answers || kind == ComposeKind::New) {
        const auto identity = m_ledger.store().customers().identity(access.interaction.identity);
        if (!identity)
            return passOn(identity);
        draft.to = {{identity->name, identity->address}};
        draft.subject = access.interaction.subject;
        return draft;
    }
    const auto mail = m_mailRoom.mailOf(*answers);
    if (!mail)
        return passOn(mail);
    const Recipients recipients = recipientsFor(kind, *mail, m_mailRoom.ownAddresses());
    draft.to = recipients.to;
    draft.cc = recipients.cc;
    draft.subject = markedSubject(kind, mail->subject);
    if (kind == ComposeKind::Forward) {
        draft.text += QStringLiteral("\n\n") + quotedForForward(*mail);
        draft.attachments = answers->attachments;
    }
    return draft;
}

Result<std::optional<Draft>> Drafting::savedDraft(AgentId by, InteractionId id,
                                                  ComposeKind group) const
{
    return m_ledger.store().drafts().find(by, id, groupOf(group));
}

Result<Draft> Drafting::save(AgentId by, Draft draft) const
{
    const auto interaction = m_ledger.store().interactions().byId(draft.interaction);
    if (!interaction)
        return passOn(interaction);
    draft.agent = by;
    draft.saved = m_ledger.now();
    return m_ledger.store().drafts().save(draft);
}

Done Drafting::discard(AgentId by, DraftId id) const
{
    const auto draft = m_ledger.store().drafts().byId(id);
    if (!draft)
        return draft.error().code == ErrorCode::NotFound ? Done() : Done(passOn(draft));
    if (draft->agent != by)
        return failure(ErrorCode::Refused, QStringLiteral("somebody else's draft"));
    return m_ledger.store().drafts().remove(id);
}

Result<QList<DraftVersion>> Drafting::versions(AgentId by, DraftId id) const
{
    const auto draft = m_ledger.store().drafts().byId(id);
    if (!draft)
        return passOn(draft);
    if (draft->agent != by)
        return failure(ErrorCode::Refused, QStringLiteral("somebody else's draft"));
    return m_ledger.store().drafts().versions(id);
}

Result<Attachment> Drafting::attach(const QString& name, const QByteArray& content) const
{
    const auto blob = m_ledger.store().blobs().put(content);
    if (!blob)
        return passOn(blob);
    const QString shown = fileName(name);
    return Attachment{.name = shown,
                      .type = QMimeDatabase().mimeTypeForFileNameAndData(shown, content).name(),
                      .bytes = content.size(),
                      .blob = *blob};
}

Result<Attachment> Drafting::attachFile(const QString& path) const
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return failure(ErrorCode::NotFound, QStringLiteral("no readable file"));
    const auto blob = m_ledger.store().blobs().putFile(path);
    if (!blob)
        return passOn(blob);
    return Attachment{.name = fileName(path),
                      .type = QMimeDatabase().mimeTypeForFile(file).name(),
                      .bytes = file.size(),
                      .blob = *blob};
}

Done Drafting::setSignature(AgentId by, const QString& text)
{
    auto agent = m_roster.agent(by);
    if (!agent)
        return passOn(agent);
    agent->signature = text.left(longestSignature).trimmed();
    return m_ledger.record(
        {{.kind = QStringLiteral("agent.changed"), .actor = by, .rows = {*agent}}});
}

Result<QString> Drafting::expand(AgentId by, const CannedReply& reply, InteractionId id) const
{
    const auto access = wordAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    const auto values = m_mailRoom.values(access->agent, access->interaction);
    if (!values)
        return passOn(values);
    return expanded(reply.text, *values);
}

} // namespace heddle::service
