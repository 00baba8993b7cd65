#include "ui/settings/chattext.h"

#include <algorithm>

namespace heddle::ui {

using service::ChatField;
using service::ChatRoute;

namespace {

ChatField knownField(const QString& name, const QList<ChatField>& before)
{
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&](const ChatField& each) { return each.name == name; });
    return known == before.end() ? ChatField{.name = name, .label = {}, .choices = {}} : *known;
}

} // namespace

QString formText(const QList<ChatField>& form)
{
    QStringList parts;
    for (const ChatField& field : form)
        parts += field.name + (field.isNeeded ? QStringLiteral("*") : QString())
                 + (field.choices.isEmpty() ? QString() : u'=' + field.choices.join(u'|'));
    return parts.join(QStringLiteral(", "));
}

QList<ChatField> formFromText(const QString& text, const QList<ChatField>& before)
{
    QList<ChatField> form;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        QString name = part.section(u'=', 0, 0).trimmed();
        const bool isNeeded = name.endsWith(u'*');
        if (isNeeded)
            name.chop(1);
        ChatField field = knownField(name.trimmed(), before);
        field.isNeeded = isNeeded;
        field.choices = part.section(u'=', 1).split(u'|', Qt::SkipEmptyParts);
        for (QString& choice : field.choices)
            choice = choice.trimmed();
        form += field;
    }
    return form;
}

QString routesText(const QList<ChatRoute>& routes)
{
    QStringList parts;
    for (const ChatRoute& route : routes) {
        QStringList when;
        if (!route.page.isEmpty())
            when += route.page;
        if (!route.field.isEmpty())
            when += route.field + u'=' + route.value;
        parts += when.join(QStringLiteral(" & ")) + QStringLiteral(" > ") + route.queue;
    }
    return parts.join(QStringLiteral("; "));
}

std::optional<QList<ChatRoute>> routesFromText(const QString& text)
{
    QList<ChatRoute> routes;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        ChatRoute route{.queue = part.section(u'>', -1).trimmed()};
        if (!part.contains(u'>') || route.queue.isEmpty())
            return {};
        for (const QString& when : part.section(u'>', 0, -2).split(QStringLiteral(" & "))) {
            const QString clean = when.trimmed();
            if (clean.contains(QLatin1String("://")) || !clean.contains(u'=')) {
                route.page = clean;
                continue;
            }
            route.field = clean.section(u'=', 0, 0).trimmed();
            route.value = clean.section(u'=', 1).trimmed();
        }
        routes += route;
    }
    return routes;
}

} // namespace heddle::ui
