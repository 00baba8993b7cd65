#include "ui/composer/recipients/addresslist.h"

#include "core/service/intake/mailaddress.h"

#include <QStringList>

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr QLatin1String kSpecials("()<>[]:;,\\\"");

bool isSpecial(QChar letter)
{
    return QString(kSpecials).contains(letter);
}

// At the commas and semicolons that stand neither in quotes nor in angle brackets.
QStringList pieces(const QString& typed)
{
    QStringList parts{QString()};
    bool quoted = false;
    bool inAngles = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar letter = typed.at(i);
        const bool escapes = quoted && letter == QLatin1Char('\\') && i + 1 < typed.size();
        if (letter == QLatin1Char('"') && !inAngles)
            quoted = !quoted;
        else if (letter == QLatin1Char('<') && !quoted)
            inAngles = true;
        else if (letter == QLatin1Char('>') && !quoted)
            inAngles = false;
        const bool endsPiece =
            letter == QLatin1Char(',') || letter == QLatin1Char(';') || letter == QLatin1Char('\n');
        if (endsPiece && !quoted && !inAngles)
            parts.append(QString());
        else
            parts.last().append(letter);
        if (escapes)
            parts.last().append(typed.at(++i));
    }
    return parts;
}

QString unquoted(QString name)
{
    name = name.trimmed();
    if (name.size() < 2 || !name.startsWith(QLatin1Char('"')) || !name.endsWith(QLatin1Char('"')))
        return name;
    name = name.mid(1, name.size() - 2);
    name.replace(QLatin1String("\\\""), QLatin1String("\""));
    name.replace(QLatin1String("\\\\"), QLatin1String("\\"));
    return name;
}

QString quotedWhereNeeded(QString name)
{
    if (std::none_of(name.cbegin(), name.cend(), isSpecial))
        return name;
    name.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    name.replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + name + QLatin1Char('"');
}

MailAddress addressOf(const QString& piece)
{
    const QString whole = piece.simplified();
    const qsizetype open = whole.lastIndexOf(QLatin1Char('<'));
    if (open < 0 || !whole.endsWith(QLatin1Char('>')))
        return {{}, whole.startsWith(QLatin1String("mailto:")) ? whole.mid(7) : whole};
    const QString address = whole.mid(open + 1, whole.size() - open - 2).trimmed();
    // A name before something that is no address stays with it, to be seen and put right.
    if (!isMailAddress(address))
        return {{}, whole};
    return {unquoted(whole.left(open)), address};
}

} // namespace

bool isMailAddress(const QString& address)
{
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    const QString domain = address.mid(at + 1);
    return !service::normalisedMailAddress(address).isEmpty()
           && address.count(QLatin1Char('@')) == 1
           && std::none_of(address.cbegin(), address.cend(), isSpecial)
           && !domain.startsWith(QLatin1Char('.')) && !domain.endsWith(QLatin1Char('.'))
           && !domain.contains(QLatin1String(".."));
}

QList<MailAddress> addressesIn(const QString& typed)
{
    QList<MailAddress> addresses;
    for (const QString& piece : pieces(typed)) {
        const MailAddress read = addressOf(piece);
        const bool isThere =
            std::any_of(addresses.cbegin(), addresses.cend(), [&](const MailAddress& known) {
                return known.address.compare(read.address, Qt::CaseInsensitive) == 0;
            });
        if (!read.address.isEmpty() && !isThere)
            addresses.append(read);
    }
    return addresses;
}

QString asTyped(const QList<MailAddress>& addresses)
{
    QStringList parts;
    for (const MailAddress& each : addresses) {
        parts.append(each.name.isEmpty()
                         ? each.address
                         : QString(quotedWhereNeeded(each.name) + QLatin1String(" <") + each.address
                                   + QLatin1Char('>')));
    }
    return parts.join(QLatin1String(", "));
}

QString firstWrong(const QList<MailAddress>& addresses)
{
    for (const MailAddress& each : addresses) {
        if (!isMailAddress(each.address))
            return each.address;
    }
    return {};
}

} // namespace heddle::ui
