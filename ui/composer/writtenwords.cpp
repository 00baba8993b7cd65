#include "ui/composer/writtenwords.h"

#include <QRegularExpression>
#include <QStringList>

namespace heddle::ui {

namespace {

constexpr QLatin1String kForwardMark("---------- Forwarded message");

bool endsWords(const QString& line)
{
    return line == QLatin1String("-- ") || line == QLatin1String("--")
           || line.startsWith(kForwardMark);
}

} // namespace

QString writtenWords(const QString& message)
{
    QStringList written;
    for (const QString& line : message.split(QLatin1Char('\n'))) {
        if (endsWords(line))
            break;
        if (!line.startsWith(QLatin1Char('>')))
            written.append(line);
    }
    return written.join(QLatin1Char('\n')).trimmed();
}

qsizetype writtenEnd(const QString& message)
{
    qsizetype end = 0;
    qsizetype start = 0;
    for (const QString& line : message.split(QLatin1Char('\n'))) {
        if (endsWords(line))
            break;
        if (!line.startsWith(QLatin1Char('>')) && !line.trimmed().isEmpty())
            end = start + line.size();
        start += line.size() + 1;
    }
    return end;
}

QString forwardedPart(const QString& message)
{
    const QString start = QLatin1String("\n\n") + kForwardMark;
    const qsizetype at = message.indexOf(start);
    return at < 0 ? QString() : message.mid(at);
}

bool promisesAttachment(const QString& words)
{
    // Stems, because all these languages bend the word: "angehängte", "adjuntamos", "załączniku".
    static const QRegularExpression promise(
        QStringLiteral("\\b(?:attach(?:ed|ing|ments?)?|enclosed|enclosures?" // English
                       "|anhang|anhänge\\w*|angeh(?:ä|ae)ngt\\w*|anbei|beigef(?:ü|ue)gt\\w*|anlage"
                       "|ci[- ]?joint\\w*|pi(?:è|e)ces? jointes?|en annexe"       // French
                       "|adjunt(?:[oa]s?|amos|é)"                                 // Spanish
                       "|(?:w )?za(?:ł|l)(?:ą|a)cz(?:nik\\w*|am|amy|eniu|on\\w*)" // Polish
                       ")\\b"
                       "|مرفق|أرفق|ارفق|بالمرفق"), // Arabic: attached, I attach
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return promise.match(words.normalized(QString::NormalizationForm_C)).hasMatch();
}

} // namespace heddle::ui
