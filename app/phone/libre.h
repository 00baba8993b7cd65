#pragma once

// libre and librem are C with headers that lean on these; only .cpp files include this one.
#include <cstddef>
#include <cstdint>
#include <sys/types.h>

#define HAVE_INTTYPES_H 1
#define HAVE_STDBOOL_H 1
#define USE_OPENSSL 1 // as libre was built
extern "C" {
#include <re.h>
#include <rem.h>
}
