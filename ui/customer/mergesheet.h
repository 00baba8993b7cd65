#pragma once

#include "core/base/result.h"
#include "core/service/views.h"
#include "ui/customer/likeness.h"
#include "ui/mainwindow/overlay.h"
#include "ui/services.h"

class QListView;
class QTimer;
class QVBoxLayout;

namespace heddle::ui {

class Button;
class FoundModel;
class Label;
class SearchBox;

/// Finds a customer that is the same person as the one open, shows what speaks for it and what
/// against, and asks for the merge. Nothing is merged by itself, and every merge can be taken back.
class MergeSheet final : public Overlay {
    Q_OBJECT
public:
    MergeSheet(const Services& services, QWidget* window);

    void open(const service::CustomerView& into);
    /// Likewise, with somebody to compare at once.
    void open(const service::CustomerView& into, CustomerId from);

Q_SIGNALS:
    void mergeRequested(heddle::CustomerId from, const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFinder();
    QWidget* makeVerdict();
    void look();
    void list(const Result<QList<service::CustomerMatch>>& matches);
    void choose(int row);
    void weigh(CustomerId other);
    void present(const service::CustomerView& from);
    void step(int by);

    Services m_services;
    service::CustomerView m_into;
    service::CustomerView m_from;
    int m_round = 0; ///< answers for an older text or choice are dropped
    FoundModel* m_model;
    Label* m_title;
    SearchBox* m_box;
    QListView* m_list;
    Label* m_note;
    QWidget* m_verdict;
    QVBoxLayout* m_evidence;
    Button* m_merge;
    QTimer* m_pause;
    QStringList m_reasons;
};

} // namespace heddle::ui
