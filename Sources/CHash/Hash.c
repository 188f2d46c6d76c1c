#define XXH_INLINE_ALL
#include "CHash.h"
#include <xxhash.h>

void calque_hash(const uint8_t *bytes, size_t count, uint64_t hash[2]) {
  XXH128_hash_t next = XXH3_128bits_withSeed(bytes, count, hash[0] ^ (hash[1] << 1));
  hash[0] = next.low64;
  hash[1] = next.high64;
}
