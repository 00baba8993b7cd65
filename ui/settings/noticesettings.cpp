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
    m_offers = addSwitch("settings.noticeOffers", tr("Something is offered to me"));
    m_answers = addSwitch("settings.noticeAnswers", tr("A customer wrote in a contact of mine"));
    m_mentions = addSwitch("settings.noticeMentions", tr("A colleague calls me in a note"));
    m_sound = addSwitch("settings.noticeSound", tr("With a sound"));
    show(preferences.notices());
    const auto keep = [this, &preferences] {
        preferences.setNotices(policy());
        show(policy());
    };
    connect(m_when, &QComboBox::currentIndexChanged, this, keep);
    for (QCheckBox* box : {m_offers, m_answers, m_mentions, m_sound})
        connect(box, &QCheckBox::clicked, this, keep);
}

QCheckBox* NoticeSettings::addSwitch(const char* name, const QString& words)
{
    auto* box = new QCheckBox(words, this);
    box->setObjectName(QLatin1String(name));
    box->setFont(typeFont({}));
    layout()->addWidget(box);
    return box;
}

NoticePolicy NoticeSettings::policy() const
{
    return {.when = NoticePolicy::When(m_when->currentData().toInt()),
            .offers = m_offers->isChecked(),
            .answers = m_answers->isChecked(),
            .mentions = m_mentions->isChecked(),
            .sound = m_sound->isChecked()};
}

void NoticeSettings::show(const NoticePolicy& policy)
{
    const QSignalBlocker quiet(m_when);
    m_when->setCurrentIndex(m_when->findData(int(policy.when)));
    m_offers->setChecked(policy.offers);
    m_answers->setChecked(policy.answers);
    m_mentions->setChecked(policy.mentions);
    m_sound->setChecked(policy.sound);
    for (QCheckBox* box : {m_offers, m_answers, m_mentions, m_sound})
        box->setEnabled(policy.when != NoticePolicy::When::Never);
}

} // namespace heddle::ui
