#include "tests/support/labelledset.h"

#include "core/insight/readings.h"

#include <QFile>
#include <QMap>

namespace heddle::test {

namespace {

constexpr int neutralBound = 50;
constexpr int complaintBound = 500;

insight::MessageContext context()
{
    insight::MessageContext context;
    context.stance.ownNames = QStringList{QStringLiteral("northwind")};
    return context;
}

QString feelingOf(const Readings& readings)
{
    if (readings.sentiment.score > neutralBound)
        return QStringLiteral("pos");
    return readings.sentiment.score < -neutralBound ? QStringLiteral("neg") : QStringLiteral("neu");
}

} // namespace

QList<Labelled> labelledSet(Half half)
{
    QFile file(
        QStringLiteral(HEDDLE_SOURCE_DIR "/tests/data/insight/")
        + (half == Half::Test ? QStringLiteral("test.tsv") : QStringLiteral("development.tsv")));
    QList<Labelled> set;
    if (!file.open(QIODevice::ReadOnly))
        return set;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QStringList fields = line.split(QLatin1Char('\t'));
        if (fields.size() != 3)
            continue;
        set.append(
            {fields[0],
             fields[1] == QLatin1String("-") ? QStringList() : fields[1].split(QLatin1Char(',')),
             fields[2]});
    }
    return set;
}

QStringList labelsRead(const Labelled& message)
{
    const Readings readings = insight::readMessage(message.text, context());
    QStringList labels;
    const auto add = [&labels](bool isSo, const QString& label) {
        if (isSo)
            labels.append(label);
    };
    if (message.reading == QLatin1String("severity")) {
        for (const Severity& severity : readings.severity)
            labels.append(toName(severity.kind));
    } else if (message.reading == QLatin1String("moment")) {
        for (const HumanMoment& moment : readings.moments)
            labels.append(moment.kind);
    } else if (message.reading == QLatin1String("motive")) {
        add(readings.motive != Motive::None, toName(readings.motive));
    } else if (message.reading == QLatin1String("promise")) {
        add(!readings.promises.isEmpty(), QStringLiteral("yes"));
    } else if (message.reading == QLatin1String("complaint")) {
        add(readings.complaint >= complaintBound, QStringLiteral("yes"));
    } else if (message.reading == QLatin1String("sentiment")) {
        labels.append(feelingOf(readings));
    } else if (message.reading == QLatin1String("tag")) {
        add(!readings.tags.isEmpty(), readings.tags.isEmpty() ? QString() : readings.tags[0].tag);
    } else if (message.reading == QLatin1String("language")) {
        add(!readings.language.isEmpty(), readings.language);
    } else if (message.reading == QLatin1String("stance")) {
        labels.append(toName(readings.stance));
    }
    return labels;
}

QList<ReadingQuality> measure(Half half)
{
    struct Counts {
        qint64 right = 0;
        qint64 read = 0;
        qint64 labelled = 0;
        int messages = 0;
        QStringList misses;
    };
    QMap<QString, Counts> counts;
    for (const Labelled& message : labelledSet(half)) {
        Counts& count = counts[message.reading];
        const QStringList read = labelsRead(message);
        ++count.messages;
        count.read += read.size();
        count.labelled += message.labels.size();
        for (const QString& label : read) {
            const bool isRight = message.labels.contains(label);
            count.right += isRight ? 1 : 0;
            if (!isRight)
                count.misses.append(QStringLiteral("wrong ") + label + QStringLiteral(": ")
                                    + message.text);
        }
        for (const QString& label : message.labels) {
            if (!read.contains(label))
                count.misses.append(QStringLiteral("missed ") + label + QStringLiteral(": ")
                                    + message.text);
        }
    }
    QList<ReadingQuality> all;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        ReadingQuality quality{
            it.key(), it->messages, shareOf(it->right, it->read), shareOf(it->right, it->labelled),
            0,        it->misses};
        const double sum = quality.precision.value + quality.recall.value;
        quality.f1 = sum > 0 ? 2 * quality.precision.value * quality.recall.value / sum : 0;
        all.append(quality);
    }
    return all;
}

} // namespace heddle::test
