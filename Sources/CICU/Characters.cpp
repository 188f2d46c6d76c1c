#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <array>
#include <vector>

#include "Shared.hpp"

namespace {

struct WordBreakException {
  UChar32 scalar;
  uint8_t value;
};

/// Where the rules of ICU's root word iterator leave the Word_Break property ("@", ":", Hangul).
///
/// The rules are asked, not copied: they change between ICU's versions, and the property does not
/// tell them. Scripts that ICU segments by dictionary keep the property (Other): to the rules they
/// are only what a dictionary will cut, and asking after a single letter of theirs loads one.
struct WordBreakTailoring {
  std::vector<WordBreakException> exceptions;
  uint8_t hangul_syllable = CALQUE_WORD_BREAK_HANGUL;  // joins its own kind only

  WordBreakTailoring() noexcept {
    try {
      probe();
    } catch (...) {
    }
  }

 private:
  enum Context {
    kAfterLetter,
    kBetweenLetters,
    kBetweenDigits,
    kDottedLetter,
    kDottedDigit,
    kTwice,
    kAfterSpace,
    kAfterAlef,
    kBetweenAlefs
  };
  static constexpr std::array<const char16_t *, 9> kContexts = {
      u"aX", u"aXa", u"1X1", u"X.a", u"X.1", u"XX", u" X", u"\u05D0X", u"\u05D0X\u05D0"
  };

  static std::vector<UChar32> candidates() {
    std::vector<UChar32> result = {0x00B7, 0x037E, 0x0387, 0x055F, 0x0589, 0x05F3, 0x05F4, 0x060C,
                                   0x060D, 0x066C, 0x07F8, 0x2018, 0x2019, 0x2024, 0x2027, 0x2044,
                                   0x202F, 0x203F, 0x2040, 0x2054, 0xFE10, 0xFE13, 0xFE14, 0xFE33,
                                   0xFE34, 0xFE4D, 0xFE4E, 0xFE4F, 0xFE50, 0xFE52, 0xFE54, 0xFE55,
                                   0xFE6B, 0xFF07, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF20, 0xFF3F};
    for (UChar32 c = 0x21; c < 0x7F; ++c) {
      if (!u_isalnum(c)) result.push_back(c);
    }
    for (UChar32 c = 0xFF10; c <= 0xFF19; ++c) result.push_back(c);
    return result;
  }

  void probe() {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *words = ubrk_open(UBRK_WORD, "root", nullptr, 0, &status);
    if (U_FAILURE(status)) return;
    std::vector<UChar32> scalars = candidates();
    constexpr UChar32 hangul = 0xAC00;
    scalars.push_back(hangul);

    // All contexts of all candidates stand in one text, a line each, for one pass.
    icu::UnicodeString text;
    std::vector<int32_t> starts;
    for (UChar32 scalar : scalars) {
      for (const char16_t *context : kContexts) {
        starts.push_back(text.length());
        for (; *context != 0; ++context)
          text.append(*context == u'X' ? scalar : static_cast<UChar32>(*context));
        text.append(u'\n');
      }
    }
    starts.push_back(text.length());
    std::vector<bool> breaks(static_cast<size_t>(text.length()) + 1);
    ubrk_setText(words, text.getBuffer(), text.length(), &status);
    if (U_SUCCESS(status)) {
      for (int32_t at = ubrk_first(words); at != UBRK_DONE; at = ubrk_next(words))
        breaks[static_cast<size_t>(at)] = true;
    }
    ubrk_close(words);
    if (U_FAILURE(status)) return;

    for (size_t i = 0; i < scalars.size(); ++i) {
      std::array<bool, kContexts.size()> joined{};
      for (size_t c = 0; c < kContexts.size(); ++c) {
        size_t probe = i * kContexts.size() + c;
        joined[c] = true;
        for (int32_t at = starts[probe] + 1; at < starts[probe + 1] - 1; ++at) {
          if (breaks[static_cast<size_t>(at)]) joined[c] = false;
        }
      }
      auto property = static_cast<uint8_t>(u_getIntPropertyValue(scalars[i], UCHAR_WORD_BREAK));
      uint8_t value = classify(joined, property);
      if (scalars[i] == hangul) {
        if (value != U_WB_KATAKANA) hangul_syllable = value;
      } else if (value != property) {
        exceptions.push_back({scalars[i], value});
      }
    }
  }

  static uint8_t classify(const std::array<bool, 9> &joined, uint8_t property) {
    if (joined[kAfterLetter]) {
      bool is_sure =
          property == U_WB_FORMAT || property == U_WB_ZWJ || property == U_WB_HEBREW_LETTER;
      if (is_sure) return property;
      if (joined[kAfterSpace]) return U_WB_EXTEND;
      if (joined[kDottedLetter]) return U_WB_ALETTER;
      return joined[kDottedDigit] ? U_WB_NUMERIC : U_WB_EXTENDNUMLET;
    }
    if (joined[kBetweenLetters]) {
      if (!joined[kBetweenDigits]) return U_WB_MIDLETTER;
      return joined[kAfterAlef] ? U_WB_SINGLE_QUOTE : U_WB_MIDNUMLET;
    }
    if (joined[kBetweenDigits]) return U_WB_MIDNUM;
    if (joined[kBetweenAlefs]) return U_WB_DOUBLE_QUOTE;
    return joined[kTwice] ? U_WB_KATAKANA : U_WB_OTHER;
  }
};

const WordBreakTailoring &tailoring() {
  static const WordBreakTailoring shared;
  return shared;
}

uint8_t word_break(UChar32 scalar, UScriptCode script, const WordBreakTailoring &tailoring) {
  auto property = static_cast<uint8_t>(u_getIntPropertyValue(scalar, UCHAR_WORD_BREAK));
  switch (property) {
    case U_WB_ALETTER:
      return scalar >= 0xAC00 && scalar <= 0xD7A3 ? tailoring.hangul_syllable : property;
    case U_WB_EXTEND:
      return script == USCRIPT_HAN ? static_cast<uint8_t>(U_WB_OTHER) : property;
    case U_WB_KATAKANA:
    case U_WB_HEBREW_LETTER:
      return property;
    default:
      break;
  }
  for (const WordBreakException &exception : tailoring.exceptions) {
    if (exception.scalar == scalar) return exception.value;
  }
  return property;
}

uint32_t fold(UChar32 scalar, bool turkic) {
  switch (scalar) {
    case 0x2019:
      return 0x27;
    case 0xAD:
      return 0;
    default:
      return static_cast<uint32_t>(
          u_foldCase(scalar, turkic ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT)
      );
  }
}

calque_character facts(UChar32 scalar, bool turkic, const WordBreakTailoring &tailoring) {
  UErrorCode status = U_ZERO_ERROR;
  bool is_complex_context = u_getIntPropertyValue(scalar, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
  UScriptCode script = uscript_getScript(scalar, &status);

  calque_character result{};
  result.fold = fold(scalar, turkic);
  result.script = static_cast<uint16_t>(U_SUCCESS(status) ? script : USCRIPT_UNKNOWN);
  result.word_break = word_break(scalar, script, tailoring);
  result.sentence_break = static_cast<uint8_t>(u_getIntPropertyValue(scalar, UCHAR_SENTENCE_BREAK));
  result.category = static_cast<uint8_t>(u_charType(scalar));

  bool is_kana =
      script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA
      || (result.word_break == U_WB_KATAKANA && script == USCRIPT_COMMON && u_isalpha(scalar));
  bool opens = result.category == U_START_PUNCTUATION || result.category == U_INITIAL_PUNCTUATION;
  bool closes = result.category == U_END_PUNCTUATION || result.category == U_FINAL_PUNCTUATION;
  int32_t bracket = u_getIntPropertyValue(scalar, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
  unsigned flags = 0;
  if (is_complex_context || is_kana || u_hasBinaryProperty(scalar, UCHAR_IDEOGRAPHIC))
    flags |= CALQUE_DENSE;
  if (u_hasBinaryProperty(scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) flags |= CALQUE_IGNORABLE;
  if (u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC)) flags |= CALQUE_PICTOGRAPHIC;
  if (u_isUUppercase(scalar)) flags |= CALQUE_UPPERCASE;
  if (u_isULowercase(scalar)) flags |= CALQUE_LOWERCASE;
  if (opens || bracket == U_BPT_OPEN) flags |= CALQUE_OPENS;
  if (closes || bracket == U_BPT_CLOSE) flags |= CALQUE_CLOSES;
  if (u_isUAlphabetic(scalar)) flags |= CALQUE_ALPHABETIC;
  result.flags = static_cast<uint8_t>(flags);
  return result;
}

}  // namespace

void calque_characters(uint32_t first, int32_t count, bool turkic, calque_character *out) {
  const WordBreakTailoring &shared = tailoring();
  for (int32_t i = 0; i < count; ++i) {
    out[i] = facts(static_cast<UChar32>(first) + i, turkic, shared);
  }
}

const char *calque_script_short_name(int32_t script) {
  return uscript_getShortName(static_cast<UScriptCode>(script));
}

const char *calque_script_long_name(int32_t script) {
  return uscript_getName(static_cast<UScriptCode>(script));
}

int32_t calque_script_code(const char *name) {
  return u_getPropertyValueEnum(UCHAR_SCRIPT, name);
}

uint32_t calque_paired_bracket(uint32_t scalar) {
  return static_cast<uint32_t>(u_getBidiPairedBracket(static_cast<UChar32>(scalar)));
}

int32_t calque_character_name(uint32_t scalar, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char name[256];
  int32_t length =
      u_charName(static_cast<UChar32>(scalar), U_EXTENDED_CHAR_NAME, name, sizeof name, &status);
  return U_FAILURE(status) ? calque::negated(status)
                           : calque::copy_out(name, static_cast<size_t>(length), out, capacity);
}

const char *calque_icu_version(void) {
  struct Version {
    char text[U_MAX_VERSION_STRING_LENGTH];
    Version() {
      UVersionInfo numbers;
      u_getVersion(numbers);
      u_versionToString(numbers, text);
    }
  };
  static const Version version;
  return version.text;
}

int32_t calque_cell_width(uint32_t scalar) {
  auto c = static_cast<UChar32>(scalar);
  if (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) return 0;
  int32_t syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool calque_is_strong_right_to_left(uint32_t scalar) {
  UCharDirection direction = u_charDirection(static_cast<UChar32>(scalar));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}
