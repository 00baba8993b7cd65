#include "ui/sources/sourceform.h"

#include "core/base/async.h"
#include "ui/mailbox/fields.h"
#include "ui/mailbox/verdict.h"
#include "ui/sources/serversignin.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

using service::SourceKind;
using service::SourceSettings;
using namespace std::chrono_literals;

namespace {

constexpr int kFieldHeight = 36;

qint64 secondsOf(Duration every)
{
    return std::chrono::duration_cast<std::chrono::seconds>(every).count();
}

Duration usualPause(SourceKind kind)
{
    return kind == SourceKind::Feed ? Duration(15min) : Duration(15s);
}

} // namespace

SourceForm::SourceForm(service::Sources& sources, QWidget* parent)
    : QWidget(parent), m_sources(sources)
{
    setObjectName(QStringLiteral("sourceForm"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* kinds = new QWidget(this);
    m_kind =
        addChoice(kinds, fieldGrid(kinds), {}, QStringLiteral("source.kind"), tr("What it is"));
    m_kind->addItem(tr("A Mastodon account, or of a server with its interface"),
                    int(SourceKind::Mastodon));
    m_kind->addItem(tr("A Bluesky account"), int(SourceKind::Bluesky));
    m_kind->addItem(tr("A feed to follow (RSS, Atom, JSON Feed)"), int(SourceKind::Feed));
    m_kind->addItem(tr("A feed that others push to"), int(SourceKind::Push));
    m_kind->addItem(tr("A folder that others put files into (CSV, JSON)"), int(SourceKind::Folder));
    column->addWidget(kinds);
    m_address = addRow("source.address");
    m_signIn = new ServerSignIn(m_sources, this);
    column->addWidget(m_signIn);
    m_name = addRow("source.name");
    m_login = addRow("source.login");
    m_secret = addRow("source.secret");
    m_secret.field->setEchoMode(QLineEdit::Password);
    makeChoices();
    makeFoot();
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_every->setCurrentIndex(m_every->findData(secondsOf(usualPause(kind()))));
        followKind();
    });
    connect(m_address.field, &QLineEdit::textChanged, m_signIn, &ServerSignIn::setServer);
    connect(m_signIn, &ServerSignIn::signedIn, this, [this](const QString& name) {
        if (m_isNew)
            m_name.field->setText(name);
        m_save->setFocus(Qt::OtherFocusReason);
    });
    for (QLineEdit* field : {m_address.field, m_name.field, m_login.field, m_secret.field}) {
        connect(field, &QLineEdit::textChanged, this, &SourceForm::follow);
        connect(field, &QLineEdit::returnPressed, this, &SourceForm::save);
    }
    clear();
}

SourceForm::Row SourceForm::addRow(const char* name)
{
    Row row;
    row.box = new QWidget(this);
    row.label =
        new Label({}, {Step::Meta, Weight::Medium}, Tone::Normal, Label::Fit::Wrap, row.box);
    row.field = new QLineEdit(row.box);
    row.field->setObjectName(QLatin1String(name));
    row.field->setTextMargins(8, 0, 8, 0);
    row.field->setFixedHeight(kFieldHeight);
    row.label->setBuddy(row.field);
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(row.label);
    column->addWidget(row.field);
    layout()->addWidget(row.box);
    return row;
}

void SourceForm::makeChoices()
{
    auto* box = new QWidget(this);
    auto* grid = fieldGrid(box);
    m_queue = addChoice(box, grid, {0, 0}, QStringLiteral("source.queue"), tr("Goes to the queue"));
    m_every = addChoice(box, grid, {0, 1}, QStringLiteral("source.every"), tr("Asked every"));
    const QList<QPair<QString, Duration>> pauses{{tr("15 seconds"), 15s}, {tr("minute"), 1min},
                                                 {tr("5 minutes"), 5min}, {tr("15 minutes"), 15min},
                                                 {tr("hour"), 1h},        {tr("day"), 24h}};
    for (const auto& [words, every] : pauses)
        m_every->addItem(words, secondsOf(every));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout()->addWidget(box);
}

void SourceForm::makeFoot()
{
    auto* foot = new QWidget(this);
    m_save = new Button(Button::Kind::Primary, tr("Listen to it"), foot);
    m_save->setSymbol(Icon::Check);
    m_save->setObjectName(QStringLiteral("source.save"));
    auto* dismiss = new Button(Button::Kind::Ghost, tr("Never mind"), foot);
    dismiss->setObjectName(QStringLiteral("source.dismiss"));
    m_verdict = new Verdict(foot);
    m_verdict->setObjectName(QStringLiteral("source.verdict"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(dismiss);
    row->addStretch();
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_verdict);
    column->addLayout(row);
    layout()->addWidget(foot);
    connect(m_save, &QAbstractButton::clicked, this, &SourceForm::save);
    connect(dismiss, &QAbstractButton::clicked, this, &SourceForm::dismissed);
}

void SourceForm::offerQueues(const QList<Queue>& queues)
{
    const QVariant chosen = m_queue->currentData();
    m_queue->clear();
    for (const Queue& queue : queues)
        m_queue->addItem(queue.name, queue.id.value);
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(chosen)));
}

void SourceForm::clear()
{
    m_isNew = true;
    for (const Row& row : {m_address, m_name, m_login, m_secret})
        row.field->clear();
    m_signIn->forget();
    m_kind->setCurrentIndex(0);
    m_queue->setCurrentIndex(0);
    m_every->setCurrentIndex(0);
    m_verdict->show(Verdict::Kind::None, {}, {});
    followKind();
}

void SourceForm::edit(const SourceSettings& source)
{
    clear();
    m_isNew = false;
    m_kind->setCurrentIndex(m_kind->findData(int(source.kind)));
    m_address.field->setText(source.address);
    m_name.field->setText(source.name);
    m_login.field->setText(source.login);
    m_queue->setCurrentIndex(std::max(0, m_queue->findData(source.queue.value)));
    if (m_every->findData(secondsOf(source.every)) < 0)
        m_every->addItem(tr("%n seconds", nullptr, int(secondsOf(source.every))),
                         secondsOf(source.every));
    m_every->setCurrentIndex(m_every->findData(secondsOf(source.every)));
    followKind();
}

void SourceForm::focusFirst()
{
    (m_isNew ? static_cast<QWidget*>(m_kind) : m_address.field)->setFocus(Qt::OtherFocusReason);
}

SourceKind SourceForm::kind() const
{
    return static_cast<SourceKind>(m_kind->currentData().toInt());
}

/// The words and fields of the chosen kind.
void SourceForm::followKind()
{
    QString address;
    QString name = tr("Name, as it is shown");
    QString secret;
    switch (kind()) {
    case SourceKind::Mastodon:
        address = tr("Server, like social.example");
        secret = tr("Access token, where you do not sign in with the browser");
        break;
    case SourceKind::Bluesky:
        address = tr("Server, like bsky.social");
        name = tr("Handle, like @northwind.bsky.social");
        secret = tr("App password, from the account's settings there");
        break;
    case SourceKind::Feed:
        address = tr("Address of the feed");
        secret = tr("Password, where it asks for one");
        break;
    case SourceKind::Push:
        address = tr("Where posts are sent to, like push://127.0.0.1:8478/reviews");
        secret = tr("Token that senders show, or key they sign with");
        break;
    case SourceKind::Folder:
        address = tr("Folder on the machine that listens, like /srv/heddle/reviews");
        break;
    }
    const auto put = [](const Row& row, const QString& words) {
        row.label->setWords(words);
        row.field->setAccessibleName(words);
    };
    put(m_address, address);
    put(m_name, name);
    put(m_login, tr("Login, where it asks for one"));
    put(m_secret, m_isNew ? secret : tr("%1 (empty: as it is)").arg(secret));
    m_kind->setEnabled(m_isNew);
    m_name.field->setEnabled(m_isNew);
    m_signIn->setVisible(kind() == SourceKind::Mastodon);
    m_login.box->setVisible(kind() == SourceKind::Feed);
    m_secret.box->setVisible(kind() != SourceKind::Folder);
    m_every->setEnabled(kind() != SourceKind::Push);
    m_save->setText(m_isNew ? tr("Listen to it") : tr("Save"));
    follow();
}

void SourceForm::follow()
{
    const bool hasSecret = !m_isNew || kind() == SourceKind::Feed || kind() == SourceKind::Folder
                           || !m_secret.field->text().isEmpty() || !m_signIn->secret().isEmpty();
    m_save->setEnabled(!m_address.field->text().trimmed().isEmpty()
                       && !m_name.field->text().trimmed().isEmpty() && hasSecret);
    m_verdict->setVisible(m_verdict->kind() != Verdict::Kind::None);
}

SourceSettings SourceForm::filledIn() const
{
    const QString typed = m_secret.field->text();
    return {.kind = kind(),
            .name = m_name.field->text().trimmed(),
            .address = service::wholeAddress(m_address.field->text()),
            .queue = {m_queue->currentData().toLongLong()},
            .every = std::chrono::seconds(m_every->currentData().toLongLong()),
            .login = kind() == SourceKind::Feed ? m_login.field->text().trimmed() : QString(),
            .secret = kind() == SourceKind::Folder ? QString()
                      : typed.isEmpty()            ? m_signIn->secret()
                                                   : typed};
}

void SourceForm::save()
{
    if (!m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    const auto take = [this](const Done& done) {
        if (done) {
            Q_EMIT saved();
            return;
        }
        m_verdict->show(Verdict::Kind::Bad, {},
                        done.error().code == ErrorCode::Conflict
                            ? tr("There is one with this name already. Choose another name.")
                            : errorText(done.error(), Attempt::Save));
        follow();
    };
    if (m_isNew)
        whenDone(m_sources.add(filledIn()), this, take);
    else
        whenDone(m_sources.change(filledIn()), this, take);
}

} // namespace heddle::ui
