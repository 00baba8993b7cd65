#include "core/scenario/rehearse/export.h"

#include "core/model/form/spelling.h"

#include <QTimeZone>

namespace heddle::scenario {

namespace {

using service::RehearsalView;
using service::RehearsedContact;
using service::RehearsedItem;

QString clockOf(const RehearsalView& view, const std::optional<Timestamp>& at)
{
    return at ? at->toDateTime()
                    .toTimeZone(QTimeZone(view.zone.toUtf8()))
                    .toString(QStringLiteral("HH:mm:ss"))
              : QString();
}

QString standing(const RehearsedItem& item)
{
    switch (item.standing) {
    case RehearsedItem::Standing::Open: return QStringLiteral("open");
    case RehearsedItem::Standing::Met: return QStringLiteral("met");
    case RehearsedItem::Standing::Partly: return QStringLiteral("partly met");
    case RehearsedItem::Standing::Missed: return QStringLiteral("missed");
    }
    return {};
}

QString row(const QStringList& cells, const QString& tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        html += u'<' + tag + u'>' + cell.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
    return html + QStringLiteral("</tr>\n");
}

QString scoreTable(const RehearsalView& view)
{
    QString html = QStringLiteral("<h2>Score</h2>\n<table>\n");
    html += row({QStringLiteral("#"), QStringLiteral("Item"), QStringLiteral("Result"),
                 QStringLiteral("Points"), QStringLiteral("At"), QStringLiteral("What decided"),
                 QStringLiteral("To learn")},
                QStringLiteral("th"));
    for (const RehearsedItem& item : view.items)
        html += row({QString::number(item.number), item.title, standing(item),
                     QStringLiteral("%1 of %2").arg(item.points).arg(item.of),
                     clockOf(view, item.at), item.evidence, item.lesson},
                    QStringLiteral("td"));
    return html + QStringLiteral("</table>\n");
}

QString contactTable(const RehearsalView& view)
{
    QString html = QStringLiteral("<h2>Contacts</h2>\n<table>\n");
    html += row({QStringLiteral("Customer"), QStringLiteral("Channel"), QStringLiteral("Came"),
                 QStringLiteral("Taken"), QStringLiteral("Answered"), QStringLiteral("Ended")},
                QStringLiteral("th"));
    for (const RehearsedContact& contact : view.contacts) {
        if (contact.id.isValid())
            html += row({contact.customer, toName(contact.channel), clockOf(view, contact.came),
                         clockOf(view, contact.taken), clockOf(view, contact.answered),
                         clockOf(view, contact.ended)},
                        QStringLiteral("td"));
    }
    return html + QStringLiteral("</table>\n");
}

/// A cell as RFC 4180 wants it; one that a table program would take for a formula stays text.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QByteArray asHtml(const RehearsalView& view)
{
    const QString name = view.story.name.toHtmlEscaped();
    QString html =
        QStringLiteral(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>%1"
            "</title>\n<style>body{font-family:Inter,sans-serif;max-width:70em;margin:2em "
            "auto;padding:0 1em}table{border-collapse:collapse;width:100%}td,th{text-align:"
            "left;vertical-align:top;padding:.4em .6em;border-bottom:1px solid #ddd}"
            "</style></head><body>\n<h1>%1</h1>\n<p>%2</p>\n<p>%3</p>\n")
            .arg(name, view.story.line.toHtmlEscaped(), view.story.teaches.toHtmlEscaped());
    html +=
        QStringLiteral("<p>%1 of %2 points, %3 to pass. Seed %4, log %5, %6 events. The same file "
                       "and seed give the same log on any machine.</p>\n")
            .arg(QString::number(view.points()), QString::number(view.run.of),
                 QString::number(view.pass) + u'%', QString::number(view.seed), view.hash,
                 QString::number(view.events));
    return (html + scoreTable(view) + contactTable(view) + QStringLiteral("</body></html>\n"))
        .toUtf8();
}

QByteArray asCsv(const RehearsalView& view)
{
    QString csv = QStringLiteral("number,item,result,points,of,at,what_decided,to_learn\r\n");
    for (const RehearsedItem& item : view.items)
        csv += QStringList{QString::number(item.number), cell(item.title),
                           cell(standing(item)),         QString::number(item.points),
                           QString::number(item.of),     cell(clockOf(view, item.at)),
                           cell(item.evidence),          cell(item.lesson)}
                   .join(u',')
               + QStringLiteral("\r\n");
    return csv.toUtf8();
}

} // namespace heddle::scenario
