#pragma once

#include <QWidget>

class QLineEdit;

namespace heddle::ui {

class FactRow;

/// A line of the customer panel that can be written in: press it, type, Enter keeps it, Escape
/// leaves it as it was.
class WritableFact final : public QWidget {
    Q_OBJECT
public:
    /// \param row what stands there while nobody writes; becomes its child
    /// \param value what is there to be changed
    WritableFact(FactRow* row, const QString& name, const QString& value,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void written(const QString& value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startWriting();
    void leave();

    FactRow* m_row;
    QLineEdit* m_edit;
    QString m_value;
};

} // namespace heddle::ui
