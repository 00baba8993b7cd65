#include "tests/ui/composer/composerfixture.h"

#include "ui/composer/composeredit.h"
#include "ui/composer/spelling/spellmarker.h"

#include <QContextMenuEvent>
#include <QFile>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

namespace {

/// Knows all words but one.
struct PickySpeller final : Speller {
    bool isRight(const QString& word) const override { return word != QStringLiteral("tomorow"); }
    QStringList suggestions(const QString&) const override
    {
        return {QStringLiteral("tomorrow"), QStringLiteral("to-morrow")};
    }
};

QStringList wordsIn(const QString& line)
{
    QStringList words;
    for (const auto& [at, length] : spellableWords(line))
        words += line.mid(at, length);
    return words;
}

} // namespace

TEST_CASE("Words are told from addresses, codes and quotes", "[composer]")
{
    CHECK(wordsIn(QStringLiteral("Don't wait, Amira: it’s fine."))
          == QStringList{QStringLiteral("Don't"), QStringLiteral("wait"), QStringLiteral("Amira"),
                         QStringLiteral("it’s"), QStringLiteral("fine")});
    CHECK(wordsIn(QStringLiteral("see https://a.example/b, me@b.example, A-48219, {agent.name}"))
          == QStringList{QStringLiteral("see")});
    CHECK(wordsIn(QStringLiteral("> qwoted wrods")).isEmpty());
    CHECK(wordsIn(QStringLiteral("الشحنة وصلت")).size() == 2);
}

TEST_CASE("The dictionary of the region is taken, else another of the language", "[composer]")
{
    QTemporaryDir folder;
    for (const char* name : {"en_GB.dic", "en_GB.aff", "en_US.dic", "en_US.aff", "de_DE.dic"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const auto found = [&](const char* language) {
        return dictionaryFor(QLatin1String(language), {folder.path()})
            .section(QLatin1Char('/'), -1);
    };
    CHECK(found("en-US") == QStringLiteral("en_US"));
    CHECK(found("en").startsWith(QStringLiteral("en_")));
    CHECK(found("de").isEmpty()); // without its rules
    CHECK(found("fr").isEmpty());
    CHECK(found("").isEmpty());
}

TEST_CASE_METHOD(Composing, "A wrong word is underlined and put right from its menu", "[composer]")
{
    auto& edit = child<ComposerEdit>("composer.words");
    edit.spelling().setSpeller(std::make_shared<PickySpeller>());
    type(QStringLiteral("It comes tomorow"));
    const auto marks = edit.document()->begin().layout()->formats();
    REQUIRE(marks.size() == 1);
    CHECK(marks.first().start == 9);
    CHECK(marks.first().length == 7);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, edit.cursorRect().center(),
                            edit.mapToGlobal(edit.cursorRect().center()));
    QApplication::sendEvent(edit.viewport(), &asked);
    auto& menu = child<QMenu>("composer.wordsMenu");
    CHECK(menu.actions().first()->text() == QStringLiteral("tomorrow"));
    menu.actions().first()->trigger();
    CHECK(edit.toPlainText().startsWith(QStringLiteral("It comes tomorrow")));
}

TEST_CASE_METHOD(Composing, "Underlining is no typing: nothing is saved by it", "[composer]")
{
    pause();
    const int before = int(centre.calls.size());
    child<ComposerEdit>("composer.words").spelling().setSpeller(std::make_shared<PickySpeller>());
    pause();
    CHECK(centre.calls.size() == before);
}
