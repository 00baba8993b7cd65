#include "app/phone/control/startcode.h"

#include <cstddef>
#include <cstdint>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

namespace heddle::phone {

namespace {

// Code is mapped from files and never written to, so that no page of it can be lost.
bool isCode(const ElfW(Phdr) & part)
{
    return part.p_type == PT_LOAD && (part.p_flags & PF_X) != 0 && (part.p_flags & PF_W) == 0;
}

} // namespace

void letGoOfStartCode()
{
    dl_iterate_phdr(
        [](dl_phdr_info* object, std::size_t, void*) {
            const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
            for (int i = 0; i < object->dlpi_phnum; ++i) {
                const auto& part = object->dlpi_phdr[i];
                if (!isCode(part))
                    continue;
                const std::uintptr_t begin = (object->dlpi_addr + part.p_vaddr) & ~(page - 1);
                const std::uintptr_t end = object->dlpi_addr + part.p_vaddr + part.p_memsz;
                ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
            }
            return 0;
        },
        nullptr);
}

} // namespace heddle::phone
