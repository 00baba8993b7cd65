#pragma once

#include "core/service/rehearsal/rehearsalview.h"

#include <QAbstractListModel>
#include <QWidget>

class QListView;
class QSortFilterProxyModel;

namespace heddle::ui {

class SearchBox;
class Segmented;

/// The scenarios there are, a row each.
class StoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StoryRole = Qt::UserRole + 1, CertifiedRole };

    using QAbstractListModel::QAbstractListModel;

    void setStories(const QList<service::Story>& stories);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const service::Story& at(int row) const { return m_stories.at(row); }

private:
    QList<service::Story> m_stories;
};

/// The library: search it, choose one to play.
class StoryList final : public QWidget {
    Q_OBJECT
public:
    explicit StoryList(QWidget* parent = nullptr);

    void setStories(const QList<service::Story>& stories);
    /// Marks the one that is played, where another one was before.
    void setCurrent(const QString& name);

Q_SIGNALS:
    void chosen(const heddle::service::Story& story);
    /// One is to be written.
    void newRequested();

private:
    bool mark();
    void showKindOf(const QString& name);
    void filter();
    void choose(const QModelIndex& index);

    StoryModel* m_model;
    QSortFilterProxyModel* m_shown;
    SearchBox* m_search;
    Segmented* m_kinds;
    QListView* m_view;
    QString m_current;
};

} // namespace heddle::ui

Q_DECLARE_METATYPE(heddle::service::Story)
