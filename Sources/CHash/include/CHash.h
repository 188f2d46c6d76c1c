#ifndef CHASH_H
#define CHASH_H

#include <stddef.h>
#include <stdint.h>

/// The 128-bit XXH3 hash of some bytes that continues another.
void calque_hash(const uint8_t *bytes, size_t count, uint64_t hash[2]);

#endif
