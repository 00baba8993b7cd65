#include "ui/mailbox/verdict.h"

#include "ui/theme/ink.h"

#include <QAccessible>

#include <cmath>

namespace heddle::ui {

namespace {

constexpr Type kStrong{Step::Body, Weight::Strong};
constexpr Type kPlain{Step::Body, Weight::Regular};
constexpr int kLeast = 32;

} // namespace

Verdict::Verdict(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Verdict::show(Kind kind, const QString& strong, const QString& sentence)
{
    m_kind = kind;
    m_strong = strong;
    m_sentence = sentence;
    setAccessibleName(QString(strong + QLatin1Char(' ') + sentence).trimmed());
    updateGeometry();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QRectF Verdict::textRect(int width) const
{
    const qreal strong = m_strong.isEmpty() ? 0 : textWidth(m_strong, kStrong) + 6;
    const QRectF room(32 + strong, 0, std::max(60.0, width - 42 - strong), 1000);
    return typeMetrics(kPlain).boundingRect(room, Qt::TextWordWrap, m_sentence);
}

int Verdict::heightForWidth(int width) const
{
    if (m_sentence.isEmpty())
        return kLeast;
    return std::max(kLeast, int(std::ceil(textRect(width).height())) + 14);
}

QSize Verdict::sizeHint() const
{
    return {200, heightForWidth(std::max(200, width()))};
}

void Verdict::paintEvent(QPaintEvent*)
{
    if (m_kind == Kind::None)
        return;
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const bool good = m_kind == Kind::Good;
    const bool bad = m_kind == Kind::Bad;
    const QColor mark = good ? t.ok : bad ? t.bad : m_kind == Kind::Partly ? t.warn : t.text3;
    const QColor ground = good                     ? t.okSoft
                          : bad                    ? t.badSoft
                          : m_kind == Kind::Partly ? t.warnSoft
                                                   : t.bubble;
    ink.box(rect(), 8, ground);
    const Icon icon = good ? Icon::Check : m_kind == Kind::Working ? Icon::Clock : Icon::Warning;
    ink.icon(icon, {18, 16}, 16, mark, 2);
    qreal x = 32;
    if (!m_strong.isEmpty())
        x += ink.text({x, 16 + halfCap(kStrong)}, m_strong, kStrong, t.text) + 6;
    painter.setFont(typeFont(kPlain));
    painter.setPen(bad ? t.text : t.text2);
    const qreal top = 16 - typeMetrics(kPlain).height() / 2;
    painter.drawText(ink.placed(QRectF(x, top, width() - x - 10, height())), Qt::TextWordWrap,
                     m_sentence);
}

} // namespace heddle::ui
