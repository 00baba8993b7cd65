#include "ui/composer/channels/postterms.h"

#include "ui/theme/type.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace heddle::ui {

namespace {

constexpr int kMostLetters = 100; // it is read before the words, which count by themselves

} // namespace

PostTerms::PostTerms(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("composer.terms"));
    m_private = new Button(Button::Kind::Ghost, tr("Only to them"), this);
    m_private->setObjectName(QStringLiteral("composer.private"));
    m_private->setSymbol(Icon::Lock);
    m_private->setCheckable(true);
    m_private->setToolTip(tr("Nobody else reads the answer"));
    m_warning = new QLineEdit(this);
    m_warning->setObjectName(QStringLiteral("composer.warning"));
    m_warning->setAccessibleName(tr("Content warning"));
    m_warning->setPlaceholderText(tr("Content warning, if the words need one"));
    m_warning->setMaxLength(kMostLetters);
    m_warning->setFont(typeFont({}));
    m_warning->setFixedHeight(32);
    m_warning->setTextMargins(8, 0, 8, 0);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_warning, 1);
    row->addWidget(m_private);
    connect(m_private, &QAbstractButton::toggled, this, &PostTerms::edited);
    connect(m_warning, &QLineEdit::textEdited, this, &PostTerms::edited);
    hide();
}

void PostTerms::showPost(const PostFacts& post)
{
    m_isOfUse = post.network == QLatin1String("mastodon");
    m_isAnyway = post.visibility == Visibility::Direct;
    m_canBePrivate = m_isOfUse && !m_isAnyway;
    m_private->setVisible(m_canBePrivate);
    if (post.link == m_answered)
        return;
    m_answered = post.link;
    const QSignalBlocker quiet(m_private);
    m_private->setChecked(false);
}

void PostTerms::setWarning(const QString& warning)
{
    if (warning != m_warning->text())
        m_warning->setText(warning);
}

void PostTerms::setPrivate()
{
    if (m_canBePrivate)
        m_private->setChecked(true);
}

bool PostTerms::isPrivate() const
{
    return m_isAnyway || (m_canBePrivate && m_private->isChecked());
}

QString PostTerms::warning() const
{
    return m_isOfUse ? m_warning->text().simplified() : QString();
}

} // namespace heddle::ui
