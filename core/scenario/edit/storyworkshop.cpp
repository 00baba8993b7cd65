#include "core/scenario/edit/storyworkshop.h"

#include "core/scenario/edit/completion.h"
#include "core/scenario/edit/preview.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QtConcurrent>

namespace heddle::scenario {

using service::StoryCheck;
using service::StoryCompletions;
using service::StoryText;

namespace {

/// What a new scenario begins with: a day that can be played.
QString freshText()
{
    return QStringLiteral(R"(scenario: new-day
story: What happens, in one line
teaches: What there is to learn
zone: Europe/London
start: 2026-03-02 08:00
lasts: 10 min
trainee: anna

centre:
  centre: Harbour Kettles
  agents:
    - {login: anna, name: Anna Brandt}
    - {login: ben, name: Ben Okoro}
  queues:
    - {name: Care, members: [anna, ben], targets: {first_reply: 15 min}}

lines:
  - {channel: email, account: care@harbour.example, name: Harbour Kettles, queue: Care}

customers:
  - {id: rosa, name: Rosa Lind, email: rosa@home.example}

colleagues:
  - {login: ben}

steps:
  - {id: mail, at: 1 min, mark: First mail, from: rosa, by: email, subject: My kettle, text: "It leaks. What now?"}

expect:
  - {id: reply, title: Answered Rosa, on: mail, action: reply, within: 5 min, else: She waited too long.}
)");
}

Result<QString> textIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path + QStringLiteral(": ") + file.errorString());
    return QString::fromUtf8(file.readAll());
}

Done write(const QString& path, const QString& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Refused, path + QStringLiteral(": ") + file.errorString());
    return {};
}

Result<StoryText> savedText(const QString& file)
{
    if (file.isEmpty())
        return StoryText{.file = {}, .text = freshText()};
    const auto text = textIn(file);
    if (!text)
        return passOn(text);
    return StoryText{.file = file, .text = *text};
}

/// A scenario's name as a file's: no path, nothing odd.
QString fileNameFor(const QString& name)
{
    static const QRegularExpression odd(QStringLiteral("[^\\w-]+"));
    const QString safe = QString(name).replace(odd, QStringLiteral("-"));
    return (safe.isEmpty() ? QStringLiteral("scenario") : safe.left(80)) + QStringLiteral(".yaml");
}

QString nameOf(const StoryText& text)
{
    return text.file.isEmpty() ? QStringLiteral("new-day.yaml") : QFileInfo(text.file).fileName();
}

} // namespace

StoryWorkshop::StoryWorkshop(QString ownFolder, QStringList folders, QObject* parent)
    : StoryDesk(parent), m_own(std::move(ownFolder)), m_folders(std::move(folders))
{
    m_pool.setMaxThreadCount(1);
}

QString StoryWorkshop::draftOf(const QString& file) const
{
    const QString name =
        file.isEmpty() ? QStringLiteral("new-day.yaml") : QFileInfo(file).fileName();
    return QDir(m_own).filePath(QStringLiteral(".drafts/") + name);
}

Async<StoryText> StoryWorkshop::text(const QString& file)
{
    return QtConcurrent::run(&m_pool, [file, draft = draftOf(file)]() -> Result<StoryText> {
        if (const auto typed = textIn(draft))
            return StoryText{.file = file, .text = *typed, .isDraft = true};
        return savedText(file);
    });
}

Async<StoryText> StoryWorkshop::dropDraft(const QString& file)
{
    return QtConcurrent::run(&m_pool, [file, draft = draftOf(file)] {
        QFile::remove(draft);
        return savedText(file);
    });
}

Async<void> StoryWorkshop::keepDraft(const StoryText& text)
{
    return QtConcurrent::run(
        &m_pool, [text, draft = draftOf(text.file)] { return write(draft, text.text); });
}

Async<StoryText> StoryWorkshop::save(const StoryText& text)
{
    return QtConcurrent::run(
        &m_pool, [this, text, draft = draftOf(text.file)]() -> Result<StoryText> {
            const ScriptReading reading = read(text);
            if (!reading.isFit())
                return failure(ErrorCode::BadInput, sentenceOf(reading.complaints.first()));
            const bool isOwn = !text.file.isEmpty() && QFileInfo(text.file).dir() == QDir(m_own);
            const QString file =
                isOwn ? text.file : QDir(m_own).filePath(fileNameFor(reading.script.name));
            if (auto done = write(file, text.text); !done)
                return passOn(done);
            QFile::remove(draft);
            return StoryText{.file = file, .text = text.text};
        });
}

ScriptReading StoryWorkshop::read(const StoryText& text) const
{
    const QString folder = text.file.isEmpty() ? m_own : QFileInfo(text.file).path();
    return readScript(text.text.toUtf8(), nameOf(text), besides(folder, m_folders));
}

Async<StoryCheck> StoryWorkshop::check(const StoryText& text)
{
    const Answer<StoryCheck> answer;
    const Async<Checked> checked = QtConcurrent::run(&m_pool, [this, text]() -> Result<Checked> {
        const ScriptReading reading = read(text);
        return Checked{previewOf(reading, nameOf(text)), reading.script};
    });
    whenDone(checked, this, [this, answer](const Result<Checked>& done) {
        if (!done)
            return answer.give(passOn(done));
        learn(done->script);
        answer.give(done->check);
    });
    return answer.future();
}

// Of a text that is broken somewhere only the beginning is read: what was known before of the rest
// still holds.
void StoryWorkshop::learn(const Script& script)
{
    const auto take = [](auto& known, const auto& read) {
        if (!read.isEmpty())
            known = read;
    };
    take(m_known.steps, script.steps);
    take(m_known.people, script.people);
    take(m_known.lines, script.lines);
    take(m_known.words, script.words);
    take(m_known.centre.agents, script.centre.agents);
    take(m_known.centre.queues, script.centre.queues);
}

StoryCompletions StoryWorkshop::completions(const QString& text, qsizetype at) const
{
    return completionsAt(QStringView(text).left(at), m_known);
}

} // namespace heddle::scenario
