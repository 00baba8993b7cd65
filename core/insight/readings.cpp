#include "core/insight/readings.h"

#include "core/insight/cues/complaint.h"
#include "core/insight/cues/moments.h"
#include "core/insight/cues/motive.h"
#include "core/insight/cues/promises.h"
#include "core/insight/cues/severity.h"
#include "core/insight/cues/tags.h"
#include "core/insight/feeling/sentiment.h"
#include "core/insight/spread/signature.h"
#include "core/insight/words/language.h"

#include <cmath>

namespace heddle::insight {

Readings readMessage(QStringView text, const MessageContext& context)
{
    const ReadText words = readWords(text);
    Readings out;
    out.version = QStringLiteral("rules 1");
    const Language language = detectLanguage(words);
    out.language = language.code;
    out.languageConfidence = static_cast<int>(std::lround(language.confidence * 1000));
    out.sentiment = readSentiment(words);
    out.severity = readSeverity(words);
    out.complaint = readComplaint(words, out);
    out.moments = findMoments(words);
    const MotiveRead motive = readMotive(words, out);
    out.motive = motive.motive;
    out.motiveWhy = motive.why;
    out.promises = readPromises(words, context.written);
    const StanceRead stance = readStance(words, context.stance);
    out.stance = stance.stance;
    out.stanceWhy = stance.why;
    out.tags = suggestTags(words, out);
    out.signature = signatureOf(words);
    return out;
}

} // namespace heddle::insight
