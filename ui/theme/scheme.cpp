#include "ui/theme/scheme.h"

#include "ui/theme/style.h"
#include "ui/theme/type.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLocale>
#include <QToolTip>

namespace heddle::ui {

namespace {

/// A list or number without the keyboard leaves the wheel to the page under it: whoever scrolls by
/// does not change it.
class WheelGuard final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
            return false;
        const bool isField = qobject_cast<QComboBox*>(watched) != nullptr
                             || qobject_cast<QAbstractSpinBox*>(watched) != nullptr;
        if (!isField)
            return false;
        auto* widget = static_cast<QWidget*>(watched);
        if (event->type() == QEvent::Polish) {
            // The wheel itself would give it the keyboard, and then change it.
            if (widget->focusPolicy() == Qt::WheelFocus)
                widget->setFocusPolicy(Qt::StrongFocus);
            return false;
        }
        if (widget->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

QPalette paletteFor(Scheme scheme)
{
    const Tokens& t = tokens(scheme);
    const QList<QPair<QPalette::ColorRole, QColor>> roles{
        {QPalette::Window, t.app},
        {QPalette::Base, t.panel},
        {QPalette::AlternateBase, t.sunken},
        {QPalette::Text, t.text},
        {QPalette::WindowText, t.text},
        {QPalette::BrightText, t.text},
        {QPalette::Button, t.raised},
        {QPalette::ButtonText, t.text},
        {QPalette::PlaceholderText, t.text3},
        {QPalette::Highlight, t.accent},
        {QPalette::HighlightedText, t.onAccent},
        {QPalette::Link, t.accentText},
        {QPalette::LinkVisited, t.accentText},
        {QPalette::ToolTipBase, t.raised},
        {QPalette::ToolTipText, t.text},
        {QPalette::Light, t.line},
        {QPalette::Midlight, t.line},
        {QPalette::Mid, t.line},
        {QPalette::Dark, t.lineStrong},
        {QPalette::Shadow, t.lineStrong},
    };
    QPalette palette;
    for (const auto& [role, colour] : roles)
        palette.setColor(QPalette::All, role, colour);
    palette.setColor(QPalette::Disabled, QPalette::Text, t.text3);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, t.text3);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, t.text3);
    return palette;
}

void startTheme(QApplication& app, Scheme scheme)
{
    // The C locale writes times with seconds and numbers without groups: nobody reads like that.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(new Style);
    QApplication::setFont(typeFont({}));
    QToolTip::setFont(typeFont({Step::Meta}));
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                      Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip})
        QApplication::setEffectEnabled(effect, false);
    app.setAttribute(Qt::AA_DontShowIconsInMenus, false);
    app.installEventFilter(new WheelGuard(&app));
    applyScheme(scheme);
}

void applyScheme(Scheme scheme)
{
    QApplication::setPalette(paletteFor(scheme));
    QToolTip::setPalette(paletteFor(scheme));
}

Scheme currentScheme()
{
    return tokens(QApplication::palette()).dark ? Scheme::Dark : Scheme::Light;
}

} // namespace heddle::ui
