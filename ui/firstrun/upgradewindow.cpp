#include "ui/firstrun/upgradewindow.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int windowWidth = 460;
constexpr int steps = 1000; // the bar counts in int, a store may have more

} // namespace

UpgradeWindow::UpgradeWindow(QWidget* parent)
    : QDialog(parent),
      m_words(new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this)),
      m_bar(new QProgressBar(this))
{
    setWindowTitle(tr("Heddle"));
    setObjectName(QStringLiteral("upgrade"));
    setFixedWidth(windowWidth);
    auto* title = new Label(tr("Bringing this centre up to date"), {Step::Title, Weight::Strong},
                            Tone::Strong, Label::Fit::Wrap, this);
    auto* why = new Label(tr("An older Heddle wrote it. This is done once; nothing is lost, and a "
                             "copy of it as it was is kept beside it."),
                          {Step::Body, Weight::Regular}, Tone::Normal, Label::Fit::Wrap, this);
    m_words->setObjectName(QStringLiteral("upgrade.words"));
    m_bar->setObjectName(QStringLiteral("upgrade.bar"));
    m_bar->setAccessibleName(title->text());
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setRange(0, 0);
    auto* later = new Button(Button::Kind::Ghost, tr("Not now"), this);
    later->setObjectName(QStringLiteral("upgrade.later"));
    connect(later, &QAbstractButton::clicked, this, &UpgradeWindow::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(why);
    column->addSpacing(4);
    column->addWidget(m_bar);
    column->addWidget(m_words);
    column->addWidget(later, 0, Qt::AlignTrailing);
}

void UpgradeWindow::showCopying(qint64 done, qint64 total)
{
    const qint64 percent = total > 0 ? done * 100 / total : 0;
    tell(tr("Keeping a copy: %1 %").arg(QLocale().toString(percent)), done, total);
}

void UpgradeWindow::showWriting(qint64 done, qint64 total)
{
    tell(total > 0 ? tr("%1 of %2 entries written for the search")
                         .arg(QLocale().toString(done), QLocale().toString(total))
                   : tr("Changing the tables …"),
         done, total);
}

void UpgradeWindow::tell(const QString& words, qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * steps / total));
    m_words->setWords(words);
}

void UpgradeWindow::reject()
{
    m_words->setWords(tr("Stopping …"));
    Q_EMIT stopRequested();
}

} // namespace heddle::ui
