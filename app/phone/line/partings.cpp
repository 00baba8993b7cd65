#include "app/phone/line/partings.h"

#include "app/phone/libre.h"

namespace heddle::phone {

namespace {

constexpr auto lookAgain = std::chrono::milliseconds(100);

} // namespace

void Partings::hold(RePtr<struct sip> stack)
{
    m_stacks.push_back(std::move(stack));
    look();
}

void Partings::look()
{
    std::erase_if(m_stacks, [](const auto& stack) { return mem_nrefs(stack.get()) == 1; });
    if (!m_stacks.empty())
        m_again.start(lookAgain, [this] { look(); });
}

} // namespace heddle::phone
