#include "tests/support/catch.h"
#include "ui/phone/lineform.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

template<class Widget>
Widget* in(const LineForm& form, const char* name)
{
    return form.findChild<Widget*>(QLatin1String("line.") + QLatin1String(name));
}

PhoneLine supportLine()
{
    return {.name = QStringLiteral("Support"),
            .user = QStringLiteral("1001"),
            .domain = QStringLiteral("pbx.example"),
            .codecs = {QStringLiteral("PCMA")},
            .localPort = 5'070};
}

} // namespace

TEST_CASE("A line's form asks for the connection's details on demand alone", "[phone]")
{
    LineForm form;
    form.edit(supportLine());
    CHECK_FALSE(in<QLineEdit>(form, "stun")->isVisible());
    in<QAbstractButton>(form, "more")->click();
    CHECK(in<QLineEdit>(form, "stun")->isVisible());
    CHECK_FALSE(in<QAbstractButton>(form, "more")->isVisible());
    QTest::keyClicks(in<QLineEdit>(form, "stun"), QStringLiteral(" stun.example:3478 "));
    in<QCheckBox>(form, "ice")->click();
    QTest::keyClicks(in<QLineEdit>(form, "login"), QStringLiteral("firm-1001"));
    in<QComboBox>(form, "digits")->setCurrentIndex(1);
    PhoneLine wanted = supportLine();
    wanted.stun = QStringLiteral("stun.example:3478");
    wanted.usesIce = true;
    wanted.login = QStringLiteral("firm-1001");
    wanted.digits = QStringLiteral("info");
    CHECK(form.edited() == wanted);
}

TEST_CASE("A line that has such a detail shows it at once, and keeps what the form does not ask",
          "[phone]")
{
    LineForm form;
    PhoneLine line = supportLine();
    line.stun = QStringLiteral("stun.example");
    line.isRegistering = false;
    form.edit(line);
    CHECK(in<QLineEdit>(form, "stun")->isVisible());
    CHECK_FALSE(in<QCheckBox>(form, "registers")->isChecked());
    CHECK(form.edited() == line);
    form.edit({});
    CHECK_FALSE(in<QLineEdit>(form, "stun")->isVisible());
    CHECK(in<QLineEdit>(form, "stun")->text().isEmpty());
    CHECK(form.edited().isRegistering);
}
