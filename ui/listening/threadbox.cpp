#include "ui/listening/threadbox.h"

#include "core/base/clock.h"
#include "ui/theme/ink.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

#include <QMouseEvent>

namespace heddle::ui {

namespace {

constexpr Type kName{Step::Meta, Weight::Strong};
constexpr Type kWords{Step::Meta, Weight::Regular};
constexpr Type kLink{Step::Meta, Weight::Medium};
constexpr int kLine = 28;
constexpr int kEdge = 8;
constexpr qreal kFace = 20;
constexpr qreal kTextAt = 42;

QString authorOf(const service::ThreadLine& line)
{
    return line.isOurs ? ThreadBox::tr("%1 (us)").arg(line.author) : line.author;
}

} // namespace

bool ThreadBox::hasThread(const service::PostRow& row)
{
    return !row.before.isEmpty() || !row.after.isEmpty();
}

ThreadBox::ThreadBox(const service::PostRow& row, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_lines(row.before + row.after), m_here(row.before.size()),
      m_more(row.moreInThread), m_clock(clock)
{
    setObjectName(QStringLiteral("listening.thread"));
    setFixedHeight(2 * kEdge + kLine * int(m_lines.size()));
    setCursor(Qt::PointingHandCursor);
    QStringList told;
    for (const service::ThreadLine& line : std::as_const(m_lines))
        told.append(tr("%1: %2").arg(authorOf(line), line.text));
    setAccessibleName(tr("Around it: %1").arg(told.join(QLatin1String("; "))));
}

void ThreadBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    ink.box(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, t.sunken, t.line);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const service::ThreadLine& line = m_lines.at(i);
        const qreal middle = kEdge + kLine * (double(i) + 0.5);
        const qreal baseline = middle + halfCap(kWords);
        qreal end = width() - 12.0;
        if (i == m_lines.size() - 1 && m_more > 0)
            end -=
                ink.textEnd({end, baseline}, tr("%n more", nullptr, m_more), kLink, t.accentText);
        else
            end -=
                ink.textEnd({end, baseline}, momentWords(line.at, m_clock.now()), kWords, t.text2);
        paintAvatar(ink, {12, middle - kFace / 2, kFace, kFace}, line.author);
        const qreal room = end - 12 - kTextAt;
        const qreal name = ink.text({kTextAt, baseline}, elided(authorOf(line), kName, room / 2),
                                    kName, line.isOurs ? t.accentText : t.text);
        ink.text({kTextAt + name + 8, baseline}, elided(line.text, kWords, room - name - 8), kWords,
                 t.text2);
        // The post itself stands between what was before and what came after.
        if (i == m_here && i > 0)
            ink.hairline(12, width() - 12.0, kEdge + double(kLine * i), t.line);
    }
}

void ThreadBox::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT openRequested();
}

} // namespace heddle::ui
