#include "ui/rail/mebutton.h"

#include "ui/widgets/dialogs/reasondialog.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

#include <QMenu>

namespace heddle::ui {

namespace {

void paintPresence(Ink& ink, QPointF centre, Presence presence)
{
    const Tokens& t = ink.tokens();
    ink.dot(centre, 6.5, t.app);
    QPainter& painter = ink.painter();
    const QPointF at = ink.placed(centre);
    const QRectF disc(at.x() - 4.5, at.y() - 4.5, 9, 9);
    switch (presence) {
    case Presence::Ready: ink.dot(centre, 4.5, t.presence); return;
    case Presence::NotReady:
        painter.setPen(QPen(t.warn, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc.adjusted(.75, .75, -.75, -.75));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.warn);
        painter.drawPie(disc, 90 * 16, 180 * 16);
        return;
    case Presence::Offline:
        painter.setPen(QPen(t.text3, 1.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
        return;
    }
}

} // namespace

MeButton::MeButton(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("rail.me"));
    setFixedSize(sizeHint());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("presence.menu"));
    addChoice(Presence::Ready, {});
    m_menu->addSection(presenceWords(Presence::NotReady, {}));
    for (const QString& reason : presenceReasons())
        addChoice(Presence::NotReady, reason);
    QAction* other = m_menu->addAction(tr("Other reason…"));
    other->setObjectName(QStringLiteral("presence.other"));
    connect(other, &QAction::triggered, this, &MeButton::askWords);
    m_menu->addSeparator();
    addChoice(Presence::Offline, {});
    addChannels();
    connect(this, &QAbstractButton::clicked, this, &MeButton::openMenu);
}

void MeButton::addChoice(Presence presence, const QString& reason)
{
    QAction* action = m_menu->addAction(presenceWords(presence, reason));
    action->setCheckable(true);
    action->setProperty("reason", reason);
    action->setProperty("presence", int(presence));
    connect(action, &QAction::triggered, this,
            [this, presence, reason] { Q_EMIT presenceRequested(presence, reason); });
}

void MeButton::askWords()
{
    auto* dialog = new ReasonDialog(QStringLiteral("presence.words"), tr("Why are you not ready?"),
                                    tr("Not ready"), window());
    connect(dialog, &ReasonDialog::chosen, this, [this](const QString& reason) {
        Q_EMIT presenceRequested(Presence::NotReady, reason);
    });
    dialog->open();
}

// Ready for some channels and not for others.
void MeButton::addChannels()
{
    QMenu* channels = m_menu->addMenu(tr("New contacts by"));
    channels->setObjectName(QStringLiteral("presence.channels"));
    for (const ChannelKind channel : {ChannelKind::Phone, ChannelKind::Chat, ChannelKind::Email,
                                      ChannelKind::Social, ChannelKind::Paper}) {
        QAction* action = channels->addAction(channelWords(channel));
        action->setCheckable(true);
        action->setChecked(true);
        action->setData(int(channel));
        connect(action, &QAction::triggered, this, [this, channel](bool wanted) {
            if (wanted)
                Q_EMIT channelResumeRequested(channel);
            else
                Q_EMIT channelPauseRequested(channel);
        });
        m_channels.append(action);
    }
}

QString MeButton::words() const
{
    const QString presence = presenceWords(m_me.presence, m_me.presenceReason);
    if (m_me.wish)
        return tr("%1, then %2")
            .arg(presence, presenceWords(m_me.wish->presence, m_me.wish->reason));
    if (m_me.presence != Presence::Ready || m_me.pausedChannels.isEmpty())
        return presence;
    QStringList paused;
    for (const ChannelKind channel : m_me.pausedChannels)
        paused.append(channelWords(channel));
    return tr("%1, nothing new by %2").arg(presence, paused.join(QStringLiteral(", ")));
}

void MeButton::show(const Agent& me)
{
    m_me = me;
    setText(presenceWords(me.presence, me.presenceReason));
    setAccessibleName(tr("%1, %2").arg(me.name, words()));
    setToolTip(tr("%1: %2").arg(me.name, words()));
    for (QAction* action : m_channels)
        action->setChecked(!me.pausedChannels.contains(ChannelKind(action->data().toInt())));
    for (QAction* action : m_menu->actions()) {
        if (!action->property("presence").isValid())
            continue;
        action->setChecked(action->property("presence").toInt() == int(me.presence)
                           && action->property("reason").toString() == me.presenceReason);
    }
    update();
}

void MeButton::openMenu()
{
    m_menu->popup(mapToGlobal(QPoint(width() + 4, height() - m_menu->sizeHint().height())));
}

void MeButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const QRectF face(4, 4, 32, 32);
    paintAvatar(ink, face, m_me.name);
    paintPresence(ink, face.bottomRight() - QPointF(3, 3), m_me.presence);
    if (showsFocus(this))
        ink.focusRing(QRectF(rect()).adjusted(1, 1, -1, -1), 18);
}

} // namespace heddle::ui
