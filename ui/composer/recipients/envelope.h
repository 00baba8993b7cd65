#pragma once

#include "core/model/draft.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace heddle::ui {

class Label;

/// To, Cc, Bcc and subject as lines to edit. Several addresses stand in one line, parted by commas.
class Envelope final : public QWidget {
    Q_OBJECT
public:
    explicit Envelope(QWidget* parent = nullptr);

    void show(const Draft& draft);
    /// Puts what stands in the lines into `draft`.
    void fill(Draft& draft) const;
    /// What is wrong with the recipients, in words; empty when they can be written to.
    QString problem() const;
    /// Says problem() under the lines and leads to the line that has it.
    void showProblem();
    void focusFirst();
    /// To, Cc and Bcc.
    QList<QLineEdit*> recipientLines() const { return {m_to, m_cc, m_bcc}; }
    void focusSubject();

Q_SIGNALS:
    void edited();
    void left();

private:
    QLineEdit* addLine(const QString& name, const QString& label);
    QLineEdit* wrongLine() const;
    void sayProblem();

    QGridLayout* m_grid;
    QLineEdit* m_to;
    QLineEdit* m_cc;
    QLineEdit* m_bcc;
    QLineEdit* m_subject;
    Label* m_problem;
};

/// Whom a draft goes to, in a few words: "to Amira Haddad and 2 more".
QString recipientWords(const Draft& draft);

} // namespace heddle::ui
