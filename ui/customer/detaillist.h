#pragma once

#include "core/service/views.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

/// Small facts about a customer, each with its name: since when, which language, how many contacts.
class DetailList final : public QWidget {
    Q_OBJECT
public:
    explicit DetailList(QWidget* parent = nullptr);

    void show(const service::CustomerView& view, Timestamp now);

private:
    struct Detail {
        QString name;
        QString fact;
        QString why;

        bool operator==(const Detail&) const = default;
    };
    static QList<Detail> detailsOf(const service::CustomerView& view, Timestamp now);

    QVBoxLayout* m_column;
    QList<Detail> m_shown;
};

} // namespace heddle::ui
