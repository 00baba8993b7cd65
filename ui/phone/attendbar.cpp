#include "ui/phone/attendbar.h"

#include "core/base/async.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace heddle::ui {

AttendBar::AttendBar(service::PhoneDesk& phone, QWidget* parent) : QWidget(parent), m_phone(phone)
{
    setObjectName(QStringLiteral("attend"));
    setAccessibleName(tr("A call at another desk"));
    m_words = new Label({}, {Step::Body}, Tone::Normal, Label::Fit::Elide, this);
    m_words->setObjectName(QStringLiteral("attend.words"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    const auto make = [&](const QString& words, const char* name, Attending how) {
        auto* button = new Button(Button::Kind::Secondary, words, this);
        button->setObjectName(QLatin1String("attend.") + QLatin1String(name));
        connect(button, &QAbstractButton::clicked, this, [this, how] { attend(how); });
        row->addWidget(button);
        return button;
    };
    m_listen = make(tr("Listen"), "listen", Attending::Listen);
    m_whisper = make(tr("Whisper"), "whisper", Attending::Whisper);
    m_join = make(tr("Join"), "join", Attending::Join);
    m_leave = make(tr("Leave"), "leave", Attending::Leave);
    m_listen->setToolTip(tr("Hear both, heard by nobody"));
    m_whisper->setToolTip(tr("Heard by the agent alone"));
    m_join->setToolTip(tr("Heard by both"));
    connect(&phone, &service::PhoneDesk::callChanged, this, &AttendBar::follow);
    hide();
}

void AttendBar::open(const service::InteractionView& view, const Agent& me)
{
    const Interaction& call = view.interaction;
    const bool isElsewhere = call.channel == ChannelKind::Phone
                             && call.state == InteractionState::Assigned && call.assignee != me.id;
    if (!isElsewhere || me.role == Role::Agent)
        return leave();
    openCall(call.id);
}

void AttendBar::openCall(InteractionId call)
{
    m_open = call;
    showState();
    show();
}

// My part in the call goes on while I look at something else: the strip ends it.
void AttendBar::leave()
{
    m_open = {};
    hide();
}

void AttendBar::attend(Attending how)
{
    if (how != Attending::Leave)
        m_how = how;
    whenDone<void>(m_phone.attend(m_open, how), this, [this](const Done& done) {
        if (!done) {
            m_how = Attending::Leave;
            Q_EMIT failed(done.error());
        }
        showState();
    });
}

void AttendBar::follow(const service::DeskCall& call)
{
    if (!call.attending || call.call.direction != Direction::Outbound)
        return;
    m_visit = call.call.isOver() ? QString() : call.call.id;
    if (call.call.isOver())
        m_how = Attending::Leave;
    showState();
}

void AttendBar::showState()
{
    const bool isThere = m_how != Attending::Leave;
    m_listen->setVisible(m_how != Attending::Listen);
    m_whisper->setVisible(m_how != Attending::Whisper);
    m_join->setVisible(m_how != Attending::Join);
    m_leave->setVisible(isThere);
    switch (m_how) {
    case Attending::Listen: return m_words->setWords(tr("You listen; nobody hears you."));
    case Attending::Whisper: return m_words->setWords(tr("You whisper to the agent."));
    case Attending::Join: return m_words->setWords(tr("You are in the call."));
    case Attending::Leave: return m_words->setWords(tr("This call goes on at another desk."));
    }
}

void AttendBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    ink.box(QRectF(rect()).adjusted(8, 2, -8, -2), 10, ink.tokens().sunken, ink.tokens().line);
}

} // namespace heddle::ui
