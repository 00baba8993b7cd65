#include "ui/original/webview/webview.h"

#include "ui/original/webview/mailpage.h"

#include <QBoxLayout>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace heddle::webview {

WebView::WebView(service::RemotePictures& pictures, QWidget* parent)
    : ui::OriginalViewer(parent), m_scheme(pictures),
      m_profile(std::make_unique<QWebEngineProfile>()), m_view(new QWebEngineView(this)),
      m_page(new MailPage(m_profile.get(), m_view))
{
    m_profile->setUrlRequestInterceptor(&m_guard);
    m_profile->installUrlSchemeHandler(MailScheme::kName, &m_scheme);
    m_profile->installUrlSchemeHandler(MailScheme::kParts, &m_scheme);
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setSpellCheckEnabled(false);
    connect(m_profile.get(), &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest* request) { request->cancel(); });

    m_view->setPage(m_page);
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAccessibleName(tr("Original message"));
    setFocusProxy(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);

    connect(&m_scheme, &MailScheme::pictureStaysAway, this, &WebView::pictureStaysAway);
    connect(m_page, &MailPage::linkActivated, this, &WebView::linkActivated);
    connect(m_page, &QWebEnginePage::loadFinished, this, &WebView::shown);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &WebView::broke);
}

WebView::~WebView()
{
    // A page must go before its profile.
    delete m_view;
}

void WebView::setOriginal(const service::Original& original)
{
    m_page->load(m_scheme.show(original));
}

} // namespace heddle::webview
