#include "core/insight/words/knowledge.h"
#include "core/insight/words/wordlists.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace heddle;

TEST_CASE("The lists are compiled in, sorted, unique and free of stray blanks", "[insight]")
{
    const QDir folder(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/insight"));
    const QStringList files = folder.entryList({QStringLiteral("*.txt")}, QDir::Files);
    REQUIRE(files.size() >= 9);
    for (const QString& file : files) {
        INFO(file.toStdString());
        const QStringList lines = insight::wordList(file.chopped(4));
        REQUIRE_FALSE(lines.isEmpty());
        for (const QString& line : lines)
            CHECK(line == line.trimmed());
        QStringList sorted = lines;
        std::sort(sorted.begin(), sorted.end(),
                  [](const QString& a, const QString& b) { return a.toUcs4() < b.toUcs4(); });
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        CHECK(lines == sorted);
    }
}

TEST_CASE("Each pattern of the lists is a valid one and does not match nothing", "[insight]")
{
    for (const char* name :
         {"absence-frames", "absence-texts", "auto-subjects", "bounce-senders", "bounce-subjects",
          "bounce-texts", "disclaimers", "machine-texts", "mobile-footers"}) {
        for (const QString& line : insight::wordList(QString::fromLatin1(name))) {
            INFO(name << ": " << line.toStdString());
            const auto pattern = insight::compiled(line);
            REQUIRE(pattern.isValid());
            CHECK_FALSE(pattern.match(QString()).hasMatch());
        }
    }
}

TEST_CASE("Every line of the lists of feelings and cues is understood", "[insight]")
{
    CHECK(insight::knowledge().complaints().join(QLatin1Char('\n')) == QString());
    CHECK(insight::wordList(QStringLiteral("sentiment-en")).size() >= 2'500);
    for (const char* other : {"de", "fr", "es"})
        CHECK(insight::wordList(QStringLiteral("sentiment-") + QLatin1String(other)).size() >= 200);
}

TEST_CASE("A word or phrase stands once in a list of strengths", "[insight]")
{
    for (const char* name : {"sentiment-en", "sentiment-de", "sentiment-fr", "sentiment-es",
                             "sentiment-nl", "sentiment-it", "sentiment-pt", "sentiment-sv",
                             "sentiment-da", "sentiment-pl", "sentiment-pictures"}) {
        QSet<QString> seen;
        for (const QString& line : insight::wordList(QString::fromLatin1(name))) {
            INFO(name << ": " << line.toStdString());
            const QString word = line.section(QLatin1Char('\t'), 0, 0);
            CHECK_FALSE(seen.contains(word));
            CHECK(word == word.toLower());
            seen.insert(word);
        }
    }
}
