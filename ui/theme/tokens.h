#pragma once

#include "core/model/channelkind.h"

#include <QColor>

class QPalette;
class QWidget;

namespace heddle::ui {

/// Light or dark.
enum class Scheme { Light, Dark };

/// Every colour of the program, named by what it means. The only place that knows colour values.
/// Text pairs reach a contrast of 4.5 (tested).
struct Tokens {
    bool dark = false;

    // Surfaces.
    QColor app;    ///< behind everything
    QColor panel;  ///< the big sheet
    QColor raised; ///< cards, buttons
    QColor sunken; ///< table heads, inner boxes
    QColor hover;
    QColor selected;
    QColor bubble; ///< chips, soft buttons, chat of others
    QColor track;  ///< of a segmented control
    QColor thumb;  ///< its chosen part
    QColor line;
    QColor lineStrong;
    QColor shadow; ///< painted in several layers; transparent in the dark

    // Words, from strong to weak.
    QColor text;
    QColor text2;
    QColor text3;

    // The one accent: the thing to do next, data, busy.
    QColor accent;
    QColor accentHover;
    QColor accentDown;
    QColor onAccent;
    QColor accentSoft;
    QColor accentText;
    QColor logoTop;
    QColor logoBottom;

    // Meanings.
    QColor ok;
    QColor okSoft;
    QColor warn;
    QColor warnSoft;
    QColor bad;
    QColor badSoft;
    QColor badFill; ///< filled red that carries onBad
    QColor badFillHover;
    QColor onBad;
    QColor note;
    QColor noteLine;
    QColor noteText;
    QColor tier;
    QColor tierText;
    QColor presence; ///< the dot of somebody ready
    QColor train;    ///< the frame around everything that is not real
    QColor onTrain;

    // Channels.
    QColor phone, phoneSoft;
    QColor email, emailSoft;
    QColor chat, chatSoft;
    QColor social, socialSoft;
    QColor paper, paperSoft;

    const QColor& channel(ChannelKind kind) const;
    const QColor& channelSoft(ChannelKind kind) const;
};

/// The two tables.
const Tokens& tokens(Scheme scheme);
/// The table that a palette made by paletteFor() belongs to: the palette carries the theme, so
/// whoever paints finds the colours there and repaints when it changes.
const Tokens& tokens(const QPalette& palette);
const Tokens& tokens(const QWidget* widget);

/// Between two colours: 0 is `from`, 1 is `to`.
QColor mixed(const QColor& from, const QColor& to, qreal share);
QColor withAlpha(QColor colour, qreal alpha);

/// The pair of colours of somebody's initials. The same name has the same colours on every machine
/// and in every run (FNV-1a; qHash is salted).
struct AvatarColours {
    QColor back;
    QColor fore;
};
AvatarColours avatarColours(const QString& name, Scheme scheme);
/// How many different pairs there are, for tests of contrast.
AvatarColours avatarColours(int index, Scheme scheme);
constexpr int kAvatarHues = 8;

} // namespace heddle::ui
