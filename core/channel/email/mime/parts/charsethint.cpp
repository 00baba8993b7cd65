#include "core/channel/email/mime/parts/charsethint.h"

#include "core/base/text/charset.h"

#include <algorithm>

namespace heddle::email {

namespace {

QByteArray declaredCharset(const Part& part)
{
    if (part.type.value.startsWith("text/")) {
        const QByteArray charset = part.type.parameter("charset").toUtf8();
        if (isUsefulHint(charset))
            return charset;
    }
    for (const auto& child : part.children) {
        const QByteArray hint = declaredCharset(child);
        if (!hint.isEmpty())
            return hint;
    }
    return {};
}

/// What a text that stands there as it is, in eight bits, looks like.
QByteArray apparentCharset(const Part& part)
{
    constexpr qsizetype enough = 20'000;
    if (part.type.value.startsWith("text/"))
        return likelyCharset(part.body.first(std::min(part.body.size(), enough)));
    for (const auto& child : part.children) {
        const QByteArray hint = apparentCharset(child);
        if (!hint.isEmpty())
            return hint;
    }
    return {};
}

} // namespace

QByteArray charsetHint(const Part& part)
{
    const QByteArray declared = declaredCharset(part);
    return declared.isEmpty() ? apparentCharset(part) : declared;
}

QByteArray metaCharset(const QByteArray& html)
{
    const QByteArray start = html.left(4'096).toLower();
    const qsizetype at = start.indexOf("charset=");
    if (at < 0)
        return {};
    QByteArray name;
    for (qsizetype i = at + 8; i < start.size() && name.size() < 40; ++i) {
        if (start[i] == '"' || start[i] == '\'' || start[i] == ' ') {
            if (name.isEmpty())
                continue;
            break;
        }
        if (start[i] == '>' || start[i] == ';' || start[i] == '/')
            break;
        name += start[i];
    }
    return name;
}

} // namespace heddle::email
