#pragma once

#include <memory>

namespace heddle::phone {

/// Lets go of an object of libre, which counts its users itself.
struct LetGo {
    void operator()(void* object) const;
};

template<class T>
using RePtr = std::unique_ptr<T, LetGo>;

/// For libre's functions that hand an object out by `T**`.
template<class T>
class Into {
public:
    explicit Into(RePtr<T>& target) : m_target(target) {}
    ~Into() { m_target.reset(m_object); }
    operator T**() { return &m_object; }

private:
    RePtr<T>& m_target;
    T* m_object = nullptr;
};

template<class T>
Into<T> into(RePtr<T>& target)
{
    return Into<T>(target);
}

} // namespace heddle::phone
