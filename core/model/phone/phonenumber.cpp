#include "core/model/phone/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <optional>

namespace heddle {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

constexpr qsizetype longestNumber = 64;

std::optional<PhoneNumber> parsed(const QString& text, const QString& region)
{
    if (text.isEmpty() || text.size() > longestNumber)
        return std::nullopt;
    PhoneNumber number;
    const auto* numbers = PhoneNumberUtil::GetInstance();
    const auto error = numbers->Parse(text.toStdString(), region.toUpper().toStdString(), &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR || !numbers->IsPossibleNumber(number))
        return std::nullopt;
    return number;
}

} // namespace

QString e164Of(const QString& text, const QString& region)
{
    const auto number = parsed(text, region);
    // Somebody's extension or a short code may be dialled; a number that reaches one place from
    // everywhere it is not.
    if (!number || !PhoneNumberUtil::GetInstance()->IsValidNumber(*number))
        return {};
    std::string formatted;
    PhoneNumberUtil::GetInstance()->Format(*number, PhoneNumberUtil::E164, &formatted);
    return QString::fromStdString(formatted);
}

QString shownNumber(const QString& text, const QString& region)
{
    const auto number = parsed(text, region);
    if (!number)
        return text;
    const auto* numbers = PhoneNumberUtil::GetInstance();
    const bool isLocal =
        number->country_code() == numbers->GetCountryCodeForRegion(region.toUpper().toStdString());
    std::string formatted;
    numbers->Format(*number, isLocal ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL,
                    &formatted);
    return QString::fromStdString(formatted);
}

bool isEmergencyNumber(const QString& dialled, const QString& region)
{
    static const ShortNumberInfo shortNumbers;
    const QString text = dialledText(dialled);
    // 112 reaches help from every network.
    return text == QLatin1String("112")
           || shortNumbers.IsEmergencyNumber(text.toStdString(), region.toUpper().toStdString());
}

QString dialledText(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.contains(QLatin1Char('@')))
        return text;
    QString kept;
    for (const QChar c : text) {
        const bool isKey = (c.unicode() >= '0' && c.unicode() <= '9') || c == QLatin1Char('*')
                           || c == QLatin1Char('#') || (c == QLatin1Char('+') && kept.isEmpty());
        if (isKey)
            kept += c;
    }
    // Letters are names of phones within the exchange: "reception".
    return kept.isEmpty() ? text : kept;
}

} // namespace heddle
