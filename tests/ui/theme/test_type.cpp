#include "tests/support/catch.h"

#include "ui/theme/type.h"

using namespace heddle::ui;

TEST_CASE("A countdown keeps its width while its digits change", "[theme]")
{
    const Type type{Step::Meta, Weight::Medium};
    CHECK(digitsWidth(QStringLiteral("11:11"), type)
          == Approx(digitsWidth(QStringLiteral("08:08"), type)));
    CHECK(digitsWidth(QStringLiteral("1:11"), type) < digitsWidth(QStringLiteral("11:11"), type));
}

TEST_CASE("Fonts come in the sizes of the scale", "[theme]")
{
    CHECK(typeFont({Step::Body, Weight::Regular}).pixelSize() == 13);
    CHECK(typeFont({Step::Title, Weight::Strong}).weight() == QFont::DemiBold);
    CHECK(&typeFont({Step::Body, Weight::Regular}) == &typeFont({Step::Body, Weight::Regular}));
}

TEST_CASE("Text that is too long is cut at its end", "[theme]")
{
    const QString text = QStringLiteral("A subject that goes on and on and on");
    const QString cut = elided(text, {}, 80);
    CHECK(cut.endsWith(QChar(0x2026)));
    CHECK(textWidth(cut, {}) <= 80);
    CHECK(elided(QStringLiteral("Hi"), {}, 80) == QStringLiteral("Hi"));
}
