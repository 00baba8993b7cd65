// What agents wait for most, on a whole centre: opening a customer who wrote thousands of times, and
// searching everything. The store is given with --store and only read.
#include "core/base/random.h"
#include "core/store/search/searchstore.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace heddle;

namespace {

constexpr int rounds = 200;

template<class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

/// The slowest but 5 % of what `work` takes, in milliseconds.
template<class Work>
double p95(Work work)
{
    QList<double> taken;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        taken.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(taken.begin(), taken.end());
    return taken.at(rounds * 95 / 100);
}

void print(const QString& what, double value, double target)
{
    std::printf("BENCH\t%s\t%.2f\tms\t<= %g\t\n", qPrintable(what), value, target);
    std::fflush(stdout);
}

void openBusiest(store::Store& store)
{
    const auto busiest = need(store.connection().first(
        QStringLiteral(
            "SELECT i.customer, count(*) FROM entry e JOIN identity i ON i.id = e.identity "
            "GROUP BY i.customer ORDER BY 2 DESC LIMIT 1"),
        {}, [](const store::Statement& row) {
            return std::pair(row.id<CustomerId>(0), row.integer(1));
        }));
    if (!busiest)
        qFatal("the store is empty");
    const double taken = p95([&] { need(store.entries().timeline({.customer = busiest->first})); });
    print(QStringLiteral("open a customer with %1 entries, first page in core, p95")
              .arg(busiest->second),
          taken, 10);
}

void searchAll(store::Store& store)
{
    const QStringList words{QStringLiteral("refund"),
                            QStringLiteral("kettle broken"),
                            QStringLiteral("Bestellung"),
                            QStringLiteral("\"held at the depot\""),
                            QStringLiteral("haddad"),
                            QStringLiteral("from:becker paket"),
                            QStringLiteral("tag:fault rou"),
                            QStringLiteral("ord"),
                            QStringLiteral("after:2026-06 merci"),
                            QStringLiteral("48219")};
    Random random(1, u"searches");
    print(QStringLiteral("search, first page, p95"), p95([&] {
              const auto which = random.below(static_cast<quint64>(words.size()));
              need(store.search().find(words.at(static_cast<qsizetype>(which)), {}, 50));
          }),
          50);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("heddle.*.info=false"));
    const QStringList arguments = app.arguments();
    const auto at = arguments.indexOf(QStringLiteral("--store"));
    if (at < 0 || at + 1 >= arguments.size())
        qFatal("say which store with --store PATH");
    const SystemClock clock;
    const auto store =
        need(store::Store::open(need(store::StoreLocation::parse(arguments.at(at + 1))), clock));
    openBusiest(*store);
    searchAll(*store);
    return 0;
}
