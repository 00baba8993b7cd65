#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakeknowledge.h"

#include "ui/knowledge/articletext.h"
#include "ui/knowledge/knowledgepage.h"

#include <QAbstractButton>
#include <QFontInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace heddle;
using namespace heddle::ui;
using service::Article;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        knowledge.articles = {
            {.id = 1,
             .title = QStringLiteral("Refund times"),
             .text = QStringLiteral("# Refunds\n\nUp to **five** days:\n\n- card\n- bank\n"),
             .tags = {QStringLiteral("refund")}},
            {.id = 2, .title = QStringLiteral("Returns"), .text = QStringLiteral("By post.")}};
        Agent boss = centre.me;
        boss.role = Role::Supervisor;
        page.setMe(boss);
        page.resize(1000, 700);
        page.show();
        page.refresh();
        REQUIRE(waitFor([this] { return list().count() == 2; }));
    }
    bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 2000); }
    template<class Widget>
    Widget& child(const char* name)
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QListWidget& list() { return child<QListWidget>("knowledge.list"); }
    QAbstractButton& button(const char* name) { return child<QAbstractButton>(name); }
    QString text() { return child<QTextBrowser>("knowledge.text").toPlainText(); }

    test::FakeKnowledge knowledge;
    KnowledgePage page{{desk, directory, setup, clock, nullptr, &knowledge}};
};

} // namespace

TEST_CASE_METHOD(Fixture, "Articles are found as one types and read beside the list", "[knowledge]")
{
    CHECK(text().contains(QStringLiteral("Up to five days")));
    auto& search = child<QLineEdit>("knowledge.search");
    page.focusSearch();
    QTest::keyClicks(&search, QStringLiteral("return"));
    REQUIRE(waitFor([this] { return list().count() == 1; }));
    CHECK(text() == QStringLiteral("By post."));
    QTest::keyClicks(&search, QStringLiteral("xyz"));
    REQUIRE(waitFor([this] { return list().count() == 0; }));
    CHECK_FALSE(button("knowledge.use").isVisible());
}

TEST_CASE_METHOD(Fixture, "An article goes into the reply as plain words", "[knowledge]")
{
    QSignalSpy wanted(&page, &KnowledgePage::useRequested);
    button("knowledge.use").click();
    REQUIRE(wanted.size() == 1);
    const auto reply = wanted.first().first().value<CannedReply>();
    CHECK(reply.text == QString::fromUtf8("Refunds\n\nUp to five days:\n\n• card\n• bank"));
    CHECK(reply.shortcut == QStringLiteral("refund-times"));
}

TEST_CASE_METHOD(Fixture, "A heading of an article is larger than its words", "[knowledge]")
{
    const QTextDocument& text = *child<QTextBrowser>("knowledge.text").document();
    const auto sizeOf = [](const QTextBlock& block) {
        return QFontInfo(block.begin().fragment().charFormat().font()).pixelSize();
    };
    const QTextBlock heading = text.firstBlock();
    REQUIRE(heading.text() == QStringLiteral("Refunds"));
    CHECK(sizeOf(heading) > sizeOf(heading.next()));
}

TEST_CASE("Numbers, links and marks of an article stay readable in a mail", "[knowledge]")
{
    CHECK(plainArticle(QStringLiteral("1. a\n2. b")) == QStringLiteral("1. a\n2. b"));
    CHECK(plainArticle(QStringLiteral("See [our page](https://x.example/a)."))
          == QStringLiteral("See our page (https://x.example/a)."));
    CHECK(plainArticle(QStringLiteral("![x](file:///etc/passwd)")).isEmpty());
    CHECK(plainArticle(QString()).isEmpty());
}

TEST_CASE_METHOD(Fixture, "A supervisor writes an article, which then is shown", "[knowledge]")
{
    button("knowledge.new").click();
    CHECK_FALSE(button("knowledge.save").isEnabled());
    QTest::keyClicks(&child<QLineEdit>("knowledge.title"), QStringLiteral("Opening hours"));
    child<QPlainTextEdit>("knowledge.markdown").setPlainText(QStringLiteral("Nine to *five*."));
    child<QLineEdit>("knowledge.tags").setText(QStringLiteral("hours, shop"));
    CHECK_FALSE(button("knowledge.remove").isVisible());
    button("knowledge.save").click();
    REQUIRE(waitFor([this] { return list().count() == 3; }));
    CHECK(waitFor([this] { return text() == QStringLiteral("Nine to five."); }));
    CHECK(knowledge.articles.last().tags.size() == 2);
}

TEST_CASE_METHOD(Fixture, "An article is removed after a question", "[knowledge]")
{
    button("knowledge.change").click();
    CHECK_FALSE(button("knowledge.confirm").isVisible());
    button("knowledge.remove").click();
    button("knowledge.confirm").click();
    REQUIRE(waitFor([this] { return list().count() == 1; }));
    CHECK(knowledge.articles.size() == 1);
}

TEST_CASE_METHOD(Fixture, "An agent reads and uses, and does not write", "[knowledge]")
{
    Agent agent = centre.me;
    agent.role = Role::Agent;
    page.setMe(agent);
    CHECK_FALSE(button("knowledge.new").isVisible());
    CHECK_FALSE(button("knowledge.change").isVisible());
    CHECK(button("knowledge.use").isVisible());
}

TEST_CASE_METHOD(Fixture, "An article has air between its parts, and room in a small window",
                 "[knowledge]")
{
    const auto* document = child<QTextBrowser>("knowledge.text").document();
    REQUIRE(document->blockCount() > 2);
    CHECK(document->firstBlock().blockFormat().bottomMargin() > 0);
    CHECK(document->firstBlock().next().blockFormat().lineHeight() > 100);
    page.resize(540, 500);
    QTest::qWait(20);
    CHECK(list().width() < 220);
    const auto& use = button("knowledge.use");
    CHECK(use.width() >= use.sizeHint().width());
    CHECK(page.rect().contains(QRect(use.mapTo(&page, QPoint()), use.size())));
}
