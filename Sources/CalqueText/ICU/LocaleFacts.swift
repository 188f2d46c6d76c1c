internal import CICU

/// What CLDR says of a locale, through ICU.
public struct LocaleFacts: Sendable {
  let locale: String

  /// The facts of a BCP 47 tag; those of root where CLDR has none of its own.
  public init(_ tag: String) {
    locale = tag
  }

  /// The opening and closing quotation marks, outer then inner.
  public var quotationMarks: [(open: String, close: String)] {
    func mark(_ which: calque_delimiter) -> String {
      CString.read { calque_delimiter(locale, Int32(which.rawValue), $0, $1) } ?? ""
    }
    return [
      (mark(CALQUE_QUOTE_OPEN), mark(CALQUE_QUOTE_CLOSE)),
      (mark(CALQUE_QUOTE_INNER_OPEN), mark(CALQUE_QUOTE_INNER_CLOSE)),
    ]
  }

  public var decimalSeparator: String { symbol(CALQUE_DECIMAL) }
  public var groupingSeparator: String { symbol(CALQUE_GROUPING) }
  /// The digit zero of the locale's own digits.
  public var zeroDigit: String { symbol(CALQUE_ZERO_DIGIT) }

  /// The sizes of digit groups, and how many digits must stand before the first separator.
  public var grouping: (primary: Int, secondary: Int, minimum: Int) {
    var primary: Int32 = 0
    var secondary: Int32 = 0
    var minimum: Int32 = 0
    calque_grouping(locale, &primary, &secondary, &minimum)
    return (Int(primary), Int(secondary), Int(minimum))
  }

  /// The number "1234.5" (ASCII, with its fraction digits) as the locale writes it; nil where it is none.
  public func formatted(number: String) -> String? {
    CString.read { calque_format_number(locale, number, $0, $1) }
  }

  /// The pattern of amounts of money, with "¤" for the currency ("#,##0.00 ¤").
  public var currencyPattern: String? {
    CString.read { calque_currency_pattern(locale, $0, $1) }
  }

  /// The pattern of dates with the month's name, in the Gregorian calendar ("MMMM d, y"; UTS #35).
  public var longDatePattern: String? { datePattern(CALQUE_DATE_LONG) }

  /// The pattern of dates in digits ("dd.MM.yy").
  public var shortDatePattern: String? { datePattern(CALQUE_DATE_SHORT) }

  /// A day of the Gregorian calendar, written by a pattern; nil where there is no such pattern.
  public func formatted(year: Int, month: Int, day: Int, by pattern: String) -> String? {
    CString.read {
      calque_format_date(locale, pattern, Int32(year), Int32(month), Int32(day), $0, $1)
    }
  }

  /// The letters of the main exemplar set.
  public var exemplars: [String] { exemplars(of: CALQUE_MAIN_EXEMPLARS) }

  /// The letters of the auxiliary exemplar set: those of borrowed words and foreign names.
  public var auxiliaryExemplars: [String] { exemplars(of: CALQUE_AUXILIARY_EXEMPLARS) }

  /// Abbreviations whose point ends no sentence, with the point.
  public var sentenceSuppressions: [String] {
    StringSink.collect { calque_sentence_suppressions(locale, $0, $1) }
  }

  /// The scripts it is written in, as ICU's numbers: several for Japanese and Korean (ISO 15924).
  public var scripts: [UInt16] {
    guard let name = CString.read({ calque_likely_script(locale, $0, $1) }) else { return [] }
    let parts =
      switch name {
      case "Jpan", "Hrkt": ["Hani", "Hira", "Kana"]
      case "Kore": ["Hang", "Hani"]
      case "Hans", "Hant": ["Hani"]
      default: [name]
      }
    return parts.compactMap { part in
      let code = calque_script_code(part)
      return code >= 0 ? UInt16(code) : nil
    }
  }

  /// Its name in English.
  public var englishName: String {
    CString.read { calque_display_name(locale, "en", $0, $1) } ?? locale
  }

  public var isRightToLeft: Bool { calque_is_right_to_left(locale) }

  /// The tag with its likely script, where that is more than the language alone says: zh-TW is zh-Hant.
  public var likelyScript: String? { CString.read { calque_likely_script(locale, $0, $1) } }

  /// All locales that ICU has data for, as BCP 47 tags.
  public static var all: [String] { StringSink.collect { calque_locales($0, $1) } }

  /// The canonical form of a language tag, and whether ICU knows the language; nil where it is not well-formed.
  public static func canonicalTag(_ name: String) -> (tag: String, isKnown: Bool)? {
    var isKnown = false
    guard let tag = CString.read({ calque_language_tag(name, $0, $1, &isKnown) }) else {
      return nil
    }
    return (tag, isKnown)
  }

  private func exemplars(of kind: calque_exemplar_kind) -> [String] {
    StringSink.collect { calque_exemplars(locale, Int32(kind.rawValue), $0, $1) }
  }

  private func datePattern(_ style: calque_date_style) -> String? {
    CString.read { calque_date_pattern(locale, Int32(style.rawValue), $0, $1) }
  }

  private func symbol(_ which: calque_number_symbol) -> String {
    CString.read { calque_number_symbol(locale, Int32(which.rawValue), $0, $1) } ?? ""
  }
}

/// Collects strings that C hands over one by one; a class because C knows it by pointer.
private final class StringSink {
  private var strings: [String] = []

  static func collect(
    _ list: (
      UnsafeMutableRawPointer,
      @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, Int32) -> Void
    )
      -> Void
  ) -> [String] {
    let sink = StringSink()
    withExtendedLifetime(sink) {
      list(Unmanaged.passUnretained(sink).toOpaque()) { context, text, length in
        guard let context, let text else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
        Unmanaged<StringSink>.fromOpaque(context).takeUnretainedValue()
          .strings.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    return sink.strings
  }
}
