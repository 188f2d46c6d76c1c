#include <cstdio>  // CLD2's headers need it before them

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>

#include "Shared.hpp"

namespace {

struct Renaming {
  const char *cld2;
  const char *tag;
};

/// Where CLD2's codes are not today's BCP 47 tags.
constexpr Renaming kRenamings[] = {
    {"bh", "bho"}, {"iw", "he"},      {"jw", "jv"},         {"no", "nb"},
    {"tl", "fil"}, {"zh", "zh-Hans"}, {"sr-ME", "sr-Latn"}, {"mo", "ro"},
    {"un", "und"}, {"xxx", "und"},    {"tlh", "und"},
};

struct Scripts {
  const char *language;
  UScriptCode usual;
  std::array<UScriptCode, 2> others;
};

/// Languages written in more than one script: the tag says so where it is not the usual one.
constexpr Scripts kScripts[] = {
    {"az", USCRIPT_LATIN, {USCRIPT_CYRILLIC, USCRIPT_ARABIC}},
    {"bs", USCRIPT_LATIN, {USCRIPT_CYRILLIC, USCRIPT_CYRILLIC}},
    {"ha", USCRIPT_LATIN, {USCRIPT_ARABIC, USCRIPT_ARABIC}},
    {"iu", USCRIPT_CANADIAN_ABORIGINAL, {USCRIPT_LATIN, USCRIPT_LATIN}},
    {"kk", USCRIPT_CYRILLIC, {USCRIPT_LATIN, USCRIPT_ARABIC}},
    {"ks", USCRIPT_ARABIC, {USCRIPT_DEVANAGARI, USCRIPT_DEVANAGARI}},
    {"ku", USCRIPT_LATIN, {USCRIPT_ARABIC, USCRIPT_CYRILLIC}},
    {"ky", USCRIPT_CYRILLIC, {USCRIPT_LATIN, USCRIPT_ARABIC}},
    {"mn", USCRIPT_CYRILLIC, {USCRIPT_MONGOLIAN, USCRIPT_LATIN}},
    {"ms", USCRIPT_LATIN, {USCRIPT_ARABIC, USCRIPT_ARABIC}},
    {"pa", USCRIPT_GURMUKHI, {USCRIPT_ARABIC, USCRIPT_ARABIC}},
    {"sd", USCRIPT_ARABIC, {USCRIPT_DEVANAGARI, USCRIPT_DEVANAGARI}},
    {"sr", USCRIPT_CYRILLIC, {USCRIPT_LATIN, USCRIPT_LATIN}},
    {"tg", USCRIPT_CYRILLIC, {USCRIPT_LATIN, USCRIPT_ARABIC}},
    {"tk", USCRIPT_LATIN, {USCRIPT_CYRILLIC, USCRIPT_ARABIC}},
    {"tt", USCRIPT_CYRILLIC, {USCRIPT_LATIN, USCRIPT_LATIN}},
    {"ug", USCRIPT_ARABIC, {USCRIPT_CYRILLIC, USCRIPT_LATIN}},
    {"uz", USCRIPT_LATIN, {USCRIPT_CYRILLIC, USCRIPT_ARABIC}},
};

/// How many code points of each script a text has.
int32_t count(UScriptCode script, const std::string &text) {
  int32_t result = 0;
  auto length = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < length;) {
    UChar32 scalar;
    U8_NEXT(text.data(), at, length, scalar);
    UErrorCode status = U_ZERO_ERROR;
    if (scalar >= 0 && uscript_getScript(scalar, &status) == script) ++result;
  }
  return result;
}

std::string tag(CLD2::Language language, const std::string &text) {
  std::string code = CLD2::LanguageCode(language);
  if (code.empty() || code.rfind("xx-", 0) == 0 || code.rfind("zz", 0) == 0) return "und";
  for (const Renaming &renaming : kRenamings) {
    if (code == renaming.cld2) return renaming.tag;
  }
  for (const Scripts &scripts : kScripts) {
    if (code != scripts.language) continue;
    UScriptCode best = scripts.usual;
    int32_t most = count(best, text);
    for (UScriptCode other : scripts.others) {
      int32_t found = count(other, text);
      if (found > most) {
        best = other;
        most = found;
      }
    }
    if (best != scripts.usual) code += std::string("-") + uscript_getShortName(best);
  }
  return code;
}

/// A copy that CLD2 may read: well-formed and without control characters.
std::string interchangeable(const uint8_t *bytes, size_t length) {
  constexpr size_t enough = 1 << 20;
  length = calque_utf8_valid_prefix(bytes, std::min(length, enough));
  std::string text(reinterpret_cast<const char *>(bytes), length);
  for (char &byte : text) {
    if ((byte >= 0 && byte < 0x20 && byte != '\n') || byte == 0x7F) byte = ' ';
  }
  return text;
}

struct Detection {
  CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
  int percent = 0;
  bool is_reliable = false;
};

Detection detect(const std::string &text, int flags) {
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {
      CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE
  };
  int percents[3] = {};
  double scores[3] = {};
  int text_bytes = 0;
  Detection result;
  result.language = CLD2::ExtDetectLanguageSummary(
      text.data(), static_cast<int>(text.size()), true, &hints, flags, languages, percents, scores,
      nullptr, &text_bytes, &result.is_reliable
  );
  for (int i = 2; i >= 0; --i) {
    if (languages[i] == result.language) result.percent = percents[i];
  }
  return result;
}

}  // namespace

calque_language_guess calque_identify_language(const uint8_t *bytes, size_t length) {
  calque_language_guess unknown = {"und", 0, false};
  return calque::guarded(unknown, [&] {
    std::string text = interchangeable(bytes, length);
    Detection found = detect(text, 0);
    if (found.language == CLD2::UNKNOWN_LANGUAGE) {
      found = detect(
          text, CLD2::kCLDFlagBestEffort
      );  // of a short text: the best guess, called unreliable
      found.is_reliable = false;
    }
    std::string code = tag(found.language, text);
    if (code == "und" || code.size() >= sizeof unknown.code) return unknown;
    calque_language_guess guess = {"", found.percent, found.is_reliable};
    std::memcpy(guess.code, code.c_str(), code.size() + 1);
    return guess;
  });
}
