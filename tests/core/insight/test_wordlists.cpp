#include "core/insight/words/wordlists.h"
#include "tests/support/catch.h"

#include <QDir>

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
    for (const char* name : {"auto-subjects", "bounce-subjects", "disclaimers", "mobile-footers"}) {
        for (const QString& line : insight::wordList(QString::fromLatin1(name))) {
            INFO(name << ": " << line.toStdString());
            const auto pattern = insight::compiled(line);
            REQUIRE(pattern.isValid());
            CHECK_FALSE(pattern.match(QString()).hasMatch());
        }
    }
    for (const QString& line : insight::wordList(QStringLiteral("moments"))) {
        INFO(line.toStdString());
        REQUIRE(line.count(QLatin1Char('\t')) == 1);
        const auto pattern = insight::compiled(line.section(QLatin1Char('\t'), 1));
        REQUIRE(pattern.isValid());
        CHECK_FALSE(pattern.match(QString()).hasMatch());
    }
}
