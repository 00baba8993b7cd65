#include "ui/listening/trend/moodchart.h"

#include "core/service/listening/totals.h"

#include <QLocale>

#include <algorithm>

namespace heddle::ui {

using service::Feelings;
using service::Topic;
using service::Totals;

namespace {

constexpr Type kShare{Step::Title, Weight::Strong};
constexpr Type kWords{Step::Meta, Weight::Regular};
constexpr Type kFigure{Step::Meta, Weight::Strong};
constexpr qreal kBarTop = 30;
constexpr qreal kBarHeight = 8;
constexpr qreal kTopicFigure = 96; ///< from the end
constexpr qreal kTopicWords = 80;

bool isTooFew(const Feelings& feelings)
{
    return feelings.n() < Totals::tooFew;
}

QString percent(double share)
{
    return MoodChart::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0));
}

QString sampleWords(int n)
{
    return MoodChart::tr("n %1", "size of a sample").arg(QLocale().toString(n));
}

QString tooFewWords(int n)
{
    return MoodChart::tr("too few to tell (n %1)").arg(QLocale().toString(n));
}

QString intervalWords(const Estimate& share)
{
    return MoodChart::tr("95 % interval %1 to %2")
        .arg(QLocale().toString(share.low * 100, 'f', 0), percent(share.high));
}

} // namespace

MoodChart::MoodChart(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("listening.mood"));
    setFixedHeight(kHeight);
}

void MoodChart::show(const Feelings& feelings)
{
    m_feelings = feelings;
    const Estimate share = feelings.positiveShare();
    setAccessibleName(isTooFew(feelings) ? tooFewWords(feelings.n())
                                         : tr("%1 positive, %2, %3")
                                               .arg(percent(share.value), intervalWords(share),
                                                    sampleWords(feelings.n())));
    update();
}

void MoodChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    if (isTooFew(m_feelings)) {
        ink.text({0, 18}, tooFewWords(m_feelings.n()), kWords, t.text3);
    } else {
        const Estimate share = m_feelings.positiveShare();
        const qreal figure = ink.text({0, 18}, percent(share.value), kShare, t.text);
        ink.text({figure + 8, 18}, tr("positive"), kWords, t.text2);
        ink.textEnd({width() - 0.0, 18}, intervalWords(share), kWords, t.text2);
    }
    paintBar(ink);
    paintCounts(ink);
}

void MoodChart::paintBar(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    const int n = m_feelings.n();
    // A bar of one colour would tell what so few cannot.
    if (isTooFew(m_feelings)) {
        ink.box({0, kBarTop, double(width()), kBarHeight}, 4, t.bubble);
        return;
    }
    struct Part {
        int count;
        QColor colour;
    };
    const Part parts[] = {{m_feelings.positive, t.ok},
                          {m_feelings.neutral, t.lineStrong},
                          {m_feelings.negative, t.badFill}};
    qreal x = 0;
    for (const Part& part : parts) {
        const qreal wide = width() * double(part.count) / n;
        if (part.count > 0)
            ink.box({x, kBarTop, std::max(2.0, wide - 2), kBarHeight}, 2, part.colour);
        x += wide;
    }
    const Estimate share = m_feelings.positiveShare();
    const qreal from = share.low * width();
    const qreal to = share.high * width();
    const qreal y = kBarTop + kBarHeight + 6;
    ink.hairline(from, to, y, t.text);
    ink.upright(from, y - 3, y + 3, t.text);
    ink.upright(to, y - 3, y + 3, t.text);
}

void MoodChart::paintCounts(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    struct Count {
        QString shape;
        QString words;
        QColor colour;
    };
    const Count counts[] = {
        {QStringLiteral("▲"), tr("%n positive", nullptr, m_feelings.positive), t.ok},
        {QStringLiteral("–"), tr("%n neutral", nullptr, m_feelings.neutral), t.text2},
        {QStringLiteral("▼"), tr("%n negative", nullptr, m_feelings.negative), t.bad}};
    qreal x = 0;
    for (const Count& count : counts) {
        x += ink.text({x, 70}, count.shape, kWords, count.colour) + 6;
        x += ink.text({x, 70}, count.words, kWords, t.text2) + 14;
    }
}

TopicChart::TopicChart(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("listening.topics"));
}

void TopicChart::show(const QList<Topic>& topics)
{
    m_topics = topics;
    QStringList words;
    for (const Topic& topic : topics) {
        const Feelings& feelings = topic.feelings;
        words.append(topic.tag + QLatin1String(": ")
                     + (isTooFew(feelings) ? tooFewWords(feelings.n())
                                           : tr("%1 positive, %2")
                                                 .arg(percent(feelings.positiveShare().value),
                                                      sampleWords(feelings.n()))));
    }
    setAccessibleName(words.join(QLatin1String("; ")));
    setFixedHeight(std::max(1, int(topics.size())) * kRow);
    update();
}

void TopicChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    if (m_topics.isEmpty())
        ink.text({0, 17}, tr("No tags on the posts of this week"), kWords, ink.tokens().text3);
    for (qsizetype i = 0; i < m_topics.size(); ++i)
        paintTopic(ink, m_topics.at(i), (double(i) + 0.5) * kRow);
}

void TopicChart::paintTopic(Ink& ink, const Topic& topic, qreal middle) const
{
    const Tokens& t = ink.tokens();
    const Feelings& feelings = topic.feelings;
    const qreal line = middle + halfCap(kWords);
    ink.text({0, line}, elided(topic.tag, kWords, kTopicWords), kWords, t.text);
    if (isTooFew(feelings)) {
        ink.textEnd({width() - 0.0, line}, tooFewWords(feelings.n()), kWords, t.text3);
        return;
    }
    const Estimate share = feelings.positiveShare();
    const qreal from = kTopicWords + 4;
    const qreal to = width() - kTopicFigure;
    const auto xOf = [from, to](double value) { return from + value * (to - from); };
    ink.hairline(from, to, middle, t.line);
    ink.box({xOf(share.low), middle - 1, std::max(2.0, xOf(share.high) - xOf(share.low)), 2}, 1,
            t.text2);
    ink.dot({xOf(share.value), middle}, 4, t.text2);
    ink.textEnd({width() - 48.0, line}, percent(share.value), kFigure, t.text);
    ink.textEnd({width() - 0.0, line}, sampleWords(feelings.n()), kWords, t.text2);
}

} // namespace heddle::ui
