#include <unicode/uspoof.h>

#include "Shared.hpp"

namespace {

/// A checker that is never changed, so that all threads may ask it.
struct Checker {
  UErrorCode status = U_ZERO_ERROR;
  const USpoofChecker *checker = uspoof_open(&status);
};

const Checker &shared() {
  static const Checker checker;
  return checker;
}

}  // namespace

int32_t calque_skeleton(const uint8_t *bytes, size_t length, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    if (length > calque::kMaximumLength) return calque::negated(U_INDEX_OUTOFBOUNDS_ERROR);
    UErrorCode status = shared().status;
    int32_t needed = uspoof_getSkeletonUTF8(
        shared().checker, 0, reinterpret_cast<const char *>(bytes), static_cast<int32_t>(length),
        out, capacity, &status
    );
    return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? calque::negated(status)
                                                                  : needed;
  });
}
