#pragma once

#include "app/ctl/storeaccess.h"
#include "core/store/reports/reportstore.h"

namespace heddle::ctl {

/// A centre to report on, and the span that was asked for.
struct Report {
    OpenStore opened;
    store::ReportSpan span;

    /// Whole days of this machine's time, of --from and --to.
    static Result<Report> begin(const Invocation& invocation);

    store::Store& store() const { return *opened.store; }
    store::ReportStore facts() const { return store::ReportStore(store().connection()); }
};

} // namespace heddle::ctl
