#pragma once

#include "core/service/remotepictures.h"
#include "core/service/views.h"
#include "ui/original/mailhtml.h"

#include <QWebEngineUrlSchemeHandler>

namespace heddle::webview {

/// Serves the mail on show to the web process: its HTML, its inline pictures (`cid:`), and, when
/// its sender is allowed, pictures from outside that the program fetched itself.
class MailScheme final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    static constexpr char kName[] = "heddlemail";
    static constexpr char kParts[] = "cid";

    explicit MailScheme(service::RemotePictures& pictures, QObject* parent = nullptr);

    /// Makes the schemes known; once, before the first profile.
    static void announce();

    /// Replaces the mail on show. Returns where its page is; the one before is gone.
    QUrl show(const service::Original& original);

    void requestStarted(QWebEngineUrlRequestJob* job) override;

Q_SIGNALS:
    /// A picture from outside of the mail on show does not come.
    void pictureStaysAway(const heddle::Error& why);

private:
    void servePart(QWebEngineUrlRequestJob* job, const QString& contentId);
    void serveRemote(QWebEngineUrlRequestJob* job, const QString& number);

    service::RemotePictures& m_pictures;
    QList<MailPart> m_parts;
    ui::MailDocument m_document;
    int m_number = 0; ///< of the mail on show; part of its host, so that old requests find nothing
};

} // namespace heddle::webview
