#pragma once

#include "core/service/beside/beside.h"

#include <QProcess>

#include <optional>

namespace heddle::ui {

/// What one of the firm's pages may ask of the telephone: while card numbers are said or typed, the
/// call is not recorded. A page asks by `console.info('heddle:pause-recording')`,
/// or `heddle:resume-recording`.
enum class PageWish { PauseRecording, ResumeRecording };

/// What the page says after the colon, and heddle-page prints, for a wish.
QLatin1String toName(PageWish wish);
std::optional<PageWish> pageWishFromName(QStringView name);

/// The window in which the firm's own pages are seen: a program of its own, because those pages need
/// the network that originals of mails are kept from. It is started with the first page, shows each
/// further one in its place, and ends with this object. Where it is not installed, or may not run,
/// pages open in the system's browser.
class PageProcess final : public QObject {
    Q_OBJECT
public:
    /// What the program ends with where it cannot show a page at all.
    static constexpr int kCannotShow = 3;

    /// \param program heddle-page; the one beside this program unless a test brings its own
    explicit PageProcess(QString program = {}, QObject* parent = nullptr);
    ~PageProcess() override;

    void show(const service::CustomerLink& link);
    /// The page it shows now; empty when its window is not there.
    QString page() const { return m_page; }

Q_SIGNALS:
    void asked(heddle::ui::PageWish wish);

private:
    void send();
    void hear();

    QString m_program;
    QProcess m_process;
    service::CustomerLink m_link; ///< the last one wanted
    QString m_page;
};

} // namespace heddle::ui
