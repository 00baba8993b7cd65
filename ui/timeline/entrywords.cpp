#include "ui/timeline/entrywords.h"

#include "core/model/interaction.h"
#include "core/service/listening/answers/answers.h"
#include "ui/insight/readingwords.h"
#include "ui/phone/callwords.h"
#include "ui/theme/bidi.h"
#include "ui/timeline/card/mailseal.h"
#include "ui/timeline/card/postwords.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace heddle::ui {

namespace {

/// Translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

QString clockWords(const Entry& entry)
{
    return QLocale().toString(entry.at.toDateTime().toLocalTime().time(), QLocale::ShortFormat);
}

QString shownAddress(const MailAddress& address)
{
    return isolated(address.name.isEmpty() ? address.address : address.name);
}

/// See ChatCompany::whisper().
bool isWhisper(const Entry& entry)
{
    return entry.kind == EntryKind::Note && entry.subject == QLatin1String("whisper");
}

/// See chat::ChatChannel: a message that a visitor left while nobody was there.
bool wasLeftOnWebsite(const Entry& entry)
{
    return entry.channel == ChannelKind::Email && entry.direction == Direction::Inbound
           && entry.messageId.endsWith(QLatin1String(".left@chat.heddle"));
}

QString kindWords(const Entry& entry)
{
    const bool isOut = entry.direction == Direction::Outbound;
    switch (entry.kind) {
    case EntryKind::Note:
        return isWhisper(entry) ? Words::tr("Whisper") : Words::tr("Internal note");
    case EntryKind::Call: return isOut ? Words::tr("Outbound call") : Words::tr("Inbound call");
    case EntryKind::Post: return isOut ? Words::tr("Our post") : Words::tr("Post");
    case EntryKind::System: return Words::tr("Event");
    case EntryKind::Message: break;
    }
    switch (entry.channel) {
    case ChannelKind::Email: return isOut ? Words::tr("Mail sent") : Words::tr("Mail");
    case ChannelKind::Chat: return isOut ? Words::tr("Chat line sent") : Words::tr("Chat line");
    case ChannelKind::Paper: return isOut ? Words::tr("Letter sent") : Words::tr("Letter");
    case ChannelKind::Phone: return Words::tr("Voicemail");
    case ChannelKind::Social:
        return isOut ? Words::tr("Direct message sent") : Words::tr("Direct message");
    }
    return {};
}

} // namespace

QString spokenEntry(const Entry& entry)
{
    QStringList parts{kindWords(entry),
                      entry.author,
                      entry.kind == EntryKind::System ? systemWords(entry) : entry.subject,
                      callWords(entry),
                      entry.kind == EntryKind::Post ? postWords(entry) : QString(),
                      automaticWords(entry),
                      sealWords(entry),
                      entry.kind == EntryKind::System ? QString() : entry.text};
    for (const HumanMoment& moment : entry.moments)
        parts << Words::tr("a moment to notice: %1").arg(moment.quote);
    for (const ReadingMark& mark : marksOf(entry))
        parts << mark.words;
    for (const Attachment& attachment : entry.attachments)
        parts << Words::tr("attachment %1").arg(attachment.name);
    parts << deliveryWords(entry) << clockWords(entry);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString entryTitle(const Entry& entry)
{
    switch (entry.kind) {
    case EntryKind::Note:
        return (isWhisper(entry) ? Words::tr("Whisper, %1") : Words::tr("Internal note, %1"))
            .arg(isolatedName(entry.author));
    case EntryKind::Call:
        if (!entry.subject.isEmpty())
            return entry.subject;
        return entry.direction == Direction::Outbound ? Words::tr("Outbound call")
                                                      : Words::tr("Inbound call");
    case EntryKind::Post:
        return entry.direction == Direction::About
                   ? Words::tr("%1 mentioned us").arg(isolatedName(entry.author))
                   : isolatedName(entry.author);
    case EntryKind::System: return systemWords(entry);
    case EntryKind::Message: break;
    }
    if (entry.channel == ChannelKind::Social && !entry.subject.isEmpty())
        return Words::tr("Behind a warning: %1").arg(isolated(entry.subject));
    if (entry.channel == ChannelKind::Social)
        return entry.direction == Direction::Outbound ? Words::tr("Our answer")
                                                      : Words::tr("Direct message");
    return entry.subject.isEmpty() ? Words::tr("(no subject)") : entry.subject;
}

namespace {

/// That it reads otherwise now than it did, or is gone, on its network.
QString fateWords(const Entry& entry)
{
    const auto at = [](Timestamp moment) {
        return QLocale().toString(moment.toDateTime().toLocalTime(), QLocale::ShortFormat);
    };
    const bool isOurs = entry.direction == Direction::Outbound;
    if (entry.withdrawn)
        return (isOurs ? Words::tr("Deleted on the network, %1") : Words::tr("Taken back, %1"))
            .arg(at(*entry.withdrawn));
    if (entry.edited)
        return Words::tr("Changed, %1").arg(at(*entry.edited));
    return {};
}

} // namespace

QString shownText(const Entry& entry)
{
    return entry.withdrawn && entry.text.isEmpty() ? Words::tr("Its author took it back.")
                                                   : entry.text;
}

QString entrySubtitle(const Entry& entry)
{
    if (entry.call)
        return Words::tr("%1 · %2", "a call: who, how it went")
            .arg(isolatedName(entry.author), callWords(entry));
    if (entry.kind != EntryKind::Message || entry.channel == ChannelKind::Chat) {
        QStringList parts{fateWords(entry)};
        if (entry.kind == EntryKind::Post)
            parts += postWords(entry);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    QStringList to;
    for (const MailAddress& address : entry.to + entry.cc)
        to << shownAddress(address);
    const QString author = isolatedName(entry.author);
    if (wasLeftOnWebsite(entry))
        return Words::tr("%1, left on the website; the address was typed and is not verified")
            .arg(author);
    if (to.isEmpty())
        return author;
    return Words::tr("%1 to %2", "mail: sender to recipients")
        .arg(author, to.join(QStringLiteral(", ")));
}

namespace {

/// "until 3 March 09:00" and the like, from the core's "until 2025-03-03T09:00:00Z".
QString pendingWords(const Entry& mark)
{
    const QString cause = mark.text.section(QLatin1Char(' '), 0, 0);
    const auto until = QDateTime::fromString(mark.text.section(QLatin1Char(' '), 1), Qt::ISODate);
    if (until.isValid())
        return Words::tr("until %1").arg(momentWords(Timestamp::fromDateTime(until), mark.at));
    if (cause == toName(PendingOn::Customer))
        return Words::tr("until the customer answers");
    return cause == toName(PendingOn::ThirdParty) ? Words::tr("until somebody else answers")
                                                  : QString();
}

/// "Resolved", or "Resolved by Tom Becker" where somebody did it.
QString byWhom(const QString& what, const Entry& mark)
{
    return mark.author.isEmpty() ? what
                                 : Words::tr("%1 by %2", "what happened, who did it")
                                       .arg(what, isolatedName(mark.author));
}

/// What the visitor said in the form and where they came from, one fact after the other.
QString chatFacts(const QString& text)
{
    QStringList facts;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString name = line.section(QLatin1String(": "), 0, 0);
        const QString value = isolated(line.section(QLatin1String(": "), 1));
        if (name == QLatin1String("page"))
            facts << Words::tr("on %1", "page of the website").arg(value);
        else if (name == QLatin1String("referrer"))
            facts << Words::tr("came from %1", "website").arg(value);
        else if (name == QLatin1String("mail"))
            facts << Words::tr("typed the address %1 (not verified)").arg(value);
        else if (name == QLatin1String("name"))
            facts << Words::tr("typed the name %1").arg(value);
        else
            facts << Words::tr("%1: %2", "field of a form, answer").arg(name, value);
    }
    return facts.join(QStringLiteral(", "));
}

/// The core's names of what happened in a chat besides its lines.
QString chatWords(const Entry& entry)
{
    const QString& what = entry.subject;
    if (what == QLatin1String("chat.began"))
        return entry.text.isEmpty() ? Words::tr("Chat began")
                                    : Words::tr("Chat began: %1").arg(chatFacts(entry.text));
    if (what == QLatin1String("chat.ended"))
        return Words::tr("The visitor ended the chat");
    if (what == QLatin1String("chat.joined"))
        return Words::tr("%1 joined the chat").arg(isolatedName(entry.text));
    if (what == QLatin1String("chat.left"))
        return Words::tr("%1 left the chat").arg(isolatedName(entry.text));
    if (what == QLatin1String("chat.takenover"))
        return entry.text.isEmpty()
                   ? Words::tr("%1 took the chat over").arg(isolatedName(entry.author))
                   : Words::tr("%1 took the chat over from %2")
                         .arg(isolatedName(entry.author), isolatedName(entry.text));
    if (what == QLatin1String("chat.over"))
        return byWhom(Words::tr("Chat ended"), entry);
    if (what == QLatin1String("chat.forgotten"))
        return Words::tr("The visitor asks to be forgotten");
    if (what == QLatin1String("chat.rated")) {
        const QString score = entry.text.section(QLatin1Char(' '), 0, 0);
        const QString comment = entry.text.section(QLatin1Char(' '), 1);
        const QLatin1String nps("nps:");
        if (score.startsWith(nps)) {
            const QString likely = score.mid(nps.size());
            return comment.isEmpty() ? Words::tr("Would recommend us: %1 of 10").arg(likely)
                                     : Words::tr("Would recommend us: %1 of 10: %2")
                                           .arg(likely, isolated(comment));
        }
        return comment.isEmpty() ? Words::tr("Rated %1 of 5").arg(score)
                                 : Words::tr("Rated %1 of 5: %2").arg(score, isolated(comment));
    }
    return entry.text.isEmpty() ? what : entry.text;
}

} // namespace

QString systemWords(const Entry& entry)
{
    // The core names what happened; an event this version does not know is shown as the core said it.
    const QString& what = entry.subject;
    const QString name = isolatedName(entry.text);
    if (what == QLatin1String("assigned"))
        return entry.author == entry.text ? Words::tr("Taken by %1").arg(name)
                                          : byWhom(Words::tr("Assigned to %1").arg(name), entry);
    if (what == QLatin1String("queued"))
        return byWhom(Words::tr("Routed to %1").arg(name), entry);
    if (what == QLatin1String("closed"))
        return byWhom(entry.text.isEmpty() ? Words::tr("Resolved")
                                           : Words::tr("Resolved as %1").arg(name),
                      entry);
    if (what == QLatin1String("notice.closed"))
        return Words::tr("It came outside the hours; the notice for that: %1")
            .arg(isolated(entry.text));
    if (what == QLatin1String("notice.full"))
        return Words::tr("It came while the queue was full; the notice for that: %1")
            .arg(isolated(entry.text));
    if (what == QLatin1String("notice.too-long"))
        return Words::tr("It came while the wait was long; the notice for that: %1")
            .arg(isolated(entry.text));
    if (what == QLatin1String("follows"))
        return Words::tr("Goes on from %1").arg(name);
    if (what == QLatin1String("asked"))
        return byWhom(Words::tr("Asked %1 by mail").arg(isolated(entry.text)), entry);
    if (what == QLatin1String("answered.beside"))
        return Words::tr("%1 answered beside this contact").arg(name);
    if (what == QLatin1String("reopened"))
        return byWhom(Words::tr("Reopened"), entry);
    if (what == QLatin1String("pending"))
        return byWhom(Words::tr("Snoozed %1").arg(pendingWords(entry)).trimmed(), entry);
    if (what == QLatin1String("woken"))
        return byWhom(Words::tr("Back from snooze"), entry);
    if (what == QLatin1String("tagged"))
        return byWhom(Words::tr("Tagged %1").arg(name), entry);
    if (what == QLatin1String("untagged"))
        return byWhom(Words::tr("Tag %1 taken away").arg(name), entry);
    if (what == service::answerReleased)
        return byWhom(Words::tr("Answer released"), entry);
    if (what == QLatin1String("post.favoured"))
        return byWhom(Words::tr("Favourited"), entry);
    if (what == QLatin1String("post.boosted"))
        return byWhom(Words::tr("Boosted"), entry);
    if (what == QLatin1String("merged"))
        return byWhom(Words::tr("Merged with %1").arg(name), entry);
    if (what == QLatin1String("unmerged"))
        return byWhom(Words::tr("Merge with %1 taken back").arg(name), entry);
    if (what.startsWith(QLatin1String("chat.")))
        return chatWords(entry);
    return entry.text.isEmpty() ? what : entry.text;
}

QString automaticWords(const Entry& entry)
{
    switch (entry.automatic.kind) {
    case AutomaticKind::Person: return {};
    case AutomaticKind::AutoReply: return Words::tr("Automatic reply");
    case AutomaticKind::Bounce:
        return entry.automatic.failedAddress.isEmpty()
                   ? Words::tr("Delivery report")
                   : Words::tr("Could not be delivered to %1")
                         .arg(isolated(entry.automatic.failedAddress));
    case AutomaticKind::Bulk: return Words::tr("Newsletter or list");
    case AutomaticKind::Calendar: return Words::tr("Calendar");
    }
    return {};
}

QList<ReadingMark> marksOf(const Entry& entry)
{
    return entry.direction == Direction::Outbound ? promiseMarks(entry.readings, entry.at)
                                                  : readingMarks(entry.readings, entry.at);
}

QString deliveryWords(const Entry& entry)
{
    switch (entry.delivery) {
    case DeliveryState::None: return {};
    case DeliveryState::Waiting: {
        if (entry.deliveryDetail == service::awaitsApproval)
            return Words::tr("Waits until somebody else releases it");
        const QDateTime leaves = QDateTime::fromString(entry.deliveryDetail, Qt::ISODate);
        return leaves.isValid()
                   ? Words::tr("Leaves on %1")
                         .arg(QLocale().toString(leaves.toLocalTime(), QLocale::ShortFormat))
                   : Words::tr("Waiting to be sent");
    }
    case DeliveryState::Sending: return Words::tr("Sending…");
    case DeliveryState::Sent:
        if (const QString fate = fateWords(entry); !fate.isEmpty())
            return fate;
        return entry.deliveryDetail.isEmpty()
                   ? Words::tr("Sent")
                   : Words::tr("Sent, but not to: %1").arg(entry.deliveryDetail);
    case DeliveryState::Delivered:
        return entry.seen ? Words::tr("Read %1").arg(QLocale().toString(
                   entry.seen->toDateTime().toLocalTime().time(), QLocale::ShortFormat))
                          : Words::tr("Delivered");
    case DeliveryState::Retrying:
        return entry.deliveryDetail.isEmpty()
                   ? Words::tr("Not delivered yet, will be tried again")
                   : Words::tr("Not delivered yet, will be tried again: %1")
                         .arg(entry.deliveryDetail);
    case DeliveryState::Failed:
        return entry.deliveryDetail.isEmpty()
                   ? Words::tr("Could not be delivered")
                   : Words::tr("Could not be delivered: %1").arg(entry.deliveryDetail);
    case DeliveryState::Unsure: return Words::tr("We cannot tell whether this was sent");
    case DeliveryState::Cancelled: return Words::tr("Taken back, not sent");
    }
    return {};
}

QString entryLink(EntryId id)
{
    return QStringLiteral("heddle:entry/%1").arg(id.value);
}

EntryId linkedEntry(const QUrl& url)
{
    if (url.scheme() != QLatin1String("heddle") || !url.path().startsWith(QLatin1String("entry/")))
        return {};
    return {url.path().mid(6).toLongLong()};
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString dayWords(const QDate& day, const QDate& today)
{
    if (day == today)
        return Words::tr("Today");
    if (day == today.addDays(-1))
        return Words::tr("Yesterday");
    //: Date in this year: weekday, day, month.
    const QString near = Words::tr("dddd d MMMM");
    //: Date in another year.
    const QString far = Words::tr("d MMMM yyyy");
    return QLocale().toString(day, day.year() == today.year() ? near : far);
}

} // namespace heddle::ui
