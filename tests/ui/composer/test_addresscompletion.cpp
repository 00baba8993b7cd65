#include "tests/ui/composer/composerfixture.h"

#include <QAbstractItemView>

using namespace heddle;
using namespace heddle::test;

namespace {

struct Completing : Composing {
    Completing()
    {
        window.activateWindow();
        click("composer.unfold");
        line("composer.cc").setFocus();
        REQUIRE(waitFor([this] { return line("composer.cc").hasFocus(); }));
    }
    /// The list floats in a window of its own.
    QAbstractItemView* offered()
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QStringLiteral("composer.cc.completions") && top->isVisible())
                return qobject_cast<QAbstractItemView*>(top);
        }
        return nullptr;
    }
    bool isOffered()
    {
        return waitFor([this] { return offered() != nullptr; });
    }
    QString typed() { return line("composer.cc").text(); }
};

} // namespace

TEST_CASE_METHOD(Completing, "Customers are offered for what is typed, and taken with Enter",
                 "[composer]")
{
    QTest::keyClicks(&line("composer.cc"), QStringLiteral("sofi"));
    REQUIRE(isOffered());
    QTest::keyClick(offered(), Qt::Key_Return);
    CHECK(typed().startsWith(QStringLiteral("Sofia Rossi <")));
    CHECK(typed().endsWith(QStringLiteral(">, ")));
    QTest::keyClicks(&line("composer.cc"), QStringLiteral("chen"));
    REQUIRE(isOffered());
    QTest::mouseClick(offered()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      offered()->visualRect(offered()->model()->index(0, 0)).center());
    CHECK(typed().contains(QStringLiteral("Sofia Rossi <")));
    CHECK(typed().contains(QStringLiteral("Chen Wei <")));
    pause();
    REQUIRE_FALSE(centre.drafts.isEmpty());
    CHECK(centre.drafts.last().cc.size() == 2);
}

TEST_CASE_METHOD(Completing, "Escape goes on typing, and strangers are nobody's to offer",
                 "[composer]")
{
    QTest::keyClicks(&line("composer.cc"), QStringLiteral("sofi"));
    REQUIRE(isOffered());
    QTest::keyClick(offered(), Qt::Key_Escape);
    CHECK(offered() == nullptr);
    CHECK(typed() == QStringLiteral("sofi"));
    line("composer.cc").clear();
    QTest::keyClicks(&line("composer.cc"), QStringLiteral("nobody@else.example"));
    settle();
    CHECK(offered() == nullptr);
}
