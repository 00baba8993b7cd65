#pragma once

#include "core/service/knowledge/article.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace heddle::ui {

class Button;

/// Where an article is written: its title, its tags and its text in Markdown. Wishes, and saves
/// nothing itself.
class ArticleEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ArticleEditor(QWidget* parent = nullptr);

    void edit(const service::Article& article);
    /// What was being edited, as it stands now.
    service::Article written() const;

Q_SIGNALS:
    void saveRequested();
    void removeRequested();
    void dismissed();

private:
    QWidget* makeFoot();
    void follow();
    void askToRemove(bool asking);

    service::Article m_article;
    QLineEdit* m_title;
    QLineEdit* m_tags;
    QPlainTextEdit* m_text;
    Button* m_save = nullptr;
    Button* m_remove = nullptr;
    Button* m_confirm = nullptr;
    Button* m_dismiss = nullptr;
};

} // namespace heddle::ui
