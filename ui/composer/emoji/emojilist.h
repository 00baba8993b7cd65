#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace heddle::ui {

struct Emoji {
    QString sign;
    QString name;
    QString words; ///< what else it is found by

    bool operator==(const Emoji&) const = default;
};

/// All emoji in Unicode's order (without skin tones), with the names they have in a language; in
/// English where there are none in that one.
/// Source: Unicode's emoji-test.txt 15.0 and CLDR 41's annotations, resources/emoji.
QList<Emoji> readEmoji(QLocale::Language language);

/// Those that have words beginning with each word of `text`, those first that are called so.
QList<Emoji> findEmoji(const QList<Emoji>& all, const QString& text);

} // namespace heddle::ui
