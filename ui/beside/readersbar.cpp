#include "ui/beside/readersbar.h"

#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace heddle::ui {

using service::Onlooker;
using service::Reading;

namespace {

/// Longer than one thinks about a sentence.
constexpr auto kThinking = std::chrono::seconds(30);

} // namespace

ReadersBar::ReadersBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("readers"));
    m_words = new Label({}, {Step::Meta, Weight::Medium}, Tone::Normal, Label::Fit::Elide, this);
    m_words->setObjectName(QStringLiteral("readers.words"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 7, 20, 7);
    row->setSpacing(0);
    row->addSpacing(40); // the sign
    row->addWidget(m_words);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kThinking);
    connect(&m_pause, &QTimer::timeout, this, &ReadersBar::notePause);
    hide();
}

ReadersBar::~ReadersBar()
{
    tell(Reading::Closed);
}

void ReadersBar::setBeside(service::Beside& beside)
{
    m_beside = &beside;
    connect(m_beside, &service::Beside::readersChanged, this, &ReadersBar::hear);
}

void ReadersBar::setPeople(const QList<Agent>& people)
{
    m_people = people;
    fill();
}

void ReadersBar::open(const service::InteractionView& view)
{
    const bool isChat = view.interaction.channel == ChannelKind::Chat;
    const InteractionId id = isChat ? InteractionId() : view.interaction.id;
    if (id == m_open)
        return;
    leave();
    m_open = id;
    tell(Reading::Open);
}

void ReadersBar::leave()
{
    m_pause.stop();
    tell(Reading::Closed);
    m_open = {};
    m_others.clear();
    fill();
}

void ReadersBar::noteWriting()
{
    m_pause.start();
    tell(Reading::Writing);
}

void ReadersBar::notePause()
{
    m_pause.stop();
    if (m_mine == Reading::Writing)
        tell(Reading::Open);
}

void ReadersBar::tell(Reading reading)
{
    service::Beside* const beside = m_beside.data();
    if (beside == nullptr || !m_open.isValid() || m_mine == reading)
        return;
    m_mine = reading;
    beside->attend(m_open, reading);
}

void ReadersBar::hear(InteractionId id, const QList<Onlooker>& others)
{
    if (id != m_open || !m_open.isValid())
        return;
    m_others = others;
    fill();
}

QStringList ReadersBar::names(Reading reading) const
{
    QStringList names;
    for (const Onlooker& other : m_others) {
        const auto person = std::find_if(m_people.cbegin(), m_people.cend(),
                                         [&](const Agent& each) { return each.id == other.agent; });
        if (other.reading == reading && person != m_people.cend())
            names += isolatedName(person->name);
    }
    return names;
}

void ReadersBar::fill()
{
    const QStringList writers = names(Reading::Writing);
    const QStringList readers = names(Reading::Open);
    const auto listed = [](const QStringList& each) { return QLocale().createSeparatedList(each); };
    QStringList sentences;
    if (writers.size() == 1)
        sentences += tr("%1 is writing an answer here.").arg(writers.first());
    else if (!writers.isEmpty())
        sentences += tr("%1 are writing answers here.", "several people").arg(listed(writers));
    if (readers.size() == 1)
        sentences += tr("%1 has this open too.").arg(readers.first());
    else if (!readers.isEmpty())
        sentences += tr("%1 have this open too.", "several people").arg(listed(readers));
    m_words->setWords(sentences.join(QLatin1Char(' ')));
    m_words->setTone(writers.isEmpty() ? Tone::Normal : Tone::Warn);
    setVisible(!sentences.isEmpty());
    update();
}

void ReadersBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const bool isWritten = !names(Reading::Writing).isEmpty();
    painter.fillRect(rect(), isWritten ? t.warnSoft : t.sunken);
    ink.hairline(0, width(), 0, t.line);
    ink.icon(isWritten ? Icon::Edit : Icon::Eye, {40, height() / 2.0}, 17,
             isWritten ? t.warn : t.text2, 1.7);
}

} // namespace heddle::ui
