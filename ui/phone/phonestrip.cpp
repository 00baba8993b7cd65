#include "ui/phone/phonestrip.h"

#include "core/base/async.h"
#include "ui/customer/flowlayout.h"
#include "ui/phone/callbutton.h"
#include "ui/phone/callwords.h"
#include "ui/phone/keypad.h"
#include "ui/phone/numberbox.h"
#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QTimer>

namespace heddle::ui {

namespace {

constexpr int stripHeight = 48;
constexpr qreal radius = 10;
constexpr int discRoom = 40;
constexpr int edge = 8;
constexpr int gap = 8;
constexpr int nameRoom = 96; // of a name, before the buttons give way

/// What is shown before what: what is talked on, what rings, what waits.
int precedence(const LiveCall& call)
{
    switch (call.stage) {
    case CallStage::Talking:
    case CallStage::Answering: return 0;
    case CallStage::Dialling:
    case CallStage::RingingThere: return 1;
    case CallStage::RingingHere: return 2;
    case CallStage::OnHold:
    case CallStage::Transferring: return 3;
    case CallStage::Ended: return 4;
    }
    return 4;
}

bool isGuest(const service::DeskCall& call)
{
    return call.attending && call.call.direction == Direction::Inbound;
}

Button* named(Button* button, const char* name)
{
    button->setObjectName(QLatin1String("phone.") + QLatin1String(name));
    return button;
}

CallButton* named(CallButton* button, const char* name)
{
    button->setObjectName(QLatin1String("phone.") + QLatin1String(name));
    return button;
}

} // namespace

PhoneStrip::PhoneStrip(service::PhoneDesk& phone, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_phone(phone), m_clock(clock)
{
    setObjectName(QStringLiteral("phone.strip"));
    setAccessibleName(tr("Telephone"));
    setFixedHeight(stripHeight);
    m_keypad = new Keypad(this);
    m_numbers = new NumberBox(this);
    m_ticks = new QTimer(this);
    m_ticks->setInterval(1'000);
    makeRow();
    wire();
    qApp->installEventFilter(this);
    refresh();
}

void PhoneStrip::makeRow()
{
    const Type strong{Step::Body, Weight::Strong};
    const Type plain{Step::Body, Weight::Regular};
    m_stage = new Label({}, strong, Tone::Strong, Label::Fit::Whole, this);
    m_stage->setObjectName(QStringLiteral("phone.stage"));
    m_time = new Label({}, plain, Tone::Normal, Label::Fit::Whole, this);
    m_time->setObjectName(QStringLiteral("phone.time"));
    m_who = new Label({}, plain, Tone::Normal, Label::Fit::Elide, this);
    m_who->setObjectName(QStringLiteral("phone.who"));
    m_sound = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Whole, this);
    m_sound->setObjectName(QStringLiteral("phone.sound"));
    m_otherWords = new Label({}, plain, Tone::Accent, Label::Fit::Elide, this);
    m_otherWords->setObjectName(QStringLiteral("phone.other"));
    m_guests = new Label({}, plain, Tone::Accent, Label::Fit::Whole, this);
    m_guests->setObjectName(QStringLiteral("phone.guests"));
    m_swap = named(new Button(Button::Kind::Secondary, tr("Switch"), this), "swap");
    m_join = named(new Button(Button::Kind::Secondary, tr("Conference"), this), "join");
    m_answer = named(new Button(Button::Kind::Primary, tr("Answer"), this), "answer");
    m_answer->setSymbol(Icon::Phone);
    m_decline = named(new Button(Button::Kind::Secondary, tr("Decline"), this), "decline");
    m_mute = named(new CallButton(CallButton::Sign::Microphone, tr("Mute"), this), "mute");
    m_hold = named(new CallButton(CallButton::Sign::Hold, tr("Hold"), this), "hold");
    m_keys = named(new CallButton(CallButton::Sign::Keypad, tr("Keypad"), this), "keypadButton");
    m_record = named(new CallButton(CallButton::Sign::Record, tr("Record"), this), "record");
    m_transfer = named(new Button(Button::Kind::Ghost, tr("Transfer"), this), "transfer");
    m_transfer->setSymbol(Icon::Transfer);
    m_end = named(new Button(Button::Kind::Danger, tr("End"), this), "end");
    m_end->setSymbol(Icon::Phone);
    for (CallButton* button : {m_mute, m_hold, m_record})
        button->setCheckable(true);
    m_words = new QWidget(this);
    m_words->setFixedHeight(stripHeight);
    auto* row = new QHBoxLayout(m_words);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(m_stage);
    row->addWidget(m_time);
    row->addWidget(m_who, 1);
    row->addWidget(m_sound);
    row->addWidget(m_guests);
    row->addWidget(m_otherWords, 1);
    m_buttons = new QWidget(this);
    auto* flow = new FlowLayout(gap, m_buttons);
    QWidget* before = nullptr;
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_swap, m_join, m_mute, m_hold, m_keys, m_record,
                                         m_transfer, m_decline, m_answer, m_end}) {
        flow->addWidget(button);
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_parts->addWidget(m_words, 1);
    m_parts->addWidget(m_buttons, 1'000, Qt::AlignVCenter); // all they need, and no more
}

void PhoneStrip::fit()
{
    int oneLine = 0;
    const QLayout* flow = m_buttons->layout();
    for (int i = 0; i < flow->count(); ++i) {
        const QWidget* button = flow->itemAt(i)->widget();
        if (!button->isHidden())
            oneLine += (oneLine > 0 ? gap : 0) + button->sizeHint().width();
    }
    const int names = nameRoom * (m_otherWords->isHidden() ? 1 : 2);
    const int room = width() - discRoom - edge;
    const bool isOneLine = m_words->minimumSizeHint().width() + names + gap + oneLine <= room;
    m_parts->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_parts->setContentsMargins(discRoom, 0, edge, isOneLine ? 0 : edge);
    m_parts->setSpacing(isOneLine ? gap : 0);
    m_buttons->setMaximumWidth(isOneLine ? oneLine : QWIDGETSIZE_MAX);
    setFixedHeight(isOneLine ? stripHeight : stripHeight + flow->heightForWidth(room) + edge);
}

void PhoneStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PhoneStrip::wire()
{
    connect(&m_phone, &service::PhoneDesk::callChanged, this, &PhoneStrip::follow);
    connect(&m_phone, &service::PhoneDesk::transferFailed, this, [this] {
        Q_EMIT failed({ErrorCode::Refused, QStringLiteral("transfer")});
    });
    connect(m_ticks, &QTimer::timeout, this, &PhoneStrip::tick);
    connect(m_answer, &QAbstractButton::clicked, this, &PhoneStrip::answerOrHold);
    connect(m_decline, &QAbstractButton::clicked, this,
            [this] { tell(m_phone.decline(m_shown.call.id)); });
    connect(m_mute, &QAbstractButton::clicked, this, &PhoneStrip::toggleMute);
    connect(m_hold, &QAbstractButton::clicked, this, &PhoneStrip::answerOrHold);
    connect(m_keys, &QAbstractButton::clicked, this, &PhoneStrip::openKeypad);
    connect(m_record, &QAbstractButton::clicked, this, &PhoneStrip::toggleRecording);
    connect(m_transfer, &QAbstractButton::clicked, this, &PhoneStrip::askForTransfer);
    connect(m_end, &QAbstractButton::clicked, this, &PhoneStrip::hangUp);
    connect(m_swap, &QAbstractButton::clicked, this, [this] {
        const auto* second = other();
        if (!second)
            return;
        const bool rings = second->call.stage == CallStage::RingingHere;
        tell(rings ? m_phone.answer(second->call.id) : m_phone.resume(second->call.id));
    });
    connect(m_join, &QAbstractButton::clicked, this, [this] {
        if (const auto* second = other())
            tell(m_phone.join({m_shown.call.id, second->call.id}));
    });
    connect(m_keypad, &Keypad::pressed, this,
            [this](QChar key) { tell(m_phone.sendDigits(m_shown.call.id, QString(key))); });
    connect(m_numbers, &NumberBox::chosen, this, [this](const QString& number) {
        m_isAskingForTransfer ? handOn(number) : dial(number);
    });
}

// A call that was answered here opens; so the customer's story is there before the first word.
void PhoneStrip::follow(const service::DeskCall& call)
{
    const bool begins = call.call.stage == CallStage::Answering
                        && call.call.direction == Direction::Inbound && call.interaction.isValid();
    if (call.call.isOver())
        m_numbers->remember(call.number, call.who == call.number ? QString() : call.who);
    refresh();
    if (begins)
        Q_EMIT opened(call.interaction);
}

void PhoneStrip::refresh()
{
    QList<service::DeskCall> calls = m_phone.calls();
    showGuests(calls);
    calls.removeIf(
        [](const service::DeskCall& call) { return isGuest(call) || call.call.isMessage; });
    std::stable_sort(calls.begin(), calls.end(),
                     [](const service::DeskCall& a, const service::DeskCall& b) {
                         return precedence(a.call) < precedence(b.call);
                     });
    setVisible(!calls.isEmpty());
    if (calls.isEmpty()) {
        m_shown = {};
        m_ticks->stop();
        m_keypad->close();
        return;
    }
    showCall(calls.takeFirst());
    showOthers(calls);
    m_ticks->start();
    tick();
    update();
}

// Supervisors in my call are no calls of mine.
void PhoneStrip::showGuests(const QList<service::DeskCall>& calls)
{
    QString words;
    for (const service::DeskCall& call : calls) {
        if (isGuest(call) && call.call.stage == CallStage::Talking)
            words = attendingWords(*call.attending);
    }
    m_guests->setWords(words);
    m_guests->setVisible(!words.isEmpty());
}

void PhoneStrip::showCall(const service::DeskCall& call)
{
    m_shown = call;
    const LiveCall& live = call.call;
    const bool rings = live.stage == CallStage::RingingHere;
    const bool talks = isConnected(live) && !call.attending;
    m_stage->setWords(call.attending && isConnected(live) ? visitWords(*call.attending)
                                                          : stageWords(live));
    m_who->setWords(call.who.isEmpty() ? tr("Number withheld") : isolated(call.who));
    m_who->setToolTip(isolated(call.number));
    m_answer->setVisible(rings);
    m_decline->setVisible(rings);
    m_end->setVisible(!rings);
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_mute, m_hold, m_keys, m_record, m_transfer})
        button->setVisible(talks);
    m_mute->setChecked(live.isMuted);
    m_mute->setName(live.isMuted ? tr("Unmute") : tr("Mute"));
    m_hold->setChecked(live.stage == CallStage::OnHold);
    m_hold->setName(live.stage == CallStage::OnHold ? tr("Resume") : tr("Hold"));
    m_record->setEnabled(call.recording != RecordingRule::Never);
    m_record->setChecked(live.isRecording && !live.isRecordingPaused);
    m_record->setName(!live.isRecording        ? tr("Record, after asking")
                      : live.isRecordingPaused ? tr("Go on recording")
                                               : tr("Pause recording, for card numbers"));
    m_transfer->setText(other() && isConnected(other()->call) ? tr("Connect them")
                                                              : tr("Transfer"));
}

void PhoneStrip::showOthers(const QList<service::DeskCall>& others)
{
    m_others = others;
    const auto* second = other();
    m_otherWords->setVisible(second != nullptr);
    m_swap->setVisible(second != nullptr);
    const bool bothTalk = second && isConnected(second->call) && isConnected(m_shown.call);
    m_join->setVisible(bothTalk && second->call.conference.isEmpty());
    m_transfer->setText(bothTalk ? tr("Connect them") : tr("Transfer"));
    if (!second)
        return;
    const bool rings = second->call.stage == CallStage::RingingHere;
    m_otherWords->setWords(tr("%1: %2", "another call: its state, who")
                               .arg(stageWords(second->call), isolated(second->who)));
    m_swap->setText(rings ? tr("Answer it") : tr("Switch"));
}

const service::DeskCall* PhoneStrip::other() const
{
    return m_others.isEmpty() ? nullptr : &m_others.first();
}

void PhoneStrip::tick()
{
    const LiveCall& live = m_shown.call;
    m_time->setWords(lengthWords(m_clock.now() - countsFrom(live)));
    QString beside;
    if (live.isRecording)
        beside = live.isRecordingPaused ? tr("Recording paused") : tr("Recording");
    else if (m_shown.recording == RecordingRule::Announced && isConnected(live))
        beside = tr("Say that it is recorded");
    else if (live.isMuted)
        beside = tr("Muted");
    else if (isConnected(live))
        beside = soundVerdict(live);
    m_sound->setWords(beside);
    m_sound->setToolTip(soundWords(live));
    m_time->setToolTip(soundWords(live));
    fit();
}

void PhoneStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const bool isHeld = m_shown.call.stage == CallStage::OnHold;
    ink.box(QRectF(rect()).adjusted(8, 0, -4, 0), radius, isHeld ? t.warnSoft : t.okSoft);
    const QColor colour = isHeld ? t.warn : t.ok;
    const QPointF centre(26, (stripHeight - 1) / 2.0);
    ink.dot(centre, 8, withAlpha(colour, .25));
    ink.dot(centre, 4, colour);
}

} // namespace heddle::ui
