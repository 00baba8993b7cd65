#include "tests/support/fakedesk/fakebeside.h"
#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/beside/besidebox.h"
#include "ui/beside/fieldnameseditor.h"
#include "ui/beside/ownfacts.h"
#include "ui/beside/pagelist.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/factrow.h"
#include "ui/search/searchpalette.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace heddle;
using namespace heddle::ui;

namespace {

/// Amira in the panel, with her parcel open and a supplier asked about it.
struct Beside : test::Desktop {
    Beside()
    {
        book.names = {QStringLiteral("Customer number"), QStringLiteral("Contract until")};
        service::SideTalk talk{*centre.find(sample.refund), QStringLiteral("Leeds depot")};
        talk.interaction.unread = true;
        book.surroundings[sample.parcel].talks = {talk};
        panel.setBeside(book);
        panel.resize(304, 1200);
        panel.show();
        panel.open(sample.amira, *centre.find(sample.parcel));
        REQUIRE(QTest::qWaitFor([this] { return find("customer.preferred") != nullptr; }, 5000));
        REQUIRE(QTest::qWaitFor([this] { return find("beside.ask") != nullptr; }, 5000));
    }
    QAbstractButton* find(const QString& name) { return panel.findChild<QAbstractButton*>(name); }
    QAbstractButton* find(const char* name) { return find(QString(QLatin1String(name))); }
    QLineEdit* writeIn(const QString& name)
    {
        auto* fact = panel.findChild<QWidget*>(name);
        REQUIRE(fact);
        REQUIRE(QTest::qWaitFor([&] { return fact->isVisible(); }, 5000));
        fact->findChild<QAbstractButton*>()->click();
        auto* edit = fact->findChild<QLineEdit*>();
        REQUIRE(edit->isVisible());
        return edit;
    }

    test::FakeBeside book;
    Services services{.desk = desk, .directory = directory, .setup = setup, .clock = clock};
    CustomerPanel panel{services};
};

} // namespace

TEST_CASE_METHOD(Beside, "Conversations beside a contact are listed and opened from it",
                 "[customer]")
{
    QAbstractButton* talk = find(QStringLiteral("beside.%1").arg(sample.refund.value));
    REQUIRE(talk);
    CHECK(talk->text() == QStringLiteral("Leeds depot"));
    CHECK_FALSE(talk->accessibleDescription().isEmpty());
    QSignalSpy opened(&panel, &CustomerPanel::openRequested);
    QSignalSpy asked(&panel, &CustomerPanel::askRequested);
    talk->click();
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<InteractionId>() == sample.refund);
    QTest::keyClick(find("beside.ask"), Qt::Key_Return);
    CHECK(asked.size() == 1);
}

TEST_CASE_METHOD(Beside, "A field of the centre's own is written in place, and Escape leaves it",
                 "[customer]")
{
    const QString name = QStringLiteral("customer.field.Customer number");
    QLineEdit* edit = writeIn(name);
    edit->setText(QStringLiteral("123"));
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK_FALSE(edit->isVisible());
    CHECK(book.calls.isEmpty());
    edit = writeIn(name);
    CHECK(edit->text().isEmpty());
    edit->setText(QStringLiteral(" 48 219 "));
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(book.calls == QStringList{QStringLiteral("field Customer number 48 219")});
    CHECK(QTest::qWaitFor(
        [&] {
            auto* fact = panel.findChild<QWidget*>(name);
            return fact && fact->findChild<QAbstractButton*>()->text() == QStringLiteral("48 219");
        },
        5000));
}

TEST_CASE_METHOD(Beside, "What the customer prefers is chosen from a menu", "[customer]")
{
    find("customer.preferred")->click();
    auto* menu = find("customer.preferred")->findChild<QMenu*>();
    REQUIRE(menu);
    menu->actions().first()->trigger();
    menu->close();
    CHECK(QTest::qWaitFor(
        [this] { return book.known.value(sample.amira).preferred == ChannelKind::Phone; }, 5000));
    REQUIRE(QTest::qWaitFor(
        [this] { return find("customer.preferred")->toolTip().contains(QStringLiteral("Tom")); },
        5000));
    CHECK(find("customer.preferred")->text().contains(QStringLiteral("said")));
}

TEST_CASE_METHOD(Beside, "Somebody of the same household is found, opened and left again",
                 "[customer]")
{
    QLineEdit* edit = writeIn(QStringLiteral("customer.household"));
    edit->setText(QStringLiteral("Luis"));
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([this] { return find("customer.leave") != nullptr; }, 5000));
    QSignalSpy wanted(&panel, &CustomerPanel::customerRequested);
    const auto relatives =
        panel.findChildren<QAbstractButton*>(QRegularExpression(QStringLiteral("relative\\.")));
    REQUIRE(relatives.size() == 1);
    relatives.first()->click();
    CHECK(wanted.size() == 1);
    find("customer.leave")->click();
    CHECK(QTest::qWaitFor([this] { return book.known.value(sample.amira).household.isEmpty(); },
                          5000));
}

TEST_CASE("The names of a centre's own fields are kept a line each", "[settings]")
{
    test::FakeBeside book;
    book.names = {QStringLiteral("Customer number")};
    FieldNamesEditor editor(book);
    editor.show();
    editor.refresh();
    auto* names = editor.findChild<QPlainTextEdit*>(QStringLiteral("settings.fieldNames"));
    REQUIRE(QTest::qWaitFor([&] { return !names->toPlainText().isEmpty(); }, 5000));
    names->appendPlainText(QStringLiteral("Contract until"));
    editor.findChild<QAbstractButton*>(QStringLiteral("settings.saveFieldNames"))->click();
    CHECK(QTest::qWaitFor([&] { return book.names.size() == 2; }, 5000));
}

TEST_CASE("Somebody else is asked from the window, and notes that were missed are read one by one",
          "[mainwindow]")
{
    test::Desktop desktop;
    desktop.centre.mailboxes.append(service::MailboxSettings());
    test::FakeBeside book;
    book.begun = desktop.sample.refund;
    for (const InteractionId id : {desktop.sample.parcel, desktop.sample.refund})
        book.missed += {id, {}, QStringLiteral("Maya"), desktop.clock.now()};
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("window.ini")));
    MainWindow window({.desk = desktop.desk,
                       .directory = desktop.directory,
                       .setup = desktop.setup,
                       .clock = desktop.clock},
                      preferences);
    window.setBeside(book);
    window.resize(1440, 900);
    window.show();
    const auto button = [&](const char* name) {
        return window.findChild<QAbstractButton*>(QLatin1String(name));
    };
    REQUIRE(QTest::qWaitFor(
        [&] {
            return window.findChild<Conversation*>()
                   && window.messages().sentence().contains(QStringLiteral("Maya"));
        },
        5000));
    auto& conversation = *window.findChild<Conversation*>();
    window.messages().findChild<QAbstractButton*>(QStringLiteral("messageBar.action"))->click();
    CHECK(QTest::qWaitFor([&] { return conversation.current() == desktop.sample.parcel; }, 5000));
    CHECK(window.messages().isVisible());

    REQUIRE(QTest::qWaitFor([&] { return button("beside.ask") != nullptr; }, 5000));
    button("beside.ask")->click();
    auto* palette = window.findChild<SearchPalette*>();
    REQUIRE(palette->isVisible());
    auto* box = palette->findChild<QLineEdit*>();
    QTest::keyClicks(box, QStringLiteral("depot@carrier.example"));
    auto* list = palette->findChild<QListView*>();
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, 5000));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return conversation.current() == desktop.sample.refund; }, 5000));
    CHECK(book.calls
          == QStringList{
              QStringLiteral("ask %1 depot@carrier.example").arg(desktop.sample.parcel.value)});
}

TEST_CASE_METHOD(Beside,
                 "The firm's own pages open in a program of their own and follow the customer",
                 "[customer]")
{
    QTemporaryDir folder;
    const QString seen = folder.filePath(QStringLiteral("seen"));
    QFile program(folder.filePath(QStringLiteral("page")));
    REQUIRE(program.open(QFile::WriteOnly));
    program.write("#!/bin/sh\nexec cat >" + seen.toUtf8() + "\n");
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const auto link = [](const char* page, const char* address) {
        return service::CustomerLink{.page = QLatin1String(page),
                                     .address = QUrl(QLatin1String(address))};
    };
    book.links[sample.amira] = {
        link("Orders", "https://crm.example/?mail=a%26b"),
        {.page = QStringLiteral("Calls"), .lacks = QStringLiteral("field.Customer number")}};
    book.links[CustomerId{99}] = {link("Orders", "https://crm.example/?mail=c")};
    const auto lines = [&] {
        QFile file(seen);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    {
        PageList pages(book, program.fileName());
        QSignalSpy filled(&pages, &PageList::filled);
        pages.open(sample.amira);
        REQUIRE(QTest::qWaitFor([&] { return filled.count() == 1; }, 5000));
        auto* orders = pages.findChild<FactRow*>(QStringLiteral("customer.page.Orders"));
        REQUIRE(orders);
        CHECK(orders->isPressable());
        auto* calls = pages.findChild<FactRow*>(QStringLiteral("customer.page.Calls"));
        REQUIRE(calls);
        CHECK(!calls->isPressable());
        // Not before it is asked for.
        CHECK(!QFile::exists(seen));
        orders->click();
        REQUIRE(QTest::qWaitFor([&] { return lines().endsWith('\n'); }, 5000));
        CHECK(lines() == "https://crm.example/?mail=a%26b\tOrders\n");
        pages.open(CustomerId{99});
        REQUIRE(QTest::qWaitFor([&] { return lines().count('\n') == 2; }, 5000));
        CHECK(lines().endsWith("https://crm.example/?mail=c\tOrders\n"));
    }
}
