#include "ui/conversation/wrapup/wrapupbar.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/service/directory.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QTimer>

namespace heddle::ui {

WrapUpBar::WrapUpBar(service::Directory& directory, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_directory(directory), m_clock(clock)
{
    setObjectName(QStringLiteral("wrapUp"));
    setAccessibleName(tr("Wrap-up"));
    m_words = new Label({}, {Step::Body}, Tone::Normal, Label::Fit::Elide, this);
    m_words->setObjectName(QStringLiteral("wrapUp.words"));
    m_more = new Button(Button::Kind::Secondary, tr("More time"), this);
    m_more->setObjectName(QStringLiteral("wrapUp.more"));
    m_more->setSymbol(Icon::Clock);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 4, 20, 8);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_more);
    m_ticker = new QTimer(this);
    m_ticker->setInterval(1000);
    connect(m_ticker, &QTimer::timeout, this, &WrapUpBar::tell);
    connect(m_more, &QAbstractButton::clicked, this, &WrapUpBar::moreTimeRequested);
    connect(&directory, &service::Directory::changed, this, [this](const Change& change) {
        if (change.kind.startsWith(QLatin1String("centre.")))
            askQueues();
    });
    askQueues();
    hide();
}

void WrapUpBar::askQueues()
{
    whenDone(m_directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        if (queues)
            m_queues = *queues;
    });
}

WrapUp WrapUpBar::rulesOf(QueueId id) const
{
    for (const Queue& queue : m_queues) {
        if (queue.id == id)
            return queue.wrapUp;
    }
    return {};
}

void WrapUpBar::open(const service::InteractionView& view, AgentId me)
{
    const Interaction& contact = view.interaction;
    if (contact.state != InteractionState::WrapUp || contact.assignee != me)
        return leave();
    m_ends = contact.wrapUpEnds;
    m_wantsCode = view.wrapUpNeedsCode && contact.wrapUpCode.isEmpty();
    const Duration extension = rulesOf(contact.queue).extension;
    m_more->setVisible(m_ends && contact.wrapUpExtensions == 0 && extension > Duration::zero());
    m_more->setToolTip(tr("Once: %1 more").arg(spanWords(extension)));
    if (m_ends)
        m_ticker->start();
    else
        m_ticker->stop();
    tell();
    show();
}

void WrapUpBar::leave()
{
    m_ticker->stop();
    hide();
}

// A code that is compulsory outlasts the time for it.
void WrapUpBar::tell()
{
    if (!m_ends) {
        m_words->setWords(m_wantsCode ? tr("Note down what is left, and finish with what it was.")
                                      : tr("Note down what is left, then finish."));
        return;
    }
    const Duration left = *m_ends - m_clock.now();
    if (left <= Duration::zero())
        m_words->setWords(m_wantsCode ? tr("The time is over: finish with what it was.")
                                      : tr("The time is over."));
    else
        m_words->setWords(
            m_wantsCode
                ? tr("Finish with what it was: %1 left.").arg(countdownWords(left))
                : tr("Note down what is left: it ends by itself in %1.").arg(countdownWords(left)));
}

} // namespace heddle::ui
