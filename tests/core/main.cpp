#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "tests/support/skipping.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    return heddle::test::endOf(Catch::Session().run(argc, argv));
}
