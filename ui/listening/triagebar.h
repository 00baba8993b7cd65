#pragma once

#include <QWidget>

namespace heddle::ui {

/// The keys that posts are worked off with, and how far one is.
class TriageBar final : public QWidget {
    Q_OBJECT
public:
    explicit TriageBar(QWidget* parent = nullptr);

    /// \param at of the chosen post, from 1; 0: none
    void setPlace(int at, int count);

    static constexpr int kHeight = 44;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_place;
};

} // namespace heddle::ui
