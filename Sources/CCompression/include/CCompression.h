// Streams of gzip and zstd, under Calque's own names.
#ifndef CALQUE_COMPRESSION_H
#define CALQUE_COMPRESSION_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum calque_compression { CALQUE_COMPRESSION_NONE = 0, CALQUE_COMPRESSION_GZIP = 1, CALQUE_COMPRESSION_ZSTD = 2 };

/// How many bytes tell a compression.
#define CALQUE_COMPRESSION_MARK 4

/// The compression of a file that begins so: a `calque_compression`.
int32_t calque_compression_of(const uint8_t *bytes, size_t length);

typedef struct calque_expansion calque_expansion;

/// Opens an expansion of a stream of a `calque_compression`; NULL where there is no memory.
calque_expansion *calque_expansion_open(int32_t compression);
void calque_expansion_close(calque_expansion *expansion);

enum calque_expansion_status {
  CALQUE_EXPANSION_GOES_ON = 0,
  CALQUE_EXPANSION_ENDED = 1,    // of a member or frame; another may follow
  CALQUE_EXPANSION_CORRUPT = -1,
  CALQUE_EXPANSION_NO_MEMORY = -2
};

/// Takes bytes of the stream and puts what they expand to; tells how many of each, whatever the status.
int32_t calque_expansion_take(
    calque_expansion *expansion, const uint8_t *source, size_t length, size_t *taken, uint8_t *target, size_t capacity,
    size_t *put);

#ifdef __cplusplus
}
#endif
#endif
