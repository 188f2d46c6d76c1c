#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/udisplaycontext.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <set>
#include <utility>
#include <vector>

#include "Shared.hpp"

namespace {

/// A name in UTF-8 without soft hyphens, direction marks and their like; the joiners of Indic and
/// Arabic script stay.
std::string visible(const icu::UnicodeString &name) {
  icu::UnicodeString kept;
  for (int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
    UChar32 scalar = name.char32At(at);
    bool is_joiner = scalar == 0x200C || scalar == 0x200D;
    if (is_joiner || u_charType(scalar) != U_FORMAT_CHAR) kept.append(scalar);
  }
  return calque::utf8(kept);
}

/// Hands on each pair of code and name once.
class NameList {
 public:
  NameList(void *context, calque_name_sink sink) : context_(context), sink_(sink) {}

  /// Adds a name, unless it is only the code again for want of a name.
  void add(const std::string &code, const icu::UnicodeString &name) {
    if (calque::utf8(name) != code) add_own(code, name);
  }

  /// Adds a name that is the locale's own, even where it is spelled like the code (the unit "hour"
  /// in English).
  void add_own(const std::string &code, const icu::UnicodeString &name) {
    std::string text = visible(name);
    if (text.empty()) return;
    if (given_.emplace(code, text).second) sink_(context_, code.c_str(), text.c_str());
  }

 private:
  void *context_;
  calque_name_sink sink_;
  std::set<std::pair<std::string, std::string>> given_;
};

/// A CLDR bundle of one of ICU's packages ("-region"); NULL where the locale has none of its own.
icu::LocalUResourceBundlePointer open_bundle(const char *package, const icu::Locale &locale) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalUResourceBundlePointer bundle(
      ures_open((std::string(U_ICUDATA_NAME) + package).c_str(), locale.getBaseName(), &status)
  );
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) bundle.adoptInstead(nullptr);
  return bundle;
}

/// Calls `body` with the key and the bundle of each entry of a table, where the bundle has it.
template <typename Body>
void for_each_entry(const UResourceBundle *bundle, const char *table, Body body) {
  UErrorCode status = U_ZERO_ERROR;
  if (bundle == nullptr) return;
  icu::LocalUResourceBundlePointer entries(ures_getByKey(bundle, table, nullptr, &status));
  while (U_SUCCESS(status) && ures_hasNext(entries.getAlias())) {
    icu::LocalUResourceBundlePointer entry(
        ures_getNextResource(entries.getAlias(), nullptr, &status)
    );
    if (U_SUCCESS(status)) body(ures_getKey(entry.getAlias()), entry.getAlias());
  }
}

icu::LocalPointer<icu::LocaleDisplayNames> display_names(
    const icu::Locale &locale, UDisplayContext length
) {
  UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, UDISPCTX_NO_SUBSTITUTE, length};
  return icu::LocalPointer<icu::LocaleDisplayNames>(
      icu::LocaleDisplayNames::createInstance(locale, contexts, 3)
  );
}

std::vector<std::string> territory_codes() {
  std::vector<std::string> codes;
  UErrorCode status = U_ZERO_ERROR;
  for (URegionType type :
       {URGN_TERRITORY, URGN_WORLD, URGN_CONTINENT, URGN_SUBCONTINENT, URGN_GROUPING}) {
    icu::LocalPointer<icu::StringEnumeration> regions(icu::Region::getAvailable(type, status));
    while (U_SUCCESS(status)) {
      const char *code = regions->next(nullptr, status);
      if (code == nullptr) break;
      codes.emplace_back(code);
    }
  }
  return codes;
}

void territories(const icu::Locale &locale, NameList &names) {
  std::vector<std::string> codes = territory_codes();
  for (UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
    icu::LocalPointer<icu::LocaleDisplayNames> display = display_names(locale, length);
    for (const std::string &code : codes) {
      icu::UnicodeString name;
      names.add(code, display->regionDisplayName(code.c_str(), name));
    }
  }
  for_each_entry(
      open_bundle("-region", locale).getAlias(), "Countries%variant",
      [&](const char *code, UResourceBundle *entry) {
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString name = icu::ures_getUnicodeString(entry, &status);
        if (U_SUCCESS(status)) names.add(code, name);
      }
  );
}

void languages(const icu::Locale &locale, NameList &names) {
  std::set<std::string> codes;
  for (const char *const *code = uloc_getISOLanguages(); *code != nullptr; ++code)
    codes.insert(*code);
  for_each_entry(
      open_bundle("-lang", icu::Locale::getEnglish()).getAlias(), "Languages",
      [&](const char *code, UResourceBundle *) { codes.insert(code); }
  );
  for (const char *no_language : {"mis", "mul", "root", "und", "zxx"}) codes.erase(no_language);
  for (UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
    icu::LocalPointer<icu::LocaleDisplayNames> display = display_names(locale, length);
    for (const std::string &code : codes) {
      icu::UnicodeString name;
      if (code.find('_') == std::string::npos)
        names.add(code, display->languageDisplayName(code.c_str(), name));
    }
  }
}

using Symbols = icu::DateFormatSymbols;

/// The Gregorian calendar's names, whatever the locale's own calendar.
Symbols calendar_symbols(const icu::Locale &locale, UErrorCode &status) {
  icu::Locale gregorian = locale;
  gregorian.setKeywordValue("calendar", "gregorian", status);
  return Symbols(gregorian, status);
}

std::vector<icu::UnicodeString> weekday_names(
    const Symbols &symbols, Symbols::DtContextType context, Symbols::DtWidthType width
) {
  int32_t count = 0;
  const icu::UnicodeString *list = symbols.getWeekdays(count, context, width);
  return {list + std::min(count, 1), list + count};  // the first is empty: Sunday is 1
}

std::vector<icu::UnicodeString> month_names(
    const Symbols &symbols, Symbols::DtContextType context, Symbols::DtWidthType width
) {
  int32_t count = 0;
  const icu::UnicodeString *list = symbols.getMonths(count, context, width);
  return {list, list + std::min(count, 12)};
}

/// Whether a locale has weekdays of its own; root's are English abbreviations, so one list alone
/// cannot tell.
bool has_calendar(const Symbols &symbols, const Symbols &root) {
  return weekday_names(symbols, Symbols::FORMAT, Symbols::WIDE)
         != weekday_names(root, Symbols::FORMAT, Symbols::WIDE);
}

void calendar(const icu::Locale &locale, int32_t kind, NameList &names) {
  UErrorCode status = U_ZERO_ERROR;
  Symbols symbols = calendar_symbols(locale, status);
  static UErrorCode root_status = U_ZERO_ERROR;
  static const Symbols root = calendar_symbols(icu::Locale::getRoot(), root_status);
  if (U_FAILURE(status) || U_FAILURE(root_status) || (locale != icu::Locale::getRoot() && !has_calendar(symbols, root)))
    return;
  bool is_standalone = kind == CALQUE_MONTH_STANDALONE || kind == CALQUE_WEEKDAY_STANDALONE;
  bool is_short = kind == CALQUE_MONTH_SHORT || kind == CALQUE_WEEKDAY_SHORT;
  bool is_weekday =
      kind == CALQUE_WEEKDAY || kind == CALQUE_WEEKDAY_STANDALONE || kind == CALQUE_WEEKDAY_SHORT;
  auto context = is_standalone ? Symbols::STANDALONE : Symbols::FORMAT;
  auto width = is_short ? Symbols::ABBREVIATED : Symbols::WIDE;
  std::vector<icu::UnicodeString> list =
      is_weekday ? weekday_names(symbols, context, width) : month_names(symbols, context, width);
  for (size_t i = 0; i < list.size(); ++i) {
    std::string code = std::to_string(i + 1);
    if (!is_weekday && code.size() == 1) code.insert(0, "0");
    names.add(code, list[i]);
  }
}

/// The zones whose city a locale, or one it inherits from, names itself (keys as in CLDR:
/// "Europe:Berlin").
std::set<std::string> named_zones(const icu::Locale &locale) {
  std::set<std::string> zones;
  for (std::string id = locale.getBaseName(); !id.empty() && id != "root";) {
    icu::LocalUResourceBundlePointer bundle = open_bundle("-zone", icu::Locale(id.c_str()));
    for_each_entry(bundle.getAlias(), "zoneStrings", [&](const char *key, UResourceBundle *entry) {
      UErrorCode status = U_ZERO_ERROR;
      if (ures_getType(entry) != URES_TABLE) return;
      icu::LocalUResourceBundlePointer city(ures_getByKey(entry, "ec", nullptr, &status));
      if (U_SUCCESS(status)) zones.insert(key);
    });
    char parent[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = uloc_getParent(id.c_str(), parent, sizeof parent, &status);
    id.assign(parent, U_SUCCESS(status) ? static_cast<size_t>(length) : 0);
  }
  return zones;
}

void cities(const icu::Locale &locale, NameList &names) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalPointer<icu::TimeZoneNames> own(icu::TimeZoneNames::createInstance(locale, status));
  icu::LocalPointer<icu::TimeZoneNames> root(
      icu::TimeZoneNames::createInstance(icu::Locale::getRoot(), status)
  );
  icu::LocalPointer<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(
          UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status
      )
  );
  if (U_FAILURE(status)) return;
  std::set<std::string> named = named_zones(locale);
  // Where CLDR has no name, ICU takes it from the zone's id, and the ids of the tz database are
  // English.
  bool takes_ids = locale == icu::Locale::getRoot() || std::strcmp(locale.getLanguage(), "en") == 0;
  while (const icu::UnicodeString *zone = zones->snext(status)) {
    icu::UnicodeString name, from_id;
    own->getExemplarLocationName(*zone, name);
    root->getExemplarLocationName(*zone, from_id);
    std::string code = calque::utf8(*zone);
    std::string key = code;
    std::replace(key.begin(), key.end(), '/', ':');
    if (takes_ids || name != from_id || named.count(key) > 0) names.add(code, name);
  }
}

std::vector<std::string> plural_keywords(const icu::PluralRules &rules, UErrorCode &status) {
  std::vector<std::string> result;
  icu::LocalPointer<icu::StringEnumeration> keywords(rules.getKeywords(status));
  while (U_SUCCESS(status)) {
    const char *keyword = keywords->next(nullptr, status);
    if (keyword == nullptr) break;
    result.emplace_back(keyword);
  }
  return result;
}

void currencies(const icu::Locale &locale, NameList &names) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalPointer<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  icu::LocalUEnumerationPointer codes(
      ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status)
  );
  if (U_FAILURE(status)) return;
  std::vector<std::string> keywords = plural_keywords(*rules, status);
  while (const char *code = uenum_next(codes.getAlias(), nullptr, &status)) {
    icu::UnicodeString currency(code, -1, US_INV);
    UBool is_choice = false;
    int32_t length = 0;
    UErrorCode found = U_ZERO_ERROR;
    const UChar *name = ucurr_getName(
        currency.getTerminatedBuffer(), locale.getName(), UCURR_LONG_NAME, &is_choice, &length,
        &found
    );
    if (U_FAILURE(found) || found == U_USING_DEFAULT_WARNING) continue;
    names.add(code, icu::UnicodeString(name, length));
    for (const std::string &keyword : keywords) {
      UErrorCode plural = U_ZERO_ERROR;
      name = ucurr_getPluralName(
          currency.getTerminatedBuffer(), locale.getName(), &is_choice, keyword.c_str(), &length,
          &plural
      );
      if (U_SUCCESS(plural) && plural != U_USING_DEFAULT_WARNING)
        names.add(code, icu::UnicodeString(name, length));
    }
  }
}

/// A whole number for each plural form. Millions are left out: Romance languages put a preposition
/// between.
std::vector<int64_t> plural_samples(const icu::Locale &locale, UErrorCode &status) {
  std::vector<int64_t> result;
  icu::LocalPointer<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  if (U_FAILURE(status)) return result;
  for (const std::string &keyword : plural_keywords(*rules, status)) {
    double samples[16];
    int32_t count = rules->getSamples(icu::UnicodeString::fromUTF8(keyword), samples, 16, status);
    for (int32_t i = 0; i < std::min(count, 16); ++i) {
      auto whole = static_cast<int64_t>(samples[i]);
      if (static_cast<double>(whole) != samples[i] || whole >= 1000000) continue;
      result.push_back(whole);
      break;
    }
  }
  return result;
}

/// A formatted measure without its number; empty where the unit stands on both sides of it.
icu::UnicodeString without_number(const icu::number::FormattedNumber &measure, UErrorCode &status) {
  icu::UnicodeString text = measure.toString(status);
  icu::ConstrainedFieldPosition number;
  number.constrainField(UFIELD_CATEGORY_NUMBER, UNUM_INTEGER_FIELD);
  if (!measure.nextPosition(number, status)) return text.trim();  // the Arabic dual says two itself
  icu::UnicodeString before = text.tempSubStringBetween(0, number.getStart());
  icu::UnicodeString after = text.tempSubStringBetween(number.getLimit());
  for (icu::UnicodeString *side : {&before, &after}) {
    side->findAndReplace(icu::UnicodeString(u'\u00A0'), icu::UnicodeString(u' '));
    side->findAndReplace(icu::UnicodeString(u'\u202F'), icu::UnicodeString(u' '));
    side->trim();
  }
  if (!before.isEmpty() && !after.isEmpty()) return {};
  return before + after;
}

std::vector<icu::MeasureUnit> measure_units() {
  std::vector<icu::MeasureUnit> result;
  for (const char *type :
       {"angle", "area", "digital", "duration", "electric", "energy", "frequency", "length", "mass",
        "power", "pressure", "speed", "temperature", "volume"}) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = icu::MeasureUnit::getAvailable(type, nullptr, 0, status);
    std::vector<icu::MeasureUnit> units(static_cast<size_t>(count));
    status = U_ZERO_ERROR;
    icu::MeasureUnit::getAvailable(type, units.data(), count, status);
    for (const icu::MeasureUnit &unit : units) {
      bool is_age =
          icu::StringPiece(unit.getIdentifier()).find("-person", 0) >= 0;  // a duration once more
      if (U_SUCCESS(status) && !is_age) result.push_back(unit);
    }
  }
  return result;
}

void units(const icu::Locale &locale, NameList &names) {
  UErrorCode status = U_ZERO_ERROR;
  std::vector<int64_t> samples = plural_samples(locale, status);
  if (U_FAILURE(status)) return;
  auto settings = icu::number::NumberFormatter::with().unitWidth(UNUM_UNIT_WIDTH_FULL_NAME);
  for (const icu::MeasureUnit &unit : measure_units()) {
    icu::number::LocalizedNumberFormatter own = settings.unit(unit).locale(locale);
    icu::number::LocalizedNumberFormatter root = settings.unit(unit).locale(icu::Locale::getRoot());
    for (int64_t sample : samples) {
      UErrorCode formatted = U_ZERO_ERROR;
      icu::UnicodeString name = without_number(own.formatInt(sample, formatted), formatted);
      icu::UnicodeString inherited = without_number(root.formatInt(sample, formatted), formatted);
      bool is_own = locale == icu::Locale::getRoot() || name != inherited;
      if (U_SUCCESS(formatted) && is_own) names.add_own(unit.getIdentifier(), name);
    }
  }
}

}  // namespace

void calque_names(const char *name, int32_t kind, void *context, calque_name_sink sink) {
  calque::guarded_status([&] {
    std::string id = calque::data_locale(name);
    if (id == "root" && !calque::locale_id(name).empty())
      return 0;  // ICU has nothing of this language
    icu::Locale locale(id.c_str());
    NameList names(context, sink);
    switch (kind) {
      case CALQUE_TERRITORY:
        territories(locale, names);
        break;
      case CALQUE_LANGUAGE:
        languages(locale, names);
        break;
      case CALQUE_CITY:
        cities(locale, names);
        break;
      case CALQUE_CURRENCY:
        currencies(locale, names);
        break;
      case CALQUE_UNIT:
        units(locale, names);
        break;
      case CALQUE_MONTH:
      case CALQUE_WEEKDAY:
      case CALQUE_MONTH_STANDALONE:
      case CALQUE_WEEKDAY_STANDALONE:
      case CALQUE_MONTH_SHORT:
      case CALQUE_WEEKDAY_SHORT:
        calendar(locale, kind, names);
        break;
      default:
        break;
    }
    return 0;
  });
}
