#include "core/service/desk/placeholders.h"

#include "core/service/desk/placeholdernames.h"

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

struct Placeholder {
    const char* name;
    QString (*value)(const PlaceholderValues& values);
};

using Values = PlaceholderValues;
constexpr Placeholder placeholders[] = {
    {"agent.name", [](const Values& values) { return values.agent.name; }},
    {"agent.firstName", [](const Values& values) { return firstWord(values.agent.name); }},
    {"customer.name", [](const Values& values) { return customerName(values.customer); }},
    {"customer.firstName",
     [](const Values& values) { return firstWord(customerName(values.customer)); }},
    {"customer.address", [](const Values& values) { return values.customerAddress; }},
    {"interaction.subject", [](const Values& values) { return values.interaction.subject; }},
    {"interaction.number",
     [](const Values& values) { return QString::number(values.interaction.id.value); }},
    {"centre.name", [](const Values& values) { return values.centreName; }},
};

std::optional<QString> valueOf(QStringView name, const PlaceholderValues& values)
{
    for (const Placeholder& placeholder : placeholders) {
        if (name == QLatin1String(placeholder.name))
            return placeholder.value(values);
    }
    return std::nullopt;
}

QRegularExpressionMatchIterator placeholdersIn(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\{([a-zA-Z.]{1,40})\\}"));
    return form.globalMatch(text);
}

} // namespace

QString expanded(const QString& text, const PlaceholderValues& values)
{
    QString result;
    qsizetype from = 0;
    auto matches = placeholdersIn(text);
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

QStringList placeholderNames()
{
    QStringList names;
    for (const Placeholder& placeholder : placeholders)
        names += QLatin1String(placeholder.name);
    return names;
}

QStringList unknownPlaceholders(const QString& text, const QStringList& known)
{
    QStringList unknown;
    for (auto matches = placeholdersIn(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (!known.contains(name) && !unknown.contains(name))
            unknown += name;
    }
    return unknown;
}

} // namespace heddle::service
