#include "app/wiring/trainingcentre.h"

#include "app/wiring/mailconnector.h"
#include "core/scenario/rehearse/export.h"
#include "core/scenario/rehearse/storyshelf.h"
#include "core/service/engine/enginedesk.h"
#include "core/service/engine/enginesetup.h"
#include "core/service/reading/storedirectory.h"

#include <QFileInfo>

namespace heddle::app {

using scenario::Session;
using service::RehearsalView;
using service::Story;

Timestamp RehearsalClock::now() const
{
    const Clock* followed = m_followed.load();
    return followed ? followed->now() : Timestamp{m_last.load()};
}

void RehearsalClock::callAt(Timestamp at, QObject* context, std::function<void()> action)
{
    m_real.callAt(m_real.now() + std::max(Duration::zero(), at - now()), context,
                  std::move(action));
}

void RehearsalClock::follow(const Clock* clock)
{
    m_last = now().micros;
    m_followed = clock;
}

TrainingCentre::TrainingCentre(const Options& options)
    : m_options(options), m_shelf(options.runs), m_workshop(options.ownFolder, options.folders),
      m_session(new Session(readMail))
{
    qRegisterMetaType<RehearsalView>();
    m_thread.setObjectName(QStringLiteral("heddle-scenario"));
    m_session->moveToThread(&m_thread);
    connect(m_session, &Session::viewed, this, &TrainingCentre::take);
    connect(m_session, &Session::finished, this, &TrainingCentre::keepRun);
    connect(m_session, &Session::callerSpoke, &m_voice, &CallerVoice::say);
    m_thread.start();
}

TrainingCentre::~TrainingCentre()
{
    detach();
    QMetaObject::invokeMethod(
        m_session, [this] { delete m_session; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Done TrainingCentre::begin(const QString& name)
{
    const auto file = scenario::storyFile(name, m_options.folders);
    if (!file)
        return passOn(file);
    // What lies beside a file that was named belongs to the library too.
    const QString folder = QFileInfo(*file).canonicalPath();
    if (!m_options.folders.contains(folder))
        m_options.folders += folder;
    return openFit(scenario::readScriptFile(*file, m_options.folders), *file);
}

Done TrainingCentre::openFit(const scenario::ScriptReading& reading, const QString& file)
{
    if (!reading.isFit())
        return failure(ErrorCode::BadInput, sentenceOf(reading.complaints.first()));
    m_story.file = file;
    m_story.isCertified = reading.script.isCertified;
    return exchange(
        [this, script = reading.script] { return m_session->open(script, script.trainee); });
}

void TrainingCentre::exchangeLater(const std::function<Done()>& work)
{
    QMetaObject::invokeMethod(
        this,
        [this, work] {
            if (const auto done = exchange(work); !done)
                Q_EMIT failed(done.error());
        },
        Qt::QueuedConnection);
}

Done TrainingCentre::exchange(const std::function<Done()>& work)
{
    Q_EMIT replacing();
    detach();
    Done done;
    QMetaObject::invokeMethod(
        m_session, [&] { done = work(); }, Qt::BlockingQueuedConnection);
    if (!done)
        return done;
    attach();
    Q_EMIT replaced();
    return {};
}

void TrainingCentre::detach()
{
    m_voice.stop();
    m_clock.follow(nullptr);
    m_setup.reset();
    m_desk.reset();
    m_directory.reset();
}

void TrainingCentre::attach()
{
    scenario::Player& player = m_session->player();
    service::Engine& engine = player.engine();
    const AgentId me = player.trainee();
    m_clock.follow(&player.clock());
    m_keptAt = {};
    auto directory =
        std::make_unique<service::StoreDirectory>(engine.options().location, m_clock, me, readMail);
    connect(&engine, &service::Engine::changed, directory.get(),
            &service::StoreDirectory::announce);
    connect(&engine, &service::Engine::channelStateChanged, directory.get(),
            &service::StoreDirectory::setChannelState);
    m_directory = std::move(directory);
    auto desk = std::make_unique<service::EngineDesk>(engine, me);
    desk->setWitness([session = m_session](std::function<void(service::Engine&)> command) {
        session->remember(std::move(command));
    });
    m_desk = std::move(desk);
    m_setup = std::make_unique<service::EngineSetup>(engine, me);
}

QList<Story> TrainingCentre::stories() const
{
    QList<Story> stories = scenario::storiesIn(m_options.folders);
    for (Story& story : stories)
        story.lastScore = m_shelf.lastScore(story.name);
    return stories;
}

void TrainingCentre::open(const Story& story)
{
    QMetaObject::invokeMethod(
        this,
        [this, story] {
            if (const auto done = begin(story.file); !done)
                Q_EMIT failed(done.error());
        },
        Qt::QueuedConnection);
}

void TrainingCentre::openText(const service::StoryText& text, Duration from)
{
    QMetaObject::invokeMethod(
        this,
        [this, text, from] {
            if (const auto done = openFit(m_workshop.read(text), text.file); !done)
                Q_EMIT failed(done.error());
            else
                jumpTo(m_session->player().start() + from);
        },
        Qt::QueuedConnection);
}

void TrainingCentre::play(int speed)
{
    QMetaObject::invokeMethod(
        m_session, [session = m_session, speed] { session->play(speed); }, Qt::QueuedConnection);
}

void TrainingCentre::pause()
{
    m_voice.stop();
    QMetaObject::invokeMethod(
        m_session, [session = m_session] { session->pause(); }, Qt::QueuedConnection);
}

void TrainingCentre::step()
{
    QMetaObject::invokeMethod(
        m_session, [session = m_session] { session->step(); }, Qt::QueuedConnection);
}

void TrainingCentre::jumpTo(Timestamp moment)
{
    const auto go = [this, moment]() -> Done {
        const auto gone = m_session->jumpTo(moment);
        return gone ? Done() : Done(passOn(gone));
    };
    if (moment >= m_clock.now()) {
        QMetaObject::invokeMethod(
            m_session, [go] { [[maybe_unused]] const auto gone = go(); }, Qt::QueuedConnection);
        return;
    }
    exchangeLater(go);
}

void TrainingCentre::startOver()
{
    exchangeLater([this] { return m_session->startOver(); });
}

void TrainingCentre::inject(const QString& key)
{
    QMetaObject::invokeMethod(
        m_session, [session = m_session, key] { session->inject(key); }, Qt::QueuedConnection);
}

void TrainingCentre::givePoints(int item, int points)
{
    QMetaObject::invokeMethod(
        m_session, [session = m_session, item, points] { session->givePoints(item, points); },
        Qt::QueuedConnection);
}

QByteArray TrainingCentre::exported(Export as) const
{
    return as == Export::Html ? scenario::asHtml(m_view) : scenario::asCsv(m_view);
}

void TrainingCentre::take(const RehearsalView& view)
{
    m_view = view;
    m_view.story.file = m_story.file;
    m_view.story.isCertified = m_story.isCertified;
    for (const service::RunFacts& run : m_shelf.runs(view.story.name)) {
        if (run.seed == view.seed && run.when != m_keptAt)
            m_view.earlier.append(run);
    }
    Q_EMIT changed();
}

void TrainingCentre::keepRun()
{
    service::RunFacts run = m_view.run;
    run.who = m_options.login;
    // As its file tells it.
    run.when = QDateTime::fromSecsSinceEpoch(SystemClock().now().micros / 1'000'000, Qt::UTC);
    m_keptAt = run.when;
    if (const auto kept = m_shelf.keep(m_view.story.name, run); !kept)
        Q_EMIT failed(kept.error());
    else
        Q_EMIT scored();
}

} // namespace heddle::app
