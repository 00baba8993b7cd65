#include "ui/widgets/messagebar.h"

#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr int kNewsStayMs = 6000;
constexpr int kUnderHead = 66; // the head of a page ends here
constexpr int kWidest = 760;
constexpr int kSides = 16;

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    m_words = new Label({}, {Step::Body, Weight::Medium}, Tone::Strong, Label::Fit::Wrap, this);
    m_words->setObjectName(QStringLiteral("messageBar.words"));
    m_action = new Button(Button::Kind::Secondary, QString(), this);
    m_action->setObjectName(QStringLiteral("messageBar.action"));
    m_close = new Button(Button::Kind::Ghost, Icon::Cross, tr("Dismiss"), this);
    m_close->setObjectName(QStringLiteral("messageBar.dismiss"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    row->addSpacing(28);
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_away = new QTimer(this);
    m_away->setSingleShot(true);
    m_away->setInterval(kNewsStayMs);
    connect(m_away, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QAbstractButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        const auto act = m_act;
        dismiss();
        act();
    });
    hide();
}

void MessageBar::show(Kind kind, const QString& sentence)
{
    show(kind, sentence, {});
}

void MessageBar::show(Kind kind, const QString& sentence, Offer offer)
{
    m_kind = kind;
    m_words->setWords(sentence);
    m_act = std::move(offer.act);
    m_action->setText(offer.label);
    m_action->setAccessibleName(offer.label);
    m_action->setVisible(bool(m_act));
    setAccessibleName(sentence);
    if (kind == Kind::Problem)
        m_away->stop();
    else
        m_away->start(kNewsStayMs);
    setVisible(true);
    place();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::stayFor(Duration time)
{
    m_away->start(std::chrono::duration_cast<std::chrono::milliseconds>(time));
}

void MessageBar::dismiss()
{
    m_away->stop();
    m_act = {};
    hide();
}

void MessageBar::floatOver(QWidget& ground, const QList<QWidget*>& pages)
{
    m_pages = pages;
    const bool wasShown = isVisible();
    setParent(&ground);
    setVisible(wasShown);
    ground.installEventFilter(this);
    for (QWidget* page : pages)
        page->installEventFilter(this);
    place();
}

void MessageBar::place()
{
    if (m_pages.isEmpty())
        return;
    const auto shown = std::find_if(m_pages.begin(), m_pages.end(),
                                    [](const QWidget* page) { return page->isVisible(); });
    const QWidget& page = shown == m_pages.end() ? *m_pages.last() : **shown;
    const QPoint start = page.mapTo(parentWidget(), QPoint(0, kUnderHead));
    const int width = std::min(page.width() - 2 * kSides, kWidest);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry(start.x() + (page.width() - width) / 2, start.y(), width, height);
    raise();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    const bool isOtherPage = watched != parent() && (type == QEvent::Show || type == QEvent::Hide);
    if (isVisible() && (type == QEvent::Resize || type == QEvent::Move || isOtherPage))
        QTimer::singleShot(0, this, &MessageBar::place); // once the layouts have done their work
    return QWidget::eventFilter(watched, event);
}

QString MessageBar::sentence() const
{
    return m_words->words();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const bool bad = m_kind == Kind::Problem;
    const bool good = m_kind == Kind::Good;
    const QColor& line = bad ? t.bad : good ? t.ok : t.accent;
    ink.box(rect(), 12, bad ? t.badSoft : good ? t.okSoft : t.accentSoft, withAlpha(line, .35));
    ink.icon(bad    ? Icon::Warning
             : good ? Icon::Check
                    : Icon::Bell,
             {24, height() / 2.0}, 18,
             bad    ? t.bad
             : good ? t.ok
                    : t.accentText,
             1.8);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace heddle::ui
