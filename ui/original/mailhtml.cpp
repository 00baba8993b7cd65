#include "ui/original/mailhtml.h"

#include <QRegularExpression>

namespace heddle::ui {

namespace {

// Pictures come from the mail itself or through our own scheme; nothing else comes at all.
constexpr char kPolicy[] =
    "<!doctype html><html><head><meta charset=utf-8>"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "img-src cid: data: heddlemail:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-src 'none'; object-src 'none'\">"
    "<meta name=referrer content=no-referrer>";

constexpr int kMostPictures = 500;

/// Places where a mail names a picture: <img src>, background= and CSS url(). The third group is
/// the address. What this misses stays blocked.
const QRegularExpression& pictureReference()
{
    static const QRegularExpression reference(
        QStringLiteral("((?:<img\\b[^>]{0,2000}?\\bsrc|\\bbackground)\\s*=\\s*|url\\(\\s*)"
                       "(&quot;|[\"']?)(https?://[^\"'\\s<>)]{1,4000})"),
        QRegularExpression::CaseInsensitiveOption);
    return reference;
}

} // namespace

int remotePictureCount(const QString& html)
{
    int count = 0;
    for (auto matches = pictureReference().globalMatch(html);
         matches.hasNext() && count < kMostPictures; matches.next())
        ++count;
    return count;
}

MailDocument mailDocument(const service::Original& original, const QString& base)
{
    MailDocument document;
    QString body = original.html;
    if (original.remoteContentAllowed) {
        QString rewritten;
        qsizetype copied = 0;
        for (auto matches = pictureReference().globalMatch(body);
             matches.hasNext() && document.remote.size() < kMostPictures;) {
            const auto match = matches.next();
            QString address = match.captured(3);
            if (address.endsWith(QLatin1String("&quot;")))
                address.chop(6);
            rewritten += body.mid(copied, match.capturedStart(3) - copied);
            rewritten += QStringLiteral("%1/remote/%2").arg(base).arg(document.remote.size());
            copied = match.capturedStart(3) + address.size();
            document.remote.append(
                QUrl(address.replace(QLatin1String("&amp;"), QLatin1String("&"))));
        }
        body = rewritten + body.mid(copied);
    }
    document.html = QByteArray(kPolicy) + body.toUtf8();
    return document;
}

} // namespace heddle::ui
