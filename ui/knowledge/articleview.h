#pragma once

#include <QTextBrowser>

namespace heddle::ui {

/// Shows an article's Markdown. Loads nothing from anywhere; links are passed on.
class ArticleView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit ArticleView(QWidget* parent = nullptr);

    void showMarkdown(const QString& markdown);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void changeEvent(QEvent* event) override;

private:
    void lendRhythm();

    QString m_markdown;
};

} // namespace heddle::ui
