#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"
#include "tests/support/intents.h"

#include <QJsonArray>

using heddle::test::CtlOutcome;
using heddle::test::CtlRig;

namespace {

QByteArray csvOf(const QList<heddle::insight::Example>& examples)
{
    QByteArray csv = "number,label,text\r\n";
    int number = 0;
    for (const auto& example : examples)
        csv += QByteArray::number(++number) + ',' + example.label.toUtf8() + ",\""
               + QString(example.text).replace(u'"', QStringLiteral("\"\"")).toUtf8() + "\"\r\n";
    return csv;
}

CtlOutcome learn(const CtlRig& rig, const QString& what, const QString& csv,
                 const QStringList& more = {})
{
    QStringList line{QStringLiteral("learn"), what, QStringLiteral("--model"),
                     rig.path(QStringLiteral("m"))};
    if (!csv.isEmpty())
        line << QStringLiteral("--csv") << csv;
    return rig.run(line + more);
}

} // namespace

TEST_CASE("learn train, test and predict work together on the columns label and text", "[ctl]")
{
    const CtlRig rig;
    const QString train =
        rig.write(QStringLiteral("train.csv"), csvOf(heddle::test::makeQuestions(800, 20, 1)));
    const QString test =
        rig.write(QStringLiteral("test.csv"), csvOf(heddle::test::makeQuestions(200, 20, 2)));
    const auto trained = learn(rig, QStringLiteral("train"), train, {QStringLiteral("--json")});
    CHECK(trained.code == 0);
    REQUIRE(trained.objects().size() == 1);
    CHECK(trained.objects().first()[QStringLiteral("labels")].toInt() == 20);

    const auto tested = learn(rig, QStringLiteral("test"), test, {QStringLiteral("--json")});
    CHECK(tested.code == 0);
    REQUIRE(tested.objects().size() == 1);
    const QJsonObject quality = tested.objects().first();
    CHECK(quality[QStringLiteral("n")].toInt() == 200);
    CHECK(quality[QStringLiteral("accuracy")].toDouble() > 0.95);
    CHECK(quality[QStringLiteral("macro_f1")].toDouble() > 0.95);
    CHECK(quality[QStringLiteral("per_second")].toDouble() > 0);
    CHECK(quality[QStringLiteral("accuracy_interval")].toArray().size() == 2);
    CHECK(quality[QStringLiteral("macro_f1_interval")].toArray().size() == 2);
    CHECK(learn(rig, QStringLiteral("test"), test).out.contains("accuracy  "));

    const QString lines = rig.write(QStringLiteral("lines.txt"),
                                    "how do i get my debit card\r\nwhere can i order the pin?\n\n");
    const auto said = learn(rig, QStringLiteral("predict"), {}, {lines});
    CHECK(said.code == 0);
    const auto objects = said.objects();
    REQUIRE(objects.size() == 3);
    CHECK(objects[0][QStringLiteral("label")].toString() == QStringLiteral("kind 0"));
    CHECK(objects[1][QStringLiteral("label")].toString() == QStringLiteral("kind 3"));
    CHECK(objects[0][QStringLiteral("score")].toDouble() > 0.5);
    CHECK_FALSE(objects[0][QStringLiteral("why")].toArray().isEmpty());
    CHECK(objects[2][QStringLiteral("why")].toArray().isEmpty());

    const auto piped =
        rig.run({QStringLiteral("learn"), QStringLiteral("predict"), QStringLiteral("--model"),
                 rig.path(QStringLiteral("m")), QStringLiteral("-")},
                "how do i get my debit card\nwhere can i order the pin?\n");
    CHECK(piped.objects().size() == 2);
}

TEST_CASE("A model is not asked what it remembers: its own examples are cross-validated", "[ctl]")
{
    const CtlRig rig;
    // Words without any sense: nobody can tell the label but who remembers it.
    QByteArray csv = "label,text\n";
    for (int i = 0; i < 200; ++i)
        csv += (i % 2 == 0 ? "even,w" : "odd,w") + QByteArray::number(i * 7919) + "x\n";
    const QString own = rig.write(QStringLiteral("own.csv"), csv);
    REQUIRE(learn(rig, QStringLiteral("train"), own).code == 0);
    const auto tested = learn(rig, QStringLiteral("test"), own, {QStringLiteral("--json")});
    REQUIRE(tested.code == 0);
    const QJsonObject said = tested.objects().first();
    CHECK(said[QStringLiteral("learned")].toInt() == 200);
    CHECK(said[QStringLiteral("cross_validated")].toInt() == 5);
    CHECK(said[QStringLiteral("n")].toInt() == 200);
    CHECK(said[QStringLiteral("accuracy")].toDouble() < 0.8);
    CHECK(learn(rig, QStringLiteral("test"), own).out.contains("did not see"));

    const QString some =
        rig.write(QStringLiteral("some.csv"), "label,text\neven,w0x\nodd,another\neven,a third\n");
    const auto mixed = learn(rig, QStringLiteral("test"), some, {QStringLiteral("--json")});
    CHECK(mixed.objects().first()[QStringLiteral("learned")].toInt() == 1);
    CHECK_FALSE(mixed.objects().first().contains(QStringLiteral("cross_validated")));
    CHECK(learn(rig, QStringLiteral("test"), some).out.startsWith("the model was made from 1 of"));
}

TEST_CASE("Labels and texts between tabs need no header, and columns may be called otherwise",
          "[ctl]")
{
    const CtlRig rig;
    QByteArray tabs;
    QByteArray named = "v1,v2,\r\n";
    for (const auto& example : heddle::test::makeQuestions(300, 10, 1)) {
        tabs += example.label.toUtf8() + '\t' + example.text.toUtf8() + '\n';
        named += example.label.toUtf8() + ",\"" + example.text.toUtf8() + "\",\r\n";
    }
    const QString table = rig.write(QStringLiteral("train.tsv"), tabs);
    const auto trained = learn(rig, QStringLiteral("train"), table, {QStringLiteral("--json")});
    REQUIRE(trained.objects().size() == 1);
    CHECK(trained.objects().first()[QStringLiteral("examples")].toInt() == 300);
    CHECK(trained.objects().first()[QStringLiteral("labels")].toInt() == 10);

    const QString other = rig.write(QStringLiteral("other.csv"), named);
    const QStringList columns{QStringLiteral("--label"), QStringLiteral("v1"),
                              QStringLiteral("--text"), QStringLiteral("v2")};
    CHECK(learn(rig, QStringLiteral("test"), other, columns).code == 0);
    const auto unnamed = learn(rig, QStringLiteral("test"), other);
    CHECK(unnamed.code == 1);
    CHECK(unnamed.err.contains("--label"));
}

TEST_CASE("learn test says how well the score tells texts of no known label", "[ctl]")
{
    const CtlRig rig;
    const auto questions = heddle::test::makeQuestions(1'500, 40, 1);
    QList<heddle::insight::Example> known;
    for (const auto& question : questions) {
        if (!question.label.startsWith(QStringLiteral("kind 3")))
            known.append(question);
    }
    learn(rig, QStringLiteral("train"), rig.write(QStringLiteral("t.csv"), csvOf(known)));
    const QString all =
        rig.write(QStringLiteral("all.csv"), csvOf(heddle::test::makeQuestions(400, 40, 2)));
    const auto tested = learn(rig, QStringLiteral("test"), all, {QStringLiteral("--json")});
    REQUIRE(tested.objects().size() == 1);
    const QJsonObject said = tested.objects().first();
    CHECK(said[QStringLiteral("unknown")].toInt() > 50);
    CHECK(said[QStringLiteral("unknown_auroc")].toDouble() > 0.8);
    CHECK(said[QStringLiteral("known_accuracy")].toDouble() > 0.9);
    CHECK(learn(rig, QStringLiteral("test"), all).out.contains("unknown_auroc"));
}

TEST_CASE("learn names the file, the line and the cure", "[ctl]")
{
    const CtlRig rig;
    const QList<std::pair<QByteArray, QByteArray>> wrong{
        {"", "line 1: the file is empty"},
        {"label,words\na,b\n", "line 1: there is no column 'text'"},
        {"label,text\n", "line 2: there are no rows"},
        {"label,text\na,b,c\n", "line 2: it has 3 columns, the header has 2"},
        {"label,text\na,\"b\n\nc,d\n", "line 2: a quote that begins here is never closed"},
        {"label,text\na,\"b\"c\n", "line 2: there is more after a closing quote"},
        {"label,text\na,b\n,c\n", "line 3: the label is empty"},
        {"label,text\na,b\na,c\n", "at least two labels"},
    };
    for (const auto& [csv, sentence] : wrong) {
        const auto outcome =
            learn(rig, QStringLiteral("train"), rig.write(QStringLiteral("t.csv"), csv));
        INFO(csv.toStdString() << outcome.err.toStdString());
        CHECK(outcome.code == 1);
        CHECK(outcome.err.contains("t.csv: "));
        CHECK(outcome.err.contains(sentence));
        CHECK(outcome.err.count('\n') == 1);
    }
    const auto missing = learn(rig, QStringLiteral("predict"), {});
    CHECK(missing.code == 1);
    CHECK(missing.err.contains("heddlectl learn train"));
    rig.write(QStringLiteral("m"), "no model");
    CHECK(learn(rig, QStringLiteral("predict"), {}).err.contains("this is no model"));
    const auto nothing = rig.run({QStringLiteral("learn"), QStringLiteral("train")});
    CHECK(nothing.err.contains("--model"));
}
