#pragma once

#include "ui/theme/icons.h"

#include <QPushButton>

#include <optional>

namespace heddle::ui {

/// The house's push button: 32 high, an icon before its words, a key hint after them.
///
/// One Primary per screen: the thing to do next. A button without words must be given its name
/// with setName(), which is spoken and shown as its tooltip.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Primary, Secondary, Ghost, Danger, Soft };

    Button(Kind kind, const QString& text, QWidget* parent = nullptr);
    Button(Kind kind, Icon icon, const QString& name, QWidget* parent = nullptr);

    void setSymbol(Icon icon);
    void setName(const QString& name);
    /// A short key ("Ctrl ↵") shown after the words.
    void setHint(const QString& hint);
    void setKind(Kind kind);
    /// Shows a small "there is a menu" arrow after the words.
    void setOpensMenu();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal contentWidth() const;

    Kind m_kind;
    std::optional<Icon> m_icon;
    QString m_hint;
    bool m_opensMenu = false;
};

} // namespace heddle::ui
