#include "ui/settings/looksettings.h"

#include "ui/mailbox/fields.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/preferences.h"
#include "ui/theme/density.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kWidth = 208;

} // namespace

LookSettings::LookSettings(Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_preferences(preferences)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_scheme = new Segmented(tr("Appearance"), this);
    m_scheme->setObjectName(QStringLiteral("settings.scheme"));
    m_scheme->add(QStringLiteral("settings.light"), tr("Light"));
    m_scheme->add(QStringLiteral("settings.dark"), tr("Dark"));
    m_scheme->setFixedWidth(kWidth);
    column->addWidget(m_scheme);
    m_density = new Segmented(tr("How close rows stand"), this);
    m_density->setObjectName(QStringLiteral("settings.density"));
    m_density->add(QStringLiteral("settings.roomy"), tr("Roomy"));
    m_density->add(QStringLiteral("settings.compact"), tr("Compact"));
    m_density->setCurrent(int(preferences.density()));
    m_density->setFixedWidth(kWidth);
    column->addWidget(m_density);
    m_language = addChoiceOf("settings.language", tr("Language"));
    m_language->addItem(tr("as on this computer"), QString());
    for (const Language& language : languages())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language())));
    m_scale = addChoiceOf("settings.scale", tr("Size of letters and everything else"));
    for (const int percent : {100, 110, 125, 150, 175, 200})
        m_scale->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(preferences.scale())));
    connect(m_scheme, &Segmented::chosen, this,
            [this](int index) { Q_EMIT schemeRequested(Scheme(index)); });
    connect(m_density, &Segmented::chosen, this, [this](int index) {
        m_preferences.setDensity(Density(index));
        applyDensity(Density(index));
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_preferences.setLanguage(m_language->currentData().toString());
        Q_EMIT languageChosen();
    });
    connect(m_scale, &QComboBox::activated, this, [this] {
        m_preferences.setScale(m_scale->currentData().toInt());
        Q_EMIT scaleChosen();
    });
}

QComboBox* LookSettings::addChoiceOf(const char* name, const QString& words)
{
    auto* box = new QWidget(this);
    QComboBox* choice = addChoice(box, fieldGrid(box), {}, QLatin1String(name), words);
    choice->setFixedWidth(kWidth);
    static_cast<QVBoxLayout*>(layout())->addWidget(box, 0, Qt::AlignLeading);
    return choice;
}

void LookSettings::showScheme(Scheme scheme)
{
    m_scheme->setCurrent(int(scheme));
}

} // namespace heddle::ui
