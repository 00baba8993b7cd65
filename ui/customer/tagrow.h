#pragma once

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class Chip;

/// Tags as chips, each with its cross, and a place to add one.
class TagRow final : public QWidget {
    Q_OBJECT
public:
    explicit TagRow(QWidget* parent = nullptr);

    /// \param removable can be taken away here
    /// \param fixed belong to the customer and only stand here
    void setTags(const QStringList& removable, const QStringList& fixed);
    /// What is proposed while typing.
    void setKnown(const QStringList& known);
    /// Without an open interaction nothing can be tagged.
    void setEditable(bool editable);
    /// Opens the line to type into.
    void startAdding();

Q_SIGNALS:
    void addRequested(const QString& tag);
    void removeRequested(const QString& tag);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void finish();

    QStringList m_removable;
    QStringList m_fixed;
    bool m_editable = false;
    QList<Chip*> m_chips;
    Chip* m_adder;
    QLineEdit* m_edit;
};

} // namespace heddle::ui
