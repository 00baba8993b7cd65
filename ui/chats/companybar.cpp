#include "ui/chats/companybar.h"

#include "ui/chats/chatwords.h"
#include "ui/mainwindow/actions.h"
#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

using service::ChatDesk;
using service::ChatPart;

CompanyBar::CompanyBar(const Services& services, const Actions& actions, QWidget* parent)
    : QWidget(parent), m_services(services), m_actions(actions)
{
    setObjectName(QStringLiteral("company"));
    m_words = new Label({}, {Step::Body, Weight::Regular}, Tone::Normal, Label::Fit::Elide, this);
    m_words->setObjectName(QStringLiteral("company.words"));
    const auto make = [this](Button::Kind kind, const QString& words, const char* name) {
        auto* button = new Button(kind, words, this);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_join = make(Button::Kind::Secondary, tr("Join"), "company.join");
    m_leave = make(Button::Kind::Secondary, tr("Leave"), "company.leave");
    m_takeOver = make(Button::Kind::Secondary, tr("Take over"), "company.takeOver");
    m_mail = make(Button::Kind::Secondary, tr("Continue by mail"), "company.mail");
    m_whisper = new QLineEdit(this);
    m_whisper->setObjectName(QStringLiteral("company.whisper"));
    m_whisper->setAccessibleName(tr("Whisper to the agent"));
    m_whisper->setTextMargins(8, 0, 8, 0);
    m_whisper->setFixedHeight(36);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_join);
    row->addWidget(m_leave);
    row->addWidget(m_takeOver);
    row->addWidget(m_mail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_whisper);
    hide();
    actions.bind(*m_join, ActionId::JoinChat);
    actions.bind(*m_takeOver, ActionId::TakeOverChat);
    connect(m_leave, &QAbstractButton::clicked, this, &CompanyBar::leaveChat);
    connect(m_mail, &QAbstractButton::clicked, this, &CompanyBar::mailWished);
    connect(m_whisper, &QLineEdit::returnPressed, this, &CompanyBar::whisper);
    if (services.chat) {
        connect(services.chat, &ChatDesk::visitorSigned, this, &CompanyBar::hear);
        connect(services.chat, &ChatDesk::colleagueTyped, this, &CompanyBar::hearColleague);
    }
    enableActions();
}

void CompanyBar::open(const service::InteractionView& view)
{
    if (!m_services.chat || view.interaction.channel != ChannelKind::Chat)
        return leave();
    if (m_open != view.interaction.id) {
        leave();
        m_open = view.interaction.id;
        m_whisper->setText(m_begun.take(m_open));
        m_visitor = view.customer.name;
    }
    ask();
}

void CompanyBar::leave()
{
    if (!m_whisper->text().trimmed().isEmpty())
        m_begun.insert(m_open, m_whisper->text());
    m_open = {};
    m_watched = {};
    m_isVisitorTyping = false;
    m_typing.clear();
    m_whisper->clear();
    show({});
}

void CompanyBar::ask()
{
    whenDone(m_services.chat->party(m_open), this,
             [this, asked = m_open](const Result<service::ChatParty>& party) {
                 if (asked == m_open && party)
                     show(*party);
             });
}

void CompanyBar::show(const service::ChatParty& party)
{
    m_party = party;
    const ChatPart mine = party.mine;
    const bool isWatching = mine == ChatPart::Watcher;
    if (isWatching && m_watched != m_open) {
        m_watched = m_open;
        afterwards(m_services.chat->watch(m_open));
    }
    const bool isShared = mine == ChatPart::Agent && !party.companions.isEmpty();
    setVisible(isShared || isWatching || mine == ChatPart::Called || mine == ChatPart::Companion
               || mayGoOnElsewhere());
    m_join->setVisible(isWatching || mine == ChatPart::Called);
    m_leave->setVisible(mine == ChatPart::Companion);
    m_takeOver->setVisible(party.mayTakeOver);
    m_mail->setVisible(mayGoOnElsewhere());
    m_whisper->setVisible(party.mayTakeOver);
    const QString hint =
        tr("Whisper to %1; the visitor never sees it").arg(isolatedName(party.agent));
    m_whisper->setPlaceholderText(hint);
    m_whisper->setAccessibleName(hint);
    showWords();
    enableActions();
    if (!m_open.isValid())
        return;
    Q_EMIT writingChanged(writing());
    if (m_joined == m_open && (mine == ChatPart::Agent || mine == ChatPart::Companion)) {
        m_joined = {};
        Q_EMIT answerWished();
    }
}

// Their own, or nobody's any more.
bool CompanyBar::mayGoOnElsewhere() const
{
    return m_party.hasEnded && (m_party.mine == ChatPart::Agent || m_party.agent.isEmpty());
}

ChatWriting CompanyBar::writing() const
{
    switch (m_party.mine) {
    case ChatPart::Watcher:
    case ChatPart::Called: return ChatWriting::NotHere;
    case ChatPart::None:
        if (!m_party.agent.isEmpty())
            return ChatWriting::OthersChat;
        break;
    case ChatPart::Agent:
    case ChatPart::Companion: break;
    }
    return m_party.hasEnded ? ChatWriting::VisitorIsGone : ChatWriting::ToVisitor;
}

void CompanyBar::showWords()
{
    const QString agent = isolatedName(m_party.agent);
    QStringList words;
    switch (m_party.mine) {
    case ChatPart::None: break;
    case ChatPart::Agent:
        if (!m_party.companions.isEmpty())
            words += tr("With you: %1").arg(QLocale().createSeparatedList(m_party.companions));
        break;
    case ChatPart::Companion: words += tr("You take part in a chat of %1.").arg(agent); break;
    case ChatPart::Called: words += tr("You are asked into this chat of %1.").arg(agent); break;
    case ChatPart::Watcher: words += tr("You read along in a chat of %1.").arg(agent); break;
    }
    if (m_party.hasEnded)
        words += tr("This chat is over; nobody reads here any more.");
    const QStringList visitor = m_isVisitorTyping ? QStringList{m_visitor} : QStringList();
    words += typingWords(visitor + m_typing);
    m_words->setWords(words.join(QLatin1Char(' ')).trimmed());
}

void CompanyBar::hear(InteractionId id, const VisitorSign& sign)
{
    if (id != m_open || !m_open.isValid())
        return;
    using Kind = VisitorSign::Kind;
    if (sign.kind == Kind::Typing || sign.kind == Kind::Paused || sign.kind == Kind::Left)
        m_isVisitorTyping = sign.kind == Kind::Typing;
    showWords();
}

void CompanyBar::hearColleague(InteractionId id, const QString& name, ChatDesk::Typing typing)
{
    if (id != m_open || !m_open.isValid())
        return;
    m_typing.removeAll(name);
    if (typing == ChatDesk::Typing::Started)
        m_typing += name;
    showWords();
}

template<class T>
void CompanyBar::afterwards(const Async<T>& done)
{
    whenDone(done, this, [this](const Result<T>& result) {
        if (!result)
            Q_EMIT failed(result.error());
        else if (m_open.isValid())
            ask();
    });
}

void CompanyBar::startWhispering()
{
    m_whisper->setFocus(Qt::ShortcutFocusReason);
}

void CompanyBar::whisper()
{
    const QString words = m_whisper->text().trimmed();
    if (words.isEmpty())
        return;
    m_whisper->clear();
    whenDone(m_services.chat->whisper(m_open, words), this,
             [this, words, chat = m_open](const Result<EntryId>& done) {
                 if (done)
                     return;
                 // Nothing that was typed is lost, nor said in another chat.
                 if (chat != m_open)
                     m_begun.insert(chat, words);
                 else if (m_whisper->text().isEmpty())
                     m_whisper->setText(words);
                 Q_EMIT failed(done.error());
             });
}

void CompanyBar::join()
{
    m_joined = m_open;
    afterwards(m_services.chat->join(m_open));
}

void CompanyBar::leaveChat()
{
    afterwards(m_services.chat->leave(m_open));
}

void CompanyBar::takeOver()
{
    m_joined = m_open;
    afterwards(m_services.chat->takeOver(m_open));
}

void CompanyBar::enableActions()
{
    const bool mayJoin = m_party.mine == ChatPart::Watcher || m_party.mine == ChatPart::Called;
    m_actions[ActionId::JoinChat].setEnabled(mayJoin);
    m_actions[ActionId::TakeOverChat].setEnabled(m_party.mayTakeOver);
    m_actions[ActionId::Whisper].setEnabled(m_party.mayTakeOver);
}

void CompanyBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    painter.fillRect(rect(), ink.tokens().sunken);
    ink.hairline(0, width(), 0, ink.tokens().line);
}

} // namespace heddle::ui
