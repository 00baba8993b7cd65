#include "core/scenario/rehearse/likeness.h"

#include "core/base/random.h"

#include <QStringList>

#include <algorithm>
#include <span>
#include <vector>

namespace heddle::scenario {

namespace {

constexpr quint64 recordedSeed = 1;
constexpr qsizetype veryFew = 4;   ///< words
constexpr qsizetype aMessage = 25; ///< words, from which on there are greetings
constexpr qsizetype longest = 400; ///< words
constexpr int isFelt = 200;        ///< of a sentiment

/// Something that people write to a centre about.
struct Topic {
    const char* subject;
    const char* asks;
    const char* more[4];
};

constexpr Topic topics[] = {
    {"Where is my parcel?",
     "My parcel was to be here on Monday and has not come.",
     {"The tracking page has said the same since Saturday.", "The neighbours have not taken it in.",
      "The number of the order is %1.", "Could you ask the carrier where it is?"}},
    {"A question about my invoice",
     "There is a line on my last invoice that I do not understand.",
     {"It is invoice %1.", "The month before it was less.", "I have not ordered anything since.",
      "Could you tell me what it stands for?"}},
    {"I want to send something back",
     "One of the things I ordered does not fit, and I should like to send it back.",
     {"It has not been used.", "The box is still here.", "The order is %1.",
      "Which address does the parcel go to?"}},
    {"Change of an appointment",
     "I have an appointment next week and need another day.",
     {"Mornings would suit me best.", "Wednesday or Friday would do.", "My reference is %1.",
      "Is anything free in the same week?"}},
    {"New address",
     "We are moving at the end of the month.",
     {"The new address is 4 Harbour Street.", "The old one holds until then.",
      "Our customer number is %1.", "Is there anything else that you need from us?"}},
    {"Opening hours",
     "I should like to come by and cannot find your hours.",
     {"Is there somebody there on Saturday?", "It would be around noon.",
      "I would bring the papers for %1 along.", "Is there a place to park?"}},
    {"Something is missing",
     "I opened the box today and one part of the set was not in it.",
     {"On the list it is number 7.", "Everything else is there.", "The order is %1.",
      "Can you send just this one?"}},
    {"It does not work as it should",
     "The machine I have from you stops after a minute.",
     {"A small lamp blinks red.", "It did well for two weeks.",
      "I have read the manual from front to back.", "The number on its back is %1."}},
    {"I cannot find my contract",
     "I am looking for my contract and only have the number.",
     {"It is %1.", "It must be from two years ago.", "A copy by mail would be enough.",
      "Until when does it run?"}},
    {"A spare part",
     "I am looking for a new handle for a model that you no longer show.",
     {"The model is %1.", "The rest of it is as good as new.", "A used one would do as well.",
      "What would it cost with postage?"}},
    {"A larger order",
     "We are a small club and think of ordering for all of us.",
     {"There would be about thirty.", "Is there a price for groups?", "Last year's order was %1.",
      "How long does it take to get here?"}},
    {"Please change my order",
     "I ordered the wrong colour and hope it is not on its way yet.",
     {"Blue is what I wanted.", "The order is %1.", "All the rest is right.",
      "If it has left already I will send it back."}},
};

constexpr const char* briefly[] = {
    "Hello?",     "Yes, please.", "Thank you.", "Is anybody there?",
    "All right.", "And when?",    "I see.",     "One moment, please."};
constexpr const char* greetings[] = {"Hello,", "Good morning,", "Dear all,", "Good day,"};
constexpr const char* partings[] = {"Kind regards", "Thanks in advance", "Best wishes",
                                    "Many greetings"};
constexpr const char* goodWords[] = {"You have always been very helpful, thank you.",
                                     "I am really happy with everything else, it is great.",
                                     "Last time it was solved so quickly, wonderful."};
constexpr const char* badWords[] = {"I am very disappointed by now.",
                                    "This is annoying and a terrible way to be treated.",
                                    "I am really unhappy with how this goes."};
constexpr const char* fillers[] = {
    "I have looked on your pages first.",  "A short answer is all I need.",
    "You can write to this address.",      "I am at home most evenings.",
    "There is no need to call.",           "I hope I have come to the right place.",
    "A friend told me to ask you.",        "Perhaps I have only missed something.",
    "Everything else is as it should be.", "I can send a picture if that helps."};

const char* severeWords(SeverityKind kind)
{
    switch (kind) {
    case SeverityKind::Money: return "My card was charged twice for it.";
    case SeverityKind::Safety: return "There was smoke coming out of it, and it caught fire.";
    case SeverityKind::Legal: return "I shall ask my lawyer what to do next.";
    case SeverityKind::Vulnerability: return "My mother is disabled and depends on it.";
    case SeverityKind::Outage: return "Your website is down, I cannot log in.";
    case SeverityKind::Repeat: return "This is the third time I am writing to you.";
    case SeverityKind::Deadline: return "It is urgent, I need it before Friday.";
    }
    return "";
}

QString oneOf(std::span<const char* const> all, Random& chance)
{
    return QString::fromLatin1(all[chance.below(all.size())]);
}

qsizetype wordsIn(const QString& text)
{
    return text.simplified().count(u' ') + 1;
}

/// Sentences in one order or another, until there are about so many words.
class Telling {
public:
    explicit Telling(qsizetype words) : m_wanted(words) {}

    void add(const QString& sentence)
    {
        m_words += wordsIn(sentence);
        m_sentences += sentence;
    }
    bool wants(const QString& sentence) const
    {
        return !m_sentences.contains(sentence) && m_words + wordsIn(sentence) / 2 < m_wanted;
    }
    QString text() const { return m_sentences.join(u' '); }

private:
    qsizetype m_wanted;
    qsizetype m_words = 0;
    QStringList m_sentences;
};

QString middleOf(const Topic& topic, const Outlines& said, Random& chance)
{
    Telling telling(std::clamp<qsizetype>(said.words, 1, longest));
    if (said.begins)
        telling.add(QString::fromLatin1(topic.asks));
    for (const SeverityKind kind : said.severity)
        telling.add(QString::fromLatin1(severeWords(kind)));
    if (said.sentiment >= isFelt)
        telling.add(oneOf(goodWords, chance));
    if (said.sentiment <= -isFelt)
        telling.add(oneOf(badWords, chance));
    const QString number = QString::number(chance.between(10'000, 99'999));
    std::vector<QString> rest;
    for (const char* more : topic.more)
        rest.push_back(QString::fromLatin1(more).replace(QStringLiteral("%1"), number));
    for (const char* filler : fillers)
        rest.push_back(QString::fromLatin1(filler));
    // What belongs to the matter comes before what could stand anywhere.
    std::rotate(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(chance.below(4)),
                rest.begin() + 4);
    std::rotate(rest.begin() + 4,
                rest.begin() + 4 + static_cast<std::ptrdiff_t>(chance.below(std::size(fillers))),
                rest.end());
    for (const QString& sentence : rest) {
        if (telling.wants(sentence) || telling.text().isEmpty())
            telling.add(sentence);
    }
    return telling.text();
}

} // namespace

Likeness likenessOf(const Outlines& said)
{
    Random chance(recordedSeed, QString(u"said/" + QString::number(said.number)));
    Random about(recordedSeed, QString(u"contact/" + QString::number(said.contact)));
    const Topic& topic = topics[about.below(std::size(topics))];
    const bool isPlain = said.severity.isEmpty() && std::abs(said.sentiment) < isFelt;
    if (said.words <= veryFew && isPlain)
        return {QString::fromLatin1(topic.subject), oneOf(briefly, chance)};
    QString text = middleOf(topic, said, chance);
    if (said.words >= aMessage)
        text = oneOf(greetings, chance) + QStringLiteral("\n\n") + text + QStringLiteral("\n\n")
               + oneOf(partings, chance);
    return {QString::fromLatin1(topic.subject), text};
}

} // namespace heddle::scenario
