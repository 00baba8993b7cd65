#include "ui/customer/factrow.h"

#include "ui/theme/ink.h"

#include <QAccessibleWidget>
#include <QKeyEvent>

namespace heddle::ui {

namespace {

constexpr Type kFact{Step::Body, Weight::Regular};
constexpr Type kEnd{Step::Meta, Weight::Regular};

/// A fact that cannot be pressed is told as words, not as a button.
QAccessibleInterface* spokenFact(const QString& className, QObject* object)
{
    auto* row = qobject_cast<FactRow*>(object);
    if (!row || className != QLatin1String(FactRow::staticMetaObject.className())
        || row->isPressable())
        return nullptr;
    return new QAccessibleWidget(row, QAccessible::StaticText, row->accessibleName());
}

void teachFacts()
{
    static const bool isTaught = (QAccessible::installFactory(spokenFact), true);
    Q_UNUSED(isTaught);
}

} // namespace

FactRow::FactRow(Icon icon, const QString& fact, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon)
{
    teachFacts();
    setText(fact);
    setAccessibleName(fact);
    setFixedHeight(28);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

FactRow::FactRow(const QString& name, const QString& fact, QWidget* parent)
    : QAbstractButton(parent), m_name(name)
{
    teachFacts();
    setText(fact);
    setAccessibleName(name + QStringLiteral(": ") + fact);
    setFixedHeight(26);
    setFocusPolicy(Qt::NoFocus);
}

void FactRow::setEndWords(const QString& words, Tone tone)
{
    m_end = words;
    m_endTone = tone;
    setAccessibleDescription(words);
    update();
}

void FactRow::setPressable(const QString& what)
{
    m_pressable = true;
    // It was told as words until now.
    if (QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(this))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(spoken));
    setToolTip(what);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void FactRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const qreal middle = height() / 2.0;
    const qreal baseline = middle + halfCap(kFact);
    if (m_pressable && underMouse())
        ink.box(QRectF(rect()).adjusted(-6, 1, 0, -1), 6, t.hover);
    if (m_icon) {
        ink.icon(*m_icon, {8, middle}, 16, t.text3, 1.6);
        qreal room = width() - 28;
        if (!m_end.isEmpty()) {
            const QColor& colour = m_endTone == Tone::Ok     ? t.ok
                                   : m_endTone == Tone::Bad  ? t.bad
                                   : m_endTone == Tone::Warn ? t.warn
                                                             : t.text3;
            room -= ink.textEnd({qreal(width()), middle + halfCap(kEnd)}, m_end, kEnd, colour) + 8;
        }
        ink.text({28, baseline}, elided(text(), kFact, room), kFact, t.text);
    } else {
        const qreal used = ink.text({0, baseline}, m_name, kFact, t.text3);
        ink.textEnd({qreal(width()), baseline}, elided(text(), kFact, width() - used - 12), kFact,
                    t.text);
    }
    if (showsFocus(this))
        ink.focusRing(rect(), 6);
}

void FactRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace heddle::ui
