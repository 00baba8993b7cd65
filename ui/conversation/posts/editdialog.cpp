#include "ui/conversation/posts/editdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text/paragraphedit.h"
#include "ui/widgets/text/textsheet.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr QSize kWordsSize{460, 160};

} // namespace

EditDialog::EditDialog(const QString& text, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("editPost"));
    setWindowTitle(tr("Change the answer"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sheet = new TextSheet(QStringLiteral("editPost.words"), tr("Answer"),
                                {Step::Reading, Weight::Regular}, this);
    m_words = sheet->edit();
    m_words->setPlainText(text);
    m_words->setMinimumSize(kWordsSize);
    auto* keep = new Button(Button::Kind::Primary, tr("Change it"), this);
    keep->setObjectName(QStringLiteral("editPost.keep"));
    keep->setEnabled(false);
    auto* close = new Button(Button::Kind::Ghost, tr("Never mind"), this);
    close->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new Label(tr("How is it to read?"), {Step::Reading, Weight::Strong},
                                Tone::Strong, Label::Fit::Wrap, this));
    column->addWidget(sheet);
    column->addLayout(row);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this, keep, text] {
        const QString now = m_words->toPlainText().trimmed();
        keep->setEnabled(!now.isEmpty() && now != text.trimmed());
    });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(keep, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen(m_words->toPlainText().trimmed());
        accept();
    });
    auto* key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this);
    connect(key, &QShortcut::activated, keep, &QAbstractButton::click);
}

} // namespace heddle::ui
