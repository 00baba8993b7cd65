#include "core/service/desk/placeholders.h"

#include <QRegularExpression>

#include <optional>

namespace heddle::service {

namespace {

QString customerName(const Customer& customer)
{
    const bool isName = !customer.name.isEmpty() && !customer.name.contains(QLatin1Char('@'));
    return isName ? customer.name : QStringLiteral("customer");
}

QString firstWord(const QString& name)
{
    return name.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
}

std::optional<QString> valueOf(QStringView name, const PlaceholderValues& values)
{
    if (name == u"agent.name")
        return values.agent.name;
    if (name == u"agent.firstName")
        return firstWord(values.agent.name);
    if (name == u"customer.name")
        return customerName(values.customer);
    if (name == u"customer.firstName")
        return firstWord(customerName(values.customer));
    if (name == u"customer.address")
        return values.customerAddress;
    if (name == u"interaction.subject")
        return values.interaction.subject;
    if (name == u"interaction.number")
        return QString::number(values.interaction.id.value);
    if (name == u"centre.name")
        return values.centreName;
    return std::nullopt;
}

} // namespace

QString expanded(const QString& text, const PlaceholderValues& values)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([a-zA-Z.]{1,40})\\}"));
    QString result;
    qsizetype from = 0;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto value = valueOf(match.capturedView(1), values);
        if (!value)
            continue;
        result += QStringView(text).mid(from, match.capturedStart() - from) + *value;
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

} // namespace heddle::service
