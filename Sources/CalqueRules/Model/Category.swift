/// A category of MQM-Core, as dimension and type: `fluency/grammar`.
///
/// `fluency` is the id of the dimension that MQM now titles "linguistic conventions".
public struct Category: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  private init(_ path: String) { description = path }

  /// The category of this path; nil where MQM-Core has none.
  public init?(path: String) {
    guard let known = Self.all.first(where: { $0.description == path }) else { return nil }
    self = known
  }

  public static let addition = Category("accuracy/addition")
  public static let mistranslation = Category("accuracy/mistranslation")
  public static let omission = Category("accuracy/omission")
  public static let untranslated = Category("accuracy/untranslated")
  public static let grammar = Category("fluency/grammar")
  public static let punctuation = Category("fluency/punctuation")
  public static let spelling = Category("fluency/spelling")
  public static let unintelligible = Category("fluency/unintelligible")
  public static let characterEncoding = Category("fluency/character-encoding")
  public static let markup = Category("design/markup")
  public static let unidiomatic = Category("style/unidiomatic")
  public static let register = Category("style/register")
  public static let localeConvention = Category("locale-convention")
  public static let numberFormat = Category("locale-convention/number-format")
  public static let dateFormat = Category("locale-convention/date-format")
  public static let currencyFormat = Category("locale-convention/currency-format")
  public static let measurementFormat = Category("locale-convention/measurement-format")
  public static let termInconsistency = Category("terminology/term-inconsistency")

  /// Every category a finding may have.
  public static let all: [Category] = [
    .addition, .mistranslation, .omission, .untranslated, .grammar, .punctuation, .spelling,
    .unintelligible, .characterEncoding, .markup, .unidiomatic, .register, .localeConvention,
    .numberFormat, .dateFormat, .currencyFormat, .measurementFormat, .termInconsistency,
  ]
}
