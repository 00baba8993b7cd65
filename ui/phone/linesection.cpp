#include "ui/phone/linesection.h"

#include "core/base/async.h"
#include "ui/phone/callwords.h"
#include "ui/phone/lineform.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr Type plain{Step::Body, Weight::Regular};

} // namespace

LineSection::LineSection(service::PhoneDesk& phone, QWidget* parent)
    : QWidget(parent), m_phone(phone)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_list = new QVBoxLayout;
    m_list->setSpacing(4);
    column->addLayout(m_list);
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
    whenDone<void>(m_phone.setAttendance(isVisible ? Attendance::Visible : Attendance::Hidden),
                   this, [this](const Done& done) {
                       if (!done)
                           Q_EMIT failed(done.error());
                       refresh();
                   });
}

void LineSection::showLines(const QList<PhoneLine>& lines)
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PhoneLine& line : lines) {
        auto* row = new QWidget(this);
        auto* inner = new QHBoxLayout(row);
        inner->setContentsMargins(0, 0, 0, 0);
        const ChannelState state = m_phone.lineState(line.name);
        const bool works = state.health == ChannelHealth::Working;
        const QString address = isolated(line.user + QLatin1Char('@') + line.domain);
        inner->addWidget(
            new Label(tr("%1, %2", "a line's name, its address").arg(line.name, address), plain,
                      Tone::Normal, Label::Fit::Elide, row),
            1);
        const bool isFine = works || state.health == ChannelHealth::Connecting
                            || state.health == ChannelHealth::Stopped;
        const QString words = lineWords(state);
        if (isFine)
            inner->addWidget(
                new Label(words, plain, works ? Tone::Ok : Tone::Warn, Label::Fit::Whole, row));
        auto* change = new Button(Button::Kind::Ghost, tr("Change"), row);
        change->setObjectName(QStringLiteral("line.change.") + line.name);
        auto* remove = new Button(Button::Kind::Ghost, tr("Remove"), row);
        remove->setObjectName(QStringLiteral("line.remove.") + line.name);
        inner->addWidget(change);
        inner->addWidget(remove);
        connect(change, &QAbstractButton::clicked, this, [this, line] { m_form->edit(line); });
        connect(remove, &QAbstractButton::clicked, this, [this, name = line.name] {
            whenDone<void>(m_phone.removeLine(name), this, [this](const Done& done) {
                if (!done)
                    Q_EMIT failed(done.error());
                refresh();
            });
        });
        m_list->addWidget(row);
        if (isFine)
            continue;
        auto* trouble = new Label(words, plain, Tone::Warn, Label::Fit::Wrap, this);
        trouble->setObjectName(QStringLiteral("line.trouble.") + line.name);
        m_list->addWidget(trouble);
    }
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
