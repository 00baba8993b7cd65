#pragma once

#include <QWidget>

namespace heddle::ui {

/// What a test found: a mark, a strong word and a plain sentence, beside the button that asked.
class Verdict final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { None, Working, Good, Partly, Bad };

    explicit Verdict(QWidget* parent = nullptr);

    void show(Kind kind, const QString& strong, const QString& sentence);
    Kind kind() const { return m_kind; }
    QString sentence() const { return m_sentence; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF textRect(int width) const;

    Kind m_kind = Kind::None;
    QString m_strong;
    QString m_sentence;
};

} // namespace heddle::ui
