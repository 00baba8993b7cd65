#include "ui/original/originalpanel.h"

#include "core/base/log.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/original/linkbar.h"
#include "ui/original/mailhtml.h"
#include "ui/original/originalviewer.h"
#include "ui/original/webviewloader.h"
#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedLayout>

namespace heddle::ui {

namespace {

QString noViewerWords(ErrorCode why)
{
    switch (why) {
    case ErrorCode::Refused:
        return OriginalPanel::tr(
            "Messages are not shown as they were designed while Heddle runs as root.");
    case ErrorCode::Unsupported:
        return OriginalPanel::tr(
            "The part of Heddle that shows messages as they were designed is not installed.");
    default:
        return OriginalPanel::tr("The part of Heddle that shows messages as they were designed "
                                 "could not be started; the log says why.");
    }
}

} // namespace

OriginalPanel::OriginalPanel(service::Directory& directory, service::Desk& desk,
                             service::RemotePictures& pictures, const QStringList& folders,
                             QWidget* parent)
    : QWidget(parent), m_directory(directory), m_desk(desk), m_pictures(pictures),
      m_folders(folders),
      m_sender(new Label(QString(), {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Elide)),
      m_notice(new Label(QString(), {Step::Meta, Weight::Regular}, Tone::Normal, Label::Fit::Wrap)),
      m_noticeBar(new QWidget(this)),
      m_allow(new Button(Button::Kind::Secondary, tr("Load images from this sender"), this)),
      m_link(new LinkBar(this)), m_text(new QPlainTextEdit(this)), m_stack(new QStackedLayout)
{
    setObjectName(QStringLiteral("original"));
    setAccessibleName(tr("Original message"));
    m_sender->setObjectName(QStringLiteral("original.sender"));
    m_notice->setObjectName(QStringLiteral("original.notice"));
    m_allow->setObjectName(QStringLiteral("original.allow"));
    m_text->setObjectName(QStringLiteral("original.text"));
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto* away = new Button(Button::Kind::Ghost, Icon::Cross, tr("Close (Esc)"), this);
    away->setObjectName(QStringLiteral("original.close"));

    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(new Label(tr("Original message"), {Step::Title, Weight::Strong}));
    titles->addWidget(m_sender);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(24, 12, 12, 12);
    head->addLayout(titles, 1);
    head->addWidget(away);
    auto* notice = new QHBoxLayout(m_noticeBar);
    notice->setContentsMargins(24, 8, 16, 8);
    notice->addWidget(m_notice, 1);
    notice->addWidget(m_allow);
    auto* links = new QHBoxLayout;
    links->setContentsMargins(12, 8, 12, 12);
    links->addWidget(m_link);
    m_stack->addWidget(m_text);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Divider(Qt::Horizontal));
    column->addWidget(m_noticeBar);
    column->addLayout(m_stack, 1);
    column->addLayout(links);

    // The page takes keys for itself, this one excepted.
    auto* leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        if (m_link->isVisible())
            m_link->dismiss();
        else
            close();
    });
    connect(away, &QAbstractButton::clicked, this, &OriginalPanel::close);
    connect(m_allow, &QAbstractButton::clicked, this, &OriginalPanel::allowPictures);
    connect(m_link, &LinkBar::openRequested, this, &OriginalPanel::openRequested);
    hide();
}

void OriginalPanel::open(EntryId entry)
{
    m_entry = entry;
    m_sender->setWords({});
    m_noticeBar->hide();
    m_link->dismiss();
    m_text->clear();
    m_stack->setCurrentWidget(m_text);
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    whenDone(m_directory.original(entry), this,
             [this, entry](const Result<service::Original>& original) {
                 if (entry != m_entry)
                     return;
                 if (!original)
                     fail(original.error());
                 else
                     present(entry, *original);
             });
}

void OriginalPanel::close()
{
    if (!isVisible())
        return;
    m_entry = {};
    if (m_viewer)
        m_viewer->setOriginal({});
    hide();
    Q_EMIT closed();
}

void OriginalPanel::present(EntryId entry, const service::Original& original)
{
    m_original = original;
    m_sender->setWords(tr("from %1").arg(isolated(original.senderAddress)));
    if (!ensureViewer()) {
        showTextOf(entry);
        return;
    }
    m_stack->setCurrentWidget(m_viewer);
    showInViewer();
}

void OriginalPanel::showInViewer()
{
    m_private = 0;
    m_missing = 0;
    m_viewer->setOriginal(m_original);
    showPictureNotice();
}

void OriginalPanel::countAway(const Error& why)
{
    ++(why.code == ErrorCode::Refused ? m_private : m_missing);
    showPictureNotice();
}

QString OriginalPanel::awayWords() const
{
    QStringList words;
    if (m_private > 0)
        words += tr("%n image(s) stay away: they lie on a private address, and a message must not "
                    "reach into your network.",
                    nullptr, m_private);
    if (m_missing > 0)
        words += tr("%n image(s) could not be loaded: nothing usable came from there.", nullptr,
                    m_missing);
    return words.join(QLatin1Char(' '));
}

bool OriginalPanel::ensureViewer()
{
    if (m_viewer || m_noViewer)
        return m_viewer != nullptr;
    const Result<OriginalViewerPlugin*> plugin = loadWebview(m_folders);
    if (!plugin) {
        m_noViewer = plugin.error().code;
        qCWarning(logUi) << "no web view:" << plugin.error().detail;
        return false;
    }
    m_viewer = (*plugin)->create(m_pictures, this);
    m_viewer->setObjectName(QStringLiteral("original.view"));
    m_stack->addWidget(m_viewer);
    connect(m_viewer, &OriginalViewer::linkActivated, m_link, &LinkBar::ask);
    connect(m_viewer, &OriginalViewer::pictureStaysAway, this, &OriginalPanel::countAway);
    connect(m_viewer, &OriginalViewer::broke, this, [this] {
        showNotice(tr("This message could not be drawn. Close it and open it again."), nullptr);
    });
    return true;
}

void OriginalPanel::showTextOf(EntryId entry)
{
    showNotice(noViewerWords(m_noViewer.value_or(ErrorCode::Internal)) + QLatin1Char(' ')
                   + tr("This is the message's text."),
               nullptr);
    whenDone(m_directory.entry(entry), this, [this, entry](const Result<Entry>& found) {
        if (entry != m_entry)
            return;
        if (found)
            m_text->setPlainText(found->text);
        else
            fail(found.error());
    });
}

void OriginalPanel::showNotice(const QString& words, Button* action)
{
    m_notice->setWords(words);
    m_allow->setVisible(action == m_allow);
    m_noticeBar->setVisible(!words.isEmpty());
}

void OriginalPanel::showPictureNotice()
{
    const int pictures = remotePictureCount(m_original.html);
    if (pictures == 0)
        showNotice({}, nullptr);
    else if (m_original.remoteContentAllowed)
        showNotice(m_private + m_missing > 0 ? awayWords()
                                             : tr("Images from this sender are no longer blocked."),
                   nullptr);
    else
        showNotice(tr("%n image(s) from outside are blocked: loading them would tell the sender "
                      "that the message was read.",
                      nullptr, pictures),
                   m_allow);
}

void OriginalPanel::allowPictures()
{
    m_allow->setEnabled(false);
    whenDone(m_desk.allowRemoteContent(m_original.senderAddress), this,
             [this, entry = m_entry](const Done& done) {
                 m_allow->setEnabled(true);
                 if (entry != m_entry)
                     return;
                 if (!done) {
                     fail(done.error());
                     return;
                 }
                 m_original.remoteContentAllowed = true;
                 showInViewer();
             });
}

void OriginalPanel::fail(const Error& error)
{
    showNotice(errorText(error, Attempt::OpenOriginal), nullptr);
}

void OriginalPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).panel);
}

void OriginalPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace heddle::ui
