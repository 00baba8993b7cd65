#pragma once

#include <QLineEdit>

namespace heddle::ui {

/// A line to search with: a glass before, the key that leads here after it while it is empty.
class SearchBox final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(const QString& placeholder, QWidget* parent = nullptr);

    void setKeyHint(const QString& hint);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
};

} // namespace heddle::ui
