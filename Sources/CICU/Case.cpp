#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/ucasemap.h>

#include "Shared.hpp"

int64_t calque_case_map(
    int32_t how, const char *locale, const uint8_t *bytes, size_t length, uint8_t *out,
    size_t capacity
) {
  return calque::guarded_status([&] {
    if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
    std::string id = calque::locale_id(locale);
    icu::StringPiece text = calque::piece(bytes, length);
    icu::CheckedArrayByteSink sink(
        reinterpret_cast<char *>(out),
        static_cast<int32_t>(std::min(capacity, calque::kMaximumLength))
    );
    UErrorCode status = U_ZERO_ERROR;
    switch (how) {
      case CALQUE_LOWER:
        icu::CaseMap::utf8ToLower(id.c_str(), 0, text, sink, nullptr, status);
        break;
      case CALQUE_UPPER:
        icu::CaseMap::utf8ToUpper(id.c_str(), 0, text, sink, nullptr, status);
        break;
      case CALQUE_TITLE:
        icu::CaseMap::utf8ToTitle(
            id.c_str(), U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, nullptr, text, sink,
            nullptr, status
        );
        break;
      default:
        status = U_ILLEGAL_ARGUMENT_ERROR;
        break;
    }
    return U_FAILURE(status) ? calque::negated(status) : sink.NumberOfBytesAppended();
  });
}
