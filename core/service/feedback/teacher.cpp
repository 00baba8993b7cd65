#include "core/service/feedback/teacher.h"

#include "core/base/async.h"
#include "core/base/log.h"
#include "core/insight/learning/modelfile.h"
#include "core/service/feedback/suggestions.h"
#include "core/store/blobstore.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/tables/entrystore.h"

#include <QtConcurrent>

namespace heddle::service {

namespace {

constexpr int mostExamples = 20'000;
constexpr int mostRemembered = 2'000;
constexpr qsizetype mostSuggested = 5;
constexpr double leastSure = 0.4;

QString textOf(const QString& subject, const QString& text)
{
    return subject + u'\n' + text;
}

QString because(const QStringList& words)
{
    return words.isEmpty()
               ? QStringLiteral("like earlier ones")
               : QString(QStringLiteral("because: ") + words.join(QStringLiteral(", ")));
}

QString modelNameOf(ReadingKind what)
{
    return what == ReadingKind::Tag ? QStringLiteral("tags") : QString(toName(what));
}

/// What a correction says of a message.
struct Answer {
    QString label;
    insight::ExampleMemory::Says says = insight::ExampleMemory::Says::Yes;
};

/// A tag is taken or not; a kind of severity goes where it was read, and comes where it was not.
Answer answerOf(ReadingKind what, const QString& said, const QString& answer)
{
    using Says = insight::ExampleMemory::Says;
    if (answer.isEmpty())
        return {said, Says::No};
    const bool isTakenOff = what == ReadingKind::Severity && said.split(u' ').contains(answer);
    return {answer, isTakenOff ? Says::No : Says::Yes};
}

/// To a model, what is none of it has no label.
QList<insight::Example> examplesOf(ReadingKind what, const QList<store::Lesson>& lessons)
{
    QList<insight::Example> examples;
    for (const store::Lesson& lesson : lessons) {
        const Answer answer = answerOf(what, lesson.said, lesson.answer);
        const bool isYes = answer.says == insight::ExampleMemory::Says::Yes;
        examples.append({textOf(lesson.subject, lesson.text), isYes ? answer.label : QString()});
    }
    return examples;
}

} // namespace

Teacher::Teacher(Ledger& ledger, ReadingKind what, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_what(what),
      m_isOver(std::make_shared<std::atomic_bool>(false))
{
    connect(&ledger, &Ledger::recorded, this, &Teacher::apply);
}

Teacher::~Teacher()
{
    m_isOver->store(true);
}

Done Teacher::start()
{
    const auto remembered = m_ledger.store().learned().lessons(m_what, mostRemembered);
    if (!remembered)
        return passOn(remembered);
    for (const store::Lesson& lesson : *remembered) {
        const Answer answer = answerOf(m_what, lesson.said, lesson.answer);
        m_memory.add(textOf(lesson.subject, lesson.text), answer.label, answer.says);
    }
    const auto count = m_ledger.store().learned().countOf(m_what);
    if (!count)
        return passOn(count);
    m_corrections = *count;
    const auto stored = m_ledger.store().learned().model(modelNameOf(m_what));
    if (!stored)
        return passOn(stored);
    if (!*stored)
        return {};
    const auto bytes = m_ledger.store().blobs().read((*stored)->blob);
    auto model =
        bytes ? insight::modelFromBytes(*bytes) : Result<insight::TextModel>(bytes.error());
    if (model) {
        m_model = std::make_shared<const insight::TextModel>(std::move(*model));
        m_correctionsLearned = (*stored)->corrections;
    } else {
        qCWarning(logCore) << "a learned model cannot be read and is made anew:"
                           << errorName(model.error().code);
    }
    trainIfDue();
    return {};
}

QList<TagSuggestion> Teacher::suggest(const Entry& entry) const
{
    const QString text = textOf(entry.subject, entry.text);
    QList<TagSuggestion> remembered;
    for (const insight::Remembered& one : m_memory.recall(text))
        remembered.append({.tag = one.label,
                           .score = static_cast<int>(one.likeness * 1000),
                           .why = because(one.words),
                           .source = TagSource::Learned});
    return joined(fromModel(text), remembered).mid(0, mostSuggested);
}

bool Teacher::isRefused(const Entry& entry, const QString& label) const
{
    return m_memory.isRefused(textOf(entry.subject, entry.text), label);
}

QList<TagSuggestion> Teacher::fromModel(const QString& text) const
{
    if (!m_model)
        return {};
    insight::Classifier classifier(*m_model);
    classifier.classify(text);
    QList<TagSuggestion> suggestions;
    for (qint32 label = 0; label < m_model->labels.size(); ++label) {
        const QString& tag = m_model->labels.at(label);
        const double sure = m_model->calibration.probability(
            static_cast<double>(classifier.margins()[static_cast<std::size_t>(label)]));
        if (tag.isEmpty() || sure < leastSure || m_memory.isRefused(text, tag))
            continue;
        suggestions.append({.tag = tag,
                            .score = static_cast<int>(sure * 1000),
                            .why = because(classifier.strongestWords(label)),
                            .source = TagSource::Learned});
    }
    return suggestions;
}

void Teacher::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* correction = std::get_if<Correction>(&row);
            if (correction && correction->what == m_what)
                remember(*correction);
        }
    }
    trainIfDue();
}

void Teacher::remember(const Correction& correction)
{
    ++m_corrections;
    const auto entry = m_ledger.store().entries().byId(correction.entry);
    if (!entry)
        return;
    const Answer answer = answerOf(m_what, correction.said, correction.answer);
    m_memory.add(textOf(entry->subject, entry->text), answer.label, answer.says);
}

void Teacher::trainIfDue()
{
    const qint64 between = std::max(correctionsBetween, m_correctionsLearned / 10);
    if (m_isTraining || m_corrections < fewestExamples
        || m_corrections - m_correctionsLearned < between)
        return;
    const auto stored = m_ledger.store().learned().lessons(m_what, mostExamples);
    if (!stored)
        return;
    m_isTraining = true;
    const auto isOver = m_isOver;
    const auto corrections = m_corrections;
    const auto future = QtConcurrent::run([examples = examplesOf(m_what, *stored), isOver] {
        return insight::train(examples, {.isCancelled = [isOver] { return isOver->load(); }});
    });
    whenDone(future, this, [this, corrections](const Result<insight::TextModel>& made) {
        take(made, corrections);
    });
}

void Teacher::take(const Result<insight::TextModel>& made, qint64 corrections)
{
    m_isTraining = false;
    // Also when it failed: the same examples would fail again.
    m_correctionsLearned = corrections;
    if (!made) {
        qCInfo(logCore) << "no model was learned:" << errorName(made.error().code);
    } else if (auto kept = keep(*made, corrections); !kept) {
        qCWarning(logCore) << "a learned model is not stored:" << errorName(kept.error().code);
    }
    Q_EMIT trained();
}

Done Teacher::keep(const insight::TextModel& made, qint64 corrections)
{
    m_model = std::make_shared<const insight::TextModel>(made);
    const auto blob = m_ledger.store().blobs().put(insight::modelBytes(made));
    if (!blob)
        return passOn(blob);
    return m_ledger.record({{.kind = QStringLiteral("model.trained"),
                             .facts = {{QStringLiteral("what"), toName(m_what)},
                                       {QStringLiteral("examples"), made.examples},
                                       {QStringLiteral("labels"), made.labels.size()}},
                             .rows = {store::LearnedModel{.name = modelNameOf(m_what),
                                                          .blob = *blob,
                                                          .examples = made.examples,
                                                          .labels = made.labels.size(),
                                                          .corrections = corrections,
                                                          .trained = m_ledger.now()}}}});
}

Done Teachers::start()
{
    for (Teacher* teacher : {&tags, &severity, &stance}) {
        if (auto done = teacher->start(); !done)
            return done;
    }
    return folds.start();
}

} // namespace heddle::service
