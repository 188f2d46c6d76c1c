/// What the fields of records are called.
///
/// In JSON a name is the path to a field: the keys of nested objects and the numbers of elements, from 0,
/// with points between them ("article.body.0"); or a JSON Pointer ("/article/body/0", RFC 6901). In CSV and
/// TSV it is a name of the first line.
public struct RecordFields: Sendable {
  public var text = "text"
  public var id = "id"
  /// The language the record declares.
  public var language = "lang"
  /// The language it was translated from.
  public var sourceLanguage = "source_lang"

  public init() {}

  /// The names by the place of their field in a record.
  var names: [String] { [id, text, language, sourceLanguage] }

  /// A field's place among the names.
  enum Field: Int {
    case id, text, language, sourceLanguage
  }

  func name(_ field: Field) -> String { names[field.rawValue] }
}
