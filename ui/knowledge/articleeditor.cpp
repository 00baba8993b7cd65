#include "ui/knowledge/articleeditor.h"

#include "ui/mailbox/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text/paragraphedit.h"
#include "ui/widgets/text/textsheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace heddle::ui {

ArticleEditor::ArticleEditor(QWidget* parent) : QWidget(parent)
{
    auto* grid = fieldGrid(this);
    m_title = addField(this, grid, {0, 0}, QStringLiteral("knowledge.title"), tr("Title"));
    m_tags = addField(this, grid, {2, 0}, QStringLiteral("knowledge.tags"),
                      tr("Tags, with commas between them"));
    auto* caption = new Label(tr("Text, in Markdown"), {Step::Meta, Weight::Medium}, Tone::Normal,
                              Label::Fit::Whole, this);
    auto* sheet = new TextSheet(QStringLiteral("knowledge.markdown"), caption->words(),
                                {Step::Reading, Weight::Regular}, this);
    m_text = sheet->edit();
    caption->setBuddy(m_text);
    grid->addWidget(caption, 4, 0);
    grid->addWidget(sheet, 5, 0);
    grid->setRowStretch(5, 1);
    grid->addWidget(makeFoot(), 6, 0);
    connect(m_title, &QLineEdit::textChanged, this, &ArticleEditor::follow);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ArticleEditor::follow);
    edit({});
}

QWidget* ArticleEditor::makeFoot()
{
    auto* foot = new QWidget(this);
    m_save = new Button(Button::Kind::Primary, tr("Save the article"), foot);
    m_save->setObjectName(QStringLiteral("knowledge.save"));
    m_dismiss = new Button(Button::Kind::Ghost, tr("Never mind"), foot);
    m_dismiss->setObjectName(QStringLiteral("knowledge.dismiss"));
    m_remove = new Button(Button::Kind::Ghost, tr("Remove"), foot);
    m_remove->setObjectName(QStringLiteral("knowledge.remove"));
    m_confirm = new Button(Button::Kind::Danger, tr("Remove it for everybody"), foot);
    m_confirm->setObjectName(QStringLiteral("knowledge.confirm"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_remove);
    row->addWidget(m_confirm);
    row->addStretch();
    row->addWidget(m_dismiss);
    row->addWidget(m_save);
    connect(m_save, &QAbstractButton::clicked, this, &ArticleEditor::saveRequested);
    connect(m_dismiss, &QAbstractButton::clicked, this, &ArticleEditor::dismissed);
    connect(m_remove, &QAbstractButton::clicked, this, [this] { askToRemove(true); });
    connect(m_confirm, &QAbstractButton::clicked, this, &ArticleEditor::removeRequested);
    return foot;
}

void ArticleEditor::edit(const service::Article& article)
{
    m_article = article;
    m_title->setText(article.title);
    m_tags->setText(article.tags.join(QStringLiteral(", ")));
    m_text->setPlainText(article.text);
    askToRemove(false);
    follow();
    m_title->setFocus(Qt::OtherFocusReason);
}

service::Article ArticleEditor::written() const
{
    service::Article article = m_article;
    article.title = m_title->text().trimmed();
    article.tags = m_tags->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    article.text = m_text->toPlainText();
    return article;
}

void ArticleEditor::follow()
{
    const service::Article article = written();
    m_save->setEnabled(!article.title.isEmpty() && !article.text.trimmed().isEmpty());
}

void ArticleEditor::askToRemove(bool asking)
{
    const bool isStored = m_article.id != 0;
    m_remove->setVisible(isStored && !asking);
    m_confirm->setVisible(isStored && asking);
}

} // namespace heddle::ui
