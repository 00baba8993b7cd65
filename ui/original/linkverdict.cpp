#include "ui/original/linkverdict.h"

#include "ui/theme/bidi.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

namespace heddle::ui {

namespace {

/// Translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::LinkBar)
};

/// Scripts that are written together as a matter of course count as one.
QChar::Script family(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo: return QChar::Script_Han;
    default: return script;
    }
}

QSet<int> scriptsOf(const QString& label)
{
    QSet<int> scripts;
    for (const uint letter : label.toUcs4()) {
        const QChar::Script script = QChar::script(letter);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(family(script));
    }
    return scripts;
}

/// True for a label that could be read as Latin though it is not (Unicode TR 39, the common part).
bool readsAsLatin(const QString& label)
{
    static const QString lookAlikes = QStringLiteral("аАеЕоОрРсСуУхХіІјЈѕЅһԁԛԝӏкмтвнɡαορνυικτ");
    bool any = false;
    for (const QChar letter : label) {
        if (letter.isLetter() && letter.unicode() >= 0x80) {
            if (!lookAlikes.contains(letter))
                return false;
            any = true;
        }
    }
    return any;
}

bool isNumber(const QString& host)
{
    for (const QChar letter : host) {
        if (!letter.isDigit() && letter != QLatin1Char('.') && letter != QLatin1Char(':')
            && !(host.contains(QLatin1Char(':')) && letter.isLetterOrNumber()))
            return false;
    }
    return !host.isEmpty();
}

} // namespace

bool looksLikeAnother(const QString& name)
{
    for (const QString& label : name.split(QLatin1Char('.'))) {
        if (scriptsOf(label).size() > 1 || readsAsLatin(label))
            return true;
    }
    return false;
}

LinkVerdict judgeLink(const QUrl& url)
{
    using Danger = LinkVerdict::Danger;
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("mailto") || scheme == QLatin1String("tel"))
        return {Danger::None, url.path(), {}};
    if ((scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        || url.host().isEmpty())
        return {Danger::Refused, url.toDisplayString().left(100), {}};

    const QString registered = url.host(QUrl::EncodeUnicode | QUrl::FullyEncoded);
    const QString written =
        QUrl::fromAce(registered.toLatin1(), QUrl::IgnoreIDNWhitelist).toLower();
    LinkVerdict verdict{Danger::None, registered, written == registered ? QString() : written};
    if (looksLikeAnother(written))
        verdict.danger = Danger::LookAlike;
    else if (!url.userInfo().isEmpty())
        verdict.danger = Danger::HiddenHost;
    else if (isNumber(registered))
        verdict.danger = Danger::BareAddress;
    return verdict;
}

QString linkSentence(const QUrl& url)
{
    const LinkVerdict verdict = judgeLink(url);
    using Danger = LinkVerdict::Danger;
    const QString host = isolated(verdict.host);
    switch (verdict.danger) {
    case Danger::Refused:
        return Words::tr("This link is of a kind that is not opened: %1").arg(host);
    case Danger::LookAlike:
        return Words::tr("Careful: this leads to %1. It is written “%2”, with letters of another "
                         "alphabet that look like Latin ones.")
            .arg(host, isolatedName(verdict.shown));
    case Danger::HiddenHost:
        return Words::tr("Careful: this leads to %1, although it begins with another name.")
            .arg(host);
    case Danger::BareAddress:
        return Words::tr("Careful: this leads to %1, an address without a name.").arg(host);
    case Danger::None: break;
    }
    if (url.scheme() == QLatin1String("mailto"))
        return Words::tr("Write to %1?").arg(host);
    if (url.scheme() == QLatin1String("tel"))
        return Words::tr("Call %1?").arg(host);
    return Words::tr("This link leads to %1.").arg(host);
}

} // namespace heddle::ui
