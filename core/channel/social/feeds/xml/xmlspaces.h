#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace heddle::social {

/// The vocabularies of feeds. Core is every RSS and whatever else has no prefix.
enum class XmlSpace {
    Core,
    Atom,
    Rdf,
    Dc,
    DcTerms,
    Content,
    Media,
    Itunes,
    Xhtml,
    Xml,
    Thread,
    Other
};

/// An attribute as written: its name in lower case with its prefix.
struct WrittenAttribute {
    QString name;
    QString value;
};

/// The vocabulary behind a namespace's address, told by its lasting part: the many spellings in
/// the wild differ in the rest.
XmlSpace spaceOfAddress(QStringView address);

/// What a prefix (in lower case) means by custom, where the document does not say.
XmlSpace spaceOfPrefix(const QString& prefix);

/// What prefixes stand for at one place of a document.
class XmlPrefixes {
public:
    /// Takes the declarations (xmlns, xmlns:x) among an element's attributes.
    /// \param depth of that element; they hold for what is inside it
    void bind(const std::vector<WrittenAttribute>& attributes, std::size_t depth);
    /// Forgets what was declared deeper than `depth`.
    void forgetBelow(std::size_t depth);

    /// For taking bind() back: keep() what was there before.
    std::size_t count() const { return m_bindings.size(); }
    void keep(std::size_t count) { m_bindings.resize(count); }

    /// What a prefix, or "" for none, stands for.
    XmlSpace space(const QString& prefix) const;

private:
    struct Binding {
        QString prefix;
        XmlSpace space;
        std::size_t depth;
    };

    std::vector<Binding> m_bindings;
};

} // namespace heddle::social
