#include "ui/rules/versionbox.h"

#include "ui/rules/rulewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

VersionBox::VersionBox(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rule.versions"));
    m_which = new QComboBox(this);
    m_which->setObjectName(QStringLiteral("versions.which"));
    m_which->setAccessibleName(tr("Version"));
    m_back = new Button(Button::Kind::Ghost, tr("Go back to this"), this);
    m_back->setObjectName(QStringLiteral("versions.back"));
    m_sentence = new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Wrap, this);
    m_sentence->setObjectName(QStringLiteral("versions.sentence"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_which, 1);
    row->addWidget(m_back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_sentence);
    connect(m_which, &QComboBox::currentIndexChanged, this, &VersionBox::follow);
    connect(m_back, &QAbstractButton::clicked, this,
            [this] { Q_EMIT chosen(m_versions.at(m_which->currentIndex()).rule); });
    show({}, {});
}

void VersionBox::show(const QList<service::RuleVersion>& versions, Timestamp now)
{
    m_versions = versions;
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const service::RuleVersion& version : versions) {
            const QString when = momentWords(version.at, now);
            m_which->addItem(
                version.author.isEmpty()
                    ? tr("Version %1, %2").arg(version.rule.version).arg(when)
                    : tr("Version %1, %2, %3").arg(version.rule.version).arg(when, version.author));
        }
    }
    setVisible(!versions.isEmpty());
    follow();
}

void VersionBox::follow()
{
    const int which = m_which->currentIndex();
    // The first is how it is now.
    m_back->setEnabled(which > 0);
    m_sentence->setWords(which >= 0 ? ruleSentence(m_versions.at(which).rule) : QString());
}

} // namespace heddle::ui
