// Opaque calls into ICU, CLD2 and simdjson under Calque's own names.
// No ICU header reaches Swift: ICU's C names carry its version, and its headers clash with Foundation's.
//
// Conventions: text is UTF-8 bytes with a length unless a name says utf16; functions that write into
// a caller's buffer return the length needed (like snprintf) and write only what fits; a negative
// return is an ICU error code (`UErrorCode`) negated.
#ifndef CALQUE_CICU_H
#define CALQUE_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CSimdjson.h"

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Characters (UAX #44)

/// What the engine needs to know of one code point; filled from ICU's property data.
typedef struct {
  uint32_t fold;           // simple case folding (u_foldCase); curly apostrophe U+2019 folds to U+0027; soft hyphen to 0
  uint16_t script;         // UScriptCode
  uint8_t word_break;      // ICU's word-break class, UWordBreakValues, or CALQUE_WORD_BREAK_HANGUL
  uint8_t sentence_break;  // USentenceBreak
  uint8_t category;        // UCharCategory (general category)
  uint8_t flags;           // calque_character_flags
} calque_character;

// The class of Hangul syllables, which ICU's rules join to each other alone; no UWordBreakValues.
#define CALQUE_WORD_BREAK_HANGUL 64

enum calque_character_flags {
  CALQUE_DENSE = 1,          // written without spaces: ideograph, kana, or line break class SA (Thai, Lao, Khmer, Burmese)
  CALQUE_IGNORABLE = 2,      // Default_Ignorable_Code_Point
  CALQUE_PICTOGRAPHIC = 4,   // Extended_Pictographic
  CALQUE_UPPERCASE = 8,      // Uppercase
  CALQUE_LOWERCASE = 16,     // Lowercase
  CALQUE_OPENS = 32,         // opening bracket (Bidi_Paired_Bracket_Type = Open) or Pi/Ps
  CALQUE_CLOSES = 64,        // closing bracket or Pf/Pe
  CALQUE_ALPHABETIC = 128    // Alphabetic
};

/// Fills `out[0..<count]` with the facts of the code points from `first`. With `turkic`, I folds to ı and İ to i.
void calque_characters(uint32_t first, int32_t count, bool turkic, calque_character *out);

/// The four-letter or long name of a script code ("Cyrl", "Cyrillic"); NULL where unknown. Static storage.
const char *calque_script_short_name(int32_t script);
const char *calque_script_long_name(int32_t script);

/// The code of a script by its short or long name; -1 where unknown.
int32_t calque_script_code(const char *name);

/// The paired bracket of a code point, or the code point itself.
uint32_t calque_paired_bracket(uint32_t scalar);

/// How many cells of a terminal a code point takes: 2 for wide ones (UAX #11) and emoji, 0 for marks and
/// formats, else 1.
int32_t calque_cell_width(uint32_t scalar);

/// Whether a code point is of a right-to-left script (UAX #9).
bool calque_is_strong_right_to_left(uint32_t scalar);

/// The Unicode name of a code point ("ZERO WIDTH SPACE") in ASCII.
int32_t calque_character_name(uint32_t scalar, char *out, int32_t capacity);

// MARK: Encodings

/// The length of the longest well-formed UTF-8 prefix (simdjson first, then an exact walk).
size_t calque_utf8_valid_prefix(const uint8_t *bytes, size_t length);

/// ICU's charset detector's best guess for bytes that are not UTF-8; writes its name; returns its confidence 0...100, or negative.
int32_t calque_detect_encoding(const uint8_t *bytes, size_t length, char *name, int32_t capacity);

/// Whether a converter of this name exists, and its canonical (IANA/MIME) name.
int32_t calque_encoding_name(const char *name, char *canonical, int32_t capacity);

/// Called once for each code point decoded: source byte range, and the code point (0xFFFFFFFF for an ill-formed sequence).
typedef void (*calque_decode_sink)(void *context, size_t start, size_t end, uint32_t scalar);

/// Decodes bytes in a named encoding, code point by code point, in order, tiling the source. Returns 0 or a negated error.
int32_t calque_decode(
    const char *encoding, const uint8_t *bytes, size_t length, void *context, calque_decode_sink sink);

/// Encodes UTF-8 into a named encoding (for writing edits back). Returns the bytes needed; negative where a character cannot be encoded.
int64_t calque_encode(
    const char *encoding, const uint8_t *utf8, size_t length, uint8_t *out, size_t capacity);

// MARK: Normalising (UAX #15)

/// Whether well-formed UTF-8 is in NFC.
bool calque_is_nfc(const uint8_t *bytes, size_t length);

/// Called for each stretch of the result, in order, tiling source and result: unchanged or changed.
typedef void (*calque_edit_sink)(
    void *context, bool changed, size_t source_length, size_t result_length);

/// Normalises well-formed UTF-8 to NFC. Calls `bytes_sink` with pieces of the result, then `edit_sink` with the edits. 0 or a negated error.
typedef void (*calque_bytes_sink)(void *context, const uint8_t *bytes, size_t length);
int32_t calque_nfc(
    const uint8_t *bytes, size_t length, void *context, calque_bytes_sink bytes_sink,
    calque_edit_sink edit_sink);

/// NFKC and NFD of short text, into a buffer.
int64_t calque_nfkc(const uint8_t *bytes, size_t length, uint8_t *out, size_t capacity);
int64_t calque_nfd(const uint8_t *bytes, size_t length, uint8_t *out, size_t capacity);

// MARK: Case (in a locale)

enum calque_case { CALQUE_LOWER = 0, CALQUE_UPPER = 1, CALQUE_TITLE = 2 };
/// Maps the case of text in a locale (title: first letter of the text only, the rest untouched).
int64_t calque_case_map(
    int32_t how, const char *locale, const uint8_t *bytes, size_t length, uint8_t *out,
    size_t capacity);

// MARK: Breaks (UAX #29)

typedef struct calque_breaker calque_breaker;
enum calque_break_kind { CALQUE_BREAK_WORD = 0, CALQUE_BREAK_SENTENCE = 1, CALQUE_BREAK_GRAPHEME = 2 };
/// Opens a break iterator for a locale; NULL on failure.
calque_breaker *calque_breaker_open(int32_t kind, const char *locale);
void calque_breaker_close(calque_breaker *breaker);
/// Writes the boundaries of the text as UTF-8 byte offsets, 0 and length included, into `out`; returns how many there are.
int64_t calque_breaker_boundaries(
    calque_breaker *breaker, const uint8_t *bytes, size_t length, size_t *out, size_t capacity);
/// One bare pass of the word-break iterator over UTF-16, as the benchmark's measure: returns the number of boundaries.
int64_t calque_word_pass_utf16(calque_breaker *breaker, const uint16_t *text, size_t length);
/// Converts UTF-8 to UTF-16; returns the units needed.
int64_t calque_utf16(const uint8_t *bytes, size_t length, uint16_t *out, size_t capacity);

// MARK: Locale facts (CLDR)

/// Called with one string of a list.
typedef void (*calque_string_sink)(void *context, const char *utf8, int32_t length);
/// The sentence-break suppressions (abbreviations) of a locale.
void calque_sentence_suppressions(const char *locale, void *context, calque_string_sink sink);

enum calque_delimiter { CALQUE_QUOTE_OPEN = 0, CALQUE_QUOTE_CLOSE = 1, CALQUE_QUOTE_INNER_OPEN = 2, CALQUE_QUOTE_INNER_CLOSE = 3 };
int32_t calque_delimiter(const char *locale, int32_t which, char *out, int32_t capacity);

enum calque_number_symbol { CALQUE_DECIMAL = 0, CALQUE_GROUPING = 1, CALQUE_PERCENT = 2, CALQUE_MINUS = 3, CALQUE_ZERO_DIGIT = 4 };
int32_t calque_number_symbol(const char *locale, int32_t which, char *out, int32_t capacity);
/// The grouping sizes of a locale: primary, secondary (Hindi 3, 2), and the minimum number of digits before grouping (Spanish 2).
void calque_grouping(const char *locale, int32_t *primary, int32_t *secondary, int32_t *minimum);
/// Formats a decimal number ("1234.5", ASCII) with its fraction digits kept, as the locale writes it.
int32_t calque_format_number(const char *locale, const char *decimal, char *out, int32_t capacity);
/// The pattern of a locale's amounts of money ("¤#,##0.00").
int32_t calque_currency_pattern(const char *locale, char *out, int32_t capacity);
enum calque_date_style { CALQUE_DATE_LONG = 0, CALQUE_DATE_SHORT = 1 };
/// The pattern of a locale's dates in the Gregorian calendar ("MMMM d, y").
int32_t calque_date_pattern(const char *locale, int32_t style, char *out, int32_t capacity);
/// A day of the Gregorian calendar as the locale writes it by a pattern.
int32_t calque_format_date(const char *locale, const char *pattern, int32_t year, int32_t month, int32_t day, char *out, int32_t capacity);

enum calque_exemplar_kind { CALQUE_MAIN_EXEMPLARS = 0, CALQUE_AUXILIARY_EXEMPLARS = 1 };
/// The characters of one of a locale's exemplar sets, lower case, each once.
void calque_exemplars(const char *locale, int32_t kind, void *context, calque_string_sink sink);
/// The likely script of a locale as its short name ("Latn").
int32_t calque_likely_script(const char *locale, char *out, int32_t capacity);
/// The canonical BCP 47 tag of a language name; negative where it is not well-formed. `is_known` tells whether ICU has the language.
int32_t calque_language_tag(const char *name, char *out, int32_t capacity, bool *is_known);
/// The name of a locale in another ("French" of fr in en).
int32_t calque_display_name(const char *locale, const char *in, char *out, int32_t capacity);
/// All locales ICU knows.
void calque_locales(void *context, calque_string_sink sink);
bool calque_is_right_to_left(const char *locale);

enum calque_name_kind { CALQUE_TERRITORY = 0, CALQUE_LANGUAGE = 1, CALQUE_MONTH = 2, CALQUE_WEEKDAY = 3, CALQUE_CITY = 4, CALQUE_CURRENCY = 5, CALQUE_UNIT = 6,
  CALQUE_MONTH_STANDALONE = 7, CALQUE_WEEKDAY_STANDALONE = 8, CALQUE_MONTH_SHORT = 9, CALQUE_WEEKDAY_SHORT = 10 };
/// Called with the code of a thing ("DE", "08", "Europe/Berlin") and its name in the locale.
typedef void (*calque_name_sink)(void *context, const char *code, const char *name);
/// All names of one kind in a locale, from CLDR. Names inherited from root or equal to the code are left out.
void calque_names(const char *locale, int32_t kind, void *context, calque_name_sink sink);

// MARK: Confusables (UTS #39)

/// The skeleton of text under UTS #39.
int32_t calque_skeleton(const uint8_t *bytes, size_t length, char *out, int32_t capacity);

// MARK: Language identification (CLD2)

typedef struct {
  char code[16];        // BCP 47 ("en", "zh-Hant"), or "und"
  int32_t percent;      // share of the text, 0...100
  bool is_reliable;     // CLD2's own word
} calque_language_guess;
/// CLD2 over plain well-formed UTF-8 (give it the first 1,000 bytes).
calque_language_guess calque_identify_language(const uint8_t *bytes, size_t length);

/// ICU's and Unicode's versions, e.g. "72.1".
const char *calque_icu_version(void);

#ifdef __cplusplus
}
#endif
#endif
