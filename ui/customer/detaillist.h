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
    void add(const QString& name, const QString& fact, const QString& why = {});

    QVBoxLayout* m_column;
};

} // namespace heddle::ui
