#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/type.h"

#include <QAbstractButton>

#include <optional>

namespace heddle::ui {

/// A meaning's pair of colours, for pills.
enum class Meaning { Neutral, Ok, Warn, Bad, Accent, Tier, Note };

/// A small label with a meaning ("Open", "Gold member"). Not a control.
class Pill final : public QWidget {
    Q_OBJECT
public:
    explicit Pill(const QString& text, Meaning meaning = Meaning::Neutral,
                  QWidget* parent = nullptr);

    void setContent(const QString& text, Meaning meaning);
    void setSymbol(Icon icon);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Meaning m_meaning;
    std::optional<Icon> m_icon;
};

/// A tag: click (or Enter) is a wish about it, its cross (or Delete) wishes it away. A suggested one
/// is dashed: nobody has agreed to it yet.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind { Plain, Closable, Adding, Suggested };

    Chip(const QString& text, Kind kind, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool hasCross() const { return m_kind == Kind::Closable || m_kind == Kind::Suggested; }
    QRectF crossRect() const;

    Kind m_kind;
};

} // namespace heddle::ui
