#include "core/insight/html/outsidepictures.h"

#include "core/insight/html/htmltokens.h"

#include <algorithm>

namespace heddle::insight {

namespace {

bool isOutside(QStringView address)
{
    const QStringView start = address.trimmed();
    return start.startsWith(u"http:", Qt::CaseInsensitive)
           || start.startsWith(u"https:", Qt::CaseInsensitive) || start.startsWith(u"//");
}

bool isPicture(const HtmlToken& token, const HtmlAttribute& attribute)
{
    if (attribute.name == QLatin1String("background"))
        return true;
    return attribute.name == QLatin1String("src")
           && (token.name == QLatin1String("img") || token.name == QLatin1String("input"));
}

// Styles stand in attributes and in style sheets, which give no token.
bool stylesNameOutside(QStringView html)
{
    constexpr QStringView call(u"url(");
    for (qsizetype at = html.indexOf(call, 0, Qt::CaseInsensitive); at >= 0;
         at = html.indexOf(call, at + 1, Qt::CaseInsensitive)) {
        QStringView address = html.mid(at + call.size(), 32).trimmed();
        if (address.startsWith(u"&quot;"))
            address = address.mid(6);
        else if (address.startsWith(u'"') || address.startsWith(u'\''))
            address = address.mid(1);
        if (isOutside(address))
            return true;
    }
    return false;
}

} // namespace

bool namesOutsidePictures(QStringView html)
{
    if (stylesNameOutside(html))
        return true;
    HtmlTokenizer tokens(html);
    while (tokens.advance()) {
        const HtmlToken& token = tokens.token();
        const bool names = std::any_of(
            token.attributes.begin(), token.attributes.end(), [&](const HtmlAttribute& attribute) {
                return isPicture(token, attribute) && isOutside(attribute.value);
            });
        if (names)
            return true;
    }
    return false;
}

} // namespace heddle::insight
