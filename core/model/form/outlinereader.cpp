#include "core/model/form/outlinereader.h"

#include "core/model/form/hours.h"

namespace heddle {

namespace {

void checkName(const Outline& outline, const QString& kind, const QString& name,
               const QStringList& names, Reading& reading)
{
    if (!names.contains(name))
        reading.complain(outline.place, unknownName(kind, name, names));
}

bool isSkill(const QString& name, const Reading& reading)
{
    return reading.names == nullptr || reading.names->skills.contains(name);
}

template<class Id>
void readId(const Outline& outline, const QString& kind, const QMap<QString, Id>* names, Id& value,
            Reading& reading)
{
    const QString* text = textOf(outline, reading);
    if (text == nullptr)
        return;
    if (names == nullptr)
        value = Id{text->toLongLong()};
    else if (names->contains(*text))
        value = names->value(*text);
    else
        reading.complain(outline.place, unknownName(kind, *text, names->keys()));
}

template<class Hours>
void readHours(const Outline& outline, Hours& value, Reading& reading)
{
    const QString* text = textOf(outline, reading);
    if (text == nullptr)
        return;
    for (const Misspelt& wrong : readAll(*text, value))
        complainOf(wrong, outline, reading);
}

QString spanOrNumber(qint64 number, bool isSpan)
{
    return isSpan ? spellingOf(Duration(number)) : QString::number(number);
}

void checkBounds(const Field& field, const Outline& outline, qint64 value, bool isSpan,
                 Reading& reading)
{
    if (value >= field.least && value <= field.most)
        return;
    QString wanted = QStringLiteral("at least ") + spanOrNumber(field.least, isSpan);
    if (field.most != std::numeric_limits<qint64>::max())
        wanted = QStringLiteral("%1 to %2")
                     .arg(spanOrNumber(field.least, isSpan), spanOrNumber(field.most, isSpan));
    const QString what =
        value < 0 && field.least >= 0 ? QStringLiteral("negative") : QStringLiteral("out of range");
    reading.complain(outline.place, QStringLiteral("'%1' is %2 %3; %4 is wanted")
                                        .arg(QLatin1String(field.key), spanOrNumber(value, isSpan),
                                             QStringLiteral("and so ") + what, wanted));
}

} // namespace

const QString* textOf(const Outline& outline, Reading& reading)
{
    if (outline.kind == Outline::Kind::Text)
        return &outline.text;
    reading.complain(outline.place, aboutKey(outline, outline.kind == Outline::Kind::List
                                                          ? "is a single value, not a list"
                                                          : "is a single value, not parts"));
    return nullptr;
}

QString aboutKey(const Outline& outline, const char* words)
{
    return outline.key.isEmpty() ? QStringLiteral("what stands here ") + QLatin1String(words)
                                 : QStringLiteral("'%1' %2").arg(outline.key, QLatin1String(words));
}

void complainOf(const Misspelt& wrong, const Outline& outline, Reading& reading)
{
    Place place = outline.place;
    // Lines of a text that goes over several are not told apart.
    if (!outline.text.contains(u'\n'))
        place.column += static_cast<int>(wrong.at) + outline.quote;
    reading.complain(place, wrong.what);
}

void readValue(const Field&, const Outline& outline, Week& value, Reading& reading)
{
    readHours(outline, value, reading);
}

void readValue(const Field&, const Outline& outline, QList<TimeRange>& value, Reading& reading)
{
    readHours(outline, value, reading);
}

void readValue(const Field& field, const Outline& outline, QString& value, Reading& reading)
{
    const QString* text = textOf(outline, reading);
    if (text == nullptr)
        return;
    if (const auto wrong = read(*text, value))
        return complainOf(*wrong, outline, reading);
    if (field.isNeeded && text->trimmed().isEmpty())
        reading.complain(outline.place,
                         QStringLiteral("'%1' is empty").arg(QLatin1String(field.key)));
    // Nothing is a name for none.
    if (reading.names == nullptr || text->trimmed().isEmpty())
        return;
    if (field.names == Field::Names::Skill)
        checkName(outline, QStringLiteral("skill"), *text, reading.names->skills, reading);
    if (field.names == Field::Names::Calendar && (field.isNeeded || !text->isEmpty()))
        checkName(outline, QStringLiteral("calendar"), *text, reading.names->calendars, reading);
}

void readValue(const Field&, const Outline& outline, SkillExpression& value, Reading& reading)
{
    const QString* text = textOf(outline, reading);
    if (text == nullptr)
        return;
    if (const auto wrong = read(*text, value))
        return complainOf(*wrong, outline, reading);
    const QStringList skills = skillsIn(value);
    for (const QString& skill : skills) {
        if (skill != QLatin1String(languageSkill) && !isSkill(skill, reading))
            complainOf({text->indexOf(skill),
                        unknownName(QStringLiteral("skill"), skill, reading.names->skills)},
                       outline, reading);
    }
}

void readValue(const Field&, const Outline& outline, QMap<QString, int>& value, Reading& reading)
{
    if (outline.kind != Outline::Kind::Parts)
        return reading.complain(outline.place,
                                QStringLiteral("skills with levels are wanted, like 'billing: 7'"));
    static constexpr Field level{.key = "level", .meaning = "", .least = 1, .most = highestLevel};
    value.clear();
    for (const Outline& item : outline.items) {
        if (!isSkill(item.key, reading))
            reading.complain(item.keyPlace,
                             unknownName(QStringLiteral("skill"), item.key, reading.names->skills));
        readValue(level, item, value[item.key], reading);
    }
}

void readValue(const Field&, const Outline& outline, QueueId& value, Reading& reading)
{
    readId(outline, QStringLiteral("queue"), reading.names ? &reading.names->queues : nullptr,
           value, reading);
}

void readValue(const Field&, const Outline& outline, AgentId& value, Reading& reading)
{
    readId(outline, QStringLiteral("agent"), reading.names ? &reading.names->agents : nullptr,
           value, reading);
}

void checkBounds(const Field& field, const Outline& outline, qint64 value, Reading& reading)
{
    checkBounds(field, outline, value, false, reading);
}

void checkBounds(const Field& field, const Outline& outline, Duration value, Reading& reading)
{
    checkBounds(field, outline, value.count(), true, reading);
}

void OutlineReader::finish()
{
    for (const Outline& item : m_outline.items) {
        if (m_known.contains(item.key))
            continue;
        QString what = unknownName(QStringLiteral("key"), item.key, m_known);
        if (item.isEmpty() && item.key.contains(u' '))
            what += QStringLiteral("; a text with a comma in it stands in quotes");
        m_reading.complain(item.keyPlace, what);
    }
}

void OutlineReader::complainOfMissing(const Field& field, const Outline* part)
{
    m_reading.complain(part ? part->place : m_outline.place,
                       QStringLiteral("'%1' is missing: %2")
                           .arg(QLatin1String(field.key), QLatin1String(field.meaning)));
}

void OutlineReader::enter(const char* key, Place place)
{
    if (!m_reading.path.isEmpty())
        m_reading.path += QLatin1Char('.');
    m_reading.path += QLatin1String(key);
    m_reading.places.insert(m_reading.path, place);
}

void OutlineReader::leave(const char* key)
{
    m_reading.path.chop(static_cast<qsizetype>(qstrlen(key)));
    if (m_reading.path.endsWith(u'.'))
        m_reading.path.chop(1);
}

} // namespace heddle
