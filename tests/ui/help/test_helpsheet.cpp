#include "tests/ui/mainwindow/speaking.h"
#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/help/helpsheet.h"
#include "ui/search/searchpalette.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

namespace {

struct Reading : WindowFixture {
    Reading()
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    HelpSheet& sheet() { return *window.findChild<HelpSheet*>(); }
    template<class Widget>
    Widget& part(const char* name)
    {
        auto* found = sheet().findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QString title() { return part<QTextBrowser>("help.text").toPlainText().section(u'\n', 0, 0); }
    void press(Qt::Key key)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key);
    }
};

QList<HelpPage> pagesIn(const QString& language)
{
    const Speaking speaking(language);
    QWidget window;
    const Actions actions(&window);
    return helpPages(actions);
}

const HelpPage& named(const QList<HelpPage>& pages, const char* name)
{
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const HelpPage& page) {
        return page.name == QLatin1String(name);
    });
    REQUIRE(found != pages.end());
    return *found;
}

} // namespace

TEST_CASE("Every page of the help is there in each language and knows every command it names",
          "[help]")
{
    const QList<HelpPage> english = pagesIn(QStringLiteral("en"));
    for (const Language& language : languages()) {
        const QList<HelpPage> pages = pagesIn(language.code);
        REQUIRE(pages.size() == english.size());
        for (int i = 0; i < pages.size(); ++i) {
            const HelpPage& page = pages.at(i);
            INFO(language.code.toStdString() << " " << page.name.toStdString());
            CHECK_FALSE(page.title.isEmpty());
            CHECK(page.text.size() > 200);
            CHECK_FALSE(page.text.contains(u'{'));
            CHECK_FALSE(page.text.contains(QString::fromUtf8("**\u2066\u2069**")));
            CHECK(page.direction == QLocale(language.code).textDirection());
            if (language.code != QLatin1String("en"))
                CHECK(page.text != english.at(i).text);
        }
    }
}

TEST_CASE("A language without pages of its own reads them in English", "[help]")
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Icelandic));
    QWidget window;
    const Actions actions(&window);
    const QList<HelpPage> pages = helpPages(actions);
    QLocale::setDefault(before);
    CHECK(named(pages, "telephone").title == QStringLiteral("Telephone"));
}

TEST_CASE("The help names the keys that somebody chose", "[help]")
{
    QWidget window;
    Actions actions(&window);
    actions.setOwnKeys({{QStringLiteral("action.reply"), QStringLiteral("Ctrl+J")},
                        {QStringLiteral("action.forward"), QString()}});
    const HelpPage page = named(helpPages(actions), "answering");
    CHECK(page.text.contains(
        QKeySequence(QStringLiteral("Ctrl+J")).toString(QKeySequence::NativeText)));
    CHECK(page.text.contains(actions[ActionId::Forward].text())); // no key: its name
}

TEST_CASE("Pages are found by their words, those with them in the title first", "[help]")
{
    const QList<HelpPage> pages = pagesIn(QStringLiteral("en"));
    CHECK(pagesWith(pages, QString()).size() == pages.size());
    CHECK(pagesWith(pages, QStringLiteral("  TELEPHONE ")).first().name
          == QStringLiteral("telephone"));
    CHECK(pagesWith(pages, QStringLiteral("keypad transfers")).size() == 1);
    CHECK(pagesWith(pages, QStringLiteral("keypad zebra")).isEmpty());
    CHECK(pagesWith(pages, QStringLiteral("(.*[")).isEmpty());
}

TEST_CASE_METHOD(Reading, "F1 opens the help at the page of where one is, and Escape leads back",
                 "[help]")
{
    window.showSettings();
    press(Qt::Key_F1);
    REQUIRE(sheet().isVisible());
    CHECK(title() == QStringLiteral("Your own ways"));
    press(Qt::Key_Escape);
    CHECK_FALSE(sheet().isVisible());
    window.actions()[ActionId::ShowInbox].trigger();
    press(Qt::Key_F1);
    CHECK(title() == QStringLiteral("The first minutes"));
    press(Qt::Key_Escape);
    REQUIRE(open(sample.parcel));
    window.actions()[ActionId::Reply].trigger();
    REQUIRE(QTest::qWaitFor(
        [] {
            const QWidget* focus = QApplication::focusWidget();
            return focus && focus->objectName() == QLatin1String("composer.words");
        },
        30000));
    press(Qt::Key_F1);
    CHECK(title() == QStringLiteral("Answering"));
    press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("composer.words"));
}

TEST_CASE_METHOD(Reading, "The help is searched and read by keyboard alone", "[help]")
{
    press(Qt::Key_F1);
    auto& pages = part<QListWidget>("help.pages");
    const int all = pages.count();
    press(Qt::Key_Down);
    CHECK(title() == pages.item(pages.currentRow())->text());
    CHECK(pages.currentRow() == 2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("keypad"));
    REQUIRE(pages.count() == 1);
    CHECK(title() == QStringLiteral("Telephone"));
    const auto marks = part<QTextBrowser>("help.text").extraSelections();
    REQUIRE_FALSE(marks.isEmpty());
    CHECK(marks.first().cursor.selectedText().toLower() == QStringLiteral("keypad"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zebra"));
    CHECK(pages.count() == 0);
    CHECK(part<QTextBrowser>("help.text").extraSelections().isEmpty());
    part<QLineEdit>("help.search").clear();
    CHECK(pages.count() == all);
}

TEST_CASE_METHOD(Reading, "A page of the help is found in the palette", "[help]")
{
    window.openSearch();
    auto* palette = window.findChild<SearchPalette*>();
    QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("Help: Tele"));
    press(Qt::Key_Return);
    REQUIRE(sheet().isVisible());
    CHECK(title() == QStringLiteral("Telephone"));
}

TEST_CASE("Every line of an Arabic page is written from the right, also one that begins with a key",
          "[help]")
{
    const Speaking arabic(QStringLiteral("ar"));
    QWidget window;
    window.resize(1000, 700);
    const Actions actions(&window);
    HelpSheet sheet(actions, &window);
    sheet.open(QStringLiteral("telephone"));
    const auto* text = sheet.findChild<QTextBrowser*>();
    REQUIRE(text);
    int lines = 0;
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
        CHECK(block.textDirection() == Qt::RightToLeft);
        ++lines;
    }
    CHECK(lines > 5);
}
