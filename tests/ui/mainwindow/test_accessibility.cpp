#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/theme/scheme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace heddle;
using namespace heddle::ui;
using test::WindowFixture;

namespace {

bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
           || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
           || qobject_cast<const QAbstractItemView*>(widget);
}

QString spokenName(const QWidget* widget)
{
    QAccessibleInterface* spoken =
        QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

bool isOurs(const QWidget* widget)
{
    // Inner parts of Qt's own widgets are spoken for by their owner.
    const QString name = widget->objectName();
    return !name.startsWith(QLatin1String("qt_"))
           && !(widget->parentWidget() && qobject_cast<const QComboBox*>(widget->parentWidget()))
           && !(widget->parentWidget() && qobject_cast<const QLineEdit*>(widget->parentWidget()));
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "Whatever can be pressed or typed into has a name", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    QTest::qWait(50);
    int looked = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!isInteractive(widget) || !widget->isVisible() || !isOurs(widget))
            continue;
        ++looked;
        INFO(widget->metaObject()->className()
             << " " << widget->objectName().toStdString() << " in "
             << widget->parentWidget()->objectName().toStdString());
        CHECK_FALSE(spokenName(widget).isEmpty());
    }
    CHECK(looked > 20);
}

TEST_CASE_METHOD(WindowFixture, "Tab reaches everything that can be pressed", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    QTest::qWait(50);
    window.activateWindow();
    QSet<QWidget*> reached;
    for (int i = 0; i < 200; ++i) {
        QWidget* focus = QApplication::focusWidget();
        if (focus) {
            if (reached.contains(focus) && i > 100)
                break;
            reached.insert(focus);
        }
        QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
    }
    QSet<QString> names;
    for (const QWidget* widget : reached)
        names.insert(widget->objectName());
    for (const char* wanted : {"rail.inbox", "rail.settings", "rail.me", "inbox.list",
                               "inbox.search", "inbox.mine", "offer.accept", "offer.decline",
                               "header.resolve", "header.snooze", "customer.rename", "tags.add"}) {
        INFO(wanted);
        CHECK(names.contains(QLatin1String(wanted)));
    }
}

TEST_CASE_METHOD(WindowFixture, "Nothing complains while the window is painted, either way round",
                 "[mainwindow]")
{
    static QStringList said;
    said.clear();
    const auto before =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
            if (type != QtDebugMsg && text.contains(QLatin1String("QPainter")))
                said.append(text);
        });
    REQUIRE(open(sample.parcel));
    window.grab();
    window.setLayoutDirection(Qt::RightToLeft);
    QTest::qWait(30);
    const QImage mirrored = window.grab().toImage();
    auto* rail = window.findChild<QWidget*>(QStringLiteral("rail"));
    CHECK(rail->mapTo(&window, QPoint()).x() > window.width() / 2);
    CHECK_FALSE(mirrored.isNull());
    qInstallMessageHandler(before);
    CHECK(said.isEmpty());
}
