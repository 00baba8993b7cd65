#include "core/service/config/shorthand.h"

#include "core/model/form/spelling.h"
#include "core/service/config/text/holidays.h"

#include <QRegularExpression>

namespace heddle::service {

namespace {

constexpr int mostOfRange = 2'000;
constexpr size_t mostMade = 20'000;

Outline* partOf(Outline& outline, QLatin1String name)
{
    return const_cast<Outline*>(std::as_const(outline).part(name));
}

/// The texts a{01..20} stands for; the text itself when it has no range. Complains of a bad one.
QStringList expanded(const Outline& outline, Reading& reading)
{
    static const QRegularExpression form(QStringLiteral("\\{(\\d{1,6})\\.\\.(\\d{1,6})\\}"));
    const auto match = form.match(outline.text);
    if (!match.hasMatch())
        return {outline.text};
    const int first = match.capturedView(1).toInt();
    const int last = match.capturedView(2).toInt();
    const auto width = static_cast<int>(match.capturedLength(1));
    if (last < first || last - first >= mostOfRange) {
        complainOf({match.capturedStart(),
                    QStringLiteral("a range counts up, to at most %1").arg(mostOfRange)},
                   outline, reading);
        return {outline.text};
    }
    QStringList texts;
    for (int number = first; number <= last; ++number)
        texts += QString(outline.text)
                     .replace(match.capturedStart(), match.capturedLength(),
                              QString::number(number).rightJustified(width, QLatin1Char('0')));
    return texts;
}

/// Puts what `change` makes of each item of a list in its place.
template<class Change>
void replaceItems(Outline* list, Change change)
{
    if (list == nullptr || list->kind != Outline::Kind::List)
        return;
    std::vector<Outline> items;
    for (Outline& item : list->items) {
        if (items.size() < mostMade)
            change(std::move(item), items);
    }
    list->items = std::move(items);
}

void expandTexts(Outline* list, Reading& reading)
{
    replaceItems(list, [&reading](Outline item, std::vector<Outline>& items) {
        if (item.kind != Outline::Kind::Text)
            return items.push_back(std::move(item));
        const QStringList texts = expanded(item, reading);
        for (const QString& text : texts) {
            items.push_back(item);
            items.back().text = text;
        }
    });
}

void expandAgent(Outline item, std::vector<Outline>& items, Reading& reading)
{
    const Outline* login = item.part(QStringLiteral("login"));
    const Outline* name = item.part(QStringLiteral("name"));
    const QStringList logins = login ? expanded(*login, reading) : QStringList();
    const QStringList names = name ? expanded(*name, reading) : QStringList();
    if (logins.size() < 2 || names.isEmpty())
        return items.push_back(std::move(item));
    if (names.size() != logins.size() && names.size() != 1)
        reading.complain(
            name->place,
            QStringLiteral("%1 names for %2 logins").arg(names.size()).arg(logins.size()));
    for (qsizetype i = 0; i < logins.size(); ++i) {
        items.push_back(item);
        partOf(items.back(), QLatin1String("login"))->text = logins.at(i);
        partOf(items.back(), QLatin1String("name"))->text = names.value(i, names.first());
    }
}

/// A bare text stands for the part `key`.
void nameTexts(Outline* list, const QString& key)
{
    replaceItems(list, [&key](Outline item, std::vector<Outline>& items) {
        if (item.kind != Outline::Kind::Text)
            return items.push_back(std::move(item));
        Outline parts{.kind = Outline::Kind::Parts, .place = item.place};
        item.keyPlace = item.place;
        parts.add(key, std::move(item));
        items.push_back(std::move(parts));
    });
}

Outline speltDay(const SpecialDay& day, Place place)
{
    const auto text = [place](const QString& words) {
        Outline outline = Outline::ofText(words);
        outline.place = place;
        return outline;
    };
    Outline parts{.kind = Outline::Kind::Parts, .place = place};
    parts.add(QStringLiteral("date"), text(spellingOf(day.date)));
    parts.add(QStringLiteral("name"), text(day.name));
    return parts;
}

/// Replaces `holidays: FILE` by its days; a day that the file beside it names too is the former.
void addHolidays(Outline& calendar, const ReadBeside& readBeside, Reading& reading)
{
    Outline* holidays = partOf(calendar, QLatin1String("holidays"));
    if (holidays == nullptr)
        return;
    const Outline file = std::move(*holidays);
    calendar.items.erase(calendar.items.begin() + (holidays - calendar.items.data()));
    if (file.kind != Outline::Kind::Text)
        return reading.complain(file.place, QStringLiteral("the name of an .ics file is wanted"));
    const auto days = readBeside(file.text).and_then(
        [](const QByteArray& ics) -> tl::expected<QList<SpecialDay>, Error> {
            return holidaysIn(ics);
        });
    if (!days)
        return reading.complain(
            file.place,
            QStringLiteral("%1 cannot be read: %2").arg(file.text.left(80), days.error().detail));
    QSet<QString> named;
    if (partOf(calendar, QLatin1String("special_days")) == nullptr) {
        calendar.add(QStringLiteral("special_days"), Outline::ofItems({}));
        calendar.items.back().place = file.place;
    }
    Outline& list = *partOf(calendar, QLatin1String("special_days"));
    for (const Outline& day : list.items) {
        if (const Outline* date = day.part(QStringLiteral("date")))
            named.insert(date->text);
    }
    for (const SpecialDay& day : *days) {
        if (!named.contains(spellingOf(day.date)))
            list.items.push_back(speltDay(day, file.place));
    }
}

} // namespace

Outline withoutShorthand(Outline outline, const ReadBeside& readBeside, Reading& reading)
{
    nameTexts(partOf(outline, QLatin1String("skills")), QStringLiteral("name"));
    replaceItems(partOf(outline, QLatin1String("agents")),
                 [&reading](Outline item, std::vector<Outline>& items) {
                     expandAgent(std::move(item), items, reading);
                 });
    replaceItems(partOf(outline, QLatin1String("queues")),
                 [&reading](Outline item, std::vector<Outline>& items) {
                     expandTexts(partOf(item, QLatin1String("members")), reading);
                     items.push_back(std::move(item));
                 });
    replaceItems(partOf(outline, QLatin1String("calendars")),
                 [&](Outline item, std::vector<Outline>& items) {
                     nameTexts(partOf(item, QLatin1String("special_days")), QStringLiteral("date"));
                     addHolidays(item, readBeside, reading);
                     items.push_back(std::move(item));
                 });
    return outline;
}

} // namespace heddle::service
