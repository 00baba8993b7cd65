#include "ui/mailbox/mailboxdetails.h"

#include "ui/mailbox/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace heddle::ui {

using service::AfterTaking;
using service::MailboxSettings;
using service::ReplyTokenPlace;
using service::SentCopy;

namespace {

constexpr int kFolderRow = 28;
constexpr int kFoldersShown = 4;

int secondsIn(Duration span)
{
    return int(std::chrono::duration_cast<std::chrono::seconds>(span).count());
}

QString pollWords(int seconds)
{
    return seconds % 60 == 0 ? MailboxDetails::tr("Every %n minute(s)", nullptr, seconds / 60)
                             : MailboxDetails::tr("Every %n second(s)", nullptr, seconds);
}

} // namespace

MailboxDetails::MailboxDetails(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("mailbox.details"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFolders());
    column->addWidget(makeChoices());
    column->addWidget(makeAuthority());
    connect(m_folders, &QListWidget::itemChanged, this, &MailboxDetails::changed);
    connect(m_after, &QComboBox::currentIndexChanged, this, &MailboxDetails::follow);
    for (QComboBox* choice : {m_after, m_poll, m_sentCopy, m_queue, m_token})
        connect(choice, &QComboBox::currentIndexChanged, this, &MailboxDetails::changed);
    connect(m_takenFolder, &QComboBox::editTextChanged, this, &MailboxDetails::changed);
    connect(m_authority, &QLineEdit::textChanged, this, &MailboxDetails::changed);
    show(MailboxSettings());
}

QWidget* MailboxDetails::makeFolders()
{
    auto* box = new QWidget(this);
    auto* caption = new Label(tr("Folders to take mail from"), {Step::Meta, Weight::Medium},
                              Tone::Normal, Label::Fit::Whole, box);
    m_folders = new QListWidget(box);
    m_folders->setObjectName(QStringLiteral("mailbox.folders"));
    m_folders->setAccessibleName(caption->words());
    m_folders->setSelectionMode(QAbstractItemView::NoSelection);
    m_folders->setFrameShape(QFrame::NoFrame);
    m_folders->viewport()->setAutoFillBackground(false);
    m_folderHint = new Label(tr("Test the connection to see all folders there are."),
                             {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, box);
    caption->setBuddy(m_folders);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* sheet = new Surface(Surface::Kind::Sunken, box);
    heddle::ui::fill(sheet, m_folders);
    sheet->layout()->setContentsMargins(8, 6, 8, 6);
    column->addWidget(caption);
    column->addWidget(sheet);
    column->addWidget(m_folderHint);
    return box;
}

QWidget* MailboxDetails::makeChoices()
{
    auto* box = new QWidget(this);
    auto* grid = fieldGrid(box);
    m_after = addChoice(box, grid, {0, 0}, QStringLiteral("mailbox.afterTaking"),
                        tr("A mail that was taken"));
    m_after->addItem(tr("stays as it is"), int(AfterTaking::Leave));
    m_after->addItem(tr("is marked as read"), int(AfterTaking::MarkSeen));
    m_after->addItem(tr("is moved to a folder"), int(AfterTaking::Move));
    m_takenFolder = addChoice(box, grid, {0, 1}, QStringLiteral("mailbox.takenFolder"),
                              tr("Folder it goes to"));
    m_takenFolder->setEditable(true);
    m_takenCaption = static_cast<Label*>(grid->itemAtPosition(0, 1)->widget());
    m_sentCopy = addChoice(box, grid, {3, 0}, QStringLiteral("mailbox.sentCopy"),
                           tr("Copies of what is sent"));
    m_sentCopy->addItem(tr("by a blind copy to this mailbox"), int(SentCopy::Bcc));
    m_sentCopy->addItem(tr("put into Sent by Heddle"), int(SentCopy::Append));
    m_sentCopy->addItem(tr("put into Sent by the provider"), int(SentCopy::Server));
    m_poll = addChoice(box, grid, {3, 1}, QStringLiteral("mailbox.poll"),
                       tr("Look for mail, where the server tells nothing"));
    for (const int seconds : {30, 60, 120, 300, 900})
        m_poll->addItem(pollWords(seconds), seconds);
    grid->setRowMinimumHeight(2, 8);
    grid->setRowMinimumHeight(5, 8);
    m_queue = addChoice(box, grid, {6, 0}, QStringLiteral("mailbox.queue"),
                        tr("Queue its mail waits in"));
    m_queueCaption = static_cast<Label*>(grid->itemAtPosition(6, 0)->widget());
    m_token = addChoice(box, grid, {6, 1}, QStringLiteral("mailbox.replyToken"),
                        tr("How an answer finds its way back"));
    m_token->addItem(tr("by what mail programs say"), int(ReplyTokenPlace::Nowhere));
    m_token->addItem(tr("also by the reply address"), int(ReplyTokenPlace::Address));
    m_token->addItem(tr("also by a mark in the subject"), int(ReplyTokenPlace::Subject));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    offerQueues({});
    return box;
}

QWidget* MailboxDetails::makeAuthority()
{
    auto* box = new QWidget(this);
    auto* grid = fieldGrid(box);
    m_authority = addField(box, grid, {0, 0, 2}, QStringLiteral("mailbox.caFile"),
                           tr("Certificate of your own authority (only for servers of your own)"));
    grid->addWidget(m_authority, 1, 0);
    auto* pick = new Button(Button::Kind::Secondary, tr("Choose …"), box);
    pick->setObjectName(QStringLiteral("mailbox.pickCaFile"));
    pick->setAccessibleName(tr("Choose the authority's certificate"));
    grid->addWidget(pick, 1, 1);
    grid->setColumnStretch(0, 1);
    connect(pick, &QAbstractButton::clicked, this, &MailboxDetails::pickAuthority);
    return box;
}

void MailboxDetails::pickAuthority()
{
    auto* dialog = new QFileDialog(this, tr("Certificate of your own authority"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Certificates (*.pem *.crt *.cer)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_authority, &QLineEdit::setText);
    dialog->open();
}

void MailboxDetails::show(const MailboxSettings& settings)
{
    QStringList folders = settings.folders;
    if (!folders.contains(QStringLiteral("INBOX")))
        folders.prepend(QStringLiteral("INBOX"));
    listFolders(folders, settings.folders);
    m_folderHint->show();
    m_after->setCurrentIndex(m_after->findData(int(settings.afterTaking)));
    m_takenFolder->setEditText(settings.takenFolder);
    m_sentCopy->setCurrentIndex(m_sentCopy->findData(int(settings.sentCopy)));
    const int poll = secondsIn(settings.pollInterval);
    if (m_poll->findData(poll) < 0)
        m_poll->addItem(pollWords(poll), poll);
    m_poll->setCurrentIndex(m_poll->findData(poll));
    m_authority->setText(settings.caFile);
    m_wantedQueue = settings.queue;
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(settings.queue.value)));
    m_token->setCurrentIndex(m_token->findData(int(settings.replyToken)));
    follow();
}

void MailboxDetails::offerQueues(const QList<Queue>& queues)
{
    const QSignalBlocker quiet(m_queue);
    m_queue->clear();
    m_queue->addItem(tr("the centre's first"), 0);
    for (const Queue& queue : queues)
        m_queue->addItem(queue.name, queue.id.value);
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(m_wantedQueue.value)));
    m_queue->setVisible(!queues.isEmpty());
    m_queueCaption->setVisible(!queues.isEmpty());
}

void MailboxDetails::fill(MailboxSettings& settings) const
{
    settings.folders = takenFolders();
    settings.afterTaking = AfterTaking(m_after->currentData().toInt());
    settings.takenFolder = settings.afterTaking == AfterTaking::Move
                               ? m_takenFolder->currentText().trimmed()
                               : QString();
    settings.sentCopy = SentCopy(m_sentCopy->currentData().toInt());
    settings.pollInterval = std::chrono::seconds(m_poll->currentData().toInt());
    settings.caFile = m_authority->text().trimmed();
    // A queue that is not offered here is kept as it was.
    settings.queue =
        m_queue->count() > 1 ? QueueId{m_queue->currentData().toLongLong()} : m_wantedQueue;
    settings.replyToken = ReplyTokenPlace(m_token->currentData().toInt());
}

void MailboxDetails::offerFolders(const QStringList& folders)
{
    QStringList all = folders;
    for (const QString& known : listedFolders()) {
        if (!all.contains(known))
            all += known;
    }
    listFolders(all, takenFolders());
    m_folderHint->hide();
}

void MailboxDetails::listFolders(const QStringList& folders, const QStringList& taken)
{
    const QSignalBlocker quiet(m_folders);
    const QSignalBlocker quietChoice(m_takenFolder);
    const QString moved = m_takenFolder->currentText();
    m_folders->clear();
    m_takenFolder->clear();
    for (const QString& folder : folders) {
        auto* item = new QListWidgetItem(folder, m_folders);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(taken.contains(folder) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, kFolderRow});
        if (folder != QStringLiteral("INBOX"))
            m_takenFolder->addItem(folder);
    }
    m_takenFolder->setEditText(moved);
    m_folders->setCurrentRow(0);
    const int shown = std::min(int(folders.size()), kFoldersShown);
    m_folders->setFixedHeight(shown * kFolderRow + 2 * m_folders->frameWidth() + 2);
}

QStringList MailboxDetails::listedFolders() const
{
    QStringList folders;
    for (int row = 0; row < m_folders->count(); ++row)
        folders += m_folders->item(row)->text();
    return folders;
}

QStringList MailboxDetails::takenFolders() const
{
    QStringList folders;
    for (int row = 0; row < m_folders->count(); ++row) {
        if (m_folders->item(row)->checkState() == Qt::Checked)
            folders += m_folders->item(row)->text();
    }
    return folders;
}

QString MailboxDetails::problem() const
{
    MailboxSettings settings;
    fill(settings);
    if (settings.folders.isEmpty())
        return tr("Choose a folder to take mail from.");
    if (settings.afterTaking != AfterTaking::Move)
        return {};
    if (settings.takenFolder.isEmpty())
        return tr("Say which folder a taken mail goes to.");
    if (settings.folders.contains(settings.takenFolder))
        return tr("Mail is taken from “%1”; move it to another folder.").arg(settings.takenFolder);
    return {};
}

void MailboxDetails::follow()
{
    const bool moves = AfterTaking(m_after->currentData().toInt()) == AfterTaking::Move;
    m_takenFolder->setVisible(moves);
    m_takenCaption->setVisible(moves);
}

} // namespace heddle::ui
