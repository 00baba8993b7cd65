#pragma once

#include "core/base/async.h"
#include "core/service/reading/customerview.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QTimer;

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

class Button;
class FoundModel;
class Label;

/// Asks for a number: whom to call, or to whom a call is handed on. A name finds its number, and
/// before anything is typed the numbers spoken with last stand there: Return calls the newest again.
class NumberBox final : public QWidget {
    Q_OBJECT
public:
    explicit NumberBox(QWidget* parent = nullptr);

    /// Whose names are found; it outlives the box.
    void findIn(service::Directory& directory);
    /// Was spoken with, or called, just now.
    void remember(const QString& number, const QString& who);

    struct Question {
        QString title;
        QString go;     ///< what the button says
        QString number; ///< to begin with
    };
    void openAt(const QWidget* anchor, const Question& question);

Q_SIGNALS:
    void chosen(const QString& number);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Spoken {
        QString number;
        QString who;
    };
    void makeList(QWidget* sheet);
    void typed(const QString& text);
    void look();
    void list(const Result<QList<service::CustomerMatch>>& matches);
    void showSpoken();
    void fitList();
    void step(int by);
    void choose();
    void chooseRow(int row);
    void finish(const QString& number);

    service::Directory* m_directory = nullptr;
    QList<Spoken> m_spoken; ///< the newest first
    FoundModel* m_model;
    Label* m_title;
    QLineEdit* m_number;
    Button* m_go;
    QListView* m_list;
    Label* m_note;
    QTimer* m_pause;
    int m_round = 0;
};

} // namespace heddle::ui
