#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <cstring>

#include "Shared.hpp"

namespace {

/// Hands the normaliser's output on, piece by piece.
class SinkBytes final : public icu::ByteSink {
 public:
  SinkBytes(void *context, calque_bytes_sink sink) : context_(context), sink_(sink) {}

  void Append(const char *bytes, int32_t length) override {
    if (length > 0)
      sink_(context_, reinterpret_cast<const uint8_t *>(bytes), static_cast<size_t>(length));
  }

 private:
  void *context_;
  calque_bytes_sink sink_;
};

/// How long the code point at the front of some bytes is, if it is one from U+0300 on that stands in NFC
/// wherever it stands: of the commonest blocks only, for the rest ICU is asked.
size_t settled_length(const uint8_t *bytes, size_t left) {
  if (left < 3) return 0;
  const uint8_t second = bytes[1];
  const uint8_t third = bytes[2];
  switch (bytes[0]) {
    case 0xCE: return second == 0x87 ? 0 : 2;  // Greek from U+0380 on, but for U+0387
    case 0xCF:
    case 0xD0:
    case 0xD1: return 2;  // Greek and Cyrillic up to U+047F
    case 0xD8: return second >= 0xA0 || second == 0x8C ? 2 : 0;  // Arabic letters from U+0620 on, "،"
    case 0xD9: return second <= 0x8A || (second >= 0xA0 && second < 0xB0) ? 2 : 0;  // to U+064A, digits
    case 0xDA: return 2;
    case 0xE0:
      // Devanagari but for the nukta, the letters that NFC parts, and accents. The virama is settled where
      // no other mark follows: see calque_is_nfc.
      if (second == 0xA4) return third != 0xBC ? 3 : 0;
      return second == 0xA5 && (third <= 0x8D || third >= 0xA4) ? 3 : 0;
    case 0xE2: return second == 0x80 && third >= 0x90 ? 3 : 0;  // dashes and quotation marks
    case 0xE3:
      if (second == 0x80) return third < 0xAA ? 3 : 0;  // ideographic marks
      return second <= 0x83 && !(second == 0x82 && (third == 0x99 || third == 0x9A)) ? 3 : 0;  // kana
    case 0xE4:
    case 0xE5:
    case 0xE6:
    case 0xE7:
    case 0xE8:
    case 0xE9: return 3;  // U+4000 to U+9FFF
    case 0xEF: return second == 0xBC || second == 0xBD ? 3 : 0;  // full-width forms
    default: return 0;
  }
}

/// Where the first code point begins that may not be in NFC: everything before is, whatever follows its
/// last code point.
size_t first_unsettled(const uint8_t *bytes, size_t length) {
  constexpr uint8_t lead = 0xCC;  // of U+0300
  constexpr uint64_t each = 0x0101010101010101;
  size_t at = 0;
  while (at < length) {
    if (bytes[at] >= lead) {
      const size_t settled = settled_length(bytes + at, length - at);
      if (settled == 0) break;
      at += settled;
    } else if (at + 8 <= length) {
      // The highest bit of each of eight bytes that are such a lead or above: both high bits set, and the
      // other six at least 0x0C.
      uint64_t eight;
      std::memcpy(&eight, bytes + at, 8);
      const uint64_t leads =
          ((eight & 0x3F * each) + (0x80 - (lead & 0x3F)) * each) & eight & eight << 1 & 0x80 * each;
      at += leads == 0 ? 8 : static_cast<size_t>(__builtin_ctzll(leads)) / 8;
    } else {
      ++at;
    }
  }
  return at;
}

int64_t normalise(
    const icu::Normalizer2 *(*instance)(UErrorCode &), const uint8_t *bytes, size_t length,
    uint8_t *out, size_t capacity
) {
  return calque::guarded_status([&] {
    if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *normalizer = instance(status);
    if (U_FAILURE(status)) return calque::negated(status);
    icu::CheckedArrayByteSink sink(
        reinterpret_cast<char *>(out),
        static_cast<int32_t>(std::min(capacity, calque::kMaximumLength))
    );
    normalizer->normalizeUTF8(0, calque::piece(bytes, length), sink, nullptr, status);
    return U_FAILURE(status) ? calque::negated(status) : sink.NumberOfBytesAppended();
  });
}

}  // namespace

bool calque_is_nfc(const uint8_t *bytes, size_t length) {
  size_t at = first_unsettled(bytes, length);
  if (at == length) return true;
  if (at > 0) --at;  // the last code point before may be a base
  while (at > 0 && (bytes[at] & 0xC0) == 0x80) --at;
  // A mark may pass a virama on its way to the base.
  while (at >= 3 && bytes[at] == 0xE0 && bytes[at + 1] == 0xA5 && bytes[at + 2] == 0x8D) {
    --at;
    while (at > 0 && (bytes[at] & 0xC0) == 0x80) --at;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  while (U_SUCCESS(status) && at < length) {
    // No normalisation reaches back over an ASCII byte.
    size_t end = length;
    if (length - at > calque::kMaximumLength) {
      end = at + calque::kMaximumLength;
      while (end > at && bytes[end] >= 0x80) --end;
      if (end == at) return false;
    }
    if (!nfc->isNormalizedUTF8(calque::piece(bytes + at, end - at), status)) return false;
    at = end;
  }
  return U_SUCCESS(status);
}

int32_t calque_nfc(
    const uint8_t *bytes, size_t length, void *context, calque_bytes_sink bytes_sink,
    calque_edit_sink edit_sink
) {
  return calque::guarded_status([&] {
    if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return calque::negated(status);
    SinkBytes sink(context, bytes_sink);
    icu::Edits edits;
    nfc->normalizeUTF8(0, calque::piece(bytes, length), sink, &edits, status);
    icu::Edits::Iterator edit = edits.getFineIterator();
    while (edit.next(status)) {
      edit_sink(
          context, edit.hasChange(), static_cast<size_t>(edit.oldLength()),
          static_cast<size_t>(edit.newLength())
      );
    }
    return U_FAILURE(status) ? calque::negated(status) : 0;
  });
}

int64_t calque_nfkc(const uint8_t *bytes, size_t length, uint8_t *out, size_t capacity) {
  return normalise(icu::Normalizer2::getNFKCInstance, bytes, length, out, capacity);
}

int64_t calque_nfd(const uint8_t *bytes, size_t length, uint8_t *out, size_t capacity) {
  return normalise(icu::Normalizer2::getNFDInstance, bytes, length, out, capacity);
}
