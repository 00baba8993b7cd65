#include "ui/phone/recordings/recordingaudit.h"

#include "core/service/phone/recordings/recordingdesk.h"
#include "ui/phone/recordings/recordingusesmodel.h"
#include "ui/widgets/label.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace heddle::ui {

using service::RecordingUse;

namespace {

constexpr int mostShown = 500;
constexpr int rowHeight = 32;
constexpr int mostRows = 10;

} // namespace

RecordingAudit::RecordingAudit(service::RecordingDesk& recordings, const Clock& clock,
                               QWidget* parent)
    : QWidget(parent), m_recordings(recordings), m_clock(clock),
      m_model(new RecordingUsesModel(this)), m_table(new QTableView(this)),
      m_note(new Label({}, {Step::Body, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this))
{
    setObjectName(QStringLiteral("recordingAudit"));
    m_note->setObjectName(QStringLiteral("recordingAudit.note"));
    m_table->setObjectName(QStringLiteral("recordingAudit.table"));
    m_table->setAccessibleName(tr("Who listened to recorded calls"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note);
    column->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT openRequested(m_model->at(index.row()).interaction);
    });
    m_table->hide();
}

void RecordingAudit::refresh()
{
    whenDone(m_recordings.uses(mostShown), this, [this](const Result<QList<RecordingUse>>& uses) {
        if (!uses && uses.error().code != ErrorCode::Refused)
            Q_EMIT failed(uses.error());
        m_model->setUses(uses.value_or(QList<RecordingUse>()), m_clock.now());
        const int rows = m_model->rowCount();
        m_table->setVisible(rows > 0);
        m_table->setFixedHeight((std::min(rows, mostRows) + 1) * rowHeight);
        m_note->setVisible(rows == 0);
        m_note->setWords(uses ? tr("Nobody listened to a recorded call yet.")
                              : tr("Supervisors see here who listened to recorded calls."));
    });
}

} // namespace heddle::ui
