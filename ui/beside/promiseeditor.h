#pragma once

#include "core/base/result.h"
#include "core/service/beside/beside.h"

#include <QWidget>

class QPlainTextEdit;

namespace heddle::ui {

class Button;
class Label;

/// What the firm promises, and what nobody may promise in its name: the card that stands by
/// whoever answers.
class PromiseEditor final : public QWidget {
    Q_OBJECT
public:
    /// `beside` must outlive it.
    explicit PromiseEditor(service::Beside& beside, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    /// \param words what is asked for, with how it is to be written
    QPlainTextEdit* addField(const char* name, const QString& words);
    void save();

    service::Beside& m_beside;
    QPlainTextEdit* m_words;
    QPlainTextEdit* m_never;
    Button* m_save;
    Label* m_saved;
};

} // namespace heddle::ui
