#pragma once

#include "core/service/beside/beside.h"
#include "ui/beside/pageprocess.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

/// The firm's own pages for a customer: pressed, one opens in a window beside this one and follows
/// from customer to customer for as long as that window is there.
class PageList final : public QWidget {
    Q_OBJECT
public:
    /// \param program as for PageProcess
    explicit PageList(service::Beside& beside, const QString& program = {},
                      QWidget* parent = nullptr);

    void open(CustomerId customer);
    /// Their addresses or fields may be others now.
    void refresh();

Q_SIGNALS:
    /// Whether there is any page to be seen.
    void filled(bool any);
    void asked(heddle::ui::PageWish wish);

private:
    void show(const QList<service::CustomerLink>& links);

    service::Beside& m_beside;
    CustomerId m_customer;
    CustomerId m_followed; ///< whose page was shown last
    std::optional<QList<service::CustomerLink>> m_links;
    PageProcess m_process;
    QVBoxLayout* m_column;
};

} // namespace heddle::ui
