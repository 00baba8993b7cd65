#pragma once

#include "ui/help/helppages.h"
#include "ui/mainwindow/overlay.h"

class QAction;
class QLineEdit;
class QListWidget;

namespace heddle::ui {

class ArticleView;

/// Help in pages, with a search of its own. The keyboard is in the search: up and down go from page
/// to page, the page keys through the words of one.
class HelpSheet final : public Overlay {
    Q_OBJECT
public:
    /// `actions` tell the keys that the pages name; they outlive the sheet.
    HelpSheet(const Actions& actions, QWidget* window);

    /// Opens at the page of this name, see HelpPage.
    void open(const QString& page);
    /// A command for each page, "Help: Telephone", for the palette.
    QList<QAction*> commands();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void furnish();
    void list();
    void show(int row);
    void mark();
    void step(int by);

    const Actions& m_actions;
    QList<HelpPage> m_pages;
    QList<HelpPage> m_found;
    QString m_shown; ///< name of the page that is read
    QLineEdit* m_box = nullptr;
    QListWidget* m_list = nullptr;
    ArticleView* m_text = nullptr;
};

} // namespace heddle::ui
