#include "core/channel/email/imap/uidset.h"

#include <algorithm>

namespace heddle::email {

namespace {

constexpr qsizetype mostUids = 2'000'000;

Error notASet()
{
    return {ErrorCode::BadInput, QStringLiteral("IMAP: not a set of UIDs, or too large a one")};
}

Uids inOrder(Uids uids)
{
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    return uids;
}

std::optional<quint32> uidOf(QByteArrayView text)
{
    quint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<quint64>(c - '0');
        if (value > std::numeric_limits<quint32>::max())
            return std::nullopt;
    }
    return value == 0 ? std::nullopt : std::optional(static_cast<quint32>(value));
}

template<class Each>
bool forEachWord(QByteArrayView text, char separator, Each each)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(separator);
        const auto word = end < 0 ? text : text.first(end);
        if (!each(word))
            return false;
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return true;
}

} // namespace

QByteArray uidSet(const Uids& uids)
{
    QByteArray text;
    for (qsizetype i = 0; i < uids.size();) {
        qsizetype last = i;
        while (last + 1 < uids.size() && uids.at(last + 1) == uids.at(last) + 1)
            ++last;
        if (!text.isEmpty())
            text += ',';
        text += QByteArray::number(uids.at(i));
        if (last > i)
            text += ':' + QByteArray::number(uids.at(last));
        i = last + 1;
    }
    return text;
}

Result<Uids> readUidSet(QByteArrayView text, quint32 least)
{
    Uids uids;
    const bool isSet = forEachWord(text, ',', [&](QByteArrayView word) {
        const qsizetype colon = word.indexOf(':');
        const auto first = uidOf(colon < 0 ? word : word.first(colon));
        const auto last = colon < 0 ? first : uidOf(word.sliced(colon + 1));
        if (!first || !last)
            return false;
        const quint32 low = std::max(std::min(*first, *last), least);
        const quint32 high = std::max(*first, *last);
        if (high >= low && high - low >= mostUids - uids.size())
            return false;
        for (quint64 uid = low; uid <= high; ++uid)
            uids.append(static_cast<quint32>(uid));
        return true;
    });
    return isSet ? Result<Uids>(inOrder(std::move(uids))) : Result<Uids>(notASet());
}

Result<Uids> readSearch(QByteArrayView text, quint32 least)
{
    Uids uids;
    const bool isList = forEachWord(text, ' ', [&](QByteArrayView word) {
        if (word.isEmpty() || word.startsWith('('))
            return true; // "(MODSEQ 917)" may stand at the end
        if (word.endsWith(')'))
            return true;
        const auto uid = uidOf(word);
        if (uid && *uid >= least)
            uids.append(*uid);
        return uid.has_value() && uids.size() <= mostUids;
    });
    return isList ? Result<Uids>(inOrder(std::move(uids))) : Result<Uids>(notASet());
}

} // namespace heddle::email
