#include "tests/support/fakedesk/fakeknowledge.h"

namespace heddle::test {

using service::Article;

Async<QList<Article>> FakeKnowledge::find(const QString& words)
{
    QList<Article> found;
    for (const Article& article : articles) {
        if (article.title.contains(words, Qt::CaseInsensitive))
            found += article;
    }
    return answered<QList<Article>>(found);
}

Async<Article> FakeKnowledge::save(const Article& article)
{
    for (Article& known : articles) {
        if (known.id == article.id) {
            known = article;
            return answered<Article>(article);
        }
    }
    articles += article;
    articles.last().id = articles.size();
    return answered<Article>(articles.last());
}

Async<void> FakeKnowledge::remove(qint64 id)
{
    articles.removeIf([id](const Article& article) { return article.id == id; });
    return answered(Done());
}

} // namespace heddle::test
