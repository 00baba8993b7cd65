#pragma once

#include <QPlainTextEdit>

namespace heddle::ui {

/// A field of many lines with no frame and no ground of its own. Tab goes on to the next field.
///
/// Each paragraph runs as its script does and begins at the side where the window's words begin:
/// QPlainTextEdit begins all of them at the left.
class ParagraphEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ParagraphEdit(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void followScript();
};

} // namespace heddle::ui
