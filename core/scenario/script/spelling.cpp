#include "core/scenario/script/scriptfields.h"

namespace heddle::scenario {

namespace {

const QString momentForm = QStringLiteral("yyyy-MM-dd HH:mm");

} // namespace

QString spellingOf(const Cue& cue)
{
    return cue.step + u' ' + toName(cue.turn);
}

std::optional<Misspelt> read(const QString& text, Cue& value)
{
    const QStringList words = text.simplified().split(u' ');
    if (words.size() > 2)
        return Misspelt{0, QStringLiteral("a step and what became of it are wanted, like "
                                          "'call answered'")};
    Cue cue{.step = words.first()};
    if (words.size() == 2) {
        if (auto wrong = heddle::read(words.last(), cue.turn)) {
            wrong->at += text.indexOf(words.last());
            return wrong;
        }
    }
    value = cue;
    return std::nullopt;
}

QString spellingOf(const LocalMoment& moment)
{
    return moment.at.toString(momentForm);
}

std::optional<Misspelt> read(const QString& text, LocalMoment& value)
{
    const QDateTime moment = QDateTime::fromString(text.simplified(), momentForm);
    if (!moment.isValid())
        return Misspelt{
            0, QStringLiteral("'%1' is no moment; like 2026-03-02 08:00").arg(text.left(40))};
    value.at = moment;
    return std::nullopt;
}

} // namespace heddle::scenario
