#include "ui/theme/tokens.h"

#include <QPalette>
#include <QString>
#include <QWidget>

namespace heddle::ui {

namespace {

constexpr int kHues[kAvatarHues] = {252, 205, 160, 28, 330, 285, 8, 95};

QColor rgb(QRgb value)
{
    return QColor(value | 0xff000000u);
}

Tokens lightTokens()
{
    Tokens t;
    t.app = rgb(0xf4f4f6);
    t.panel = rgb(0xffffff);
    t.raised = rgb(0xffffff);
    t.sunken = rgb(0xf7f7f9);
    t.hover = rgb(0xefeff3);
    t.selected = rgb(0xffffff);
    t.bubble = rgb(0xf2f2f5);
    t.track = rgb(0xe9e9ee);
    t.thumb = rgb(0xffffff);
    t.line = rgb(0xe9e9ee);
    t.lineStrong = rgb(0xd9d9e0);
    t.shadow = QColor(20, 20, 45, 5);
    t.text = rgb(0x1b1c22);
    t.text2 = rgb(0x555862);
    t.text3 = rgb(0x666974);
    t.accent = rgb(0x5453d0);
    t.accentHover = rgb(0x4746bf);
    t.accentDown = rgb(0x3f3eac);
    t.onAccent = rgb(0xffffff);
    t.accentSoft = rgb(0xeeeefc);
    t.accentText = rgb(0x4645b8);
    t.logoTop = rgb(0x7471ee);
    t.logoBottom = rgb(0x4a49c4);
    t.ok = rgb(0x17754c);
    t.okSoft = rgb(0xe6f5ee);
    t.warn = rgb(0x9a5207);
    t.warnSoft = rgb(0xfdf1df);
    t.bad = rgb(0xc9343f);
    t.badSoft = rgb(0xfdebec);
    t.badFill = rgb(0xc9343f);
    t.badFillHover = rgb(0xb92f3a);
    t.onBad = rgb(0xffffff);
    t.note = rgb(0xfdf8ea);
    t.noteLine = rgb(0xf1e4bf);
    t.noteText = rgb(0x86600f);
    t.tier = rgb(0xfaf0d4);
    t.tierText = rgb(0x7d590c);
    t.presence = rgb(0x2aa56f);
    t.train = rgb(0xffb81f);
    t.onTrain = rgb(0x3a2600);
    t.phone = rgb(0x17754c);
    t.phoneSoft = rgb(0xe6f5ee);
    t.email = rgb(0x2a62c6);
    t.emailSoft = rgb(0xe8f0fd);
    t.chat = rgb(0x7a4fd3);
    t.chatSoft = rgb(0xf1ebfc);
    t.social = rgb(0xb52f78);
    t.socialSoft = rgb(0xfce9f3);
    t.paper = rgb(0x555862);
    t.paperSoft = rgb(0xf2f2f5);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.dark = true;
    t.app = rgb(0x0f1013);
    t.panel = rgb(0x17181c);
    t.raised = rgb(0x1d1e23);
    t.sunken = rgb(0x1b1c21);
    t.hover = rgb(0x1f2026);
    t.selected = rgb(0x202127);
    t.bubble = rgb(0x24252b);
    t.track = rgb(0x1a1b20);
    t.thumb = rgb(0x2b2c33);
    t.line = rgb(0x26282e);
    t.lineStrong = rgb(0x363841);
    t.shadow = QColor(0, 0, 0, 0);
    t.text = rgb(0xecedf1);
    t.text2 = rgb(0xb1b4be);
    t.text3 = rgb(0x959aa6);
    t.accent = rgb(0x6261dd);
    t.accentHover = rgb(0x6867e3);
    t.accentDown = rgb(0x5655c8);
    t.onAccent = rgb(0xffffff);
    t.accentSoft = rgb(0x26264a);
    t.accentText = rgb(0xa9a8fb);
    t.logoTop = rgb(0x7471ee);
    t.logoBottom = rgb(0x4a49c4);
    t.ok = rgb(0x46c48d);
    t.okSoft = rgb(0x152d23);
    t.warn = rgb(0xeba647);
    t.warnSoft = rgb(0x35270f);
    t.bad = rgb(0xf2727a);
    t.badSoft = rgb(0x3a1b1f);
    t.badFill = rgb(0xc93a45);
    t.badFillHover = rgb(0xb9333e);
    t.onBad = rgb(0xffffff);
    t.note = rgb(0x24200f);
    t.noteLine = rgb(0x3d3519);
    t.noteText = rgb(0xe0bd62);
    t.tier = rgb(0x332b12);
    t.tierText = rgb(0xe0bd62);
    t.presence = rgb(0x46c48d);
    t.train = rgb(0xf5ae14);
    t.onTrain = rgb(0x2b1c00);
    t.phone = rgb(0x46c48d);
    t.phoneSoft = rgb(0x152d23);
    t.email = rgb(0x78a6f7);
    t.emailSoft = rgb(0x182742);
    t.chat = rgb(0xb195f5);
    t.chatSoft = rgb(0x28203f);
    t.social = rgb(0xee84bb);
    t.socialSoft = rgb(0x38192b);
    t.paper = rgb(0xb1b4be);
    t.paperSoft = rgb(0x24252b);
    return t;
}

} // namespace

const QColor& Tokens::channel(ChannelKind kind) const
{
    switch (kind) {
    case ChannelKind::Phone: return phone;
    case ChannelKind::Email: return email;
    case ChannelKind::Chat: return chat;
    case ChannelKind::Social: return social;
    case ChannelKind::Paper: return paper;
    }
    return paper;
}

const QColor& Tokens::channelSoft(ChannelKind kind) const
{
    switch (kind) {
    case ChannelKind::Phone: return phoneSoft;
    case ChannelKind::Email: return emailSoft;
    case ChannelKind::Chat: return chatSoft;
    case ChannelKind::Social: return socialSoft;
    case ChannelKind::Paper: return paperSoft;
    }
    return paperSoft;
}

const Tokens& tokens(Scheme scheme)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return scheme == Scheme::Dark ? dark : light;
}

const Tokens& tokens(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    return tokens(dark ? Scheme::Dark : Scheme::Light);
}

const Tokens& tokens(const QWidget* widget)
{
    return tokens(widget->palette());
}

QColor mixed(const QColor& from, const QColor& to, qreal share)
{
    const auto between = [share](qreal a, qreal b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()));
}

QColor withAlpha(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

AvatarColours avatarColours(int index, Scheme scheme)
{
    const int hue = kHues[index % kAvatarHues];
    if (scheme == Scheme::Dark)
        return {QColor::fromHsl(hue, 70, 62), QColor::fromHsl(hue, 150, 205)};
    return {QColor::fromHsl(hue, 110, 226), QColor::fromHsl(hue, 120, 78)};
}

AvatarColours avatarColours(const QString& name, Scheme scheme)
{
    quint32 hash = 2166136261u;
    for (const QChar letter : name)
        hash = (hash ^ letter.unicode()) * 16777619u;
    return avatarColours(int((hash >> 8) % quint32(kAvatarHues)), scheme);
}

} // namespace heddle::ui
