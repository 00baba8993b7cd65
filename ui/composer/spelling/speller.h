#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace heddle::ui {

/// Knows how the words of one language are spelled, by a Hunspell dictionary of this machine.
///
/// Thread: any, one at a time.
class Speller {
public:
    virtual ~Speller() = default;

    virtual bool isRight(const QString& word) const = 0;
    /// The likeliest first; a handful at most.
    virtual QStringList suggestions(const QString& word) const = 0;
};

/// The dictionary for a language ("de", "en-GB"): of its own region, else of this machine's, else
/// the first there is. Nothing where there is none. Takes some 100 ms: call it in a pool thread.
std::shared_ptr<Speller> spellerFor(const QString& language);

/// Where dictionaries lie, and which one serves a language; for tests.
QString dictionaryFor(const QString& language, const QStringList& folders);

} // namespace heddle::ui
