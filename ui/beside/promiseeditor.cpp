#include "ui/beside/promiseeditor.h"

#include <QPlainTextEdit>

namespace heddle::ui {

namespace {

constexpr int kHeight = 80;

} // namespace

PromiseEditor::PromiseEditor(service::Beside& beside, QWidget* parent)
    : SavedFields(parent), m_beside(beside)
{
    const QString promises =
        tr("What your firm stands by, one promise a line. It stands by whoever "
           "answers a customer.");
    const QString never = tr("What nobody may promise, one phrase a line: \"full refund\". Whoever "
                             "writes it is warned, and asked before it is sent.");
    m_words = addField({QStringLiteral("settings.promises"), promises, promises, kHeight});
    m_never = addField({QStringLiteral("settings.neverPromise"), never, never, kHeight});
    addSaving(QStringLiteral("settings.savePromises"), tr("Save the promises"));
}

void PromiseEditor::refresh()
{
    whenDone(m_beside.promiseCard(), this, [this](const Result<service::PromiseCard>& card) {
        if (card)
            showStored({card->words, card->never.join(QLatin1Char('\n'))});
    });
}

Async<void> PromiseEditor::save()
{
    return m_beside.setPromiseCard(
        {.words = m_words->toPlainText(),
         .never = m_never->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)});
}

} // namespace heddle::ui
