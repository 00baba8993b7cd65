#pragma once

#include "core/service/reading/customerview.h"

#include <QDialog>

namespace heddle::ui {

/// Asks what an address that a visitor named has to do with them, because it is somebody else's:
/// with what speaks for their being one person, and what against. To keep them apart is what Return
/// does; to merge is a choice of its own, and can be taken back.
class SamePersonDialog final : public QDialog {
    Q_OBJECT
public:
    SamePersonDialog(const QString& address, const service::CustomerView& visitor,
                     const service::CustomerView& owner, QWidget* parent);

Q_SIGNALS:
    /// Go on with the address, each with a story of their own.
    void keptApart();
    /// Merge them first; `reason` says why.
    void foundSame(const QString& reason);
};

} // namespace heddle::ui
