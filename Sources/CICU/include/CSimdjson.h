// JSON records through simdjson, under Calque's own names.
#ifndef CALQUE_CSIMDJSON_H
#define CALQUE_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum calque_json_status {
  CALQUE_JSON_VALID = 0,
  CALQUE_JSON_MALFORMED = 1,       // no JSON at the error's place
  CALQUE_JSON_NOT_AN_OBJECT = 2,   // JSON, but no object
  CALQUE_JSON_UNCLOSED_STRING = 3,
  CALQUE_JSON_CONTROL_CHARACTER = 4,  // unescaped in a string
  CALQUE_JSON_BAD_ESCAPE = 5,
  CALQUE_JSON_TOO_DEEP = 6,
  CALQUE_JSON_TOO_LARGE = 7
};

enum calque_json_kind { CALQUE_JSON_ABSENT = 0, CALQUE_JSON_STRING = 1, CALQUE_JSON_NUMBER = 2, CALQUE_JSON_NULL = 3, CALQUE_JSON_OTHER = 4 };

/// The place of a field's value in its line: between the quotation marks of a string, else the bare token.
typedef struct {
  size_t start;
  size_t length;
  int32_t kind;  // calque_json_kind
} calque_json_field;

typedef struct calque_json_parser calque_json_parser;

/// What stands between the keys of a path; a key in JSON cannot hold it as it is.
#define CALQUE_JSON_KEY_END 0x1F

/// Opens a parser that looks for the fields at at most 32 paths: the keys of nested objects, and the
/// numbers of elements of arrays, with CALQUE_JSON_KEY_END between them.
calque_json_parser *calque_json_open(const char *const *paths, int32_t count);
void calque_json_close(calque_json_parser *parser);

/// Validates one record, an object, and finds the values at the parser's paths (the last of a key counts).
///
/// Ill-formed UTF-8 inside strings and lone surrogates in escapes are let through. Returns a
/// `calque_json_status`; for an error `error_at` is its place in the line.
int32_t calque_json_record(
    calque_json_parser *parser, const uint8_t *line, size_t length, calque_json_field *fields, size_t *error_at);

#ifdef __cplusplus
}
#endif
#endif
