#include "ui/original/webview/mailscheme.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace heddle::webview {

namespace {

void reply(QWebEngineUrlRequestJob* job, const QByteArray& type, const QByteArray& content)
{
    auto* buffer = new QBuffer(job);
    buffer->setData(content);
    job->reply(type, buffer);
}

QString hostOf(int number)
{
    return QStringLiteral("m%1").arg(number);
}

} // namespace

MailScheme::MailScheme(service::RemotePictures& pictures, QObject* parent)
    : QWebEngineUrlSchemeHandler(parent), m_pictures(pictures)
{}

void MailScheme::announce()
{
    using Scheme = QWebEngineUrlScheme;
    // Secure and nothing more: no local files, no cross-origin reads, no storage.
    Scheme mail{QByteArray(kName)};
    mail.setSyntax(Scheme::Syntax::Host);
    mail.setFlags(Scheme::SecureScheme);
    Scheme::registerScheme(mail);
    Scheme parts{QByteArray(kParts)};
    parts.setSyntax(Scheme::Syntax::Path);
    parts.setFlags(Scheme::SecureScheme);
    Scheme::registerScheme(parts);
}

QUrl MailScheme::show(const service::Original& original)
{
    const QString base = QLatin1String(kName) + QStringLiteral("://") + hostOf(++m_number);
    m_parts = original.parts;
    m_document = ui::mailDocument(original, base);
    return QUrl(base + QStringLiteral("/body"));
}

void MailScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QUrl url = job->requestUrl();
    const QString path = url.path();
    const bool onShow = url.host() == hostOf(m_number);
    if (job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (url.scheme() == QLatin1String(kParts))
        servePart(job, path);
    else if (onShow && path == QLatin1String("/body"))
        reply(job, "text/html;charset=utf-8", m_document.html);
    else if (onShow && path.startsWith(QLatin1String("/remote/")))
        serveRemote(job, path.mid(8));
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void MailScheme::servePart(QWebEngineUrlRequestJob* job, const QString& contentId)
{
    for (const MailPart& part : std::as_const(m_parts)) {
        if (part.contentId == contentId && part.type.startsWith(QLatin1String("image/"))) {
            reply(job, part.type.toLatin1(), part.content);
            return;
        }
    }
    job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void MailScheme::serveRemote(QWebEngineUrlRequestJob* job, const QString& number)
{
    bool isNumber = false;
    const int index = number.toInt(&isNumber);
    if (!isNumber || index < 0 || index >= m_document.remote.size()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    whenDone(m_pictures.fetch(m_document.remote[index]), this,
             [this, waiting = QPointer(job),
              mail = m_number](const Result<service::RemotePicture>& picture) {
                 if (!picture && mail == m_number)
                     Q_EMIT pictureStaysAway(picture.error());
                 if (!waiting)
                     return;
                 if (picture)
                     reply(waiting, picture->type.toLatin1(), picture->content);
                 else
                     waiting->fail(QWebEngineUrlRequestJob::RequestFailed);
             });
}

} // namespace heddle::webview
