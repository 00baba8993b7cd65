#include "core/scenario/rehearse/session.h"

#include "core/base/log.h"
#include "core/scenario/rehearse/debrief.h"

#include <algorithm>
#include <utility>

namespace heddle::scenario {

namespace {

constexpr Duration betweenViews = 120ms;
// Standbys take a small part of the time.
constexpr Duration betweenPreparations = 50ms;
constexpr Duration preparation = 8ms;

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
    m_standbys = std::make_unique<Standbys>(m_script, m_manned, m_readMail);
    auto run = Rerun::open(m_script, m_manned, m_readMail);
    if (!run)
        return passOn(run);
    takeUp(std::move(*run));
    return {};
}

void Session::takeUp(std::unique_ptr<Rerun> run)
{
    m_pacer.reset();
    m_run = std::move(run);
    m_pacer = std::make_unique<Pacer>(player().clock(), m_real);
    connect(m_pacer.get(), &Pacer::moved, this, &Session::tellSoon);
    connect(m_pacer.get(), &Pacer::moved, this, &Session::prepareSoon);
    connect(m_pacer.get(), &Pacer::arrived, this, &Session::finished);
    connect(&player().telephone(), &Telephone::said, this, &Session::hearCaller);
    tellSoon();
    prepareSoon();
}

void Session::play(int speed)
{
    m_pacer->play(speed, player().end());
}

void Session::pause()
{
    if (!m_script.isCertified)
        m_pacer->pause();
}

void Session::step()
{
    if (!m_script.isCertified)
        m_pacer->step(player().end());
}

Result<bool> Session::jumpTo(Timestamp moment)
{
    if (m_script.isCertified)
        return failure(ErrorCode::Refused, QStringLiteral("a certification is played as it comes"));
    const Timestamp to = std::clamp(moment, player().start(), player().end());
    if (to >= player().clock().now()) {
        m_pacer->runTo(to);
        return false;
    }
    if (auto done = goBackTo(to); !done)
        return passOn(done);
    return true;
}

// What was done later than `moment` has not happened any more.
Done Session::goBackTo(Timestamp moment)
{
    m_inputs.removeIf([moment](const Input& input) { return input.at > moment; });
    auto run = m_standbys->take(moment);
    if (!run) {
        auto opened = Rerun::open(m_script, m_manned, m_readMail);
        if (!opened)
            return passOn(opened);
        run = std::move(*opened);
    }
    if (auto done = run->playTo(moment, m_inputs); !done)
        return done;
    takeUp(std::move(run));
    return {};
}

Done Session::startOver()
{
    m_inputs.clear();
    m_given.clear();
    return begin();
}

void Session::inject(const QString& key)
{
    if (player().inject(key) == 0)
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
    input.at = player().clock().now();
    input.events = player().clock().steps();
    m_inputs.append(std::move(input));
}

void Session::prepareSoon()
{
    if (m_script.isCertified || m_isPreparing || !m_standbys->lacksOne(player().clock().now()))
        return;
    m_isPreparing = true;
    m_real.callAt(m_real.now() + betweenPreparations, this, [this] {
        m_isPreparing = false;
        prepare();
    });
}

void Session::prepare()
{
    if (!m_run)
        return;
    // Whoever wants to be at the end soon does not want to wait for ways back.
    const bool isInHurry = m_pacer->isPlaying() && m_pacer->speed() == Pacer::unlimited;
    const Timestamp stop = m_real.now() + preparation;
    if (!isInHurry)
        m_standbys->prepare(player().clock().now(), m_inputs,
                            [this, stop] { return m_real.now() >= stop; });
    prepareSoon();
}

void Session::hearCaller(const QString& key, const QString& words)
{
    const Contact* call = player().chronicle().contactOf(key);
    const bool isLifelike = m_pacer->isPlaying() && m_pacer->speed() == Pacer::slowest;
    if (!isLifelike || call == nullptr || call->now.assignee != player().trainee())
        return;
    const auto caller =
        std::find_if(m_script.people.begin(), m_script.people.end(),
                     [call](const Person& person) { return person.name == call->customer; });
    Q_EMIT callerSpoke(words, caller == m_script.people.end() ? QString() : caller->language);
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
    if (!m_run)
        return;
    auto view = debriefOf(player(), m_given);
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
