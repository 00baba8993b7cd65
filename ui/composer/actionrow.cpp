#include "ui/composer/actionrow.h"

#include "ui/composer/sendlater.h"
#include "ui/widgets/button.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

namespace heddle::ui {

namespace {

constexpr int kGap = 6; ///< before the main button

QString kindWords(ComposeKind kind)
{
    switch (kind) {
    case ComposeKind::Reply: return ActionRow::tr("Reply");
    case ComposeKind::ReplyAll: return ActionRow::tr("Reply to all");
    case ComposeKind::Forward: return ActionRow::tr("Forward");
    case ComposeKind::New: return ActionRow::tr("New e-mail");
    case ComposeKind::Note: return ActionRow::tr("Note");
    }
    return {};
}

Icon kindIcon(ComposeKind kind)
{
    switch (kind) {
    case ComposeKind::Reply: return Icon::Reply;
    case ComposeKind::ReplyAll: return Icon::ReplyAll;
    case ComposeKind::Forward: return Icon::Forward;
    case ComposeKind::New: return Icon::Mail;
    case ComposeKind::Note: return Icon::Note;
    }
    return Icon::Reply;
}

} // namespace

ActionRow::ActionRow(Clock& clock, QWidget* parent) : QWidget(parent)
{
    using Kind = Button::Kind;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_canned = addTool("composer.canned",
                       new Button(Kind::Ghost, Icon::Bolt, tr("Canned replies (/)"), this));
    m_attach =
        addTool("composer.attach", new Button(Kind::Ghost, Icon::Clip, tr("Attach a file"), this));
    m_emoji = addTool("composer.emoji", new Button(Kind::Ghost, Icon::Smile, tr("Emoji"), this));
    m_strong = addTool("composer.strong",
                       new Button(Kind::Ghost, Icon::Bold, tr("Strong words (Ctrl+B)"), this));
    m_points = addTool("composer.points", new Button(Kind::Ghost, Icon::List, tr("List"), this));
    m_kind = addTool("composer.kind", new Button(Kind::Ghost, tr("Reply"), this));
    m_kind->setOpensMenu();
    row->addStretch();
    m_ways = addTool("composer.ways",
                     new Button(Kind::Ghost, Icon::More, tr("More ways to send"), this));
    m_wait = addTool("composer.sendAndWait", new Button(Kind::Ghost, tr("Send and wait"), this));
    row->addSpacing(kGap);
    m_send = addTool("composer.send", new Button(Kind::Primary, tr("Send"), this));
    m_send->setHint(tr("Ctrl ↵", "key hint"));
    m_kinds = new QMenu(this);
    m_waysMenu = new QMenu(this);
    m_waysMenu->setObjectName(QStringLiteral("composer.waysMenu"));
    m_later = new SendLaterMenu(clock, this);
    m_canned->hide();
    fillKinds();
    fillWays({}, Codes::Optional);

    const auto open = [](QMenu* menu, const QWidget* anchor) {
        const int above = menu->sizeHint().height() + 2;
        menu->popup(anchor->mapToGlobal(QPoint(0, -above)));
    };
    connect(m_canned, &QAbstractButton::clicked, this, &ActionRow::cannedRequested);
    connect(m_strong, &QAbstractButton::clicked, this, &ActionRow::strongRequested);
    connect(m_points, &QAbstractButton::clicked, this, &ActionRow::pointsRequested);
    connect(m_attach, &QAbstractButton::clicked, this, &ActionRow::attachRequested);
    connect(m_emoji, &QAbstractButton::clicked, this, &ActionRow::emojiRequested);
    connect(m_kind, &QAbstractButton::clicked, this, [=, this] { open(m_kinds, m_kind); });
    connect(m_ways, &QAbstractButton::clicked, this, [=, this] { open(m_waysMenu, m_ways); });
    connect(m_later, &SendLaterMenu::chosen, this, &ActionRow::sendLaterRequested);
    connect(m_wait, &QAbstractButton::clicked, this,
            [this] { Q_EMIT sendRequested(Then::Wait, {}); });
    connect(m_send, &QAbstractButton::clicked, this,
            [this] { Q_EMIT sendRequested(Then::Stay, {}); });
}

Button* ActionRow::addTool(const char* name, Button* button)
{
    button->setObjectName(QLatin1String(name));
    if (button->accessibleName().isEmpty())
        button->setAccessibleName(button->text());
    layout()->addWidget(button);
    return button;
}

void ActionRow::fillKinds()
{
    m_kinds->setObjectName(QStringLiteral("composer.kinds"));
    auto* group = new QActionGroup(m_kinds);
    for (const auto kind :
         {ComposeKind::Reply, ComposeKind::ReplyAll, ComposeKind::Forward, ComposeKind::New}) {
        QAction* action = m_kinds->addAction(kindWords(kind));
        action->setObjectName(QLatin1String("composer.kind.") + toName(kind));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setProperty("kind", int(kind));
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT kindRequested(kind); });
    }
    m_kinds->addSeparator();
    connect(m_kinds->addAction(tr("Earlier versions …")), &QAction::triggered, this,
            &ActionRow::versionsRequested);
}

void ActionRow::showKind(ComposeKind kind)
{
    m_isMail = kind != ComposeKind::Note;
    for (Button* tool : {m_attach, m_strong, m_points, m_kind, m_ways})
        tool->setVisible(m_isMail);
    m_kind->setText(kindWords(kind));
    m_kind->setSymbol(kindIcon(kind));
    m_kind->setAccessibleName(tr("Kind of message: %1").arg(kindWords(kind)));
    m_send->setHint(tr("Ctrl ↵", "key hint"));
    m_send->setText(m_isMail ? tr("Send") : tr("Add note"));
    m_send->setAccessibleName(m_send->text());
    m_send->updateGeometry();
    for (QAction* action : m_kinds->actions())
        action->setChecked(action->isCheckable() && action->property("kind").toInt() == int(kind));
    fitIn();
}

void ActionRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitIn();
}

void ActionRow::fitIn()
{
    int needed = m_wait->sizeHint().width() + kGap;
    for (const Button* tool :
         {m_canned, m_attach, m_emoji, m_strong, m_points, m_kind, m_ways, m_send})
        needed += tool->isHidden() ? 0 : tool->sizeHint().width() + layout()->spacing();
    m_wait->setVisible(m_isMail && needed <= width());
}

void ActionRow::showChat()
{
    for (QWidget* tool : {m_strong, m_points, m_kind, m_ways})
        tool->hide();
    m_isMail = false;
    m_send->setHint(tr("↵", "key hint"));
    m_send->updateGeometry();
    fitIn();
}

void ActionRow::showPost(Files files)
{
    for (QWidget* tool : {m_strong, m_points, m_kind})
        tool->hide();
    m_attach->setVisible(files == Files::Some);
    fitIn();
}

void ActionRow::setCodes(const QStringList& codes, Codes need)
{
    if (codes == m_codes && need == m_need)
        return;
    m_codes = codes;
    m_need = need;
    fillWays(codes, need);
}

void ActionRow::fillWays(const QStringList& codes, Codes need)
{
    qDeleteAll(m_waysMenu->findChildren<QMenu*>()); // clear() leaves them
    m_waysMenu->clear();
    m_waysMenu->addMenu(m_later);
    addWay(m_waysMenu, tr("Send and wait"), Then::Wait, {});
    if (codes.isEmpty() || need == Codes::Optional)
        addWay(m_waysMenu, tr("Send and close"), Then::Close, {});
    if (!codes.isEmpty()) {
        QMenu* close = m_waysMenu->addMenu(tr("Send and close as"));
        close->setObjectName(QStringLiteral("composer.closeAs"));
        for (const QString& code : codes)
            addWay(close, code, Then::Close, code);
    }
}

void ActionRow::addWay(QMenu* menu, const QString& text, Then then, const QString& code)
{
    QAction* action = menu->addAction(text);
    connect(action, &QAction::triggered, this,
            [this, then, code] { Q_EMIT sendRequested(then, code); });
}

void ActionRow::offerCanned()
{
    m_canned->show();
    fitIn();
}

void ActionRow::setObstacle(const QString& why)
{
    for (Button* button : {m_send, m_wait, m_ways})
        button->setEnabled(why.isEmpty());
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_send->setToolTip(why.isEmpty() ? tr("%1 (%2)").arg(m_send->text(), keys) : why);
    m_send->setAccessibleDescription(why);
}

void ActionRow::send()
{
    m_send->click();
}

} // namespace heddle::ui
