#include "app/ctl/generate/wordlists.h"

#include <QFile>

namespace heddle::ctl {

namespace {

/// The lines of a word list, split at "|"; comments and empty lines left out.
QList<QStringList> readTable(const QString& path)
{
    QFile file(path);
    const bool isBuiltIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isBuiltIn);
    QList<QStringList> rows;
    for (const QString& line :
         QString::fromUtf8(isBuiltIn ? file.readAll() : QByteArray()).split(QLatin1Char('\n'))) {
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            rows.append(line.split(QLatin1Char('|')));
    }
    return rows;
}

/// "Łukasz Dąbrowski" as people write it in an address: "lukasz.dabrowski".
QString asMailName(const QString& name)
{
    QString plain = name.toLower();
    plain.replace(QChar(0x142), QLatin1Char('l'));
    plain.replace(QChar(0xDF), QLatin1String("ss"));
    plain.replace(QChar(0x131), QLatin1Char('i'));
    QString mailName;
    for (const QChar letter : plain.normalized(QString::NormalizationForm_D)) {
        if (letter.unicode() < 0x80 && letter.isLetter())
            mailName += letter;
        else if (letter == QLatin1Char(' '))
            mailName += QLatin1Char('.');
    }
    return mailName;
}

} // namespace

const QString& oneOf(const QStringList& list, Random& random)
{
    return list.at(static_cast<qsizetype>(random.below(static_cast<quint64>(list.size()))));
}

PeopleList::PeopleList()
{
    for (const QStringList& row : readTable(QStringLiteral(":/generate/people.txt"))) {
        Culture culture{row.at(1),
                        row.at(2),
                        row.at(3).split(QLatin1Char(';')),
                        row.at(4).split(QLatin1Char(' ')),
                        row.at(5).split(QLatin1Char(' ')),
                        row.at(0).endsWith(QLatin1Char('^'))};
        culture.families.replaceInStrings(QStringLiteral("-"), QStringLiteral(" "));
        m_cultures.append(culture);
    }
}

Person PeopleList::draw(Random& random) const
{
    const Culture& culture = m_cultures.at(
        static_cast<qsizetype>(random.below(static_cast<quint64>(m_cultures.size()))));
    const QString given = oneOf(culture.given, random);
    const QString family = oneOf(culture.families, random);
    const QString name =
        culture.familyFirst ? family + QLatin1Char(' ') + given : given + QLatin1Char(' ') + family;
    return {name, asMailName(name), culture.language, oneOf(culture.places, random),
            culture.callingCode};
}

PhraseBook::PhraseBook()
{
    for (const QStringList& row : readTable(QStringLiteral(":/generate/phrases.txt"))) {
        m_sentences[row.mid(0, 3).join(QLatin1Char('|'))].append(row.at(3));
        if (row.at(1) != QLatin1String("any") && !m_topics.contains(row.at(1)))
            m_topics.append(row.at(1));
    }
}

QString PhraseBook::draw(const QString& language, const QString& topic, const char* part,
                         Random& random) const
{
    const auto found = m_sentences.constFind(language + QLatin1Char('|') + topic + QLatin1Char('|')
                                             + QLatin1String(part));
    return found == m_sentences.cend() ? QString() : oneOf(*found, random);
}

} // namespace heddle::ctl
