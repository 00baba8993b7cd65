#include "ui/composer/drafts/versionsdialog.h"

#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kRow = 32;
constexpr int kListWidth = 160;

} // namespace

VersionsDialog::VersionsDialog(const QList<DraftVersion>& versions, Timestamp now, QWidget* parent)
    : QDialog(parent), m_versions(versions)
{
    setObjectName(QStringLiteral("composer.versions"));
    setWindowTitle(tr("Earlier versions"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 380);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("composer.versionList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setFixedWidth(kListWidth);
    for (const DraftVersion& version : versions)
        (new QListWidgetItem(momentWords(version.saved, now), m_list))->setSizeHint({0, kRow});
    m_words = new QPlainTextEdit(this);
    m_words->setObjectName(QStringLiteral("composer.versionWords"));
    m_words->setAccessibleName(tr("How it read then"));
    m_words->setFont(typeFont({Step::Reading, Weight::Regular}));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    auto* close = new Button(Button::Kind::Ghost, tr("Never mind"), this);
    auto* take = new Button(Button::Kind::Primary, tr("Put this back"), this);
    take->setObjectName(QStringLiteral("composer.putBack"));
    take->setDefault(true);
    auto* parts = new QHBoxLayout;
    parts->setSpacing(12);
    parts->addWidget(m_list);
    parts->addWidget(m_words, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new Label(tr("How your message read before"), {Step::Reading, Weight::Strong},
                                Tone::Strong, Label::Fit::Whole, this));
    column->addLayout(parts, 1);
    column->addLayout(foot);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::look);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(take, &QAbstractButton::clicked, this, &VersionsDialog::putBack);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void VersionsDialog::look(int row)
{
    m_words->setPlainText(m_versions.value(row).text);
}

void VersionsDialog::putBack()
{
    Q_EMIT chosen(m_versions.value(m_list->currentRow()));
    accept();
}

} // namespace heddle::ui
