// What the shim's own files share; never seen from Swift.
#ifndef CALQUE_CICU_SHARED_HPP
#define CALQUE_CICU_SHARED_HPP

#include <unicode/stringpiece.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

#include "CICU.h"

namespace calque {

constexpr size_t kMaximumLength = INT32_MAX / 2;  // ICU counts in int32_t, in UTF-16 units

/// An ICU error as the shim returns it.
inline int32_t negated(UErrorCode status) {
  return -static_cast<int32_t>(status);
}

/// Runs `body`; an exception (only memory can run out) becomes `failure`.
template <typename Result, typename Body>
Result guarded(Result failure, Body body) noexcept {
  try {
    return body();
  } catch (...) {
    return failure;
  }
}

template <typename Body>
int32_t guarded_status(Body body) noexcept {
  return guarded<int32_t>(negated(U_MEMORY_ALLOCATION_ERROR), body);
}

/// Copies what fits, terminated where there is room; returns the length needed.
inline int32_t copy_out(const char *text, size_t length, char *out, int32_t capacity) {
  if (out != nullptr && capacity > 0) {
    size_t fits = std::min(length, static_cast<size_t>(capacity));
    std::memcpy(out, text, fits);
    if (fits < static_cast<size_t>(capacity)) out[fits] = '\0';
  }
  return static_cast<int32_t>(length);
}

inline int32_t copy_out(const std::string &text, char *out, int32_t capacity) {
  return copy_out(text.data(), text.size(), out, capacity);
}

inline icu::StringPiece piece(const uint8_t *bytes, size_t length) {
  return {reinterpret_cast<const char *>(bytes), static_cast<int32_t>(length)};
}

inline std::string utf8(const icu::UnicodeString &text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

/// The ICU locale id of a BCP 47 tag or an ICU id ("pt-BR", "pt_BR"); "" for root.
std::string locale_id(const char *name);

/// Like `locale_id`, but "root" where ICU has no data, so that the machine's own locale never shows
/// through.
std::string data_locale(const char *name);

}  // namespace calque

#endif
