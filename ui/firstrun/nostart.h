#pragma once

#include "core/base/result.h"

#include <QMessageBox>

namespace heddle::ui {

/// Why the program cannot start, for whoever began it from a menu and sees no error stream.
class NoStart final : public QMessageBox {
    Q_OBJECT
public:
    explicit NoStart(const Error& error, QWidget* parent = nullptr);
};

/// The sentence of an error without what is there for the log: the statement in brackets at its end.
QString withoutStatement(const QString& detail);

} // namespace heddle::ui
