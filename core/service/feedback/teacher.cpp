#include "core/service/feedback/tagteacher.h"

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

const QString modelName = QStringLiteral("tags");
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

QList<insight::Example> examplesOf(const QList<store::TagExample>& given)
{
    QList<insight::Example> examples;
    for (const store::TagExample& one : given)
        examples.append({textOf(one.subject, one.text), one.tag});
    return examples;
}

} // namespace

TagTeacher::TagTeacher(Ledger& ledger, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_isOver(std::make_shared<std::atomic_bool>(false))
{
    connect(&ledger, &Ledger::recorded, this, &TagTeacher::apply);
}

TagTeacher::~TagTeacher()
{
    m_isOver->store(true);
}

Done TagTeacher::start()
{
    const auto remembered = m_ledger.store().learned().tagExamples(mostRemembered);
    if (!remembered)
        return passOn(remembered);
    for (const store::TagExample& one : *remembered) {
        const QString text = textOf(one.subject, one.text);
        if (!one.tag.isEmpty())
            m_memory.add(text, one.tag, insight::ExampleMemory::Says::Yes);
        else
            m_memory.add(text, one.refused, insight::ExampleMemory::Says::No);
    }
    const auto count = m_ledger.store().learned().countOf(ReadingKind::Tag);
    if (!count)
        return passOn(count);
    m_corrections = *count;
    const auto stored = m_ledger.store().learned().model(modelName);
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
        qCWarning(logCore) << "the tag model cannot be read and is made anew:"
                           << errorName(model.error().code);
    }
    trainIfDue();
    return {};
}

QList<TagSuggestion> TagTeacher::suggest(const Entry& entry) const
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

QList<TagSuggestion> TagTeacher::fromModel(const QString& text) const
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

void TagTeacher::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* correction = std::get_if<Correction>(&row);
            if (correction && correction->what == ReadingKind::Tag)
                remember(*correction);
        }
    }
    trainIfDue();
}

void TagTeacher::remember(const Correction& correction)
{
    ++m_corrections;
    const auto entry = m_ledger.store().entries().byId(correction.entry);
    if (!entry)
        return;
    const bool isYes = !correction.answer.isEmpty();
    m_memory.add(textOf(entry->subject, entry->text), isYes ? correction.answer : correction.said,
                 isYes ? insight::ExampleMemory::Says::Yes : insight::ExampleMemory::Says::No);
}

void TagTeacher::trainIfDue()
{
    const qint64 between = std::max(correctionsBetween, m_correctionsLearned / 10);
    if (m_isTraining || m_corrections < fewestExamples
        || m_corrections - m_correctionsLearned < between)
        return;
    const auto stored = m_ledger.store().learned().tagExamples(mostExamples);
    if (!stored)
        return;
    m_isTraining = true;
    const auto isOver = m_isOver;
    const auto corrections = m_corrections;
    const auto future = QtConcurrent::run([examples = examplesOf(*stored), isOver] {
        return insight::train(examples, {.isCancelled = [isOver] { return isOver->load(); }});
    });
    whenDone(future, this, [this, corrections](const Result<insight::TextModel>& made) {
        take(made, corrections);
    });
}

void TagTeacher::take(const Result<insight::TextModel>& made, qint64 corrections)
{
    m_isTraining = false;
    // Also when it failed: the same examples would fail again.
    m_correctionsLearned = corrections;
    if (!made) {
        qCInfo(logCore) << "no tag model:" << errorName(made.error().code);
    } else if (auto kept = keep(*made, corrections); !kept) {
        qCWarning(logCore) << "the tag model is not stored:" << errorName(kept.error().code);
    }
    Q_EMIT trained();
}

Done TagTeacher::keep(const insight::TextModel& made, qint64 corrections)
{
    m_model = std::make_shared<const insight::TextModel>(made);
    const auto blob = m_ledger.store().blobs().put(insight::modelBytes(made));
    if (!blob)
        return passOn(blob);
    return m_ledger.record({{.kind = QStringLiteral("model.trained"),
                             .facts = {{QStringLiteral("examples"), made.examples},
                                       {QStringLiteral("labels"), made.labels.size()}},
                             .rows = {store::LearnedModel{.name = modelName,
                                                          .blob = *blob,
                                                          .examples = made.examples,
                                                          .labels = made.labels.size(),
                                                          .corrections = corrections,
                                                          .trained = m_ledger.now()}}}});
}

} // namespace heddle::service
