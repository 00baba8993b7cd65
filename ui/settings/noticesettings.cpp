#include "ui/settings/noticesettings.h"

#include "ui/mailbox/fields.h"
#include "ui/mainwindow/preferences.h"
#include "ui/theme/type.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace heddle::ui {

NoticeSettings::NoticeSettings(Preferences& preferences, QWidget* parent) : QWidget(parent)
{
    using When = NoticePolicy::When;
    auto* when = new QWidget(this);
    m_when =
        addChoice(when, fieldGrid(when), {}, QStringLiteral("settings.noticeWhen"), tr("Tell me"));
    m_when->addItem(tr("when Heddle is not in front"), int(When::Away));
    m_when->addItem(tr("always"), int(When::Always));
    m_when->addItem(tr("never"), int(When::Never));
    m_when->setFixedWidth(280);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(when, 0, Qt::AlignLeading);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(32);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(2, 1);
    column->addLayout(m_grid);
    addKind(&NoticePolicy::offers, "settings.noticeOffers", tr("Something is offered to me"));
    addKind(&NoticePolicy::answers, "settings.noticeAnswers",
            tr("A customer wrote in a contact of mine"));
    addKind(&NoticePolicy::mentions, "settings.noticeMentions",
            tr("A colleague calls me in a note"));
    show(preferences.notices());
    const auto keep = [this, &preferences] {
        preferences.setNotices(policy());
        show(policy());
    };
    connect(m_when, &QComboBox::currentIndexChanged, this, keep);
    for (const Kind& kind : std::as_const(m_kinds)) {
        connect(kind.told, &QCheckBox::clicked, this, keep);
        connect(kind.heard, &QCheckBox::clicked, this, keep);
    }
}

void NoticeSettings::addKind(NoticePolicy::Wish NoticePolicy::*wish, const char* name,
                             const QString& words)
{
    const Kind kind{wish, addSwitch(QLatin1String(name), words),
                    addSwitch(QLatin1String(name) + QLatin1String("Heard"), tr("With its sound"))};
    kind.heard->setAccessibleName(tr("%1: with its sound").arg(words));
    const int row = m_grid->rowCount();
    m_grid->addWidget(kind.told, row, 0);
    m_grid->addWidget(kind.heard, row, 1);
    m_kinds.append(kind);
}

QCheckBox* NoticeSettings::addSwitch(const QString& name, const QString& words)
{
    auto* box = new QCheckBox(words, this);
    box->setObjectName(name);
    box->setFont(typeFont({}));
    return box;
}

NoticePolicy NoticeSettings::policy() const
{
    NoticePolicy policy{.when = NoticePolicy::When(m_when->currentData().toInt())};
    for (const Kind& kind : m_kinds)
        policy.*kind.wish = {kind.told->isChecked(), kind.heard->isChecked()};
    return policy;
}

void NoticeSettings::show(const NoticePolicy& policy)
{
    const QSignalBlocker quiet(m_when);
    m_when->setCurrentIndex(m_when->findData(int(policy.when)));
    const bool isOn = policy.when != NoticePolicy::When::Never;
    for (const Kind& kind : std::as_const(m_kinds)) {
        const NoticePolicy::Wish& wish = policy.*kind.wish;
        kind.told->setChecked(wish.told);
        kind.told->setEnabled(isOn);
        kind.heard->setChecked(wish.heard);
        kind.heard->setEnabled(isOn && wish.told);
    }
}

} // namespace heddle::ui
