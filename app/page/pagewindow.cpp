#include "app/page/pagewindow.h"

#include "app/page/firmpage.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWebEngineHistory>
#include <QWebEngineView>

namespace heddle::app {

using ui::Button;
using ui::Icon;

PageWindow::PageWindow(QWebEngineProfile& profile, QWidget* parent)
    : QMainWindow(parent), m_view(new QWebEngineView(this))
{
    auto* page = new FirmPage(&profile, m_view);
    connect(page, &FirmPage::asked, this, &PageWindow::asked);
    m_view->setPage(page);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_view, 1);
    setCentralWidget(content);
    resize(900, 800);
    connect(m_view, &QWebEngineView::urlChanged, this, &PageWindow::follow);
    connect(m_view, &QWebEngineView::titleChanged, this, &PageWindow::follow);
    connect(m_view, &QWebEngineView::loadFinished, this, &PageWindow::follow);
    follow();
}

QWidget* PageWindow::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 8, 12, 8);
    row->setSpacing(4);
    const auto add = [&](Icon icon, const QString& name, QKeySequence::StandardKey key,
                         void (QWebEngineView::*action)()) {
        auto* button = new Button(Button::Kind::Ghost, icon, name, bar);
        connect(button, &QPushButton::clicked, m_view, action);
        connect(new QShortcut(key, this), &QShortcut::activated, button, &QPushButton::click);
        row->addWidget(button);
        return button;
    };
    m_back = add(Icon::Reply, tr("Back"), QKeySequence::Back, &QWebEngineView::back);
    m_forward = add(Icon::Forward, tr("Forward"), QKeySequence::Forward, &QWebEngineView::forward);
    m_reload = add(Icon::Refresh, tr("Reload"), QKeySequence::Refresh, &QWebEngineView::reload);
    row->addSpacing(8);
    m_place =
        new ui::Label({}, ui::Type{ui::Step::Meta}, ui::Tone::Normal, ui::Label::Fit::Elide, bar);
    row->addWidget(m_place, 1);
    auto* outside =
        new Button(Button::Kind::Ghost, Icon::Globe, tr("Open in the system's browser"), bar);
    connect(outside, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_view->url()); });
    row->addWidget(outside);
    return bar;
}

void PageWindow::open(const QString& name, const QUrl& address)
{
    m_name = name;
    m_view->load(address);
    follow();
    if (!isVisible()) {
        show();
        m_view->setFocus();
    }
}

void PageWindow::follow()
{
    m_back->setEnabled(m_view->history()->canGoBack());
    m_forward->setEnabled(m_view->history()->canGoForward());
    const QUrl url = m_view->url();
    const QString secure =
        url.scheme() == QLatin1String("http") ? tr("Not encrypted: ") : QString();
    m_place->setWords(secure + ui::isolated(url.host()) + QStringLiteral("  ") + m_view->title());
    setWindowTitle(m_name);
}

} // namespace heddle::app
