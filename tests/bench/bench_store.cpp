// How fast the store is, as ratios to plain sqlite3 and to the targets. `--interactions N` sets the
// size of the centre (default 100,000; the targets are for 1,000,000).
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/store/blobstore.h"
#include "core/store/merging.h"
#include "core/store/rows/rowimage.h"
#include "core/store/search/newwords.h"
#include "core/store/search/searchstore.h"
#include "core/store/sqlite/wordfunction.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/inboxstore.h"
#include "core/store/tables/interactionstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace heddle;
using namespace heddle::store;

namespace {

constexpr int recordsPerCommit = 200;
constexpr int busyEntries = 10'000;

void print(const char* what, double value, const char* unit, double target, double ratio)
{
    std::printf("BENCH\t%s\t%.3f\t%s\t%.3f\t%.2f\n", what, value, unit, target, ratio);
    std::fflush(stdout);
}

// A latency in milliseconds: the ratio is how many times better than the target.
void printLatency(const char* what, double milliseconds, double target)
{
    print(what, milliseconds, "ms", target, target / milliseconds);
}

template<class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

void need(const Done& done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

// A vocabulary with a heavy tail: few words are in most texts, most words in few.
QString words(Random& random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        const double tail = random.unit();
        const auto rank = static_cast<qint64>(tail * tail * tail * tail * 40'000);
        text += QStringLiteral("w%1 ").arg(rank, 0, 36);
    }
    return text;
}

template<class Work>
double seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

class Centre {
public:
    Centre(const QString& folder, const Clock& clock)
        : m_store(
            need(Store::open(StoreLocation::file(folder + QStringLiteral("/heddle.db")), clock)))
    {}

    Store& store() { return *m_store; }

    // A customer with one identity; the record is not stored yet.
    Record person(int number)
    {
        Customer customer;
        customer.id = need(m_store->newCustomerId());
        customer.name = QStringLiteral("Name%1 Family%2").arg(number % 997).arg(number % 9973);
        Identity identity;
        identity.id = need(m_store->newIdentityId());
        identity.customer = customer.id;
        identity.address = QStringLiteral("person%1@example.org").arg(number);
        identity.shown = identity.address;
        m_people.append({customer.id, identity.id});
        return {.kind = QStringLiteral("customer.added"), .rows = {customer, identity}};
    }
    Record mail(IdentityId identity, int number)
    {
        Interaction interaction;
        interaction.id = need(m_store->newInteractionId());
        interaction.identity = identity;
        interaction.account = QStringLiteral("support@example.org");
        interaction.state =
            m_random.chance(0.005) ? InteractionState::Queued : InteractionState::Closed;
        interaction.subject = words(m_random, 6);
        interaction.arrived = moment(number);
        interaction.touched = interaction.arrived;
        if (interaction.state == InteractionState::Queued)
            interaction.due = interaction.arrived + 4h;
        if (m_random.chance(0.1))
            interaction.tags = {QStringLiteral("tag%1").arg(m_random.below(50))};
        Entry entry;
        entry.id = need(m_store->newEntryId());
        entry.interaction = interaction.id;
        entry.identity = identity;
        entry.at = interaction.arrived;
        entry.author = QStringLiteral("Somebody");
        entry.subject = interaction.subject;
        entry.text = words(m_random, 60);
        entry.messageId = QStringLiteral("%1@mail.example").arg(number);
        entry.channelKey = QStringLiteral("support/INBOX/1/%1").arg(number);
        return {.kind = QStringLiteral("mail.arrived"),
                .interaction = interaction.id,
                .facts = {{QStringLiteral("bytes"), 4096}},
                .rows = {interaction, entry}};
    }
    Timestamp moment(int number) const
    {
        return {1'600'000'000'000'000 + number * qint64(30'000'000)};
    }
    IdentityId anybody()
    {
        const double tail = m_random.unit();
        return m_people
            .at(static_cast<qsizetype>(tail * tail * static_cast<double>(m_people.size())))
            .second;
    }
    std::pair<CustomerId, IdentityId> busy(int number, int entries)
    {
        QList<Record> records{person(number)};
        const auto somebody = m_people.last();
        for (int i = 0; i < entries; ++i)
            records.append(mail(somebody.second, number + i));
        need(m_store->record(records));
        return somebody;
    }

private:
    std::unique_ptr<Store> m_store;
    Random m_random{7, u"bench"};
    QList<std::pair<CustomerId, IdentityId>> m_people;
};

struct PlainRow {
    QByteArray sql;
    QList<QByteArray> texts;
    QVariantList cells;
};

// The same rows, journal lines and indexes with nothing but sqlite3.
class Plain {
public:
    explicit Plain(const QString& file)
    {
        sqlite3_open(file.toUtf8().constData(), &m_database);
        heddle::store::addWordFunction(m_database);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("PRAGMA foreign_keys = ON");
        run("PRAGMA cache_size = -32768");
        run("PRAGMA wal_autocheckpoint = 4000");
    }
    ~Plain()
    {
        for (const auto& [sql, statement] : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    void run(const char* sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }
    // One transaction; the words are indexed at its end, as the store does it.
    void insert(const QList<QList<PlainRow>>& records)
    {
        run("BEGIN");
        for (const auto& rows : records) {
            for (const PlainRow& row : rows)
                insert(row);
        }
        for (const QString& sql : indexingNewWords())
            insert({sql.toUtf8(), {}, {}});
        run("COMMIT");
    }

private:
    void insert(const PlainRow& row)
    {
        sqlite3_stmt*& statement = m_statements[row.sql];
        if (!statement)
            sqlite3_prepare_v2(m_database, row.sql.constData(), -1, &statement, nullptr);
        for (int i = 0; i < row.cells.size(); ++i) {
            const QVariant& cell = row.cells.at(i);
            if (cell.isNull())
                sqlite3_bind_null(statement, i + 1);
            else if (cell.typeId() == QMetaType::QString)
                sqlite3_bind_text(statement, i + 1, row.texts.at(i).constData(),
                                  static_cast<int>(row.texts.at(i).size()), SQLITE_STATIC);
            else
                sqlite3_bind_int64(statement, i + 1, cell.toLongLong());
        }
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_database));
        sqlite3_reset(statement);
    }

    sqlite3* m_database = nullptr;
    std::map<QByteArray, sqlite3_stmt*> m_statements;
};

PlainRow plainRow(const QByteArray& table, const QVariantList& cells)
{
    PlainRow row{"INSERT INTO " + table + " VALUES (?" + QByteArray(",?").repeated(cells.size() - 1)
                     + ")",
                 {},
                 cells};
    for (const QVariant& cell : cells)
        row.texts.append(cell.typeId() == QMetaType::QString ? cell.toString().toUtf8()
                                                             : QByteArray());
    return row;
}

void compareInserting(const QString& folder, const Clock& clock)
{
    constexpr int count = 20'000;
    QFile::remove(folder + QStringLiteral("/plain.db"));
    Centre centre(folder, clock);
    QList<Record> people;
    for (int i = 0; i < 1000; ++i)
        people.append(centre.person(i));
    need(centre.store().record(people));
    QList<Record> records;
    for (int i = 0; i < count; ++i)
        records.append(centre.mail(centre.anybody(), i));
    // The plain database begins as a copy of the same, empty but for the customers.
    need(centre.store().connection().executeDirect(
        QStringLiteral("VACUUM INTO '%1/plain.db'").arg(folder)));

    QList<QList<PlainRow>> rows;
    qint64 seq = 1'000'000;
    for (const Record& record : records) {
        QList<RowChange> changes;
        for (const RowImage& image : record.rows)
            changes.append(changeFor(image));
        QList<PlainRow> lines{
            plainRow("journal",
                     {cell(++seq), cell(1), nullCell(), cell(record.kind), cell(record.interaction),
                      nullCell(), QString::fromUtf8(bodyOf(record.facts, changes))})};
        for (const RowChange& change : changes)
            lines.append(plainRow(change.table->name.toUtf8(), change.cells));
        rows.append(lines);
    }
    Plain plain(folder + QStringLiteral("/plain.db"));
    // In turns, so that what the disk is busy with besides slows both alike.
    double ours = 0;
    double theirs = 0;
    for (int from = 0; from < count; from += recordsPerCommit) {
        ours += seconds([&] { need(centre.store().record(records.mid(from, recordsPerCommit))); });
        theirs += seconds([&] { plain.insert(rows.mid(from, recordsPerCommit)); });
    }
    print("store: inserting against plain sqlite3", count / ours, "mails/s", count / theirs / 2,
          theirs / ours);

    constexpr int singles = 500;
    const double each = seconds([&] {
        for (int i = 0; i < singles; ++i)
            need(centre.store().record(centre.mail(centre.anybody(), count + i)));
    });
    print("store: one durable record at a time", singles / each, "records/s", 200,
          singles / each / 200);
}

/// Everything that others have still to write is written first, so that nobody waits for theirs.
void settle(const QString& folder)
{
    const int opened = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    ::syncfs(opened);
    ::close(opened);
}

/// The bytes as plain files in a folder, flushed at the end: what the disk gives.
void writePlainly(const QString& folder, const QList<QByteArray>& contents)
{
    QDir().mkpath(folder);
    for (int i = 0; i < contents.size(); ++i) {
        const QByteArray name = QFile::encodeName(QStringLiteral("%1/%2").arg(folder).arg(i));
        const int file = ::open(name.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
        const auto size = static_cast<std::size_t>(contents.at(i).size());
        if (::write(file, contents.at(i).constData(), size) != contents.at(i).size())
            qFatal("a plain file cannot be written");
        ::close(file);
    }
    settle(folder);
}

QList<QByteArray> someMails(Random& random)
{
    QList<QByteArray> contents;
    for (int i = 0; i < recordsPerCommit; ++i) {
        QByteArray content(17'500, Qt::Uninitialized);
        for (char& byte : content)
            byte = static_cast<char>(random.next());
        contents.append(content);
    }
    return contents;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Round by round in turns, who is first changing; the median of the rounds, since one flush of a
/// busy disk takes longer than all else together.
void measureBlobs(const QString& folder)
{
    constexpr int rounds = 31;
    BlobStore blobs(folder + QStringLiteral("/blobs"));
    Random random(3, u"blobs");
    QList<double> ours;
    QList<double> theirs;
    const auto measureOurs = [&](const QList<QByteArray>& contents) {
        settle(folder);
        ours.append(seconds([&] {
            for (const QByteArray& content : contents)
                need(blobs.put(content));
            need(blobs.sync());
        }));
    };
    const auto measurePlain = [&](const QList<QByteArray>& contents) {
        settle(folder);
        const QString plain = QStringLiteral("%1/plain%2").arg(folder).arg(theirs.size());
        theirs.append(seconds([&] { writePlainly(plain, contents); }));
    };
    for (int round = 0; round < rounds; ++round) {
        const auto contents = someMails(random);
        if (round % 2 == 0)
            measureOurs(contents);
        measurePlain(contents);
        if (round % 2 != 0)
            measureOurs(contents);
    }
    const double raw = recordsPerCommit / median(theirs);
    const double reached = recordsPerCommit / median(ours);
    print("store: raw mails into the blob store, durable", reached, "mails/s", raw / 2,
          reached / raw);
}

// What 95 of a hundred runs stay below, in milliseconds.
template<class Work>
double p95(int runs, Work work)
{
    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < runs; ++i) {
        timer.start();
        work(i);
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(static_cast<qsizetype>(runs * 0.95));
}

void measureReading(const QString& folder, const Clock& clock, int interactions)
{
    Centre centre(folder, clock);
    Store& store = centre.store();
    QElapsedTimer timer;
    timer.start();
    QList<Record> records;
    for (int i = 0; i < interactions / 5; ++i)
        records.append(centre.person(i));
    need(store.record(records));
    for (int from = 0; from < interactions; from += 5000) {
        records.clear();
        for (int i = from; i < from + 5000; ++i)
            records.append(centre.mail(centre.anybody(), i));
        need(store.record(records));
    }
    const auto one = centre.busy(interactions + 1'000'000, busyEntries);
    const auto other = centre.busy(interactions + 2'000'000, busyEntries);
    print("store: filling a centre", interactions / (static_cast<double>(timer.elapsed()) / 1e3),
          "mails/s", 2000, interactions / (static_cast<double>(timer.elapsed()) / 1e3) / 2000);

    timer.start();
    need(store.entries().timeline({.customer = one.first}));
    printLatency("store: first page of 10,000 entries, first time",
                 static_cast<double>(timer.nsecsElapsed()) / 1e6, 10);
    printLatency("store: first page of 10,000 entries, p95",
                 p95(100, [&](int) { need(store.entries().timeline({.customer = one.first})); }),
                 10);
    std::optional<EntryKey> before;
    printLatency("store: next page of 10,000 entries, p95",
                 p95(100,
                     [&](int) {
                         const auto page = need(
                             store.entries().timeline({.customer = one.first, .before = before}));
                         before = EntryKey{page.entries.first().at, page.entries.first().id};
                     }),
                 10);
    const QStringList searches{QStringLiteral("w0 "),
                               QStringLiteral("w1"),
                               QStringLiteral("w2 w3 "),
                               QStringLiteral("\"w0 w1\" "),
                               QStringLiteral("wab"),
                               QStringLiteral("wzz w0 "),
                               QStringLiteral("nothing "),
                               QStringLiteral("name5 "),
                               QStringLiteral("w0 before:2021"),
                               QStringLiteral("w1 tag:tag3"),
                               QStringLiteral("person1"),
                               QStringLiteral("w from:name7 "),
                               QStringLiteral("family12"),
                               QStringLiteral("w0 w1 w2 w3 w4 ")};
    double worst = 0;
    for (const QString& text : searches) {
        const double time = p95(20, [&](int) { need(store.search().find(text, {}, 30)); });
        std::fprintf(stderr, "search %-22s %8.2f ms\n", qPrintable(text), time);
        worst = std::max(worst, time);
    }
    printLatency("store: search, first page, p95 of the worst kind", worst, 50);
    printLatency("store: first page of the queue, p95",
                 p95(50, [&](int) { need(store.inbox().page({.tab = InboxPage::Tab::Queue})); }),
                 10);
    printLatency("store: who waits, p95",
                 p95(50, [&](int) { need(store.interactions().waiting(50)); }), 10);
    printLatency("store: open interactions of a busy customer, p95",
                 p95(50,
                     [&](int) {
                         need(store.interactions().openOf(one.first, 20));
                         need(store.interactions().countsOf(one.first));
                     }),
                 10);
    QList<double> merging;
    QList<double> parting;
    for (int i = 0; i < 9; ++i) {
        timer.start();
        const auto merge = need(store.merging().merge(one.first, other.first, {}, {}));
        merging.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.start();
        need(store.merging().unmerge(merge.id, {}));
        parting.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    printLatency("store: merge of 2 x 10,000 entries, median", median(merging), 10);
    printLatency("store: unmerge of 2 x 10,000 entries, median", median(parting), 10);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("heddle.*.info=false"));
    const auto arguments = app.arguments();
    const auto at = arguments.indexOf(QStringLiteral("--interactions"));
    const int interactions = at > 0 ? arguments.value(at + 1).toInt() : 100'000;
    const SystemClock clock;
    QTemporaryDir small;
    compareInserting(small.path(), clock);
    measureBlobs(small.path());
    QTemporaryDir large;
    measureReading(large.path(), clock, interactions);
    return 0;
}
