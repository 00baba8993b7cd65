#include "ui/firstrun/choicecard.h"

#include "ui/theme/ink.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kHeadHeight = 80;
constexpr Type kTitle{Step::Reading, Weight::Strong};
constexpr Type kText{Step::Body, Weight::Regular};

} // namespace

/// The part that is pressed.
class ChoiceCard::Head final : public QAbstractButton {
public:
    Head(Icon icon, const QString& title, const QString& words, ChoiceCard* card)
        : QAbstractButton(card), m_card(card), m_icon(icon), m_words(words)
    {
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(words);
        setFixedHeight(kHeadHeight);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }
    void setWords(const QString& words)
    {
        m_words = words;
        setAccessibleDescription(words);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Ink ink(painter, this);
        const Tokens& t = ink.tokens();
        const bool open = m_card->isOpen();
        if (underMouse() && !open)
            ink.box(QRectF(rect()).adjusted(2, 2, -2, -2), 10, t.hover);
        ink.box({16, 20, 40, 40}, 10, open ? t.accentSoft : t.bubble);
        ink.icon(m_icon, {36, 40}, 20, open ? t.accentText : t.text2);
        const qreal room = width() - 72 - 48;
        ink.text({72, 30 + halfCap(kTitle)}, elided(text(), kTitle, room), kTitle, t.text);
        ink.text({72, 51 + halfCap(kText)}, elided(m_words, kText, room), kText, t.text2);
        ink.icon(open ? Icon::Down : Icon::Right, {width() - 28.0, 40}, 18, t.text3, 1.8);
        if (showsFocus(this))
            ink.focusRing(QRectF(rect()).adjusted(4, 4, -4, -4), 9);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    ChoiceCard* m_card;
    Icon m_icon;
    QString m_words;
};

ChoiceCard::ChoiceCard(Icon icon, const QString& title, const QString& text, QWidget* parent)
    : Surface(Kind::Card, parent)
{
    m_head = new Head(icon, title, text, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kShadowRoom, kShadowRoom, kShadowRoom, kShadowRoom);
    column->setSpacing(0);
    column->addWidget(m_head);
    connect(m_head, &QAbstractButton::clicked, this, &ChoiceCard::chosen);
}

QAbstractButton* ChoiceCard::head() const
{
    return m_head;
}

void ChoiceCard::setBody(QWidget* body)
{
    m_body = body;
    layout()->addWidget(body);
    body->setVisible(m_open);
}

void ChoiceCard::setOpen(bool open)
{
    m_open = open;
    if (m_body)
        m_body->setVisible(open);
    setProminent(open);
    m_head->update();
}

void ChoiceCard::setText(const QString& text)
{
    m_head->setWords(text);
}

} // namespace heddle::ui
