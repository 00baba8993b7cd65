#include "core/service/intake/thanks.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>

#include <algorithm>

namespace heddle::service {

namespace {

constexpr qsizetype longestThanks = 120;

QSet<QString> words(const char* list)
{
    const QStringList all = QString::fromUtf8(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {all.begin(), all.end()};
}

const QSet<QString>& thanking()
{
    static const QSet<QString> all =
        words("thanks thank thx ty cheers danke dank dankeschön merci gracias grazie bedankt dank "
              "obrigado obrigada شكرا شكرًا شكراً أشكركم");
    return all;
}

const QSet<QString>& passing()
{
    static const QSet<QString> all = words(
        "a lot so very much you again all many for your help everything the reply quick great "
        "perfect "
        "super wonderful lovely brilliant ok okay got it and best kind regards hi hello dear team "
        "vielen herzlichen schön ihnen dir euch für die hilfe schnelle antwort sehr alles gut "
        "liebe viele grüße freundliche freundlichen mit hallo prima "
        "beaucoup bien vous pour votre aide réponse parfait bonjour cordialement "
        "muchas mil por su ayuda respuesta perfecto hola saludos un saludo "
        "mille molte tante per aiuto perfetto saluti "
        "hartelijk veel je u voor groeten "
        "muito pela ajuda "
        "جزيلا جزيلاً لكم لك على المساعدة");
    return all;
}

} // namespace

bool isOnlyThanks(QStringView text)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{M}\\p{N}?]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (text.size() > longestThanks)
        return false;
    bool thanks = false;
    auto matches = word.globalMatch(text.toString().toLower());
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        if (thanking().contains(found))
            thanks = true;
        else if (!passing().contains(found))
            return false;
    }
    return thanks;
}

} // namespace heddle::service
