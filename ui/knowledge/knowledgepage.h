#pragma once

#include "core/base/result.h"
#include "core/model/agent.h"
#include "core/model/draft.h"
#include "core/service/knowledge/article.h"
#include "ui/services.h"

#include <QUrl>
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace heddle::ui {

class ArticleEditor;
class ArticleView;
class Button;
class EmptyState;
class Label;
class SearchBox;

/// What the centre knows: its articles, found as one types, read, and put into a reply. Supervisors
/// write them here.
class KnowledgePage final : public QWidget {
    Q_OBJECT
public:
    /// \param services with Services::knowledge
    explicit KnowledgePage(const Services& services, QWidget* parent = nullptr);

    /// Asks again for what is shown; call when the page comes to the front.
    void refresh();
    void focusSearch();
    void setMe(const Agent& me);

Q_SIGNALS:
    /// An article is wanted in the reply being written.
    void useRequested(const heddle::CannedReply& article);
    void linkRequested(const QUrl& link);
    void failed(const heddle::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeArticle();
    void list(const QList<service::Article>& articles);
    void choose(int row);
    const service::Article* shown() const;
    void write(const service::Article& article);
    void save();
    void remove();
    void read();

    Services m_services;
    QList<service::Article> m_articles;
    qint64 m_wanted = 0; ///< to show once the list is there
    bool m_writes = false;
    int m_round = 0; ///< answers to earlier words are dropped
    QWidget* m_listBox = nullptr;
    SearchBox* m_search = nullptr;
    QListWidget* m_list = nullptr;
    Button* m_new = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_nothing = nullptr;
    QWidget* m_article = nullptr;
    Label* m_title = nullptr;
    Label* m_about = nullptr;
    Button* m_use = nullptr;
    Button* m_change = nullptr;
    ArticleView* m_text = nullptr;
    ArticleEditor* m_editor = nullptr;
};

} // namespace heddle::ui
