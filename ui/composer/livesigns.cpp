#include "ui/composer/livesigns.h"

#include "ui/theme/bidi.h"

namespace heddle::ui {

using Typing = service::ChatDesk::Typing;

namespace {

constexpr auto typingPause = std::chrono::seconds(4);

} // namespace

LiveSigns::LiveSigns(service::ChatDesk* desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &LiveSigns::notePause);
    if (m_desk)
        connect(m_desk, &service::ChatDesk::visitorSigned, this, &LiveSigns::hear);
}

void LiveSigns::open(const service::InteractionView& view)
{
    leave();
    if (view.interaction.channel != ChannelKind::Chat)
        return;
    m_open = view.interaction.id;
    m_name = view.customer.name;
}

void LiveSigns::leave()
{
    notePause();
    m_open = {};
    m_page.clear();
    m_isHere = true;
    Q_EMIT visitorChanged({});
}

void LiveSigns::noteTyping()
{
    if (!m_desk || !m_open.isValid())
        return;
    m_pause.start();
    if (!std::exchange(m_isTyping, true))
        m_desk->showTyping(m_open, Typing::Started);
}

void LiveSigns::notePause()
{
    m_pause.stop();
    if (m_desk && std::exchange(m_isTyping, false))
        m_desk->showTyping(m_open, Typing::Stopped);
}

void LiveSigns::hear(InteractionId id, const VisitorSign& sign)
{
    if (id == m_open && m_open.isValid())
        Q_EMIT visitorChanged(wordsFor(sign));
}

QString LiveSigns::wordsFor(const VisitorSign& sign)
{
    using Kind = VisitorSign::Kind;
    m_isHere = sign.kind != Kind::Left;
    if (sign.kind == Kind::Looks)
        m_page = sign.text;
    const QString name = isolatedName(m_name);
    if (sign.kind == Kind::Typing)
        return tr("%1 is typing …").arg(name);
    if (!m_isHere)
        return tr("%1 is not connected and sees this on coming back").arg(name);
    if (!m_page.isEmpty())
        return tr("%1 is online, at %2").arg(name, isolated(m_page));
    return tr("%1 is online").arg(name);
}

} // namespace heddle::ui
