#pragma once

#include "core/model/entry.h"
#include "ui/insight/readingwords.h"

#include <QString>
#include <QUrl>

namespace heddle::ui {

/// "Mail from Amira Haddad, Order 48219, …, 09:41": what a screen reader says of an entry.
QString spokenEntry(const Entry& entry);

/// The head of an entry's card: a mail's subject, "Internal note, Tom Becker" ...
QString entryTitle(const Entry& entry);
/// The line below: "Amira Haddad to support@northwind.example".
QString entrySubtitle(const Entry& entry);
/// The readable words of an entry, or that they are gone.
QString shownText(const Entry& entry);
/// What a system mark says: "Assigned to Tom Becker".
QString systemWords(const Entry& entry);
/// "Automatic reply", "Delivery report" ...; empty for a person's words.
QString automaticWords(const Entry& entry);
/// What was read in it that is worth showing: all of it in a customer's words, the promises in ours.
QList<ReadingMark> marksOf(const Entry& entry);
/// How far an outbound entry got, in one line; empty where there is nothing to say.
QString deliveryWords(const Entry& entry);

/// The address that stands for an entry wherever words are written ("heddle:entry/12"), and back;
/// not valid for another address.
QString entryLink(EntryId id);
EntryId linkedEntry(const QUrl& url);

/// "84 KB".
QString sizeWords(qint64 bytes);
/// "Today", "Yesterday", "Monday 3 March", "3 March 2024".
QString dayWords(const QDate& day, const QDate& today);

} // namespace heddle::ui
