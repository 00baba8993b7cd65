#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/service/remotepictures.h"
#include "core/service/views.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QStackedLayout;

namespace heddle::service {
class Desk;
class Directory;
} // namespace heddle::service

namespace heddle::ui {

class Button;
class Label;
class LinkBar;
class OriginalViewer;

/// A sheet that shows one mail as it was designed, with its sender's true address. The web view is
/// loaded when the first mail is shown; without it the mail's text is shown and the sheet says so.
class OriginalPanel final : public QWidget {
    Q_OBJECT
public:
    /// \param folders where the web view's module is looked for, see webviewFolders()
    OriginalPanel(service::Directory& directory, service::Desk& desk,
                  service::RemotePictures& pictures, const QStringList& folders,
                  QWidget* parent = nullptr);

    void open(EntryId entry);
    /// Hides the sheet; closed() follows.
    void close();
    LinkBar& linkBar() const { return *m_link; }

Q_SIGNALS:
    void closed();
    /// A link whose host the person has seen.
    void openRequested(const QUrl& url);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void present(EntryId entry, const service::Original& original);
    bool ensureViewer();
    void showTextOf(EntryId entry);
    void showInViewer();
    void showNotice(const QString& words, Button* action);
    void showPictureNotice();
    void allowPictures();
    void countAway(const Error& why);
    QString awayWords() const;
    void fail(const Error& error);

    service::Directory& m_directory;
    service::Desk& m_desk;
    service::RemotePictures& m_pictures;
    QStringList m_folders;
    EntryId m_entry;
    service::Original m_original;
    OriginalViewer* m_viewer = nullptr;
    int m_private = 0;                   ///< pictures that stay away because of where they lie
    int m_missing = 0;                   ///< and for any other reason
    std::optional<ErrorCode> m_noViewer; ///< why there is none

    Label* m_sender;
    Label* m_notice;
    QWidget* m_noticeBar;
    Button* m_allow;
    LinkBar* m_link;
    QPlainTextEdit* m_text;
    QStackedLayout* m_stack;
};

} // namespace heddle::ui
