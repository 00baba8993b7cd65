#include "ui/composer/recipients/addresscompletion.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/composer/recipients/addresslist.h"

#include <QAbstractItemView>
#include <QLineEdit>

namespace heddle::ui {

namespace {

constexpr int kLeastTyped = 2;
constexpr int kMostOffered = 6;

bool separates(QChar letter)
{
    return letter == QLatin1Char(',') || letter == QLatin1Char(';');
}

} // namespace

AddressCompletion::AddressCompletion(QLineEdit& line, service::Directory& directory)
    : QObject(&line), m_line(line), m_directory(directory)
{
    m_completer.setModel(&m_addresses);
    m_completer.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer.setWidget(&line);
    m_completer.popup()->setObjectName(line.objectName() + QStringLiteral(".completions"));
    m_completer.popup()->setAccessibleName(tr("Customers"));
    connect(&line, &QLineEdit::textEdited, this, &AddressCompletion::look);
    connect(&m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &AddressCompletion::put);
}

AddressCompletion::Piece AddressCompletion::piece() const
{
    const QString text = m_line.text();
    int start = m_line.cursorPosition();
    while (start > 0 && !separates(text.at(start - 1)))
        --start;
    int end = m_line.cursorPosition();
    while (end < text.size() && !separates(text.at(end)))
        ++end;
    while (start < end && text.at(start).isSpace())
        ++start;
    return {start, end - start};
}

void AddressCompletion::look()
{
    const int round = ++m_round;
    const Piece typed = piece();
    const QString words = m_line.text().mid(typed.start, typed.length).trimmed();
    const bool isWhole = words.endsWith(QLatin1Char('>'));
    if (words.size() < kLeastTyped || isWhole) {
        m_completer.popup()->hide();
        return;
    }
    whenDone(m_directory.findCustomers(words, kMostOffered), this,
             [this, round](const Result<QList<service::CustomerMatch>>& matches) {
                 if (round == m_round && matches)
                     offer(*matches);
             });
}

void AddressCompletion::offer(const QList<service::CustomerMatch>& matches)
{
    QStringList addresses;
    for (const service::CustomerMatch& match : matches) {
        if (isMailAddress(match.address))
            addresses += asTyped({{match.customer.name, match.address}});
    }
    m_addresses.setStringList(addresses);
    if (addresses.isEmpty() || !m_line.hasFocus()) {
        m_completer.popup()->hide();
        return;
    }
    m_completer.complete();
    m_completer.popup()->setCurrentIndex(m_completer.completionModel()->index(0, 0));
}

void AddressCompletion::put(const QString& address)
{
    const Piece typed = piece();
    m_line.setSelection(typed.start, typed.length);
    m_line.insert(address + QStringLiteral(", "));
}

} // namespace heddle::ui
