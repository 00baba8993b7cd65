#pragma once

#include "core/model/form/outlinereader.h"
#include "core/model/form/outlinewriter.h"
#include "core/service/pages/customerpage.h"

namespace heddle::service {

template<class Visitor>
void describe(Visitor& visit, CustomerPage& page)
{
    visit(Field{.key = "name", .meaning = "as shown: Orders", .isNeeded = true}, page.name);
    visit(Field{.key = "address",
                .meaning = "https://crm.example/find?mail={customer.mail}",
                .isNeeded = true},
          page.address);
}

} // namespace heddle::service
