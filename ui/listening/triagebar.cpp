#include "ui/listening/triagebar.h"

#include "ui/theme/ink.h"

namespace heddle::ui {

namespace {

constexpr Type kWords{Step::Meta, Weight::Medium};
constexpr Type kKey{Step::Caption, Weight::Strong};
constexpr qreal kCap = 20;

} // namespace

TriageBar::TriageBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("listening.keys"));
    setFixedHeight(kHeight);
}

void TriageBar::setPlace(int at, int count)
{
    m_place = at > 0 ? tr("%1 of %2", "the second of twelve posts").arg(at).arg(count) : QString();
    update();
}

void TriageBar::paintEvent(QPaintEvent*)
{
    struct Hint {
        const char* key;
        QString words;
    };
    const Hint hints[] = {{"N", tr("Next")},  {"P", tr("Previous")},  {"M", tr("Mine")},
                          {"R", tr("Reply")}, {"T", tr("Tag")},       {"D", tr("Discard…")},
                          {"U", tr("Undo")},  {"F", tr("Favourite")}, {"B", tr("Boost")}};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    ink.box(rect(), 10, t.sunken, t.line);
    const qreal middle = height() / 2.0;
    const qreal end = width() - 16 - textWidth(m_place, kWords);
    ink.text({end, middle + halfCap(kWords)}, m_place, kWords, t.text2);
    qreal x = 12;
    for (const Hint& hint : hints) {
        const qreal width = kCap + 8 + textWidth(hint.words, kWords);
        if (x + width > end - 12)
            break; // the rest of the keys is on the sheet
        ink.box({x, middle - kCap / 2, kCap, kCap}, 5, t.raised, t.lineStrong);
        ink.textCentre({x + kCap / 2, middle + halfCap(kKey)}, QLatin1String(hint.key), kKey,
                       t.text);
        ink.text({x + kCap + 8, middle + halfCap(kWords)}, hint.words, kWords, t.text2);
        x += width + 16;
    }
}

} // namespace heddle::ui
