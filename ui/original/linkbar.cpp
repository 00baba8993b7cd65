#include "ui/original/linkbar.h"

#include "ui/original/linkverdict.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace heddle::ui {

LinkBar::LinkBar(QWidget* parent)
    : QWidget(parent),
      m_words(new Label(QString(), {Step::Body, Weight::Medium}, Tone::Strong, Label::Fit::Wrap)),
      m_open(new Button(Button::Kind::Secondary, tr("Open"), this)),
      m_copy(new Button(Button::Kind::Ghost, tr("Copy address"), this)),
      m_cancel(new Button(Button::Kind::Ghost, Icon::Cross, tr("Do not open"), this))
{
    setObjectName(QStringLiteral("link"));
    m_words->setObjectName(QStringLiteral("link.words"));
    m_open->setObjectName(QStringLiteral("link.open"));
    m_copy->setObjectName(QStringLiteral("link.copy"));
    m_cancel->setObjectName(QStringLiteral("link.cancel"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 8, 8);
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    line->addWidget(m_open);
    line->addWidget(m_copy);
    line->addWidget(m_cancel);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        dismiss();
        Q_EMIT openRequested(m_url);
    });
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded));
        dismiss();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &LinkBar::dismiss);
    hide();
}

void LinkBar::ask(const QUrl& url)
{
    const LinkVerdict verdict = judgeLink(url);
    m_url = url;
    m_warns = verdict.danger != LinkVerdict::Danger::None;
    m_words->setWords(linkSentence(url));
    setAccessibleName(m_words->words());
    m_open->setVisible(verdict.danger != LinkVerdict::Danger::Refused);
    show();
    // Never on Open: a second click must not open what was not read.
    m_cancel->setFocus(Qt::OtherFocusReason);
    update();
}

void LinkBar::dismiss()
{
    hide();
}

QString LinkBar::sentence() const
{
    return m_words->words();
}

void LinkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& colours = ink.tokens();
    ink.box(QRectF(rect()), 8, m_warns ? colours.warnSoft : colours.sunken, colours.line);
}

void LinkBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace heddle::ui
