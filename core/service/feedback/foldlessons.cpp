#include "core/service/feedback/foldlessons.h"

#include "core/model/readings/correction.h"
#include "core/model/readings/trimming.h"
#include "core/service/intake/filing.h"
#include "core/store/learned/learnedstore.h"

namespace heddle::service {

namespace {

constexpr int mostRemembered = 2'000;
constexpr qsizetype fewestWords = 3;

/// A line whatever its numbers are; empty for one that says too little to know it again.
QString keyOf(const QString& line)
{
    QString key;
    for (const QChar letter : line.simplified().left(longestFoldLine)) {
        if (!letter.isDigit())
            key += letter.toLower();
        else if (!key.endsWith(u'#'))
            key += u'#';
    }
    return key.count(u' ') + 1 < fewestWords || key.startsWith(u'>') ? QString() : key;
}

} // namespace

FoldLessons::FoldLessons(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&ledger, &Ledger::recorded, this, &FoldLessons::apply);
}

Done FoldLessons::start()
{
    const auto lessons = m_ledger.store().learned().lessons(ReadingKind::Trimming, mostRemembered);
    if (!lessons)
        return passOn(lessons);
    for (const store::Lesson& lesson : *lessons)
        remember(lesson.said, lesson.answer);
    return {};
}

void FoldLessons::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* correction = std::get_if<Correction>(&row);
            if (correction && correction->what == ReadingKind::Trimming)
                remember(correction->said, correction->answer);
        }
    }
}

/// What somebody says does not begin there is forgotten.
void FoldLessons::remember(const QString& said, const QString& answer)
{
    m_lines.remove(keyOf(said));
    if (const QString key = keyOf(answer); !key.isEmpty())
        m_lines.insert(key);
}

Entry FoldLessons::folded(Entry mail) const
{
    if (m_lines.isEmpty() || mail.channel != ChannelKind::Email)
        return mail;
    const QStringList lines = mail.text.split(u'\n');
    bool hasWords = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (hasWords && m_lines.contains(keyOf(lines.at(i)))) {
            mail = endingAfter(std::move(mail), i);
            readWords(&mail);
            return mail;
        }
        hasWords = hasWords || !lines.at(i).trimmed().isEmpty();
    }
    return mail;
}

} // namespace heddle::service
