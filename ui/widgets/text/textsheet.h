#pragma once

#include "ui/theme/type.h"
#include "ui/widgets/surface.h"

namespace heddle::ui {

class ParagraphEdit;

/// A field of many lines on the sunken sheet that all fields stand on.
class TextSheet final : public Surface {
    Q_OBJECT
public:
    /// \param name the field's object name
    /// \param spoken what a screen reader calls it
    TextSheet(const QString& name, const QString& spoken, Type type, QWidget* parent = nullptr);

    ParagraphEdit* edit() const { return m_edit; }

private:
    ParagraphEdit* m_edit;
};

} // namespace heddle::ui
