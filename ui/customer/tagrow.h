#pragma once

#include "core/model/readings/readings.h"

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Chip;

/// Tags as chips, each with its cross, those that are suggested, and a place to add one.
class TagRow final : public QWidget {
    Q_OBJECT
public:
    /// \param name what the parts' object names begin with ("tags.add")
    TagRow(const QString& name, const QString& addWords, QWidget* parent = nullptr);

    void setTags(const QStringList& tags);
    /// Tags nobody has agreed to yet, with their reasons. A click, Enter, or Tab in the empty line
    /// to type into accepts (the first); the cross or Delete rejects.
    void setSuggestions(const QList<TagSuggestion>& suggestions);
    /// What is proposed while typing.
    void setKnown(const QStringList& known);
    /// Where there is nothing to tag, nothing can be added.
    void setEditable(bool editable);
    /// Opens the line to type into.
    void startAdding();

Q_SIGNALS:
    void addRequested(const QString& tag);
    void removeRequested(const QString& tag);
    void acceptRequested(const QString& tag);
    void rejectRequested(const QString& tag);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void orderTabs();
    void addSuggestion(const TagSuggestion& suggestion);
    void finish();

    QStringList m_tags;
    QList<TagSuggestion> m_suggestions;
    bool m_editable = false;
    QList<Chip*> m_chips;
    Chip* m_adder;
    QLineEdit* m_edit;
};

} // namespace heddle::ui
