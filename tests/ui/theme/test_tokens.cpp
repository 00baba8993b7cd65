#include "tests/support/catch.h"

#include "ui/theme/scheme.h"

#include <QTest>

#include <cmath>

using namespace heddle;
using namespace heddle::ui;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

struct Pair {
    const char* name;
    QColor words;
    QColor back;
};

QList<Pair> textPairs(const Tokens& t)
{
    QList<Pair> pairs{
        {"accent button", t.onAccent, t.accent},
        {"accent button, hot", t.onAccent, t.accentHover},
        {"accent button, down", t.onAccent, t.accentDown},
        {"red button", t.onBad, t.badFill},
        {"red button, hot", t.onBad, t.badFillHover},
        {"own chat line", t.text, t.accentSoft},
        {"soft accent", t.accentText, t.accentSoft},
        {"ok pill", t.ok, t.okSoft},
        {"words on ok", t.text2, t.okSoft},
        {"warn pill", t.warn, t.warnSoft},
        {"bad pill", t.bad, t.badSoft},
        {"words on bad", t.text, t.badSoft},
        {"note head", t.noteText, t.note},
        {"note", t.text, t.note},
        {"tier", t.tierText, t.tier},
        {"tab", t.text2, t.track},
        {"chosen tab", t.text, t.thumb},
        {"tab count", t.text3, t.track},
        {"urgent tab count", t.accentText, t.track},
        {"chip", t.text2, t.bubble},
        {"disabled button", t.text3, t.bubble},
        {"tooltip", t.panel, t.text},
    };
    const std::pair<const char*, QColor> grounds[] = {
        {"app", t.app},       {"panel", t.panel}, {"raised", t.raised},
        {"sunken", t.sunken}, {"hover", t.hover}, {"selected", t.selected}};
    for (const auto& [name, ground] : grounds) {
        for (const QColor& words : {t.text, t.text2, t.text3, t.accentText, t.bad, t.warn})
            pairs.append({name, words, ground});
    }
    for (const auto kind : {ChannelKind::Phone, ChannelKind::Email, ChannelKind::Chat,
                            ChannelKind::Social, ChannelKind::Paper})
        pairs.append({"channel", t.channel(kind), t.channelSoft(kind)});
    return pairs;
}

} // namespace

TEST_CASE("Every pair of words and ground can be read", "[theme]")
{
    const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
    for (const Pair& pair : textPairs(tokens(scheme))) {
        INFO(pair.name << (scheme == Scheme::Dark ? " dark " : " light ")
                       << pair.words.name().toStdString() << " on "
                       << pair.back.name().toStdString());
        CHECK(contrast(pair.words, pair.back) >= 4.5);
    }
    for (int i = 0; i < kAvatarHues; ++i) {
        const AvatarColours colours = avatarColours(i, scheme);
        INFO("avatar " << i);
        CHECK(contrast(colours.fore, colours.back) >= 4.5);
    }
}

TEST_CASE("A palette leads back to the colours it was made from", "[theme]")
{
    CHECK_FALSE(tokens(paletteFor(Scheme::Light)).dark);
    CHECK(tokens(paletteFor(Scheme::Dark)).dark);
    applyScheme(Scheme::Dark);
    CHECK(currentScheme() == Scheme::Dark);
    QWidget widget;
    CHECK(tokens(&widget).dark);
    applyScheme(Scheme::Light);
    CHECK(QTest::qWaitFor([&widget] { return !tokens(&widget).dark; }));
}

TEST_CASE("Somebody's colour is the same in every run", "[theme]")
{
    const auto name = QStringLiteral("Amira Haddad");
    CHECK(avatarColours(name, Scheme::Light).back == avatarColours(1, Scheme::Light).back);
    CHECK(avatarColours(QString(), Scheme::Dark).back.isValid());
}
