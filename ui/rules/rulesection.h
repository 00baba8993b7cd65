#pragma once

#include "core/base/result.h"
#include "ui/rules/conditionlist.h"
#include "ui/services.h"

namespace heddle::ui {

class RuleForm;
class RuleList;

/// The centre's rules in the settings: the list, and the one being written. Whoever may not change
/// them can read them and try them out.
class RuleSection final : public QWidget {
    Q_OBJECT
public:
    explicit RuleSection(const Services& services, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    void wire();
    void openAt(int row);
    void open(const Rule& rule);
    void close();
    void save(const QList<Rule>& rules);
    void saveOne(const Rule& rule);
    void tryOut(const Rule& rule, int days);
    void askForNames();

    Services m_services;
    RuleNames m_names;
    QList<Rule> m_kept; ///< as the centre has them; the list may be ahead
    bool m_mayWrite = false;
    qint64 m_opened = 0; ///< the rule in the form
    RuleList* m_list;
    RuleForm* m_form;
};

} // namespace heddle::ui
