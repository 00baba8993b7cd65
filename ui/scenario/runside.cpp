#include "ui/scenario/runside.h"

#include "ui/scenario/rehearsalwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

#include <QLocale>
#include <QPainterPath>
#include <QVBoxLayout>

namespace heddle::ui {

using service::RehearsalView;
using service::RunFacts;

namespace {

constexpr int kLeast = 740; ///< high enough for the score, the facts, the runs and the button
constexpr qreal kLeft = 20;
constexpr qreal kContent = 260;
constexpr qreal kRight = kLeft + kContent;
constexpr Type kHead{Step::Meta, Weight::Strong};
constexpr Type kFigure{Step::Figure, Weight::Strong};
constexpr Type kMeta{Step::Meta, Weight::Regular};
constexpr Type kNumber{Step::Meta, Weight::Medium};
constexpr Type kSmall{Step::Caption, Weight::Regular};
constexpr qreal kGraph = 104;

int lastPoints(const RunFacts& run, Duration until)
{
    int points = 0;
    for (const auto& [at, sum] : run.points)
        points = at <= until ? sum : points;
    return points;
}

QString nameOf(const RunFacts& run)
{
    return run.who.isEmpty() ? RunSide::tr("This run")
                             : RunSide::tr("%1, %2").arg(
                                 run.who, QLocale().toString(run.when.toLocalTime().date(),
                                                             QStringLiteral("d MMM")));
}

QPainterPath courseOf(const RunFacts& run, Duration day, Duration until, int most,
                      const QRectF& graph)
{
    const auto xOf = [&](Duration at) {
        return graph.x()
               + graph.width() * static_cast<qreal>(at.count())
                     / static_cast<qreal>(std::max<qint64>(1, day.count()));
    };
    QPainterPath path(graph.bottomLeft());
    qreal last = graph.bottom();
    for (const auto& [at, sum] : run.points) {
        if (at > until)
            break;
        path.lineTo(xOf(at), last);
        last = graph.bottom() - graph.height() * sum / std::max(1, most);
        path.lineTo(xOf(at), last);
    }
    path.lineTo(xOf(until), last);
    return path;
}

} // namespace

RunSide::RunSide(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("training.side"));
    setFixedWidth(kWidth);
    setMinimumHeight(kLeast);
    auto* compare = new Button(Button::Kind::Secondary, tr("Compare another run"), this);
    compare->setObjectName(QStringLiteral("training.compare"));
    compare->setSymbol(Icon::Users);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(int(kLeft), 0, 24, 24);
    column->addStretch();
    compare->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(compare);
    connect(compare, &QAbstractButton::clicked, this, &RunSide::compareNext);
    m_compare = compare;
}

void RunSide::show(const RehearsalView& view)
{
    m_view = view;
    const int of = view.pointsOf();
    // One is there already; going on wants another one.
    m_compare->setEnabled(m_view.earlier.size() > 1);
    setAccessibleName(tr("Score %1 of %2 points").arg(view.points()).arg(of));
    update();
}

void RunSide::compareNext()
{
    m_other = m_view.earlier.isEmpty() ? 0 : (m_other + 1) % m_view.earlier.size();
    update();
}

const RunFacts* RunSide::other() const
{
    return m_other < m_view.earlier.size() ? &m_view.earlier.at(m_other) : nullptr;
}

void RunSide::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    qreal y = paintScore(ink, 28);
    y = paintFacts(ink, y);
    paintRuns(ink, y);
}

qreal RunSide::paintScore(Ink& ink, qreal y) const
{
    const Tokens& t = ink.tokens();
    const int points = m_view.points();
    const int of = m_view.pointsOf();
    ink.text({kLeft, y + halfCap(kHead)}, tr("Score"), kHead, t.text);
    const QString share = of > 0 ? tr("%1 %").arg(points * 100 / of) : QStringLiteral("–");
    const qreal wide = ink.text({kLeft, y + 34 + halfCap(kFigure)}, share, kFigure, t.text);
    ink.text({kLeft + wide + 10, y + 36 + halfCap(kMeta)},
             tr("%1 of %2 so far").arg(points).arg(of), kMeta, t.text2);
    y += 62;
    ink.box({kLeft, y, kContent, 8}, 4, t.bubble);
    if (of > 0 && points > 0)
        ink.box({kLeft, y, std::max(8.0, kContent * points / of), 8}, 4, t.accent);
    const qreal pass = kLeft + kContent * m_view.pass / 100.0;
    ink.upright(pass, y - 4, y + 12, t.text);
    ink.textCentre({std::min(pass, kRight - 30), y + 24 + halfCap(kSmall)},
                   tr("Pass %1 %").arg(m_view.pass), kSmall, t.text3);
    ink.text({kLeft, y + 24 + halfCap(kSmall)}, tr("%n items open", nullptr, m_view.openItems()),
             kSmall, t.text3);
    return y + 64;
}

qreal RunSide::paintFacts(Ink& ink, qreal y) const
{
    const Tokens& t = ink.tokens();
    ink.text({kLeft, y + halfCap(kHead)}, tr("This run"), kHead, t.text);
    const QString mode = m_view.story.isCertified ? tr("Certification, no pause")
                         : m_view.isManned        ? tr("Practice, pause allowed")
                                                  : tr("Played by itself");
    const QPair<QString, QString> facts[] = {{tr("Seed"), QString::number(m_view.seed)},
                                             {tr("Log hash"), hashWords(m_view.hash)},
                                             {tr("Events"), QLocale().toString(m_view.events)},
                                             {tr("Mode"), mode}};
    y += 24;
    for (const auto& [name, value] : facts) {
        ink.text({kLeft, y + halfCap(kSmall)}, name, kSmall, t.text3);
        ink.digitsEnd({kRight, y + halfCap(kSmall)}, value, kSmall, t.text2);
        y += 22;
    }
    ink.text({kLeft, y + 2 + halfCap(kSmall)}, tr("Same file and seed, same hash, on any machine."),
             kSmall, t.text3);
    return y + 52;
}

void RunSide::paintRuns(Ink& ink, qreal y) const
{
    const Tokens& t = ink.tokens();
    const RunFacts* earlier = other();
    ink.text({kLeft, y + halfCap(kHead)}, earlier ? tr("Two runs, one seed") : tr("Points"), kHead,
             t.text);
    const QRectF graph(kLeft, y + 64, kContent, kGraph);
    QPainter& painter = ink.painter();
    for (int i = 0; i < 3; ++i)
        ink.hairline(graph.x(), graph.right(), graph.y() + i * kGraph / 2,
                     i == 2 ? t.lineStrong : t.line);
    const int most = std::max(1, m_view.run.of);
    ink.textEnd({graph.right(), graph.y() - 9 + halfCap(kSmall)}, tr("%n points", nullptr, most),
                kSmall, t.text3);
    const Duration day = m_view.end - m_view.start;
    const Duration until = m_view.now - m_view.start;
    painter.setBrush(Qt::NoBrush);
    if (earlier) {
        QPen dash(t.text3, 1.5);
        dash.setDashPattern({3, 2});
        painter.setPen(dash);
        painter.drawPath(courseOf(*earlier, day, day, most, graph));
    }
    const QPainterPath mine = courseOf(m_view.run, day, until, most, graph);
    painter.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(mine);
    ink.dot(mine.currentPosition(), 5, t.accent);
    for (int i = 0; i <= 3; ++i)
        ink.textCentre(
            {graph.x() + 8 + (graph.width() - 16) * i / 3, graph.bottom() + 14 + halfCap(kSmall)},
            hourWords(m_view, m_view.start + day * i / 3), kSmall, t.text3);

    y = graph.bottom() + 40;
    const qreal middle = kRight - 72;
    ink.textEnd({middle, y + halfCap(kSmall)}, tr("Now"), kSmall, t.text3);
    if (earlier)
        ink.textEnd({kRight, y + halfCap(kSmall)}, elided(nameOf(*earlier), kSmall, 68), kSmall,
                    t.text3);
    const auto span = [](const std::optional<Duration>& time) {
        return time ? scenarioLength(*time) : QStringLiteral("–");
    };
    const auto row = [&](const QString& name, const QString& now, const QString& then) {
        y += 26;
        ink.text({kLeft, y + halfCap(kMeta)}, elided(name, kMeta, 130), kMeta, t.text2);
        ink.textEnd({middle, y + halfCap(kNumber)}, now, kNumber, t.text);
        if (earlier)
            ink.textEnd({kRight, y + halfCap(kMeta)}, then, kMeta, t.text2);
    };
    const RunFacts none;
    const RunFacts& then = earlier ? *earlier : none;
    row(tr("Points by %1").arg(hourWords(m_view, m_view.now)), QString::number(m_view.points()),
        QString::number(lastPoints(then, until)));
    row(tr("First reply, n %1").arg(m_view.run.replies), span(m_view.run.firstReply),
        span(then.firstReply));
    row(tr("Missed"), QString::number(m_view.run.missed), QString::number(then.missed));
    y += 34;
    ink.text({kLeft, y + halfCap(kMeta)},
             elided(earlier ? tr("Read the moments, not the difference.")
                            : tr("No earlier run with this seed."),
                    kMeta, kContent),
             kMeta, t.text3);
}

} // namespace heddle::ui
