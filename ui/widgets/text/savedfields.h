#pragma once

#include "core/base/async.h"

#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace heddle::ui {

class Button;
class Label;

/// Fields of many lines, each under the words that ask for it, and a button that saves them all.
class SavedFields : public QWidget {
    Q_OBJECT
public:
    /// A field: its object name, what a screen reader calls it, and how it is to be written.
    struct Field {
        QString name;
        QString spoken;
        QString words;
        int height = 96;
    };

    explicit SavedFields(QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const heddle::Error& error);

protected:
    QPlainTextEdit* addField(const Field& field);
    /// Below the fields. Nothing can be saved until something is changed.
    void addSaving(const QString& name, const QString& words);

    /// Shows what is stored, a text for each field. What somebody is typing is never replaced.
    void showStored(const QStringList& texts);
    virtual Async<void> save() = 0;

private:
    void noteEdited();
    void startSaving();

    QVBoxLayout* m_column;
    QList<QPlainTextEdit*> m_fields;
    Button* m_save = nullptr;
    Label* m_saved = nullptr;
};

} // namespace heddle::ui
