#include "ui/knowledge/knowledgepage.h"

#include "core/base/clock.h"
#include "core/service/knowledge/knowledge.h"
#include "ui/knowledge/articleeditor.h"
#include "ui/knowledge/articletext.h"
#include "ui/knowledge/articleview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heddle::ui {

using service::Article;

namespace {

constexpr int kListWidth = 300;
constexpr int kNarrowList = 208;
constexpr int kNarrow = 800; // below it the list gives way to the article
constexpr int kRow = 40;
constexpr int kColumn = 720;

} // namespace

KnowledgePage::KnowledgePage(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("knowledge"));
    m_stack = new QStackedWidget(this);
    m_nothing = new EmptyState(Icon::Book, {}, this);
    m_article = makeArticle();
    m_editor = new ArticleEditor(this);
    m_editor->setMaximumWidth(kColumn);
    for (QWidget* page :
         {static_cast<QWidget*>(m_nothing), m_article, static_cast<QWidget*>(m_editor)})
        m_stack->addWidget(page);
    auto* page = new QVBoxLayout;
    page->setContentsMargins(24, 20, 24, 20);
    page->addWidget(m_stack);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(new Divider(Qt::Vertical, this));
    row->addLayout(page, 1);
    connect(m_search, &QLineEdit::textChanged, this, &KnowledgePage::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &KnowledgePage::choose);
    connect(m_new, &QAbstractButton::clicked, this, [this] { write({}); });
    connect(m_editor, &ArticleEditor::saveRequested, this, &KnowledgePage::save);
    connect(m_editor, &ArticleEditor::removeRequested, this, &KnowledgePage::remove);
    connect(m_editor, &ArticleEditor::dismissed, this, &KnowledgePage::read);
}

QWidget* KnowledgePage::makeList()
{
    auto* box = new QWidget(this);
    m_listBox = box;
    m_search = new SearchBox(tr("Search the articles"), box);
    m_search->setObjectName(QStringLiteral("knowledge.search"));
    m_list = new QListWidget(box);
    m_list->setObjectName(QStringLiteral("knowledge.list"));
    m_list->setAccessibleName(tr("Articles"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->viewport()->setAutoFillBackground(false);
    m_new = new Button(Button::Kind::Secondary, tr("Write an article"), box);
    m_new->setObjectName(QStringLiteral("knowledge.new"));
    m_new->setSymbol(Icon::Plus);
    m_new->hide();
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(16, 20, 12, 16);
    column->setSpacing(12);
    column->addWidget(new Label(tr("Knowledge"), {Step::Page, Weight::Strong}, Tone::Strong,
                                Label::Fit::Whole, box));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_new);
    return box;
}

QWidget* KnowledgePage::makeArticle()
{
    auto* box = new QWidget(this);
    box->setMaximumWidth(kColumn);
    m_title = new Label({}, {Step::Page, Weight::Strong}, Tone::Strong, Label::Fit::Wrap, box);
    m_about = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Elide, box);
    m_text = new ArticleView(box);
    m_change = new Button(Button::Kind::Secondary, tr("Change"), box);
    m_change->setObjectName(QStringLiteral("knowledge.change"));
    m_change->setAccessibleName(tr("Change the article"));
    m_use = new Button(Button::Kind::Primary, tr("Use in the reply"), box);
    m_use->setObjectName(QStringLiteral("knowledge.use"));
    m_use->setSymbol(Icon::Reply);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_about, 1);
    head->addWidget(m_change);
    head->addWidget(m_use);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    connect(m_use, &QAbstractButton::clicked, this, [this] {
        if (const Article* article = shown())
            Q_EMIT useRequested(articleReply(*article));
    });
    connect(m_change, &QAbstractButton::clicked, this, [this] {
        if (const Article* article = shown())
            write(*article);
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &KnowledgePage::linkRequested);
    return box;
}

void KnowledgePage::resizeEvent(QResizeEvent* event)
{
    m_listBox->setFixedWidth(event->size().width() < kNarrow ? kNarrowList : kListWidth);
    QWidget::resizeEvent(event);
}

void KnowledgePage::setMe(const Agent& me)
{
    m_writes = me.role != Role::Agent;
    m_new->setVisible(m_writes);
    m_change->setVisible(m_writes);
}

void KnowledgePage::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void KnowledgePage::refresh()
{
    whenDone(m_services.knowledge->find(m_search->text()), this,
             [this, round = ++m_round](const Result<QList<Article>>& articles) {
                 if (round != m_round)
                     return;
                 if (articles)
                     list(*articles);
                 else
                     Q_EMIT failed(articles.error());
             });
}

void KnowledgePage::list(const QList<Article>& articles)
{
    if (const Article* article = shown(); article && m_wanted == 0)
        m_wanted = article->id;
    const QSignalBlocker quiet(m_list);
    m_articles = articles;
    m_list->clear();
    int row = articles.isEmpty() ? -1 : 0;
    for (const Article& article : articles) {
        auto* item = new QListWidgetItem(article.title, m_list);
        item->setSizeHint({0, kRow});
        item->setToolTip(article.title);
        if (article.id == m_wanted)
            row = m_list->count() - 1;
    }
    m_wanted = 0;
    m_list->setCurrentRow(row);
    if (m_stack->currentWidget() != m_editor)
        choose(row);
}

const Article* KnowledgePage::shown() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_articles.size() ? &m_articles.at(row) : nullptr;
}

void KnowledgePage::choose(int)
{
    const Article* article = shown();
    if (!article) {
        m_nothing->setLine(Icon::Book, m_search->text().isEmpty()
                                           ? tr("Nothing is written down here yet.")
                                           : tr("No article says that. Try fewer or other words."));
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    m_title->setWords(article->title);
    const QString when = momentWords(article->changed, m_services.clock.now());
    m_about->setWords(article->tags.isEmpty()
                          ? tr("Changed: %1").arg(when)
                          : tr("%1, changed: %2", "tags and time")
                                .arg(article->tags.join(QStringLiteral(", ")), when));
    m_text->showMarkdown(article->text);
    m_stack->setCurrentWidget(m_article);
}

void KnowledgePage::write(const Article& article)
{
    m_stack->setCurrentWidget(m_editor);
    m_editor->edit(article);
}

void KnowledgePage::read()
{
    m_stack->setCurrentWidget(m_article);
    choose(m_list->currentRow());
    m_list->setFocus(Qt::OtherFocusReason);
}

void KnowledgePage::save()
{
    whenDone(m_services.knowledge->save(m_editor->written()), this,
             [this](const Result<Article>& saved) {
                 if (!saved) {
                     Q_EMIT failed(saved.error());
                     return;
                 }
                 m_wanted = saved->id;
                 read();
                 m_search->clear();
                 refresh();
             });
}

void KnowledgePage::remove()
{
    whenDone(m_services.knowledge->remove(m_editor->written().id), this, [this](const Done& gone) {
        if (!gone) {
            Q_EMIT failed(gone.error());
            return;
        }
        read();
        refresh();
    });
}

} // namespace heddle::ui
