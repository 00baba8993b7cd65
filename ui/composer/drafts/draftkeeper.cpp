#include "ui/composer/drafts/draftkeeper.h"

#include "core/service/desk.h"

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr Duration kPause = 400ms;
constexpr Duration kLongest = 2s;
constexpr Duration kRetry = 5s;

bool isNote(const Draft& draft)
{
    return draft.kind == ComposeKind::Note;
}

bool belong(const Draft& a, const Draft& b)
{
    return a.interaction == b.interaction && isNote(a) == isNote(b);
}

} // namespace

DraftKeeper::DraftKeeper(service::Desk& desk, Clock& clock, QObject* parent)
    : QObject(parent), m_desk(desk), m_clock(clock)
{}

DraftKeeper::~DraftKeeper()
{
    for (Draft& draft : m_waiting) {
        draft.id = idOf(draft);
        m_desk.saveDraft(draft);
    }
}

void DraftKeeper::keep(const Draft& draft)
{
    m_waiting.removeIf([&](const Draft& waiting) { return belong(waiting, draft); });
    m_waiting.append(draft);
    if (!m_waitsSince)
        m_waitsSince = m_clock.now();
    if (m_clock.now() - *m_waitsSince >= kLongest)
        flush();
    else
        flushLater(kPause);
}

void DraftKeeper::flushLater(Duration pause)
{
    m_clock.callAt(m_clock.now() + pause, this, [this, turn = ++m_pause] {
        if (turn == m_pause)
            flush();
    });
}

void DraftKeeper::flush()
{
    ++m_pause;
    saveNext();
}

void DraftKeeper::saveNext()
{
    if (m_saving || m_waiting.isEmpty())
        return;
    m_waitsSince.reset();
    m_saving = m_waiting.takeFirst();
    m_saving->id = idOf(*m_saving);
    whenDone(m_desk.saveDraft(*m_saving), this,
             [this](const Result<Draft>& answer) { finish(answer); });
}

void DraftKeeper::finish(const Result<Draft>& answer)
{
    const Draft tried = *std::exchange(m_saving, std::nullopt);
    if (answer) {
        m_known.removeIf([&](const Draft& known) { return belong(known, tried); });
        m_known.append({.id = answer->id, .interaction = tried.interaction, .kind = tried.kind});
        Q_EMIT saved(*answer);
        saveNext();
    } else {
        if (!unsaved(tried.interaction, tried.kind))
            m_waiting.append(tried);
        flushLater(kRetry);
        Q_EMIT failed(answer.error());
    }
    if (!m_saving)
        settle();
}

void DraftKeeper::whenSettled(std::function<void()> then)
{
    m_settled.append(std::move(then));
    if (!m_saving)
        settle();
}

void DraftKeeper::settle()
{
    for (const auto& then : std::exchange(m_settled, {}))
        then();
}

void DraftKeeper::forget(const Draft& like)
{
    const auto isIt = [&](const Draft& draft) { return belong(draft, like); };
    m_waiting.removeIf(isIt);
    m_known.removeIf(isIt);
}

std::optional<Draft> DraftKeeper::unsaved(InteractionId interaction, ComposeKind kind) const
{
    const Draft wanted{.interaction = interaction, .kind = kind};
    for (const Draft& draft : m_waiting) {
        if (belong(draft, wanted))
            return draft;
    }
    return m_saving && belong(*m_saving, wanted) ? m_saving : std::nullopt;
}

DraftId DraftKeeper::idOf(const Draft& like) const
{
    const auto found = std::find_if(m_known.cbegin(), m_known.cend(),
                                    [&](const Draft& known) { return belong(known, like); });
    return found == m_known.cend() ? like.id : found->id;
}

} // namespace heddle::ui
