#include "core/service/chat/mailhandover.h"

#include "core/service/chat/transcriptmail.h"
#include "core/service/desk/access.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/marks.h"
#include "core/store/beside/draftstore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

QString quoted(const QString& text)
{
    QString lines = QStringLiteral("\n\n");
    for (const QString& line : text.trimmed().split(u'\n'))
        lines += QStringLiteral("> ") + line + u'\n';
    return lines;
}

} // namespace

Result<InteractionId> continueByMail(Engine& engine, AgentId by, InteractionId chat,
                                     const QString& address)
{
    Ledger& ledger = engine.ledger();
    return ledger.transaction([&]() -> Result<InteractionId> {
        const auto access = accessTo(ledger, engine.roster(), by, chat);
        if (!access)
            return passOn(access);
        const auto lines = linesOf(ledger.store(), access->interaction);
        if (!lines)
            return passOn(lines);
        const auto begun = engine.customerCare().startMailTo(by, {{}, address});
        if (!begun)
            return begun;
        auto mail = ledger.store().interactions().byId(*begun);
        if (!mail)
            return passOn(mail);
        mail->follows = chat;
        mail->subject = access->interaction.subject;
        const auto marks = markEntries(ledger, engine.roster(), *mail, by,
                                       {{QStringLiteral("follows"), access->interaction.subject}});
        if (!marks)
            return passOn(marks);
        if (auto done = ledger.record({{.kind = QStringLiteral("chat.continued"),
                                        .actor = by,
                                        .interaction = *begun,
                                        .customer = mail->customer,
                                        .rows = QList<store::RowImage>{*mail} + *marks}});
            !done)
            return passOn(done);
        const auto draft = ledger.store().drafts().save({.agent = by,
                                                         .interaction = *begun,
                                                         .kind = ComposeKind::New,
                                                         .to = {{{}, address}},
                                                         .subject = mail->subject,
                                                         .text = quoted(transcriptText(*lines)),
                                                         .saved = ledger.now()});
        if (!draft)
            return passOn(draft);
        return *begun;
    });
}

} // namespace heddle::service
