#pragma once

#include <QString>
#include <QUrl>

namespace heddle::ui {

/// Where a link really leads, and whether it pretends to lead elsewhere.
struct LinkVerdict {
    enum class Danger {
        None,
        LookAlike,   ///< letters of other alphabets that look like Latin ones
        HiddenHost,  ///< a name before "@" that looks like the host
        BareAddress, ///< a number instead of a name
        Refused      ///< not http, https, mailto or tel: never opened
    };
    Danger danger = Danger::None;
    QString host;  ///< as registered ("xn--pple-43d.com"); the address for mailto and tel
    QString shown; ///< as written, when that differs from `host`

    bool operator==(const LinkVerdict&) const = default;
};

/// Whether a name ("@nоrthwind@social.example", "аpple.com") has letters of another alphabet that
/// look like those it pretends to have.
bool looksLikeAnother(const QString& name);

LinkVerdict judgeLink(const QUrl& url);

/// Where a link leads in one sentence, with a word of care where it pretends something.
QString linkSentence(const QUrl& url);

} // namespace heddle::ui
