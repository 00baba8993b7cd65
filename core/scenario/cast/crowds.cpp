#include "core/scenario/cast/crowds.h"

#include "core/scenario/cast/colleagues.h"
#include "core/scenario/cast/voice.h"

#include <algorithm>
#include <cmath>

namespace heddle::scenario {

namespace {

constexpr const char* firstNames[] = {"Amira",  "Bela",   "Carys", "Dario", "Elin",    "Farid",
                                      "Greta",  "Hamish", "Ines",  "Jonah", "Kaja",    "Liam",
                                      "Maren",  "Nadia",  "Owen",  "Priya", "Quentin", "Rosa",
                                      "Stefan", "Tilda",  "Umar",  "Vera",  "Wanda",   "Yusuf"};
constexpr const char* lastNames[] = {
    "Abbot",  "Brandt",   "Castell", "Dunmore", "Eklund", "Farrow", "Grieve",  "Hollis",
    "Ibarra", "Jessop",   "Kestrel", "Lomax",   "Marlow", "Norrby", "Okafor",  "Penrose",
    "Quill",  "Rowntree", "Sandell", "Thorne",  "Ueda",   "Vance",  "Wexford", "Yarrow"};

template<std::size_t size>
QString oneOf(const char* const (&names)[size], Random& chance)
{
    return QString::fromLatin1(names[chance.below(size)]);
}

QString oneOf(const QStringList& list, Random& chance)
{
    return list.isEmpty()
               ? QString()
               : list.at(static_cast<qsizetype>(chance.below(static_cast<quint64>(list.size()))));
}

} // namespace

Crowds::Crowds(Stage& stage, Customers& customers, Colleagues& colleagues, QObject* parent)
    : QObject(parent), m_stage(stage), m_customers(customers), m_colleagues(colleagues)
{
    for (const Crowd& crowd : stage.script.crowds)
        m_crowds.push_back({&crowd, Random(stage.seed, QString(u"crowd/" + crowd.id))});
}

void Crowds::start()
{
    for (std::size_t i = 0; i < m_crowds.size(); ++i) {
        const Crowd& crowd = *m_crowds[i].facts;
        m_colleagues.setHandling(crowd.id, crowd.handling);
        for (const Duration at : crowd.arrivals)
            m_stage.clock.callAt(m_stage.at(at), this, [this, i] { arrive(i); });
        if (crowd.perHour > 0)
            next(i, m_stage.at(crowd.from));
    }
}

// A Poisson process: the pauses are exponential. Rounded to milliseconds, so that the last bit of
// a logarithm, which differs between machines, cannot show.
void Crowds::next(std::size_t index, Timestamp after)
{
    Coming& crowd = m_crowds[index];
    constexpr double hour = 3'600'000.0;
    const double pause = -std::log(1.0 - crowd.chance.unit()) * hour / crowd.facts->perHour;
    const Timestamp at = after + std::chrono::milliseconds(std::llround(pause));
    const Duration until =
        crowd.facts->until > Duration::zero() ? crowd.facts->until : m_stage.script.lasts;
    if (at >= m_stage.at(until) || crowd.count >= crowd.facts->most)
        return;
    m_stage.clock.callAt(at, this, [this, index, at] {
        arrive(index);
        next(index, at);
    });
}

Person Crowds::member(Coming& crowd) const
{
    const QString first = oneOf(firstNames, crowd.chance);
    const QString last = oneOf(lastNames, crowd.chance);
    const QString handle = (first + u'.' + last).toLower() + QString::number(crowd.count);
    return {.id = {},
            .name = first + u' ' + last,
            .tier = crowd.facts->tier,
            .language = crowd.facts->language,
            .email = handle + QStringLiteral("@home.example"),
            .phone = QStringLiteral("+4416329%1").arg(60'000 + crowd.count % 40'000),
            .chat =
                QStringLiteral("visitor-") + crowd.facts->id + u'-' + QString::number(crowd.count),
            .social = u'@' + handle,
            .paper = first + u' ' + last + QStringLiteral(", %1 Mill Lane").arg(crowd.count),
            .followers = crowd.facts->followers,
            .patience = crowd.facts->patience * crowd.chance.between(50, 150) / 100};
}

void Crowds::arrive(std::size_t index)
{
    Coming& crowd = m_crowds[index];
    ++crowd.count;
    const auto author =
        std::find_if(m_stage.script.people.begin(), m_stage.script.people.end(),
                     [&](const Person& one) { return one.id == crowd.facts->author; });
    const Person by = author != m_stage.script.people.end() ? *author : member(crowd);
    const QString key = crowd.facts->id + u'#' + QString::number(crowd.count);
    const Utterance said{.key = key,
                         .conversation = key,
                         .subject = oneOf(crowd.facts->subjects, crowd.chance),
                         .text = oneOf(crowd.facts->texts, crowd.chance),
                         .at = m_stage.clock.now(),
                         .isAbout = crowd.facts->isAbout,
                         .followers = by.followers};
    m_customers.speak(said, by, m_stage.lineFacts(crowd.facts->by, crowd.facts->to),
                      crowd.facts->handling * crowd.chance.between(50, 150) / 100);
}

} // namespace heddle::scenario
