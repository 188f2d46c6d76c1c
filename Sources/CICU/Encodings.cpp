#include <simdjson.h>
#include <unicode/localpointer.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <vector>

#include "Shared.hpp"

namespace {

constexpr uint32_t kIllFormed = 0xFFFFFFFF;
constexpr UChar kIllFormedMark = 0xDFFF;  // a lone surrogate: no converter writes one

bool is_utf8(const uint8_t *bytes, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}

/// The longest well-formed prefix of at most 2 GB, code point by code point.
size_t walk_utf8(const uint8_t *bytes, size_t length) {
  auto limit = static_cast<int32_t>(length);
  int32_t valid = 0;
  while (valid < limit) {
    int32_t next = valid;
    UChar32 scalar;
    U8_NEXT(bytes, next, limit, scalar);
    if (scalar < 0) break;
    valid = next;
  }
  return static_cast<size_t>(valid);
}

/// Opens a converter; refuses what could name a file or the machine's default.
UConverter *open_converter(const char *name, UErrorCode *status) {
  if (name == nullptr || *name == '\0' || std::strpbrk(name, "/\\") != nullptr) {
    *status = U_FILE_ACCESS_ERROR;
    return nullptr;
  }
  return ucnv_open(name, status);
}

void U_CALLCONV mark_ill_formed(
    const void *, UConverterToUnicodeArgs *args, const char *, int32_t,
    UConverterCallbackReason reason, UErrorCode *status
) {
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &kIllFormedMark, 1, 0, status);
}

/// Turns UTF-16 units with source offsets into code points that tile the source.
///
/// A sequence that gives several code points gives its bytes to the first. Bytes that give none
/// (an escape sequence) go to the code point before them; at the start (a byte order mark) they are
/// a U+FEFF.
class Tiler {
 public:
  Tiler(void *context, calque_decode_sink sink) : context_(context), sink_(sink) {}

  /// `offset` is where the unit's sequence begins, or negative where it is the same as the unit's
  /// before.
  void add(UChar unit, int64_t offset) {
    if (lead_ != 0) {
      // The mark is also the second half of U+103FF and its like, in the same sequence as the
      // first.
      bool is_other_half =
          U16_IS_TRAIL(unit) && (unit != kIllFormedMark || offset < 0 || offset == lead_offset_);
      put(is_other_half ? static_cast<uint32_t>(U16_GET_SUPPLEMENTARY(lead_, unit)) : kIllFormed,
          lead_offset_);
      lead_ = 0;
      if (is_other_half) return;
    }
    if (U16_IS_LEAD(unit)) {
      lead_ = unit;
      lead_offset_ = offset;
    } else {
      put(U16_IS_TRAIL(unit) ? kIllFormed : unit, offset);
    }
  }

  void finish(size_t length) {
    if (lead_ != 0) put(kIllFormed, lead_offset_);
    if (group_.empty() && length > 0) group_.push_back(0xFEFF);
    flush(length);
  }

 private:
  void put(uint32_t scalar, int64_t offset) {
    if (offset > static_cast<int64_t>(start_)) {
      if (group_.empty()) group_.push_back(0xFEFF);
      flush(static_cast<size_t>(offset));
    }
    group_.push_back(scalar);
  }

  void flush(size_t end) {
    size_t start = start_;
    for (uint32_t scalar : group_) {
      sink_(context_, start, end, scalar);
      start = end;
    }
    group_.clear();
    start_ = end;
  }

  void *context_;
  calque_decode_sink sink_;
  std::vector<uint32_t> group_;  // code points from one source sequence
  size_t start_ = 0;             // where that sequence begins
  UChar lead_ = 0;
  int64_t lead_offset_ = 0;
};

}  // namespace

size_t calque_utf8_valid_prefix(const uint8_t *bytes, size_t length) {
  if (is_utf8(bytes, length)) return length;
  constexpr size_t block = 1 << 16;
  size_t valid = 0;
  while (length - valid > block) {
    size_t end = valid + block;
    while (end > valid && U8_IS_TRAIL(bytes[end])) --end;  // before a code point
    if (end == valid || !is_utf8(bytes + valid, end - valid)) break;
    valid = end;
  }
  return valid + walk_utf8(bytes + valid, std::min(length - valid, 2 * block));
}

int32_t calque_detect_encoding(const uint8_t *bytes, size_t length, char *name, int32_t capacity) {
  constexpr size_t enough = 1 << 17;
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalUCharsetDetectorPointer detector(ucsdet_open(&status));
  ucsdet_setText(
      detector.getAlias(), reinterpret_cast<const char *>(bytes),
      static_cast<int32_t>(std::min(length, enough)), &status
  );
  const UCharsetMatch *match = ucsdet_detect(detector.getAlias(), &status);
  if (U_SUCCESS(status) && match == nullptr) status = U_INVALID_CHAR_FOUND;
  const char *found = ucsdet_getName(match, &status);
  int32_t confidence = ucsdet_getConfidence(match, &status);
  if (U_FAILURE(status)) return calque::negated(status);
  calque::copy_out(found, std::strlen(found), name, capacity);
  return confidence;
}

int32_t calque_encoding_name(const char *name, char *canonical, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalUConverterPointer converter(open_converter(name, &status));
  if (U_FAILURE(status)) return calque::negated(status);
  const char *found = nullptr;
  for (const char *standard : {"MIME", "IANA"}) {
    UErrorCode ignored = U_ZERO_ERROR;
    if (found == nullptr) found = ucnv_getStandardName(name, standard, &ignored);
  }
  if (found == nullptr) found = ucnv_getName(converter.getAlias(), &status);
  if (U_FAILURE(status)) return calque::negated(status);
  return calque::copy_out(found, std::strlen(found), canonical, capacity);
}

int32_t calque_decode(
    const char *encoding, const uint8_t *bytes, size_t length, void *context,
    calque_decode_sink sink
) {
  return calque::guarded_status([&] {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUConverterPointer converter(open_converter(encoding, &status));
    ucnv_setToUCallBack(converter.getAlias(), mark_ill_formed, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return calque::negated(status);

    constexpr size_t units = 1 << 14;
    std::vector<UChar> text(units);
    std::vector<int32_t> offsets(units);
    Tiler tiler(context, sink);
    const auto *start = reinterpret_cast<const char *>(bytes);
    const char *source = start;
    const char *end = start + length;
    bool more = true;
    while (more) {
      const char *limit =
          source + std::min(static_cast<size_t>(end - source), calque::kMaximumLength);
      int64_t base = source - start;
      UChar *target = text.data();
      status = U_ZERO_ERROR;
      ucnv_toUnicode(
          converter.getAlias(), &target, text.data() + units, &source, limit, offsets.data(),
          limit == end, &status
      );
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return calque::negated(status);
      for (ptrdiff_t i = 0; i < target - text.data(); ++i) {
        tiler.add(
            text[static_cast<size_t>(i)],
            offsets[static_cast<size_t>(i)] < 0 ? -1 : base + offsets[static_cast<size_t>(i)]
        );
      }
      more = status == U_BUFFER_OVERFLOW_ERROR || source < end;
    }
    tiler.finish(length);
    return 0;
  });
}

int64_t calque_encode(
    const char *encoding, const uint8_t *utf8, size_t length, uint8_t *out, size_t capacity
) {
  return calque::guarded_status([&] {
    if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUConverterPointer converter(open_converter(encoding, &status));
    ucnv_setFromUCallBack(
        converter.getAlias(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status
    );
    std::vector<UChar> text(length + 1);
    int32_t units = 0;
    u_strFromUTF8(
        text.data(), static_cast<int32_t>(text.size()), &units,
        reinterpret_cast<const char *>(utf8), static_cast<int32_t>(length), &status
    );
    if (U_FAILURE(status)) return calque::negated(status);
    int32_t needed = ucnv_fromUChars(
        converter.getAlias(), reinterpret_cast<char *>(out),
        static_cast<int32_t>(std::min(capacity, calque::kMaximumLength)), text.data(), units,
        &status
    );
    return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? calque::negated(status)
                                                                  : needed;
  });
}
