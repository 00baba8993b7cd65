#include "app/ctl/report/figures.h"

namespace heddle::ctl {

namespace {

QString rounded(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

QJsonObject toJson(const Figure& figure)
{
    QJsonObject object{{QStringLiteral("value"), figure.value.value},
                       {QStringLiteral("low"), figure.value.low},
                       {QStringLiteral("high"), figure.value.high},
                       {QStringLiteral("n"), figure.value.n}};
    if (!figure.formula.isEmpty())
        object.insert(QStringLiteral("formula"), figure.formula);
    return object;
}

QJsonObject toJson(const ReportLine& line, const QString& what)
{
    QJsonObject object{{what, line.name}};
    for (const Figure& figure : line.figures) {
        if (figure.kind == Figure::Kind::Count)
            object.insert(figure.name, figure.value.n);
        else
            object.insert(figure.name, toJson(figure));
    }
    return object;
}

/// RFC 4180.
QString csvField(QString text)
{
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar letter) {
        return letter == u'"' || letter == u',' || letter == u'\n' || letter == u'\r';
    });
    if (isPlain)
        return text;
    return QLatin1Char('"') + text.replace(QLatin1String("\""), QLatin1String("\"\""))
           + QLatin1Char('"');
}

QString csvHead(const ReportLine& line, const QString& what)
{
    QStringList columns{what};
    for (const Figure& figure : line.figures) {
        columns += figure.name;
        if (figure.kind != Figure::Kind::Count)
            columns += {figure.name + QStringLiteral("_low"), figure.name + QStringLiteral("_high"),
                        figure.name + QStringLiteral("_n")};
    }
    return columns.join(QLatin1Char(','));
}

QString csvRow(const ReportLine& line)
{
    QStringList fields{csvField(line.name)};
    for (const Figure& figure : line.figures) {
        if (figure.kind == Figure::Kind::Count) {
            fields += QString::number(figure.value.n);
            continue;
        }
        for (const double number : {figure.value.value, figure.value.low, figure.value.high})
            fields += figure.value.n > 0 ? rounded(number, 4) : QString();
        fields += QString::number(figure.value.n);
    }
    return fields.join(QLatin1Char(','));
}

QString forPeople(const Figure& figure)
{
    const QString name = QString(figure.name).replace(QLatin1Char('_'), QLatin1Char(' '));
    const Estimate& value = figure.value;
    if (figure.kind == Figure::Kind::Count)
        return QStringLiteral("%1 %2").arg(QString::number(value.n), name);
    const QString formula =
        figure.formula.isEmpty() ? QString() : QString(QStringLiteral(" = ") + figure.formula);
    if (value.n == 0)
        return QStringLiteral("%1%2: none").arg(name, formula);
    const bool isShare = figure.kind == Figure::Kind::Share;
    const auto shown = [isShare](double number) {
        return rounded(isShare ? number * 100 : number, 0);
    };
    const QString few = value.n < fewestToTell ? QStringLiteral(", too few to tell") : QString();
    return QStringLiteral("%1: %2%3 (%4 to %5, n %6%7)")
        .arg(name + formula, shown(value.value), isShare ? QStringLiteral(" %") : QString(),
             shown(value.low), shown(value.high), QString::number(value.n), few);
}

} // namespace

Figure count(const QString& name, qint64 value)
{
    return {.kind = Figure::Kind::Count, .name = name, .value = {.n = value}, .formula = {}};
}

void print(const Invocation& invocation, const QString& what, const QList<ReportLine>& lines)
{
    if (invocation.has("csv") && !lines.isEmpty())
        invocation.console.print(csvHead(lines.first(), what));
    for (const ReportLine& line : lines) {
        if (invocation.has("csv")) {
            invocation.console.print(csvRow(line));
        } else if (invocation.wantsJson()) {
            invocation.console.print(toJson(line, what));
        } else {
            invocation.console.print(line.name);
            for (const Figure& figure : line.figures)
                invocation.console.print(QStringLiteral("    ") + forPeople(figure));
        }
    }
}

} // namespace heddle::ctl
