#include "ui/phone/linesection.h"

#include "core/base/async.h"
#include "ui/mailbox/connectionrow.h"
#include "ui/phone/callwords.h"
#include "ui/phone/lineform.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace heddle::ui {

LineSection::LineSection(service::PhoneDesk& phone, QWidget* parent)
    : QWidget(parent), m_phone(phone)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_list = new QVBoxLayout;
    m_list->setSpacing(8);
    column->addLayout(m_list);
    m_none = new Label(tr("There is no telephone line yet. Add one to call and be called here."),
                       {}, Tone::Weak, Label::Fit::Wrap, this);
    m_none->hide();
    column->addWidget(m_none);
    auto* add = new Button(Button::Kind::Secondary, tr("Add a line"), this);
    add->setObjectName(QStringLiteral("line.add"));
    column->addWidget(add);
    m_attendance = new QCheckBox(tr("Agents see when a supervisor listens to their call"), this);
    m_attendance->setObjectName(QStringLiteral("line.attendance"));
    column->addWidget(m_attendance);
    connect(m_attendance, &QCheckBox::clicked, this, &LineSection::saveAttendance);
    m_form = new LineForm(this);
    column->addWidget(m_form);
    connect(add, &QAbstractButton::clicked, m_form, [this] { m_form->edit({}); });
    connect(m_form, &LineForm::saveRequested, this, &LineSection::save);
    connect(&m_phone, &service::PhoneDesk::linesChanged, this, &LineSection::refresh);
    m_form->hide();
}

void LineSection::refresh()
{
    using Attendance = service::PhoneDesk::Attendance;
    whenDone<Attendance>(m_phone.attendance(), this, [this](const Result<Attendance>& attendance) {
        m_attendance->setChecked(attendance.value_or(Attendance::Visible) == Attendance::Visible);
    });
    whenDone<QList<PhoneLine>>(m_phone.settings(), this,
                               [this](const Result<QList<PhoneLine>>& lines) {
                                   if (lines)
                                       showLines(*lines);
                                   else
                                       Q_EMIT failed(lines.error());
                               });
}

void LineSection::saveAttendance(bool isVisible)
{
    using Attendance = service::PhoneDesk::Attendance;
    follow(m_phone.setAttendance(isVisible ? Attendance::Visible : Attendance::Hidden));
}

void LineSection::showLines(const QList<PhoneLine>& lines)
{
    m_none->setVisible(lines.isEmpty());
    if (lines == m_lines)
        return showStates();
    m_lines = lines;
    m_rows.clear();
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PhoneLine& line : lines)
        m_list->addWidget(makeRow(line));
    showStates();
}

void LineSection::showStates()
{
    for (const PhoneLine& line : std::as_const(m_lines)) {
        const ChannelState state = m_phone.lineState(line.name);
        m_rows.value(line.name)->showState(state, lineWords(state));
    }
}

QWidget* LineSection::makeRow(const PhoneLine& line)
{
    const QString address = isolated(line.user + QLatin1Char('@') + line.domain);
    auto* row = new ConnectionRow(
        {.kind = QStringLiteral("line"),
         .name = line.name,
         .shown = tr("%1, %2", "a line's name, its address").arg(line.name, address),
         .removal = tr("Nobody can call it or be called from it here. Past calls stay.")},
        this);
    m_rows.insert(line.name, row);
    // Saved as it is, it begins anew at once.
    connect(row, &ConnectionRow::retryRequested, this,
            [this, line] { follow(m_phone.saveLine(line, {})); });
    connect(row, &ConnectionRow::changeRequested, this, [this, line] { m_form->edit(line); });
    connect(row, &ConnectionRow::removeRequested, this,
            [this, name = line.name] { follow(m_phone.removeLine(name)); });
    return row;
}

void LineSection::follow(const Async<void>& done)
{
    whenDone<void>(done, this, [this](const Done& result) {
        if (!result)
            Q_EMIT failed(result.error());
        refresh();
    });
}

void LineSection::save()
{
    whenDone<void>(
        m_phone.saveLine(m_form->edited(), m_form->password()), this, [this](const Done& done) {
            if (done) {
                m_form->hide();
                refresh();
                return;
            }
            m_form->complain(
                done.error().code == ErrorCode::BadInput
                    ? tr("Something is missing or cannot be: %1").arg(done.error().detail)
                    : tr("The line could not be saved."));
        });
}

} // namespace heddle::ui
