#include "ui/firstrun/firstrunpage.h"

#include "core/base/async.h"
#include "core/service/setup.h"
#include "ui/firstrun/choicecard.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kColumn = 640 + 2 * Surface::kShadowRoom;
constexpr int kLogo = 48;

/// A column below a choice's title; by spacers, because margins do not mirror.
QVBoxLayout* indented(QWidget* body, int foot)
{
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, foot);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    row->addSpacing(72);
    row->addLayout(column, 1);
    row->addSpacing(24);
    return column;
}

/// The program's mark, alone.
class Logo final : public QWidget {
public:
    explicit Logo(QWidget* parent) : QWidget(parent) { setFixedSize(kLogo, kLogo); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Ink ink(painter, this);
        paintLogo(ink, rect());
    }
};

/// The promise at the foot, with its shield.
class Promise final : public QWidget {
public:
    explicit Promise(const QString& words, QWidget* parent) : QWidget(parent), m_words(words)
    {
        setAccessibleName(words);
        setFixedHeight(24);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Ink ink(painter, this);
        const Type type{Step::Meta, Weight::Regular};
        const QPointF middle(width() / 2.0, height() / 2.0);
        ink.icon(Icon::Shield, {middle.x() - textWidth(m_words, type) / 2 - 14, middle.y()}, 15,
                 ink.tokens().text3);
        ink.textCentre({middle.x(), middle.y() + halfCap(type)}, m_words, type, ink.tokens().text3);
    }

private:
    QString m_words;
};

} // namespace

FirstRunPage::FirstRunPage(service::Setup& setup, QWidget* parent) : QWidget(parent), m_setup(setup)
{
    setObjectName(QStringLiteral("firstRun"));
    m_column = new QWidget;
    m_column->setFixedWidth(kColumn);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 56, 0, 24);
    column->setSpacing(0);
    column->addWidget(new Logo(m_column), 0, Qt::AlignHCenter);
    column->addSpacing(18);
    auto* title = new Label(tr("Welcome to Heddle"), {Step::Figure, Weight::Strong}, Tone::Strong,
                            Label::Fit::Whole, m_column);
    title->setCentred();
    column->addWidget(title);
    column->addSpacing(10);
    auto* text =
        new Label(tr("Every customer in one timeline. How would you like to begin?"),
                  {Step::Reading, Weight::Regular}, Tone::Normal, Label::Fit::Wrap, m_column);
    text->setCentred();
    column->addWidget(text);
    column->addSpacing(28);

    m_demo = new ChoiceCard(
        Icon::Users, tr("Open the demo centre"),
        tr("A small centre with a week of work in it. Look around; nothing is sent."), m_column);
    m_demo->head()->setObjectName(QStringLiteral("firstRun.demo"));
    m_demo->setBody(makeDemoBody());
    m_mailbox = new ChoiceCard(
        Icon::Mail, tr("Set up a mailbox"),
        tr("Answer the mail you already have. Heddle needs no server of its own."), m_column);
    m_mailbox->head()->setObjectName(QStringLiteral("firstRun.mailbox"));
    m_mailbox->setBody(makeMailboxBody());
    m_training = new ChoiceCard(
        Icon::Train, tr("Play a scenario"),
        tr("A scripted day with customers who call, write and post. It ends with a score."),
        m_column);
    m_training->head()->setObjectName(QStringLiteral("firstRun.training"));
    column->addWidget(m_demo);
    column->addSpacing(4);
    column->addWidget(m_mailbox);
    column->addSpacing(4);
    column->addWidget(m_training);
    column->addSpacing(20);
    column->addWidget(new Promise(tr("Everything stays on this machine."), m_column));
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(m_column);
    row->addStretch();
    scroll->setWidget(centred);
    scroll->viewport()->setAutoFillBackground(false);
    centred->setAutoFillBackground(false);
    fill(this, scroll);

    m_theme = new Button(Button::Kind::Ghost, Icon::Moon, tr("Light or dark"), this);
    m_theme->setObjectName(QStringLiteral("firstRun.theme"));
    connect(m_theme, &QAbstractButton::clicked, this, &FirstRunPage::themeToggleRequested);
    connect(m_demo, &ChoiceCard::chosen, this, &FirstRunPage::openDemo);
    connect(m_mailbox, &ChoiceCard::chosen, this, [this] {
        if (m_mailbox->isOpen())
            m_mailbox->setOpen(false);
        else
            openMailboxForm();
    });
    connect(m_training, &ChoiceCard::chosen, this, &FirstRunPage::trainingRequested);
    connect(&setup, &service::Setup::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        m_progressWords->setWords(tr("%1 of %2 mails taken in").arg(done).arg(total));
    });
}

QWidget* FirstRunPage::makeDemoBody()
{
    auto* body = new QWidget;
    m_progress = new QProgressBar(body);
    m_progress->setObjectName(QStringLiteral("firstRun.progress"));
    m_progress->setAccessibleName(tr("Preparing the demo centre"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setRange(0, 0);
    m_progressWords = new Label(tr("Preparing the demo centre …"), {Step::Meta, Weight::Regular},
                                Tone::Weak, Label::Fit::Wrap, body);
    m_progressWords->setObjectName(QStringLiteral("firstRun.progressWords"));
    auto* column = indented(body, 20);
    column->setSpacing(8);
    column->addWidget(m_progress);
    column->addWidget(m_progressWords);
    return body;
}

QWidget* FirstRunPage::makeMailboxBody()
{
    auto* body = new QWidget;
    m_form = new MailboxForm(m_setup, body);
    auto* column = indented(body, 16);
    column->addWidget(m_form);
    connect(m_form, &MailboxForm::added, this, &FirstRunPage::finished);
    connect(m_form, &MailboxForm::dismissed, this, [this] {
        m_mailbox->setOpen(false);
        m_mailbox->head()->setFocus(Qt::OtherFocusReason);
    });
    return body;
}

void FirstRunPage::openMailboxForm()
{
    m_mailbox->setOpen(true);
    m_form->focusFirst();
}

void FirstRunPage::openDemo()
{
    if (m_opening)
        return;
    m_opening = true;
    m_mailbox->setOpen(false);
    m_mailbox->setEnabled(false);
    m_demo->setOpen(true);
    m_progressWords->setTone(Tone::Weak);
    m_progress->show();
    whenDone(m_setup.openDemoCentre(), this, [this](const Done& done) {
        m_opening = false;
        m_mailbox->setEnabled(true);
        if (done) {
            Q_EMIT finished();
            return;
        }
        m_progress->hide();
        m_progressWords->setTone(Tone::Bad);
        m_progressWords->setWords(errorText(done.error(), Attempt::Load));
    });
}

void FirstRunPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int x =
        layoutDirection() == Qt::RightToLeft ? 24 : width() - 24 - m_theme->sizeHint().width();
    m_theme->setGeometry(x, 24, 32, 32);
    m_theme->raise();
}

void FirstRunPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).app);
}

} // namespace heddle::ui
