#include "core/service/knowledge/knowledgebase.h"

#include "core/service/rights.h"
#include "core/store/search/fold.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace heddle::service {

namespace {

const QLatin1String prefix("article.");
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestText = 200'000;
constexpr int titleWeight = 8;
constexpr int tagWeight = 4;

QString nameOf(qint64 id)
{
    return prefix + QString::number(id);
}

QString valueOf(const Article& article)
{
    const QJsonObject object{
        {QStringLiteral("title"), article.title},
        {QStringLiteral("text"), article.text},
        {QStringLiteral("tags"), QJsonArray::fromStringList(article.tags)},
        {QStringLiteral("author"), article.author.value},
        {QStringLiteral("changed"), article.changed.micros},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Article articleIn(const store::Setting& setting)
{
    const QJsonObject object = QJsonDocument::fromJson(setting.value.toUtf8()).object();
    Article article{.id = setting.name.mid(prefix.size()).toLongLong(),
                    .title = object.value(QLatin1String("title")).toString(),
                    .text = object.value(QLatin1String("text")).toString(),
                    .author = {object.value(QLatin1String("author")).toInteger()},
                    .changed = {object.value(QLatin1String("changed")).toInteger()}};
    for (const QJsonValue& tag : object.value(QLatin1String("tags")).toArray())
        article.tags += tag.toString();
    return article;
}

bool isBefore(const Article& a, const Article& b)
{
    const int order = a.title.compare(b.title, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.id < b.id;
}

QStringList foldedWords(const QString& text)
{
    QStringList words;
    for (const store::FoundWord& found : store::wordsOf(text))
        words += found.word;
    return words;
}

int weightIn(const QStringList& words, const QString& wanted, int weight)
{
    const bool isThere = std::any_of(words.cbegin(), words.cend(),
                                     [&](const QString& word) { return word.startsWith(wanted); });
    return isThere ? weight : 0;
}

/// How well it fits; 0 when a word is nowhere in it.
int fitOf(const Article& article, const QStringList& wanted)
{
    const QStringList title = foldedWords(article.title);
    const QStringList tags = foldedWords(article.tags.join(QLatin1Char(' ')));
    const QStringList text = foldedWords(article.text);
    int fit = 0;
    for (const QString& word : wanted) {
        const int found = weightIn(title, word, titleWeight) + weightIn(tags, word, tagWeight)
                          + weightIn(text, word, 1);
        if (found == 0)
            return 0;
        fit += found;
    }
    return fit;
}

Done checked(const Article& article, const Agent& by)
{
    if (!isSupervisor(by))
        return failure(ErrorCode::Refused, QStringLiteral("only supervisors write articles"));
    if (article.title.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("title: it is missing"));
    if (article.text.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("text: it is missing"));
    if (article.title.size() > longestTitle || article.text.size() > longestText)
        return failure(ErrorCode::BadInput, QStringLiteral("the article is too long"));
    return {};
}

QStringList cleanTags(const QStringList& tags)
{
    QStringList clean;
    for (const QString& tag : tags) {
        if (!tag.trimmed().isEmpty() && !clean.contains(tag.trimmed(), Qt::CaseInsensitive))
            clean += tag.trimmed();
    }
    return clean;
}

} // namespace

QList<Article> fitting(const QList<Article>& articles, const QString& words)
{
    const QStringList wanted = foldedWords(words);
    QList<std::pair<int, Article>> found;
    for (const Article& article : articles) {
        const int fit = wanted.isEmpty() ? 1 : fitOf(article, wanted);
        if (fit > 0)
            found.append({fit, article});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : isBefore(a.second, b.second);
    });
    QList<Article> fits;
    for (const auto& [fit, article] : found)
        fits += article;
    return fits;
}

Result<QList<Article>> KnowledgeBase::all() const
{
    const auto settings = m_ledger.store().settings().all();
    if (!settings)
        return passOn(settings);
    QList<Article> articles;
    for (const store::Setting& setting : *settings) {
        if (setting.name.startsWith(prefix))
            articles += articleIn(setting);
    }
    return articles;
}

Result<QList<Article>> KnowledgeBase::find(const QString& words) const
{
    const auto articles = all();
    if (!articles)
        return passOn(articles);
    return fitting(*articles, words);
}

Result<Article> KnowledgeBase::save(Article article, const Agent& by)
{
    article.title = article.title.simplified();
    article.tags = cleanTags(article.tags);
    if (auto fit = checked(article, by); !fit)
        return passOn(fit);
    return m_ledger.transaction([&]() -> Result<Article> {
        const auto articles = all();
        if (!articles)
            return passOn(articles);
        qint64 newest = 0;
        bool isThere = article.id == 0;
        for (const Article& other : *articles) {
            newest = std::max(newest, other.id);
            isThere |= other.id == article.id;
        }
        if (!isThere)
            return failure(ErrorCode::NotFound, QStringLiteral("that article is gone"));
        if (article.id == 0)
            article.id = newest + 1;
        article.author = by.id;
        article.changed = m_ledger.now();
        const auto done =
            m_ledger.record({{.kind = QStringLiteral("article.saved"),
                              .actor = by.id,
                              .rows = {store::Setting{nameOf(article.id), valueOf(article)}}}});
        if (!done)
            return passOn(done);
        return article;
    });
}

Done KnowledgeBase::remove(qint64 id, const Agent& by)
{
    if (!isSupervisor(by))
        return failure(ErrorCode::Refused, QStringLiteral("only supervisors remove articles"));
    const auto there = m_ledger.store().settings().value(nameOf(id));
    if (!there)
        return passOn(there);
    if (!*there)
        return failure(ErrorCode::NotFound, QStringLiteral("that article is gone"));
    return m_ledger.record({{.kind = QStringLiteral("article.removed"),
                             .actor = by.id,
                             .rows = {store::Removed{store::Removed::Kind::Setting, nameOf(id)}}}});
}

} // namespace heddle::service
