#include "ui/rules/valuefield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace heddle::ui {

ValueField::ValueField(QWidget* parent) : QWidget(parent)
{
    m_words = new QComboBox(this);
    m_words->setObjectName(QStringLiteral("value.words"));
    m_words->setInsertPolicy(QComboBox::NoInsert);
    m_words->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_number = new QSpinBox(this);
    m_number->setObjectName(QStringLiteral("value.number"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_number, 1);
    setFocusProxy(m_words);
    connect(m_words, &QComboBox::currentTextChanged, this, &ValueField::changed);
    connect(m_number, &QSpinBox::valueChanged, this, &ValueField::changed);
    showWords();
}

void ValueField::showNumber()
{
    m_number->show();
    m_words->hide();
    setFocusProxy(m_number);
}

void ValueField::showWords()
{
    m_words->show();
    m_number->hide();
    setFocusProxy(m_words);
}

void ValueField::askForNumber(int least, int most, const QString& unit)
{
    m_number->setRange(least, most);
    m_number->setSuffix(unit);
    showNumber();
}

void ValueField::askForOneOf(const QList<Choice>& choices)
{
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    m_words->setEditable(false);
    for (const Choice& choice : choices)
        m_words->addItem(choice.words, choice.value);
    showWords();
}

void ValueField::askForWords(const QStringList& known)
{
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    m_words->setEditable(true);
    for (const QString& one : known)
        m_words->addItem(one, one);
    m_words->clearEditText();
    m_words->setAccessibleName(accessibleName());
    showWords();
}

void ValueField::setValue(const QString& value)
{
    if (!m_number->isHidden()) {
        m_number->setValue(value.toInt());
        return;
    }
    int place = m_words->findData(value);
    if (place < 0 && !m_words->isEditable()) {
        // What is not there any more is shown as it is, not as something else.
        m_words->addItem(value, value);
        place = m_words->count() - 1;
    }
    m_words->setCurrentIndex(place);
    if (m_words->isEditable())
        m_words->setEditText(value);
}

QString ValueField::value() const
{
    if (!m_number->isHidden())
        return QString::number(m_number->value());
    return m_words->isEditable() ? m_words->currentText().simplified()
                                 : m_words->currentData().toString();
}

void ValueField::setName(const QString& name)
{
    setAccessibleName(name);
    m_words->setAccessibleName(name);
    m_number->setAccessibleName(name);
}

} // namespace heddle::ui
