#include "ui/firstrun/nostart.h"

#include <QPushButton>

namespace heddle::ui {

namespace {

QString cure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Corrupt:
    case ErrorCode::BadInput:
        return NoStart::tr("Nothing was changed. Start Heddle with another store, or bring a "
                           "backup back with \"heddlectl db restore\".");
    case ErrorCode::Unsupported: return NoStart::tr("Nothing was changed. Update Heddle.");
    default: return NoStart::tr("Nothing was changed. Start Heddle again once this is mended.");
    }
}

} // namespace

NoStart::NoStart(const Error& error, QWidget* parent)
    : QMessageBox(QMessageBox::Critical, tr("Heddle"), tr("Heddle cannot open this centre."),
                  QMessageBox::NoButton, parent)
{
    setObjectName(QStringLiteral("noStart"));
    setTextFormat(Qt::PlainText);
    setInformativeText(withoutStatement(error.detail) + QStringLiteral(".\n\n") + cure(error.code));
    addButton(tr("Quit"), QMessageBox::RejectRole);
    setAttribute(Qt::WA_QuitOnClose);
}

QString withoutStatement(const QString& detail)
{
    const qsizetype bracket = detail.lastIndexOf(QLatin1String(" ["));
    return bracket > 0 && detail.endsWith(QLatin1Char(']')) ? detail.left(bracket) : detail;
}

} // namespace heddle::ui
