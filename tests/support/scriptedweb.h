#pragma once

#include "core/channel/social/web/web.h"

#include <QPointer>

#include <deque>

namespace heddle::test {

/// A stream that a test plays.
class ScriptedStream final : public social::WebStream {
public:
    explicit ScriptedStream(social::WebRequest asked) : request(std::move(asked)) {}

    social::WebRequest request;
};

/// Web servers that a test plays: it lays answers ready, one for each request in order. A request
/// without one is not answered.
class ScriptedWeb final : public social::Web {
public:
    Async<social::WebAnswer> send(const social::WebRequest& request) override
    {
        requests.append(request);
        if (answers.empty())
            return Answer<social::WebAnswer>(m_open.emplace_back()).future();
        auto answer = answers.front();
        answers.pop_front();
        if (answer && answer->url.isEmpty())
            answer->url = request.url;
        return answered<social::WebAnswer>(answer);
    }

    std::unique_ptr<social::WebStream> open(const social::WebRequest& request) override
    {
        auto stream = std::make_unique<ScriptedStream>(request);
        streams.append(stream.get());
        return stream;
    }

    QByteArray sentHeader(qsizetype request, const QByteArray& name) const
    {
        for (const auto& [key, value] : requests.at(request).headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }

    QList<social::WebRequest> requests;
    QList<QPointer<ScriptedStream>> streams; ///< null when closed
    std::deque<Result<social::WebAnswer>> answers;

private:
    std::deque<Answer<social::WebAnswer>> m_open;
};

} // namespace heddle::test
