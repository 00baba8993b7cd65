#include "ui/widgets/marks.h"

#include <QCoreApplication>
#include <QLinearGradient>

#include <cmath>

namespace heddle::ui {

namespace {

constexpr Type kDueWords{Step::Meta, Weight::Medium};
constexpr qreal kDueRing = 14;

} // namespace

QString initials(const QString& name)
{
    QString letters;
    bool inWord = false;
    for (const QChar letter : name) {
        if (letter.isLetterOrNumber() && !inWord && letters.size() < 2)
            letters += letter.toUpper();
        inWord = !letter.isSpace() && (inWord || letter.isLetterOrNumber());
    }
    return letters.isEmpty() ? QStringLiteral("?") : letters;
}

void paintAvatar(Ink& ink, const QRectF& rect, const QString& name)
{
    const AvatarColours colours =
        avatarColours(name, ink.tokens().dark ? Scheme::Dark : Scheme::Light);
    ink.dot(rect.center(), rect.width() / 2, colours.back);
    const Step step = rect.width() >= 48   ? Step::Page
                      : rect.width() >= 32 ? Step::Meta
                                           : Step::Caption;
    const Type type{step, Weight::Strong};
    ink.textCentre({rect.center().x(), rect.center().y() + halfCap(type)}, initials(name), type,
                   colours.fore);
}

void paintChannelBadge(Ink& ink, QPointF centre, ChannelKind channel, const QColor& under)
{
    ink.dot(centre, 10.5, under);
    ink.dot(centre, 9, ink.tokens().channelSoft(channel));
    ink.icon(iconOf(channel), centre, 12, ink.tokens().channel(channel), 2.1);
}

qreal pillWidth(const QString& text, const PillLook& look)
{
    return std::ceil(textWidth(text, look.type)) + 16 + (look.icon ? 15 : 0);
}

qreal paintPill(Ink& ink, QPointF at, const QString& text, const PillLook& look)
{
    const qreal width = pillWidth(text, look);
    const qreal middle = at.y() + look.height / 2.0;
    ink.box({at.x(), at.y(), width, qreal(look.height)}, look.height / 2.0, look.back);
    qreal x = at.x() + 8;
    if (look.icon) {
        ink.icon(*look.icon, {x + 5.5, middle}, 13, look.words, 2);
        x += 15;
    }
    ink.text({x, middle + halfCap(look.type)}, text, look.type, look.words);
    return width;
}

QString countdownWords(Duration left)
{
    const qint64 micros = left.count();
    const qint64 seconds = std::abs(micros) / 1'000'000;
    const QString sign = micros < 0 ? QStringLiteral("+") : QString();
    const auto two = [](qint64 number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    if (seconds >= 86'400) {
        return sign
               + QCoreApplication::translate("countdown", "%1d %2h")
                     .arg(seconds / 86'400)
                     .arg(seconds % 86'400 / 3600);
    }
    if (seconds >= 3600) {
        return sign
               + QCoreApplication::translate("countdown", "%1h %2m")
                     .arg(seconds / 3600)
                     .arg(two(seconds % 3600 / 60));
    }
    return sign + QString::number(seconds / 60) + QLatin1Char(':') + two(seconds % 60);
}

// Of a long clock the last eighth is no reason for red yet.
constexpr Duration kLastMinutes = std::chrono::minutes(10);

DueMark dueMark(Timestamp due, std::optional<Timestamp> start, Timestamp now)
{
    const Timestamp from = start.value_or(due - std::chrono::hours(1));
    const Duration whole = std::max(due - from, Duration(std::chrono::seconds(1)));
    const Duration left = due - now;
    const qreal used = qreal((now - from).count()) / qreal(whole.count());
    DueMark mark{countdownWords(left), std::clamp(used, 0.04, 1.0), DueMark::Urgency::Calm};
    if (left < Duration::zero())
        mark.urgency = DueMark::Urgency::Late;
    else if (used > .88 && left < kLastMinutes)
        mark.urgency = DueMark::Urgency::Now;
    else if (used > .65)
        mark.urgency = DueMark::Urgency::Soon;
    return mark;
}

const QColor& colourOf(DueMark::Urgency urgency, const Tokens& tokens)
{
    switch (urgency) {
    case DueMark::Urgency::Calm: return tokens.ok;
    case DueMark::Urgency::Soon: return tokens.warn;
    case DueMark::Urgency::Now:
    case DueMark::Urgency::Late: return tokens.bad;
    }
    return tokens.ok;
}

qreal dueMarkWidth(const DueMark& mark)
{
    return digitsWidth(mark.words, kDueWords) + 6 + kDueRing;
}

qreal paintDueMark(Ink& ink, QPointF at, const DueMark& mark)
{
    const QColor& colour = colourOf(mark.urgency, ink.tokens());
    const bool calm = mark.urgency == DueMark::Urgency::Calm;
    const qreal words = ink.digitsEnd({at.x(), at.y() + halfCap(kDueWords)}, mark.words, kDueWords,
                                      calm ? ink.tokens().text3 : colour);
    const QRectF ring(at.x() - words - 6 - kDueRing, at.y() - kDueRing / 2, kDueRing, kDueRing);
    ink.ring(ring, mark.share, colour);
    return words + 6 + kDueRing;
}

void paintCountdownRing(Ink& ink, const QRectF& rect, Duration left, Duration whole)
{
    const Tokens& t = ink.tokens();
    const qreal share = whole.count() > 0 ? qreal(left.count()) / qreal(whole.count()) : 0;
    const bool hurry = left < Duration(std::chrono::seconds(10));
    ink.ring(rect, std::clamp(share, 0.0, 1.0), hurry ? t.bad : t.accent, 3);
    const qint64 seconds = std::max<qint64>(0, (left.count() + 999'999) / 1'000'000);
    const QString words = seconds < 100 ? QString::number(seconds) : countdownWords(left);
    const Type type{seconds < 100 ? Step::Meta : Step::Caption, Weight::Strong};
    ink.digits(
        {rect.center().x() - digitsWidth(words, type) / 2, rect.center().y() + halfCap(type)},
        words, type, hurry ? t.bad : t.accentText);
}

void paintLogo(Ink& ink, const QRectF& rect)
{
    const QRectF tile = ink.placed(rect);
    const qreal unit = tile.width() / 32;
    QLinearGradient fill(tile.topLeft(), tile.bottomRight());
    fill.setColorAt(0, ink.tokens().logoTop);
    fill.setColorAt(1, ink.tokens().logoBottom);
    QPainter& painter = ink.painter();
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(tile, 10 * unit, 10 * unit);
    painter.setPen(QPen(ink.tokens().onAccent, 2.4 * unit, Qt::SolidLine, Qt::RoundCap));
    qreal x = tile.x() + 8.5 * unit;
    for (const qreal height : {6.0, 13.0, 9.0, 4.0}) {
        const qreal half = height * unit / 2;
        painter.drawLine(QPointF(x, tile.center().y() - half),
                         QPointF(x, tile.center().y() + half));
        x += 5 * unit;
    }
}

} // namespace heddle::ui
