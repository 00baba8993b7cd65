#include "ui/original/linkverdict.h"

#include <QSet>
#include <QStringList>

namespace heddle::ui {

namespace {

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

bool isLookAlike(const QString& host)
{
    for (const QString& label : host.split(QLatin1Char('.'))) {
        if (scriptsOf(label).size() > 1 || readsAsLatin(label))
            return true;
    }
    return false;
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
    if (isLookAlike(written))
        verdict.danger = Danger::LookAlike;
    else if (!url.userInfo().isEmpty())
        verdict.danger = Danger::HiddenHost;
    else if (isNumber(registered))
        verdict.danger = Danger::BareAddress;
    return verdict;
}

} // namespace heddle::ui
