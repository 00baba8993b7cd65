#include "ui/composer/writtenwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr qsizetype kSignOffLines = 4;
constexpr qsizetype kSignOffLine = 60; // a longer one is a sentence
constexpr QLatin1String kForwardMark("---------- Forwarded message");

bool endsWords(const QString& line)
{
    return line == QLatin1String("-- ") || line == QLatin1String("--")
           || line.startsWith(kForwardMark);
}

/// What stands below the signature mark, without blank lines.
QStringList signatureLines(const QString& message)
{
    QStringList signature;
    bool isBelow = false;
    for (const QString& line : message.split(QLatin1Char('\n'))) {
        if (line.startsWith(kForwardMark) || line.startsWith(QLatin1Char('>')))
            break;
        if (isBelow && !line.trimmed().isEmpty())
            signature.append(line.trimmed());
        isBelow = isBelow || endsWords(line);
    }
    return signature;
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

QString withoutSignOff(const QString& reply, const QString& message)
{
    const QStringList signature = signatureLines(message);
    QStringList lines = reply.trimmed().split(QLatin1Char('\n'));
    const qsizetype earliest = std::max<qsizetype>(0, lines.size() - kSignOffLines);
    for (qsizetype i = earliest; i < lines.size(); ++i) {
        const auto isShort = [](const QString& line) { return line.size() <= kSignOffLine; };
        if (!signature.contains(lines.at(i).trimmed(), Qt::CaseInsensitive)
            || !std::all_of(lines.cbegin() + i, lines.cend(), isShort))
            continue;
        lines.resize(i);
        return lines.join(QLatin1Char('\n')).trimmed();
    }
    return reply;
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
