#pragma once

#include "core/model/traffic.h"
#include "core/service/listening/listeningview.h"

#include <QHash>
#include <QWidget>

namespace heddle::ui {

/// What is listened to, whether it works, and how old its newest post is.
class SourceList final : public QWidget {
    Q_OBJECT
public:
    explicit SourceList(QWidget* parent = nullptr);

    void show(const QList<service::SourceRow>& sources, const QHash<QString, ChannelState>& states,
              Timestamp now);
    using QWidget::show;

    static constexpr int kRow = 25;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QString name;
        QString kind;
        QString words;
        bool isWrong = false;
        bool isKnown = false; ///< whether its channel told how it is
    };

    QList<Line> m_lines;
};

} // namespace heddle::ui
