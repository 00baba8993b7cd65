#include "app/ctl/simulation/simulationfile.h"

#include "app/ctl/simulation/moments.h"
#include "app/ctl/simulation/simulationfields.h"
#include "core/model/form/outlinereader.h"
#include "core/routing/boosts.h"
#include "core/routing/calendar/businesstime.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/text/yamlreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace heddle::ctl {

namespace {

using routing::BusinessTime;
using routing::SimulationPlan;
using service::CentrePlan;

constexpr qint64 longestMoments = 64 * 1024 * 1024;

routing::Spread spreadFrom(const SpreadText& text)
{
    return {.shape = text.shape,
            .mean = text.mean,
            .variation = text.variation / 100.0,
            .list = text.list};
}

/// Makes a plan of what was read, and says what does not fit together.
class Planner {
public:
    Planner(const SimulationText& text, const CentrePlan& centre, const QDir& folder,
            Reading& reading)
        : m_text(text), m_centre(centre), m_folder(folder), m_reading(reading)
    {}

    /// Says what does not fit together. Of what could not be read nothing is said twice.
    void check()
    {
        for (qsizetype i = 0; i < m_text.shifts.size(); ++i)
            checkAgents(i);
        for (qsizetype i = 0; i < m_text.streams.size(); ++i)
            checkStream(i);
        if (m_text.answering.shape != routing::Spread::Shape::Fixed)
            checkSpread(m_text.answering, QStringLiteral("answering"));
    }

    /// Of what was checked without complaint.
    SimulationPlan plan()
    {
        SimulationPlan plan;
        plan.name = m_text.name;
        plan.start = midnight(m_text.from);
        plan.end = midnight(m_text.from.addDays(m_text.days));
        plan.countFrom = plan.start + m_text.warmUp;
        plan.calendars = m_centre.calendars;
        plan.queues = m_centre.queues;
        plan.agents = m_centre.agents;
        plan.runs = m_text.runs;
        plan.seed = static_cast<quint64>(m_text.seed);
        plan.answering = spreadFrom(m_text.answering);
        m_start = plan.start;
        m_end = plan.end;
        for (qsizetype i = 0; i < m_text.shifts.size(); ++i)
            addShifts(plan, i);
        for (qsizetype i = 0; i < m_text.streams.size(); ++i)
            plan.streams += stream(i);
        for (const VariantText& variant : m_text.variants)
            plan.variants += {variant.name, variant.choice, variant.rank, variant.keepsRings};
        return plan;
    }

private:
    QString zone() const
    {
        if (!m_text.zone.isEmpty())
            return m_text.zone;
        return m_centre.calendars.isEmpty() ? QStringLiteral("UTC")
                                            : m_centre.calendars.first().zone;
    }

    Timestamp midnight(QDate date) const
    {
        return Timestamp::fromDateTime(date.startOfDay(QTimeZone(zone().toUtf8())));
    }

    BusinessTime timeOf(const Week& week) const
    {
        return BusinessTime({.name = {}, .zone = zone(), .week = week, .specialDays = {}});
    }

    void complain(const QString& path, const QString& what)
    {
        m_reading.complain(m_reading.places.value(path), what);
    }

    // Whether something in what stands at `path` could not be read.
    bool isTroubled(const QString& path) const
    {
        const auto isIn = [&](const Place& place) {
            for (auto at = m_reading.places.cbegin(); at != m_reading.places.cend(); ++at) {
                if (at.key().startsWith(path) && at->line == place.line
                    && at->column <= place.column)
                    return true;
            }
            return false;
        };
        return std::any_of(m_reading.complaints.begin(), m_reading.complaints.end(),
                           [&](const Complaint& one) { return isIn(one.place); });
    }

    QList<AgentId> agentsLike(const QString& pattern) const
    {
        const QRegularExpression form(QRegularExpression::wildcardToRegularExpression(pattern));
        QList<AgentId> agents;
        for (const Agent& agent : m_centre.agents) {
            if (form.match(agent.login).hasMatch())
                agents += agent.id;
        }
        return agents;
    }

    void checkAgents(qsizetype index)
    {
        const QList<QString>& agents = m_text.shifts[index].agents;
        for (qsizetype i = 0; i < agents.size(); ++i) {
            if (agentsLike(agents[i]).isEmpty())
                complain(QStringLiteral("shifts.%1.agents.%2").arg(index).arg(i),
                         QStringLiteral("nobody's login is like '%1'; those of the centre file "
                                        "will do, and * stands for any letters")
                             .arg(agents[i]));
        }
    }

    void addShifts(SimulationPlan& plan, qsizetype index)
    {
        const ShiftText& shift = m_text.shifts[index];
        const BusinessTime time = timeOf(shift.hours);
        for (const QString& pattern : shift.agents) {
            const QList<AgentId> agents = agentsLike(pattern);
            for (auto from = time.nextOpen(m_start); from && *from < m_end;) {
                const Timestamp to = std::min(m_end, time.nextClosed(*from).value_or(m_end));
                for (const AgentId agent : agents)
                    plan.shifts += {agent, *from, to};
                from = time.nextOpen(to);
            }
        }
    }

    // Several rates at one time add up.
    QList<routing::Rate> ratesOf(const QList<RateText>& texts) const
    {
        std::set<Timestamp> changes{m_start};
        std::vector<BusinessTime> times;
        for (const RateText& text : texts) {
            times.push_back(timeOf(text.hours));
            const BusinessTime& time = times.back();
            for (auto from = time.nextOpen(m_start); from && *from < m_end;) {
                const Timestamp to = std::min(m_end, time.nextClosed(*from).value_or(m_end));
                changes.insert({*from, to});
                from = time.nextOpen(to);
            }
        }
        QList<routing::Rate> rates;
        for (const Timestamp at : changes) {
            double perHour = 0;
            for (qsizetype i = 0; i < texts.size(); ++i)
                perHour += times[static_cast<std::size_t>(i)].isOpen(at) ? texts[i].perHour : 0;
            rates += {at, perHour};
        }
        return rates;
    }

    void readMoments(const QString& name, const QString& path)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            complain(path, QStringLiteral("'%1' cannot be read: %2").arg(name, file.errorString()));
            return;
        }
        const Moments moments = momentsIn(file.read(longestMoments));
        for (const QString& mistake : moments.mistakes)
            complain(path, name + QStringLiteral(", ") + mistake);
        m_moments[name] = moments.at;
    }

    void checkStream(qsizetype index)
    {
        const StreamText& text = m_text.streams[index];
        const QString path = QStringLiteral("streams.%1.").arg(index);
        const QString moments = path + QStringLiteral("moments");
        if (text.rates.isEmpty() == text.moments.isEmpty()
            && !isTroubled(path + QStringLiteral("rates")) && !isTroubled(moments))
            complain(path.chopped(1), QStringLiteral("either 'rates' or 'moments' is wanted"));
        checkSpread(text.handling, path + QStringLiteral("handling"));
        if (text.patience)
            checkSpread(*text.patience, path + QStringLiteral("patience"));
        if (!text.moments.isEmpty())
            readMoments(text.moments, moments);
    }

    void checkSpread(const SpreadText& spread, const QString& path)
    {
        if (isTroubled(path))
            return;
        const bool isListed = spread.shape == routing::Spread::Shape::Listed;
        if (isListed && spread.list.isEmpty())
            complain(path, QStringLiteral("'listed' needs a 'list' of times"));
        if (!isListed && spread.mean <= Duration::zero())
            complain(path, QStringLiteral("a 'mean' is wanted, like 4 min"));
    }

    routing::Stream stream(qsizetype index)
    {
        const StreamText& text = m_text.streams[index];
        routing::Stream stream;
        stream.name = text.name;
        stream.queue = text.queue;
        stream.channel = text.channel;
        stream.language = text.language;
        stream.tier = text.tier;
        stream.handling = spreadFrom(text.handling);
        if (text.patience)
            stream.patience = spreadFrom(*text.patience);
        stream.target = text.target;
        stream.rates = text.rates.isEmpty() ? QList<routing::Rate>() : ratesOf(text.rates);
        if (!text.moments.isEmpty())
            stream.moments = m_moments.value(text.moments);
        stream.boosts = routing::boostsFor(m_centre.boosts,
                                           {.severities = text.severities,
                                            .tier = text.tier,
                                            .promises = {},
                                            .contacts = {},
                                            .tags = text.tags,
                                            .reach = text.reach,
                                            .language = text.language,
                                            .channel = text.channel},
                                           m_start);
        return stream;
    }

    const SimulationText& m_text;
    const CentrePlan& m_centre;
    const QDir& m_folder;
    Reading& m_reading;
    Timestamp m_start;
    Timestamp m_end;
    QMap<QString, QList<Timestamp>> m_moments; ///< by the name of their file
};

/// Reads the outline in two steps: which centre it is about, then all that refers to it.
SimulationReading read(const Outline& outline, const QString& path, QList<Complaint> complaints)
{
    SimulationReading result;
    const QDir folder = QFileInfo(path).dir();
    Reading reading{.complaints = std::move(complaints)};
    const Outline* centreName = outline.part(QStringLiteral("centre"));
    CentrePlan centre;
    if (centreName != nullptr && centreName->kind == Outline::Kind::Text) {
        const service::CentreReading read =
            service::readCentreFile(folder.filePath(centreName->text));
        centre = read.plan;
        for (const Complaint& complaint : read.complaints)
            result.complaints += {centreName->text, complaint};
    }
    const Names names = namesOf(centre);
    reading.names = &names;
    SimulationText text;
    readValue(Field{.key = "", .meaning = ""}, outline, text, reading);
    if (!QTimeZone(text.zone.toUtf8()).isValid() && !text.zone.isEmpty())
        reading.complain(reading.places.value(QStringLiteral("zone")),
                         QStringLiteral("'%1' is no time zone; like Europe/London").arg(text.zone));
    Planner planner(text, centre, folder, reading);
    if (result.isFit())
        planner.check();
    if (reading.complaints.isEmpty() && result.isFit())
        result.plan = planner.plan();
    std::stable_sort(reading.complaints.begin(), reading.complaints.end(),
                     [](const Complaint& a, const Complaint& b) { return a.place < b.place; });
    for (const Complaint& complaint : reading.complaints)
        result.complaints += {path, complaint};
    return result;
}

} // namespace

bool SimulationReading::isFit() const
{
    return std::none_of(complaints.begin(), complaints.end(), [](const FileComplaint& one) {
        return one.complaint.weight == Complaint::Weight::Error;
    });
}

SimulationReading readSimulation(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.plan = {}, .complaints = {{path, {{}, file.errorString()}}}};
    const service::YamlText text = service::readYaml(file.read(service::longestYaml + 1));
    if (text.outline.kind == Outline::Kind::Parts)
        return read(text.outline, path, text.complaints);
    SimulationReading nothing;
    for (const Complaint& complaint : text.complaints)
        nothing.complaints += {path, complaint};
    if (nothing.complaints.isEmpty())
        nothing.complaints +=
            {path, {text.outline.place, QStringLiteral("sections are wanted, like 'streams:'")}};
    return nothing;
}

} // namespace heddle::ctl
