#include "ui/beside/pageprocess.h"

#include <QCoreApplication>
#include <QDesktopServices>

namespace heddle::ui {

PageProcess::PageProcess(QString program, QObject* parent)
    : QObject(parent), m_program(std::move(program))
{
    if (m_program.isEmpty())
        m_program = QCoreApplication::applicationDirPath() + QStringLiteral("/heddle-page");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::started, this, &PageProcess::send);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QDesktopServices::openUrl(m_link.address);
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PageProcess::hear);
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        m_page.clear();
        // It says so by this code when there is nothing it could show a page with.
        if (code == kCannotShow)
            QDesktopServices::openUrl(m_link.address);
    });
}

QLatin1String toName(PageWish wish)
{
    return wish == PageWish::PauseRecording ? QLatin1String("pause-recording")
                                            : QLatin1String("resume-recording");
}

std::optional<PageWish> pageWishFromName(QStringView name)
{
    for (const PageWish wish : {PageWish::PauseRecording, PageWish::ResumeRecording}) {
        if (name == toName(wish))
            return wish;
    }
    return std::nullopt;
}

PageProcess::~PageProcess()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(200))
        m_process.kill();
}

void PageProcess::hear()
{
    while (m_process.canReadLine()) {
        const auto wish = pageWishFromName(QString::fromUtf8(m_process.readLine(80).trimmed()));
        if (wish)
            Q_EMIT asked(*wish);
    }
}

void PageProcess::show(const service::CustomerLink& link)
{
    m_link = link;
    if (m_process.state() == QProcess::NotRunning)
        m_process.start(m_program, QStringList());
    else if (m_process.state() == QProcess::Running)
        send();
}

void PageProcess::send()
{
    m_page = m_link.page;
    const QString line = QString::fromLatin1(m_link.address.toEncoded()) + QLatin1Char('\t')
                         + m_link.page.simplified() + QLatin1Char('\n');
    m_process.write(line.toUtf8());
}

} // namespace heddle::ui
