#pragma once

#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/composer/composerpanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace heddle::test {

/// A composer in a window of its own, with Amira's parcel open in it.
struct Composing : Desktop {
    Composing()
    {
        window.resize(760, 620);
        window.show();
        start();
        open(sample.parcel);
    }

    /// A new composer, as after a start of the program.
    void start()
    {
        panel = std::make_unique<ui::ComposerPanel>(services, &window);
        panel->resize(760, 300);
        panel->move(0, 300);
    }
    void open(InteractionId id)
    {
        panel->open(viewOf(id));
        REQUIRE(QTest::qWaitFor([this] { return !words().isReadOnly(); }, 5000));
    }
    service::InteractionView viewOf(InteractionId id)
    {
        return *directory.interaction(id).result();
    }

    template<class Widget>
    Widget& child(const char* name)
    {
        auto* found = window.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QPlainTextEdit& words() { return child<QPlainTextEdit>("composer.words"); }
    QAbstractButton& button(const char* name) { return child<QAbstractButton>(name); }
    QLineEdit& line(const char* name) { return child<QLineEdit>(name); }
    QString said(const char* label) { return child<QLabel>(label).text(); }
    bool isShown(const char* name) { return child<QWidget>(name).isVisible(); }

    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    void type(const QString& text)
    {
        words().moveCursor(QTextCursor::End);
        words().setFocus();
        for (const QChar letter : text) {
            if (letter == QLatin1Char('\n'))
                QTest::keyClick(&words(), Qt::Key_Return);
            else
                words().insertPlainText(letter);
        }
    }
    void pressSend() { QTest::keyClick(&words(), Qt::Key_Return, Qt::ControlModifier); }
    bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 10'000); }
    /// Lets every answer that is on its way arrive.
    void settle() { QTest::qWait(20); }
    /// The pause after which a draft is saved.
    void pause()
    {
        clock.advance(500ms);
        settle();
    }
    bool waitForSent(const QSignalSpy& sent)
    {
        return waitFor([&] { return !sent.isEmpty(); });
    }
    int count(const QString& call) const { return int(centre.calls.count(call)); }
    QString call(const char* name) const
    {
        return QLatin1String(name) + QLatin1Char(' ') + QString::number(sample.parcel.value);
    }
    const Entry& newest() const { return centre.entries.last(); }

    ui::Services services{desk, directory, setup, clock};
    QWidget window;
    std::unique_ptr<ui::ComposerPanel> panel;
};

} // namespace heddle::test
