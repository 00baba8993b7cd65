// How near the feeling that is read comes to what people would say, from -4 to 4.
#include "core/insight/feeling/sentiment.h"
#include "tests/support/catch.h"

#include <QFile>

#include <cmath>

using namespace heddle;

namespace {

struct Rated {
    QString text;
    double rating = 0;
};

std::vector<Rated> ratedMessages(const char* half)
{
    QFile file(QStringLiteral(HEDDLE_SOURCE_DIR "/tests/data/insight/rated-%1.tsv")
                   .arg(QLatin1String(half)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<Rated> messages;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const qsizetype tab = line.indexOf(u'\t');
        REQUIRE(tab > 0);
        messages.push_back({line.mid(tab + 1), line.left(tab).toDouble()});
    }
    return messages;
}

/// Pearson's correlation of what is read with the ratings.
double correlation(const std::vector<Rated>& messages)
{
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumYY = 0;
    double sumXY = 0;
    for (const Rated& message : messages) {
        const double x = insight::readSentiment(insight::readWords(message.text)).score / 1000.0;
        const double y = message.rating;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumYY += y * y;
        sumXY += x * y;
    }
    const auto n = static_cast<double>(messages.size());
    return (n * sumXY - sumX * sumY)
           / std::sqrt((n * sumXX - sumX * sumX) * (n * sumYY - sumY * sumY));
}

} // namespace

TEST_CASE("Feelings follow people's ratings as closely as they once did, also unseen ones",
          "[insight]")
{
    const auto development = ratedMessages("development");
    const auto unseen = ratedMessages("test");
    CHECK(development.size() >= 390);
    CHECK(unseen.size() >= 100);
    CHECK(correlation(development) >= 0.9);
    CHECK(correlation(unseen) >= 0.73);
}
