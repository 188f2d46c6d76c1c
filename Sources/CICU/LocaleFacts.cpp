#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/decimfmt.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/ures.h>
#include <unicode/usetiter.h>

#include <memory>
#include <set>

#include "Shared.hpp"

namespace calque {

namespace {

/// The ICU id of a well-formed BCP 47 tag (underscores allowed), not yet canonical; false where it
/// is not one.
bool parse_tag(const char *name, std::string &id) {
  if (name == nullptr || *name == '\0') return false;
  std::string tag = name;
  std::replace(tag.begin(), tag.end(), '_', '-');
  char buffer[ULOC_FULLNAME_CAPACITY + ULOC_KEYWORDS_CAPACITY];
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_forLanguageTag(tag.c_str(), buffer, sizeof buffer, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return false;
  if (static_cast<size_t>(parsed) != tag.size()) return false;
  id.assign(buffer, static_cast<size_t>(length));
  return true;
}

bool has_data(const std::string &id) {
  if (id.empty()) return true;
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalUResourceBundlePointer bundle(ures_open(nullptr, id.c_str(), &status));
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

}  // namespace

std::string locale_id(const char *name) {
  std::string id;
  if (!parse_tag(name, id)) id = name == nullptr ? "" : name;
  icu::Locale locale = icu::Locale::createCanonical(id.c_str());
  std::string result = locale.isBogus() ? "" : locale.getName();
  return result == "root" ? "" : result;
}

std::string data_locale(const char *name) {
  std::string id = locale_id(name);
  return id.empty() || !has_data(id) ? "root" : id;
}

}  // namespace calque

namespace {

icu::Locale locale(const char *name) {
  return icu::Locale(calque::data_locale(name).c_str());
}

int32_t copy_out(const icu::UnicodeString &text, UErrorCode status, char *out, int32_t capacity) {
  return U_FAILURE(status) ? calque::negated(status)
                           : calque::copy_out(calque::utf8(text), out, capacity);
}

icu::LocalPointer<icu::DecimalFormat> decimal_format(
    const char *name, UErrorCode &status, UNumberFormatStyle style = UNUM_DEFAULT
) {
  icu::LocalPointer<icu::NumberFormat> format(
      icu::NumberFormat::createInstance(locale(name), style, status)
  );
  auto *decimal = dynamic_cast<icu::DecimalFormat *>(format.getAlias());
  if (U_SUCCESS(status) && decimal == nullptr) status = U_UNSUPPORTED_ERROR;
  if (decimal != nullptr) format.orphan();
  return icu::LocalPointer<icu::DecimalFormat>(decimal);
}

/// A locale with the Gregorian calendar.
icu::Locale gregorian(const char *name, UErrorCode &status) {
  icu::Locale result = locale(name);
  result.setKeywordValue("calendar", "gregorian", status);
  return result;
}

/// The number of digits after the point of a plain decimal number, or negative where it is not one.
int32_t fraction_digits(const char *decimal) {
  const char *at = decimal + (*decimal == '-' || *decimal == '+' ? 1 : 0);
  size_t whole = std::strspn(at, "0123456789");
  at += whole;
  if (*at == '\0') return whole == 0 ? -1 : 0;
  if (*at != '.') return -1;
  size_t fraction = std::strspn(++at, "0123456789");
  return at[fraction] == '\0' && whole + fraction > 0 ? static_cast<int32_t>(fraction) : -1;
}

}  // namespace

void calque_sentence_suppressions(const char *locale, void *context, calque_string_sink sink) {
  calque::guarded_status([&] {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUResourceBundlePointer bundle(
        ures_open(U_ICUDATA_NAME "-brkitr", calque::data_locale(locale).c_str(), &status)
    );
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return 0;
    icu::LocalUResourceBundlePointer exceptions(
        ures_getByKey(bundle.getAlias(), "exceptions", nullptr, &status)
    );
    icu::LocalUResourceBundlePointer list(
        ures_getByKey(exceptions.getAlias(), "SentenceBreak", nullptr, &status)
    );
    if (U_FAILURE(status)) return 0;
    for (int32_t i = 0; i < ures_getSize(list.getAlias()); ++i) {
      std::string text =
          calque::utf8(icu::ures_getUnicodeStringByIndex(list.getAlias(), i, &status));
      if (U_SUCCESS(status)) sink(context, text.c_str(), static_cast<int32_t>(text.size()));
    }
    return 0;
  });
}

int32_t calque_delimiter(const char *locale, int32_t which, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    if (which < CALQUE_QUOTE_OPEN || which > CALQUE_QUOTE_INNER_CLOSE) {
      return calque::negated(U_ILLEGAL_ARGUMENT_ERROR);
    }
    constexpr ULocaleDataDelimiterType types[] = {
        ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END, ULOCDATA_ALT_QUOTATION_START,
        ULOCDATA_ALT_QUOTATION_END
    };
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalULocaleDataPointer data(ulocdata_open(calque::data_locale(locale).c_str(), &status));
    UChar mark[16];
    int32_t length = ulocdata_getDelimiter(data.getAlias(), types[which], mark, 16, &status);
    return copy_out(
        icu::UnicodeString(mark, U_SUCCESS(status) ? length : 0), status, out, capacity
    );
  });
}

int32_t calque_number_symbol(const char *name, int32_t which, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    if (which < CALQUE_DECIMAL || which > CALQUE_ZERO_DIGIT)
      return calque::negated(U_ILLEGAL_ARGUMENT_ERROR);
    using Symbols = icu::DecimalFormatSymbols;
    constexpr Symbols::ENumberFormatSymbol kinds[] = {
        Symbols::kDecimalSeparatorSymbol, Symbols::kGroupingSeparatorSymbol,
        Symbols::kPercentSymbol, Symbols::kMinusSignSymbol, Symbols::kZeroDigitSymbol
    };
    UErrorCode status = U_ZERO_ERROR;
    Symbols symbols(locale(name), status);
    return copy_out(symbols.getSymbol(kinds[which]), status, out, capacity);
  });
}

void calque_grouping(const char *name, int32_t *primary, int32_t *secondary, int32_t *minimum) {
  *primary = *secondary = 3;
  *minimum = 1;
  calque::guarded_status([&] {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalPointer<icu::DecimalFormat> format = decimal_format(name, status);
    if (U_FAILURE(status)) return 0;
    *primary = format->getGroupingSize();
    *secondary =
        format->getSecondaryGroupingSize() > 0 ? format->getSecondaryGroupingSize() : *primary;
    *minimum = std::max(1, format->getMinimumGroupingDigits());
    return 0;
  });
}

int32_t calque_format_number(const char *name, const char *decimal, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    int32_t digits = fraction_digits(decimal);
    if (digits < 0) return calque::negated(U_DECIMAL_NUMBER_SYNTAX_ERROR);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text = icu::number::NumberFormatter::withLocale(locale(name))
                                  .precision(icu::number::Precision::fixedFraction(digits))
                                  .formatDecimal(decimal, status)
                                  .toString(status);
    return copy_out(text, status, out, capacity);
  });
}

int32_t calque_currency_pattern(const char *name, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalPointer<icu::DecimalFormat> format = decimal_format(name, status, UNUM_CURRENCY);
    icu::UnicodeString pattern;
    if (U_SUCCESS(status)) format->toPattern(pattern);
    return copy_out(pattern, status, out, capacity);
  });
}

int32_t calque_date_pattern(const char *name, int32_t style, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    if (style < CALQUE_DATE_LONG || style > CALQUE_DATE_SHORT) {
      return calque::negated(U_ILLEGAL_ARGUMENT_ERROR);
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalPointer<icu::DateFormat> format(icu::DateFormat::createDateInstance(
        style == CALQUE_DATE_LONG ? icu::DateFormat::kLong : icu::DateFormat::kShort,
        gregorian(name, status)
    ));
    auto *simple = dynamic_cast<icu::SimpleDateFormat *>(format.getAlias());
    if (U_SUCCESS(status) && simple == nullptr) status = U_UNSUPPORTED_ERROR;
    icu::UnicodeString pattern;
    if (U_SUCCESS(status)) simple->toPattern(pattern);
    return copy_out(pattern, status, out, capacity);
  });
}

int32_t calque_format_date(
    const char *name, const char *pattern, int32_t year, int32_t month, int32_t day, char *out,
    int32_t capacity
) {
  return calque::guarded_status([&] {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale in = gregorian(name, status);
    icu::SimpleDateFormat format(icu::UnicodeString::fromUTF8(pattern), in, status);
    icu::GregorianCalendar calendar(year, month - 1, day, 12, 0, status);
    icu::UnicodeString text;
    icu::FieldPosition position(icu::FieldPosition::DONT_CARE);
    if (U_SUCCESS(status)) {
      calendar.setTimeZone(format.getTimeZone());
      format.format(calendar, text, position);
    }
    return copy_out(text, status, out, capacity);
  });
}

void calque_exemplars(
    const char *name, int32_t kind, void *context, calque_string_sink sink
) {
  calque::guarded_status([&] {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalULocaleDataPointer data(ulocdata_open(calque::data_locale(name).c_str(), &status));
    icu::LocalUSetPointer set(
        ulocdata_getExemplarSet(
            data.getAlias(), nullptr, 0,
            kind == CALQUE_AUXILIARY_EXEMPLARS ? ULOCDATA_ES_AUXILIARY : ULOCDATA_ES_STANDARD,
            &status
        )
    );
    if (U_FAILURE(status)) return 0;
    std::set<std::string> given;
    icu::UnicodeSetIterator each(*icu::UnicodeSet::fromUSet(set.getAlias()));
    while (each.next()) {
      icu::UnicodeString lower = each.getString();
      std::string text = calque::utf8(lower.toLower(locale(name)));
      if (given.insert(text).second) sink(context, text.c_str(), static_cast<int32_t>(text.size()));
    }
    return 0;
  });
}

int32_t calque_likely_script(const char *name, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    icu::Locale likely(calque::locale_id(name).c_str());
    UErrorCode status = U_ZERO_ERROR;
    if (likely.getName()[0] != '\0') likely.addLikelySubtags(status);
    const char *script = likely.getScript();
    return U_FAILURE(status) ? calque::negated(status)
                             : calque::copy_out(script, std::strlen(script), out, capacity);
  });
}

int32_t calque_language_tag(const char *name, char *out, int32_t capacity, bool *is_known) {
  *is_known = false;
  return calque::guarded_status([&] {
    std::string id;
    if (!calque::parse_tag(name, id)) return calque::negated(U_ILLEGAL_ARGUMENT_ERROR);
    icu::Locale canonical = icu::Locale::createCanonical(id.c_str());
    UErrorCode status = U_ZERO_ERROR;
    std::string tag = canonical.toLanguageTag<std::string>(status);
    if (U_FAILURE(status)) return calque::negated(status);
    *is_known = *canonical.getLanguage() != '\0' && calque::has_data(canonical.getName());
    return calque::copy_out(tag, out, capacity);
  });
}

int32_t calque_display_name(const char *name, const char *in, char *out, int32_t capacity) {
  return calque::guarded_status([&] {
    UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES};
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalULocaleDisplayNamesPointer names(
        uldn_openForContext(calque::data_locale(in).c_str(), contexts, 1, &status)
    );
    UChar text[512];
    int32_t length = uldn_localeDisplayName(
        names.getAlias(), calque::locale_id(name).c_str(), text, 512, &status
    );
    return copy_out(
        icu::UnicodeString(text, U_SUCCESS(status) ? length : 0), status, out, capacity
    );
  });
}

void calque_locales(void *context, calque_string_sink sink) {
  calque::guarded_status([&] {
    for (int32_t i = 0; i < uloc_countAvailable(); ++i) {
      UErrorCode status = U_ZERO_ERROR;
      std::string tag = icu::Locale(uloc_getAvailable(i)).toLanguageTag<std::string>(status);
      if (U_SUCCESS(status)) sink(context, tag.c_str(), static_cast<int32_t>(tag.size()));
    }
    return 0;
  });
}

bool calque_is_right_to_left(const char *locale) {
  return calque::guarded(false, [&] {
    return uloc_isRightToLeft(calque::locale_id(locale).c_str()) != 0;
  });
}
