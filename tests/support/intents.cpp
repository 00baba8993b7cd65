#include "tests/support/intents.h"

#include "core/base/random.h"

namespace heddle::test {

namespace {

using Ways = QStringList;

QList<Ways> waysOf(const char* table)
{
    QList<Ways> all;
    for (const QString& line : QString::fromUtf8(table).split(u'\n', Qt::SkipEmptyParts))
        all.append(line.split(u'|'));
    return all;
}

/// What may be wanted of a thing, each in several ways of saying it.
const QList<Ways>& wishes()
{
    static const QList<Ways> all =
        waysOf(R"(how do i get|where can i order|i would like to have|can i apply for
how do i cancel|i want to get rid of|please stop|can you close
i have lost|somebody stole|i cannot find|i no longer have
what is the cost of|how much do i pay for|what are the fees for|is there a charge for
how long does it take to receive|when will i get|i am still waiting for|still no sign of
i was declined with|it does not work with|my payment fails with|there is an error with
how do i change|i need to update|can i edit|please correct
i do not recognise|somebody else used|there is a fraud on|i never made
why was i charged twice for|there are two entries of|i see a double of|it was taken two times for
where can i see|how do i look up|please show me|is there a list for
can i use abroad|does it work in other countries|is it possible overseas to use|may i travel with)");
    return all;
}

const QList<Ways>& things()
{
    static const QList<Ways> all = waysOf(R"(my debit card|the plastic card|a bank card|my visa card
the transfer to my friend|a wire to another account|the money i sent|my bank transfer
my cash withdrawal|the money from the machine|an atm withdrawal|the cash i took out
my secret code|the pin|a passcode|the four digits
the direct debit|my standing order|the monthly payment|a regular payment
the currency exchange|my euros|foreign money|the exchange of dollars
my top up|the top-up by cheque|adding money|a deposit)");
    return all;
}

const QStringList openers{QString(),
                          QString(),
                          QString(),
                          QStringLiteral("hi, "),
                          QStringLiteral("hello there. "),
                          QStringLiteral("please help! "),
                          QStringLiteral("quick question: "),
                          QStringLiteral("i am confused, ")};
const QStringList closers{QString(),
                          QString(),
                          QStringLiteral("?"),
                          QStringLiteral("??"),
                          QStringLiteral(" please"),
                          QStringLiteral(", thanks"),
                          QStringLiteral(" since last week"),
                          QStringLiteral(" and what now")};

QString oneOf(const QStringList& ways, Random& chance)
{
    return ways.at(static_cast<qsizetype>(chance.below(static_cast<std::uint64_t>(ways.size()))));
}

/// Two neighbours change places, once in a while.
QString slipped(QString text, Random& chance)
{
    if (text.size() > 2 && chance.chance(0.2)) {
        const auto at =
            static_cast<qsizetype>(chance.below(static_cast<std::uint64_t>(text.size() - 1)));
        const QChar letter = text.at(at);
        text[at] = text.at(at + 1);
        text[at + 1] = letter;
    }
    return text;
}

} // namespace

QList<insight::Example> makeQuestions(int count, int kinds, quint64 seed)
{
    Random chance(seed, u"questions");
    QList<insight::Example> questions;
    for (int i = 0; i < count; ++i) {
        const auto kind = static_cast<qsizetype>(chance.below(static_cast<std::uint64_t>(kinds)));
        const Ways& wish = wishes().at(kind / things().size());
        const Ways& thing = things().at(kind % things().size());
        const QString text = oneOf(openers, chance) + oneOf(wish, chance) + u' '
                             + oneOf(thing, chance) + oneOf(closers, chance);
        questions.append({slipped(text, chance), QStringLiteral("kind %1").arg(kind)});
    }
    return questions;
}

} // namespace heddle::test
