#include "ui/composer/promises/promisebar.h"

#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kEdge = 8;
constexpr int kSign = 36; ///< before the words

} // namespace

PromiseBar::PromiseBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("composer.promises"));
    m_line = new Label({}, {Step::Meta, Weight::Medium}, Tone::Normal, Label::Fit::Elide, this);
    m_line->setObjectName(QStringLiteral("composer.promises.line"));
    m_all = new Label({}, {Step::Meta, Weight::Regular}, Tone::Normal, Label::Fit::Wrap, this);
    m_all->setObjectName(QStringLiteral("composer.promises.all"));
    m_unfold = new Button(Button::Kind::Ghost, Icon::Down, tr("Show what we promise"), this);
    m_unfold->setObjectName(QStringLiteral("composer.promises.unfold"));
    m_unfold->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addSpacing(kSign);
    row->addWidget(m_line, 1);
    row->addWidget(m_unfold);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addSpacing(kSign);
    below->addWidget(m_all, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge, 0, kEdge, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addLayout(below);
    connect(m_unfold, &QAbstractButton::toggled, this, &PromiseBar::fill);
    fill();
}

void PromiseBar::showCard(const service::PromiseCard& card)
{
    if (card == m_card)
        return;
    m_card = card;
    m_never = ForbiddenWords(card.never);
    fill();
}

void PromiseBar::read(const QString& text)
{
    const QString found = m_never.firstIn(text);
    if (found == m_forbidden && !m_isResting)
        return;
    m_forbidden = found;
    m_isResting = false;
    fill();
}

void PromiseBar::rest()
{
    m_forbidden.clear();
    m_isResting = true;
    fill();
}

void PromiseBar::fill()
{
    const bool isForbidden = !m_forbidden.isEmpty();
    const bool isOpen = m_unfold->isChecked();
    const QString promises = m_card.words.trimmed();
    const QString first = promises.section(QLatin1Char('\n'), 0, 0);
    m_line->setWords(isForbidden          ? tr("Nobody may promise “%1”.").arg(m_forbidden)
                     : promises.isEmpty() ? tr("What nobody may promise")
                     : isOpen             ? tr("Our promises")
                                          : tr("Our promise: %1").arg(first));
    m_line->setTone(isForbidden ? Tone::Bad : Tone::Normal);
    QStringList all;
    if (!promises.isEmpty())
        all += promises;
    if (!m_card.never.isEmpty())
        all += tr("Never promise: %1").arg(m_card.never.join(QStringLiteral(", ")));
    m_all->setWords(all.join(QLatin1Char('\n')));
    m_all->setVisible(isOpen);
    m_unfold->setSymbol(isOpen ? Icon::Up : Icon::Down);
    m_unfold->setName(isOpen ? tr("Hide what we promise") : tr("Show what we promise"));
    layout()->setContentsMargins(kEdge, 0, kEdge, isOpen ? 10 : 0);
    setVisible(!m_isResting && !all.isEmpty());
    update();
}

void PromiseBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const bool isForbidden = !m_forbidden.isEmpty();
    ink.box(rect(), 12, isForbidden ? t.badSoft : t.sunken);
    ink.icon(isForbidden ? Icon::Warning : Icon::Shield, {24, m_line->geometry().center().y() + .5},
             17, isForbidden ? t.bad : t.text2, 1.7);
}

} // namespace heddle::ui
