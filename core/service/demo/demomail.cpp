#include "core/service/demo/demomail.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace heddle::service {

namespace {

std::optional<DemoMoment> momentOf(const DemoScript& script, const QString& what)
{
    const auto step = std::find_if(script.steps.begin(), script.steps.end(),
                                   [&what](const DemoStep& each) { return each.id == what; });
    return step != script.steps.end() ? step->at : demoMomentFromText(what);
}

QByteArray mailDate(const QDateTime& at)
{
    return QLocale::c().toString(at, u"ddd, ").toLatin1() + at.toString(Qt::RFC2822Date).toLatin1();
}

/// Works on bytes, since the parts of a mail may be in different charsets.
Result<QByteArray> fillDates(const DemoScript& script, const QByteArray& text,
                             const DemoCalendar& calendar)
{
    static const QRegularExpression placeholder(
        QStringLiteral("\\{([^{}|\\n]+)\\|([a-z]{2})\\|([^{}|\\n]+)\\}"));
    // Latin-1 maps each byte to one character and back.
    const QString bytes = QString::fromLatin1(text);
    QByteArray filled;
    qsizetype done = 0;
    for (auto found = placeholder.globalMatch(bytes); found.hasNext();) {
        const auto match = found.next();
        const auto moment = momentOf(script, match.captured(1));
        if (!moment) {
            return failure(ErrorCode::Corrupt,
                           QStringLiteral("%1: no step or moment of that name; name a step's id")
                               .arg(match.captured()));
        }
        filled += text.mid(done, match.capturedStart() - done);
        filled += QLocale(match.captured(2))
                      .toString(demoDateTime(*moment, calendar), match.captured(3))
                      .toUtf8();
        done = match.capturedEnd();
    }
    return filled + text.mid(done);
}

} // namespace

Result<QByteArray> demoMailBytes(const DemoScript& script, const DemoStep& step,
                                 const DemoCalendar& calendar)
{
    const auto* mail = std::get_if<DemoMail>(&step.what);
    if (!mail)
        return failure(ErrorCode::BadInput, QStringLiteral("the step brings no mail"));
    QFile file(QStringLiteral(":/demo/mail/") % mail->file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("%1 is not built in").arg(mail->file));
    auto bytes = file.readAll();
    bytes.replace("{date}", mailDate(demoDateTime(step.at, calendar)));
    return fillDates(script, bytes, calendar);
}

Result<QString> demoText(const DemoScript& script, const QString& text,
                         const DemoCalendar& calendar)
{
    const auto filled = fillDates(script, text.toUtf8(), calendar);
    if (!filled)
        return passOn(filled);
    return QString::fromUtf8(*filled);
}

} // namespace heddle::service
