// What is put into a message besides typed words: canned replies, colleagues, earlier words, files
// and pictures.

#include "core/service/beside/beside.h"
#include "core/service/directory.h"
#include "core/service/knowledge/knowledge.h"
#include "core/service/listening/answers/answers.h"
#include "core/service/listening/listening.h"
#include "ui/composer/actionrow.h"
#include "ui/composer/channels/postterms.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpanel.h"
#include "ui/composer/drafts/versionsdialog.h"
#include "ui/composer/promises/promisebar.h"
#include "ui/composer/wordpopup.h"
#include "ui/composer/writtenwords.h"
#include "ui/knowledge/articletext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QBuffer>
#include <QFileDialog>
#include <QImage>
#include <QtConcurrent>

namespace heddle::ui {

namespace {

Result<QByteArray> pngOf(const QImage& picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return failure(ErrorCode::BadInput, QStringLiteral("the picture cannot be read"));
    return png;
}

} // namespace

// By which channels this customer can be reached, and comes by.
void ComposerPanel::loadCustomer()
{
    whenDone(m_services.directory.customer(m_view.customer.id), this,
             [this](const Result<service::CustomerView>& view) {
                 if (view)
                     m_box->showCustomer(*view);
             });
    loadFacts();
}

void ComposerPanel::loadFacts()
{
    if (!m_beside || !m_view.customer.id.isValid())
        return;
    whenDone(m_beside->facts(m_view.customer.id), this,
             [this, asked = m_view.customer.id](const Result<service::CustomerFacts>& facts) {
                 if (facts && asked == m_view.customer.id)
                     m_box->showFacts(*facts);
             });
}

// The firm's card may have changed since the contact before.
void ComposerPanel::loadPromises()
{
    if (!m_beside)
        return;
    whenDone(m_beside->promiseCard(), this, [this](const Result<service::PromiseCard>& card) {
        if (!card)
            return;
        m_promises->showCard(*card);
        lookAtPromises();
    });
}

void ComposerPanel::lookAtPromises()
{
    if (m_isNote)
        m_promises->rest();
    else
        m_promises->read(writtenWords(m_message.text));
}

void ComposerPanel::setBeside(service::Beside& beside)
{
    m_beside = &beside;
    connect(&m_services.directory, &service::Directory::changed, this,
            [this](const Change& change) {
                if (change.kind == QLatin1String("customer.noted")
                    && change.customer == m_view.customer.id)
                    loadFacts();
            });
}

// How long an answer may be is up to the network of the post.
void ComposerPanel::loadPost()
{
    if (m_view.interaction.channel != ChannelKind::Social || !m_message.answers.isValid())
        return;
    whenDone(m_services.directory.entry(m_message.answers), this,
             [this, id = interaction()](const Result<Entry>& post) {
                 if (!post || !post->post || id != interaction())
                     return;
                 m_box->showPost(*post->post);
                 askLongestPost();
             });
}

/// Each server may have a limit of its own.
void ComposerPanel::askLongestPost()
{
    service::Answers* answers = m_services.listening ? m_services.listening->answers() : nullptr;
    if (!answers)
        return;
    whenDone(answers->longestPost(m_view.interaction.account), this,
             [this, id = interaction()](const Result<int>& letters) {
                 if (letters && id == interaction())
                     m_box->setLongestPost(*letters);
             });
}

bool ComposerPanel::canAnswerPrivately() const
{
    return m_services.listening && m_services.listening->answers()
           && m_view.interaction.channel == ChannelKind::Social && m_box->terms().canBePrivate();
}

void ComposerPanel::startPrivately()
{
    if (m_isNote)
        startReply(ComposeKind::Reply, m_message.answers);
    m_box->terms().setPrivate();
    m_box->words().setFocus(Qt::OtherFocusReason);
}

// Those first that fit what the customer wrote.
void ComposerPanel::loadCanned()
{
    whenDone(m_services.directory.cannedRepliesFor(interaction()), this,
             [this, id = interaction()](const Result<QList<CannedReply>>& replies) {
                 if (id != interaction())
                     return;
                 if (replies)
                     offerTexts(*replies);
                 loadArticles();
             });
}

// Articles stand behind the canned replies under the same sign.
void ComposerPanel::loadArticles()
{
    if (!m_services.knowledge)
        return;
    whenDone(m_services.knowledge->find({}), this,
             [this](const Result<QList<service::Article>>& articles) {
                 if (!articles || articles->isEmpty())
                     return;
                 QList<CannedReply> texts = m_canned;
                 texts.removeIf([](const CannedReply& text) { return text.id == 0; });
                 for (const service::Article& article : *articles)
                     texts += articleReply(article);
                 offerTexts(texts);
             });
}

void ComposerPanel::offerTexts(const QList<CannedReply>& texts)
{
    m_canned = texts;
    QList<WordPopup::Row> rows;
    for (const CannedReply& text : texts)
        rows.append({text.shortcut, text.title});
    m_cannedPopup->setRows(rows);
    if (!texts.isEmpty())
        m_box->actions().offerCanned();
}

void ComposerPanel::insertCanned(const CannedReply& reply)
{
    whenDone(m_services.desk.expand(reply, interaction()), this,
             [this, id = interaction()](const Result<QString>& text) {
                 if (text && id == interaction()) {
                     m_box->words().replaceWordAfter(
                         QLatin1Char('/'), withoutSignOff(*text, m_box->filledIn(current()).text));
                     m_box->words().setFocus(Qt::OtherFocusReason);
                 } else if (!text)
                     m_bar->show(MessageBar::Kind::Problem, errorText(text.error(), Attempt::Load));
             });
}

void ComposerPanel::loadColleagues()
{
    whenDone(m_services.directory.agents(), this, [this](const Result<QList<Agent>>& agents) {
        if (!agents)
            return;
        m_colleagues.clear();
        std::copy_if(agents->begin(), agents->end(), std::back_inserter(m_colleagues),
                     [](const Agent& agent) { return agent.active; });
        offerColleagues();
    });
}

// Only notes call colleagues; a customer is not shown their names.
void ComposerPanel::offerColleagues()
{
    QList<WordPopup::Row> rows;
    if (m_isNote) {
        for (const Agent& colleague : std::as_const(m_colleagues))
            rows.append({colleague.name, {}});
    }
    m_colleaguePopup->setRows(rows);
}

void ComposerPanel::mention(int colleague)
{
    const QLatin1Char sign('@');
    m_box->words().replaceWordAfter(
        sign, QString(sign + m_colleagues.at(colleague).name + QLatin1Char(' ')));
}

void ComposerPanel::showVersions()
{
    const DraftId draft = m_keeper.idOf(current());
    whenDone(m_services.desk.draftVersions(draft), this,
             [this, id = interaction()](const Result<QList<DraftVersion>>& versions) {
                 if (id != interaction())
                     return;
                 if (!versions || versions->isEmpty()) {
                     m_bar->show(MessageBar::Kind::News,
                                 tr("There is no earlier version of this message yet."));
                     return;
                 }
                 auto* dialog = new VersionsDialog(*versions, m_services.clock.now(), window());
                 connect(dialog, &VersionsDialog::chosen, this,
                         [this](const DraftVersion& version) {
                             m_box->words().replaceAll(version.text);
                             m_box->words().setFocus(Qt::OtherFocusReason);
                         });
                 dialog->open();
             });
}

void ComposerPanel::attachFiles(const QStringList& paths)
{
    for (const QString& path : paths)
        awaitAttachment(m_services.desk.attachFile(path));
}

// Large pictures take their time to become files; the typing must not wait for it.
void ComposerPanel::attachPicture(const QImage& picture)
{
    const int number = int(m_message.attachments.size()) + m_attaching + 1;
    const QString name = tr("Picture %1.png").arg(number);
    Answer<Attachment> attached;
    whenDone<QByteArray>(QtConcurrent::run([picture] { return pngOf(picture); }), this,
                         [this, attached, name](const Result<QByteArray>& png) {
                             if (!png)
                                 return attached.give(png.error());
                             whenDone<Attachment>(m_services.desk.attach(name, *png), this,
                                                  [attached](const Result<Attachment>& file) {
                                                      attached.give(file);
                                                  });
                         });
    awaitAttachment(attached.future());
}

void ComposerPanel::awaitAttachment(const Async<Attachment>& answer)
{
    if (m_isNote)
        m_bar->show(MessageBar::Kind::News, tr("Files go with e-mails. It is in your e-mail now."));
    m_box->setAttaching(++m_attaching);
    whenDone(answer, this, [this, id = interaction()](const Result<Attachment>& file) {
        m_box->setAttaching(--m_attaching);
        if (!file) {
            m_bar->show(MessageBar::Kind::Problem, errorText(file.error(), Attempt::Attach));
        } else if (id != interaction()) {
            m_bar->show(MessageBar::Kind::Problem,
                        tr("“%1” was not attached, because you went on.").arg(file->name));
        } else if (m_isNote) {
            m_message.attachments.append(*file);
            m_keeper.keep(m_message);
        } else {
            m_box->attach(*file);
        }
    });
}

void ComposerPanel::pickFiles()
{
    auto* dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setObjectName(QStringLiteral("composer.filePicker"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &ComposerPanel::attachFiles);
    dialog->open();
}

} // namespace heddle::ui
