#pragma once

#include <QWidget>

#include <memory>

namespace heddle::test {

/// Every control of the house in every state it has, on one sheet.
std::unique_ptr<QWidget> makeControls();

} // namespace heddle::test
