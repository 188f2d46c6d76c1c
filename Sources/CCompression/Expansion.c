#define ZLIB_CONST
#include "CCompression.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

struct calque_expansion {
  int32_t compression;
  z_stream gzip;
  ZSTD_DStream *zstd;
};

int32_t calque_compression_of(const uint8_t *bytes, size_t length) {
  if (length >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8) return CALQUE_COMPRESSION_GZIP;
  if (length < 4) return CALQUE_COMPRESSION_NONE;
  uint32_t mark = (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
  // RFC 8878: a frame, or one of sixteen that are to be skipped.
  return mark == 0xFD2FB528U || (mark & 0xFFFFFFF0U) == 0x184D2A50U ? CALQUE_COMPRESSION_ZSTD : CALQUE_COMPRESSION_NONE;
}

calque_expansion *calque_expansion_open(int32_t compression) {
  calque_expansion *expansion = calloc(1, sizeof *expansion);
  if (expansion == NULL) return NULL;
  expansion->compression = compression;
  int is_open = compression == CALQUE_COMPRESSION_GZIP ? inflateInit2(&expansion->gzip, 16 + MAX_WBITS) == Z_OK
                                                       : (expansion->zstd = ZSTD_createDStream()) != NULL;
  if (is_open) return expansion;
  free(expansion);
  return NULL;
}

void calque_expansion_close(calque_expansion *expansion) {
  if (expansion == NULL) return;
  if (expansion->compression == CALQUE_COMPRESSION_GZIP) inflateEnd(&expansion->gzip);
  ZSTD_freeDStream(expansion->zstd);
  free(expansion);
}

static int32_t take_gzip(
    z_stream *stream, const uint8_t *source, size_t length, size_t *taken, uint8_t *target, size_t capacity, size_t *put) {
  uInt available = (uInt)(length < UINT_MAX ? length : UINT_MAX);
  uInt room = (uInt)(capacity < UINT_MAX ? capacity : UINT_MAX);
  stream->next_in = source;
  stream->avail_in = available;
  stream->next_out = target;
  stream->avail_out = room;
  int status = inflate(stream, Z_NO_FLUSH);
  *taken = available - stream->avail_in;
  *put = room - stream->avail_out;
  if (status == Z_STREAM_END) return inflateReset(stream) == Z_OK ? CALQUE_EXPANSION_ENDED : CALQUE_EXPANSION_CORRUPT;
  if (status == Z_MEM_ERROR) return CALQUE_EXPANSION_NO_MEMORY;
  return status == Z_OK || status == Z_BUF_ERROR ? CALQUE_EXPANSION_GOES_ON : CALQUE_EXPANSION_CORRUPT;
}

int32_t calque_expansion_take(
    calque_expansion *expansion, const uint8_t *source, size_t length, size_t *taken, uint8_t *target, size_t capacity,
    size_t *put) {
  if (expansion->compression == CALQUE_COMPRESSION_GZIP) {
    return take_gzip(&expansion->gzip, source, length, taken, target, capacity, put);
  }
  ZSTD_inBuffer input = {source, length, 0};
  ZSTD_outBuffer output = {target, capacity, 0};
  size_t hint = ZSTD_decompressStream(expansion->zstd, &output, &input);
  *taken = input.pos;
  *put = output.pos;
  if (ZSTD_isError(hint)) return CALQUE_EXPANSION_CORRUPT;
  return hint == 0 ? CALQUE_EXPANSION_ENDED : CALQUE_EXPANSION_GOES_ON;
}
