#pragma once

#include "core/model/drafts/draftversion.h"

#include <QDialog>
#include <QList>

class QListWidget;
class QPlainTextEdit;

namespace heddle::ui {

/// How a draft read before: each version to look at, and one to put back.
class VersionsDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param versions at least one, newest first
    VersionsDialog(const QList<DraftVersion>& versions, Timestamp now, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const heddle::DraftVersion& version);

private:
    void look(int row);
    void putBack();

    QList<DraftVersion> m_versions;
    QListWidget* m_list;
    QPlainTextEdit* m_words;
};

} // namespace heddle::ui
