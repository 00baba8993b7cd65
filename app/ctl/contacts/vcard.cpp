#include "app/ctl/contacts/vcard.h"

#include "core/base/text/charset.h"

namespace heddle::ctl {

namespace {

constexpr qsizetype mostLines = 5'000'000;

/// "item1.TEL;TYPE=cell:+44 20 ...": name without group, parameters, value.
struct Property {
    QByteArray name;
    QList<QByteArray> parameters; ///< upper case
    QByteArray value;

    bool isQuotedPrintable() const
    {
        return parameters.contains("ENCODING=QUOTED-PRINTABLE")
               || parameters.contains("QUOTED-PRINTABLE");
    }
};

Property propertyIn(const QByteArray& line)
{
    // A colon may stand in a quoted parameter.
    qsizetype colon = 0;
    for (bool isQuoted = false; colon < line.size(); ++colon) {
        if (line.at(colon) == '"')
            isQuoted = !isQuoted;
        if (line.at(colon) == ':' && !isQuoted)
            break;
    }
    QList<QByteArray> head = line.left(colon).toUpper().split(';');
    QByteArray name = head.takeFirst();
    name = name.mid(name.lastIndexOf('.') + 1).trimmed();
    return {name, head, line.mid(colon + 1)};
}

/// Physical lines to logical ones: a line that begins with a blank goes on from the one before, and
/// so does one after a soft break of quoted-printable.
QList<QByteArray> linesOf(QByteArray bytes)
{
    bytes.replace("\r\n", "\n").replace('\r', '\n');
    QList<QByteArray> lines;
    bool goesOn = false;
    for (const QByteArray& line : bytes.split('\n')) {
        if (lines.size() > mostLines)
            break;
        if (goesOn)
            lines.last().append(line);
        else if (!lines.isEmpty() && (line.startsWith(' ') || line.startsWith('\t')))
            lines.last().append(line.mid(1));
        else
            lines.append(line);
        goesOn = lines.last().endsWith('=') && propertyIn(lines.last()).isQuotedPrintable();
        if (goesOn)
            lines.last().chop(1);
    }
    return lines;
}

QByteArray withoutQuotedPrintable(const QByteArray& text)
{
    QByteArray plain = text;
    plain.replace('%', "=25").replace('=', '%');
    return QByteArray::fromPercentEncoding(plain);
}

QString textOf(const Property& property)
{
    QByteArray charset;
    for (const QByteArray& parameter : property.parameters) {
        if (parameter.startsWith("CHARSET="))
            charset = parameter.mid(8);
    }
    return decodeText(property.isQuotedPrintable() ? withoutQuotedPrintable(property.value)
                                                   : property.value,
                      charset);
}

/// The parts of a value at `mark`, with their escapes undone.
QStringList partsOf(const QString& value, QChar mark)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar letter = value.at(i);
        if (letter == u'\\' && i + 1 < value.size()) {
            const QChar next = value.at(++i);
            parts.last() += next == u'n' || next == u'N' ? QChar(u' ') : next;
        } else if (letter == mark) {
            parts.append(QString());
        } else {
            parts.last() += letter;
        }
    }
    for (QString& part : parts)
        part = part.simplified();
    return parts;
}

/// "Haddad;Amira;;Dr;" is "Dr Amira Haddad".
QString nameFrom(const QStringList& parts)
{
    QStringList order{parts.value(3), parts.value(1), parts.value(2), parts.value(0)};
    order.removeAll(QString());
    return order.join(QLatin1Char(' '));
}

QString placeFrom(const QStringList& parts)
{
    QStringList order{parts.value(3), parts.value(6)};
    order.removeAll(QString());
    return order.join(QStringLiteral(", "));
}

QString withoutScheme(const QString& value, QLatin1String scheme)
{
    return value.startsWith(scheme, Qt::CaseInsensitive) ? value.mid(scheme.size()) : value;
}

void take(const Property& property, Contact& contact)
{
    const QString text = textOf(property);
    const QString whole = partsOf(text, QChar()).first();
    if (property.name == "FN" && !whole.isEmpty())
        contact.name = whole;
    else if (property.name == "N" && contact.name.isEmpty())
        contact.name = nameFrom(partsOf(text, u';'));
    else if (property.name == "EMAIL" && !whole.isEmpty())
        contact.emails += withoutScheme(whole, QLatin1String("mailto:"));
    else if (property.name == "TEL" && !whole.isEmpty())
        contact.phones += withoutScheme(whole, QLatin1String("tel:"));
    else if (property.name == "ADR" && contact.place.isEmpty())
        contact.place = placeFrom(partsOf(text, u';'));
    else if (property.name == "LANG" && contact.language.isEmpty())
        contact.language = whole;
    else if (property.name == "CATEGORIES")
        contact.tags += partsOf(text, u',');
}

} // namespace

QList<Contact> readVcards(const QByteArray& bytes)
{
    QList<Contact> contacts;
    bool isInCard = false;
    for (const QByteArray& line : linesOf(bytes)) {
        const Property property = propertyIn(line);
        const QByteArray value = property.value.trimmed().toUpper();
        if (property.name == "BEGIN" && value == "VCARD") {
            contacts.append(Contact{});
            isInCard = true;
        } else if (property.name == "END" && value == "VCARD") {
            isInCard = false;
        } else if (isInCard) {
            take(property, contacts.last());
        }
    }
    return contacts;
}

} // namespace heddle::ctl
