#include "core/scenario/rehearse/session.h"

#include "core/base/log.h"
#include "core/scenario/rehearse/debrief.h"
#include "core/store/sql/durability.h"

#include <utility>

namespace heddle::scenario {

namespace {

constexpr Duration betweenViews = 120ms;

} // namespace

Session::Session(service::ReadMail readMail, QObject* parent)
    : QObject(parent), m_readMail(std::move(readMail))
{}

Session::~Session() = default;

Done Session::open(const Script& script, const QString& manned)
{
    m_script = script;
    m_manned = manned;
    m_inputs.clear();
    m_given.clear();
    return begin();
}

Done Session::begin()
{
    m_pacer.reset();
    m_player.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto player = Player::open(m_script, {.location = store::fleetingFile(
                                              m_folder->filePath(QStringLiteral("scenario.db"))),
                                          .readMail = m_readMail,
                                          .manned = m_manned});
    if (!player)
        return passOn(player);
    m_player = std::move(*player);
    m_pacer = std::make_unique<Pacer>(m_player->clock(), m_real);
    connect(m_pacer.get(), &Pacer::moved, this, &Session::tellSoon);
    connect(m_pacer.get(), &Pacer::arrived, this, &Session::finished);
    tellSoon();
    return {};
}

void Session::play(int speed)
{
    m_pacer->play(speed, m_player->end());
}

void Session::pause()
{
    if (!m_script.isCertified)
        m_pacer->pause();
}

void Session::step()
{
    if (!m_script.isCertified)
        m_pacer->step(m_player->end());
}

Result<bool> Session::jumpTo(Timestamp moment)
{
    if (m_script.isCertified)
        return failure(ErrorCode::Refused, QStringLiteral("a certification is played as it comes"));
    const Timestamp to = std::clamp(moment, m_player->start(), m_player->end());
    if (to >= m_player->clock().now()) {
        m_pacer->runTo(to);
        return false;
    }
    if (auto done = begin(); !done)
        return passOn(done);
    if (auto done = replay(to); !done)
        return passOn(done);
    return true;
}

Done Session::startOver()
{
    m_inputs.clear();
    m_given.clear();
    return begin();
}

// What was done later than `until` has not happened any more.
Done Session::replay(Timestamp until)
{
    VirtualClock& clock = m_player->clock();
    const QList<Input> inputs = std::exchange(m_inputs, {});
    for (const Input& input : inputs) {
        if (input.at > until)
            break;
        while (clock.steps() < input.events && clock.step(input.at)) {
        }
        if (clock.nextDue() > input.at)
            clock.step(input.at);
        m_inputs.append(input);
        if (input.deed)
            input.deed(m_player->engine());
        else
            m_player->inject(input.inject);
        settlePosted();
    }
    // Nobody looks at the store before the caller has an answer.
    auto done = m_player->runTo(until);
    tellSoon();
    return done;
}

void Session::inject(const QString& key)
{
    if (m_player->inject(key) == 0)
        return;
    add({.inject = key});
    tellSoon();
}

void Session::givePoints(int item, int points)
{
    if (item < 1 || item > m_script.expectations.size())
        return;
    m_given[m_script.expectations.at(item - 1).id] = points;
    tellSoon();
}

void Session::remember(Deed deed)
{
    add({.deed = std::move(deed)});
    tellSoon();
}

void Session::add(Input input)
{
    input.at = m_player->clock().now();
    input.events = m_player->clock().steps();
    m_inputs.append(std::move(input));
}

void Session::tellSoon()
{
    if (std::exchange(m_isTelling, true))
        return;
    m_real.callAt(m_real.now() + betweenViews, this, [this] {
        m_isTelling = false;
        tell();
    });
}

void Session::tell()
{
    if (!m_player)
        return;
    auto view = debriefOf(*m_player, m_given);
    if (!view) {
        qCWarning(logCore) << "no debrief:" << errorName(view.error().code);
        return;
    }
    view->isPlaying = m_pacer->isPlaying();
    view->speed = m_pacer->speed();
    view->isManned = !m_manned.isEmpty();
    for (const Step& step : m_script.steps) {
        if (step.inject.isEmpty())
            continue;
        const auto used = std::count_if(m_inputs.begin(), m_inputs.end(), [&](const Input& input) {
            return input.inject == step.inject;
        });
        view->injects.append({step.inject, step.mark, static_cast<int>(used)});
    }
    Q_EMIT viewed(*view);
}

} // namespace heddle::scenario
