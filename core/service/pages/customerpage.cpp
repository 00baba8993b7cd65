#include "core/service/pages/customerpage.h"

#include <QRegularExpression>

namespace heddle::service {

namespace {

const QString fieldStart = QStringLiteral("field.");

const QRegularExpression& placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]*)\\}"));
    return pattern;
}

bool isKnown(const QString& value)
{
    static const QStringList known{QStringLiteral("customer.name"), QStringLiteral("customer.mail"),
                                   QStringLiteral("customer.phone")};
    return known.contains(value)
           || (value.startsWith(fieldStart) && value.size() > fieldStart.size());
}

QString valueOf(const QString& name, const PageValues& values)
{
    if (name == QLatin1String("customer.name"))
        return values.name;
    if (name == QLatin1String("customer.mail"))
        return values.mail;
    if (name == QLatin1String("customer.phone"))
        return values.phone;
    return values.fields.value(name.mid(fieldStart.size()));
}

} // namespace

QString faultOf(const CustomerPage& page)
{
    // Up to the first / after the host nothing may be filled in.
    const qsizetype path =
        page.address.indexOf(QLatin1Char('/'), QStringLiteral("https://").size());
    const QUrl start(page.address.left(path), QUrl::StrictMode);
    const bool isWeb =
        start.scheme() == QLatin1String("https") || start.scheme() == QLatin1String("http");
    if (!isWeb || start.host().isEmpty() || !start.userInfo().isEmpty())
        return QStringLiteral("is no web address; write it like "
                              "https://crm.example/find?mail={customer.mail}");
    auto found = placeholder().globalMatch(page.address);
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        if (!isKnown(name))
            return QStringLiteral("{%1} is not known; write {customer.name}, {customer.mail}, "
                                  "{customer.phone} or {field.NAME}")
                .arg(name);
    }
    QString filled = page.address;
    filled.replace(placeholder(), QStringLiteral("x"));
    if (!QUrl(filled, QUrl::StrictMode).isValid())
        return QStringLiteral("is no web address; write blanks and the like as %20");
    return {};
}

Result<QUrl> addressFor(const CustomerPage& page, const PageValues& values)
{
    QString filled;
    qsizetype after = 0;
    auto found = placeholder().globalMatch(page.address);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString value = valueOf(match.captured(1), values);
        if (value.isEmpty())
            return failure(ErrorCode::NotFound, match.captured(1));
        filled += QStringView(page.address).mid(after, match.capturedStart() - after);
        filled += QString::fromLatin1(QUrl::toPercentEncoding(value));
        after = match.capturedEnd();
    }
    filled += QStringView(page.address).mid(after);
    return QUrl(filled, QUrl::StrictMode);
}

} // namespace heddle::service
