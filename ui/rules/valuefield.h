#pragma once

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace heddle::ui {

/// What a test compares with, or an action is done with: a number, one of a list, or free words
/// with known ones to choose from.
class ValueField final : public QWidget {
    Q_OBJECT
public:
    explicit ValueField(QWidget* parent = nullptr);

    struct Choice {
        QString value;
        QString words; ///< as shown
    };
    void askForNumber(int least, int most, const QString& unit);
    void askForOneOf(const QList<Choice>& choices);
    void askForWords(const QStringList& known);

    void setValue(const QString& value);
    QString value() const;
    /// What it is for those who listen.
    void setName(const QString& name);

Q_SIGNALS:
    void changed();

private:
    void showNumber();
    void showWords();

    QComboBox* m_words;
    QSpinBox* m_number;
};

} // namespace heddle::ui
