#pragma once

#include "ui/original/originalviewer.h"
#include "ui/original/webview/mailscheme.h"
#include "ui/original/webview/requestguard.h"

#include <memory>

class QWebEngineProfile;
class QWebEngineView;

namespace heddle::webview {

class MailPage;

/// The one web view that all originals are shown in, one after the other. It keeps nothing: its
/// profile is off the record.
class WebView final : public ui::OriginalViewer {
    Q_OBJECT
public:
    WebView(service::RemotePictures& pictures, QWidget* parent);
    ~WebView() override;

    void setOriginal(const service::Original& original) override;

private:
    MailScheme m_scheme;
    RequestGuard m_guard;
    std::unique_ptr<QWebEngineProfile> m_profile;
    QWebEngineView* m_view;
    MailPage* m_page;
};

} // namespace heddle::webview
