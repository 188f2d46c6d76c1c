#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include <vector>

#include "Shared.hpp"

/// A break iterator with the UTF-16 it last read, kept to be written over.
struct calque_breaker {
  UBreakIterator *iterator = nullptr;
  std::vector<UChar> text;

  calque_breaker() = default;
  calque_breaker(const calque_breaker &) = delete;
  calque_breaker &operator=(const calque_breaker &) = delete;
  ~calque_breaker() { ubrk_close(iterator); }
};

calque_breaker *calque_breaker_open(int32_t kind, const char *locale) {
  return calque::guarded<calque_breaker *>(nullptr, [&]() -> calque_breaker * {
    UBreakIteratorType type;
    switch (kind) {
      case CALQUE_BREAK_WORD:
        type = UBRK_WORD;
        break;
      case CALQUE_BREAK_SENTENCE:
        type = UBRK_SENTENCE;
        break;
      case CALQUE_BREAK_GRAPHEME:
        type = UBRK_CHARACTER;
        break;
      default:
        return nullptr;
    }
    auto *breaker = new calque_breaker;
    UErrorCode status = U_ZERO_ERROR;
    breaker->iterator = ubrk_open(type, calque::data_locale(locale).c_str(), nullptr, 0, &status);
    if (U_SUCCESS(status)) return breaker;
    delete breaker;
    return nullptr;
  });
}

void calque_breaker_close(calque_breaker *breaker) {
  delete breaker;
}

int64_t calque_breaker_boundaries(
    calque_breaker *breaker, const uint8_t *bytes, size_t length, size_t *out, size_t capacity
) {
  return calque::guarded<int64_t>(calque::negated(U_MEMORY_ALLOCATION_ERROR), [&]() -> int64_t {
    if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
    if (breaker->text.size() <= length) breaker->text.resize(length + 1);
    UErrorCode status = U_ZERO_ERROR;
    int32_t units = 0;
    u_strFromUTF8(
        breaker->text.data(), static_cast<int32_t>(breaker->text.size()), &units,
        reinterpret_cast<const char *>(bytes), static_cast<int32_t>(length), &status
    );
    ubrk_setText(breaker->iterator, breaker->text.data(), units, &status);
    if (U_FAILURE(status)) return calque::negated(status);

    int64_t count = 0;
    size_t byte = 0;
    int32_t unit = 0;
    for (int32_t at = ubrk_first(breaker->iterator); at != UBRK_DONE;
         at = ubrk_next(breaker->iterator)) {
      while (unit < at) {
        uint8_t lead = bytes[byte];
        byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        unit += lead < 0xF0 ? 1 : 2;
      }
      if (static_cast<size_t>(count) < capacity) out[count] = byte;
      ++count;
    }
    return count;
  });
}

int64_t calque_word_pass_utf16(calque_breaker *breaker, const uint16_t *text, size_t length) {
  if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(
      breaker->iterator, reinterpret_cast<const UChar *>(text), static_cast<int32_t>(length),
      &status
  );
  if (U_FAILURE(status)) return calque::negated(status);
  int64_t count = 1;
  while (ubrk_next(breaker->iterator) != UBRK_DONE) ++count;
  return count;
}

int64_t calque_utf16(const uint8_t *bytes, size_t length, uint16_t *out, size_t capacity) {
  if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  u_strFromUTF8(
      reinterpret_cast<UChar *>(out),
      static_cast<int32_t>(std::min(capacity, calque::kMaximumLength)), &units,
      reinterpret_cast<const char *>(bytes), static_cast<int32_t>(length), &status
  );
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? calque::negated(status) : units;
}
