#include "ui/settings/looksettings.h"

#include "ui/mailbox/fields.h"
#include "ui/mainwindow/preferences.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

LookSettings::LookSettings(Preferences& preferences, QWidget* parent) : QWidget(parent)
{
    m_scheme = new Segmented(tr("Appearance"), this);
    m_scheme->setObjectName(QStringLiteral("settings.scheme"));
    m_scheme->add(QStringLiteral("settings.light"), tr("Light"));
    m_scheme->add(QStringLiteral("settings.dark"), tr("Dark"));
    m_scheme->setFixedWidth(208);
    auto* size = new QWidget(this);
    m_scale = addChoice(size, fieldGrid(size), {}, QStringLiteral("settings.scale"),
                        tr("Size of letters and everything else"));
    m_scale->setFixedWidth(208);
    for (const int percent : {100, 110, 125, 150, 175, 200})
        m_scale->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(preferences.scale())));
    auto* hint = new Label(tr("It is this large from the next start on."),
                           {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this);
    hint->setObjectName(QStringLiteral("settings.scaleHint"));
    hint->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_scheme);
    column->addWidget(size, 0, Qt::AlignLeading);
    column->addWidget(hint);
    connect(m_scheme, &Segmented::chosen, this,
            [this](int index) { Q_EMIT schemeRequested(Scheme(index)); });
    connect(m_scale, &QComboBox::currentIndexChanged, this, [this, &preferences, hint] {
        preferences.setScale(m_scale->currentData().toInt());
        hint->show();
    });
}

void LookSettings::showScheme(Scheme scheme)
{
    m_scheme->setCurrent(int(scheme));
}

} // namespace heddle::ui
