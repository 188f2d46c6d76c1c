import CalqueReading

/// The options that say what the fields of records are called.
enum RecordOptions {
  static let text = CommandOption(
    "text-field", .text("NAME"),
    help: "Field of records that holds the text: a column of CSV and TSV; in JSON a path such as"
      + " article.body or /article/body/0. Else text. Folders give their .csv, .tsv and .json files"
      + " where this is said.")
  static let id = CommandOption(
    "id-field", .text("NAME"), help: "Field of records that holds what they are called. Else id.")
  static let language = CommandOption(
    "lang-field", .text("NAME"), help: "Field of records that holds their language. Else lang.")

  static let all = [text, id, language]

  /// What the options call the fields.
  static func fields(_ arguments: ParsedArguments) -> RecordFields {
    var fields = RecordFields()
    fields.text = arguments.value(text) ?? fields.text
    fields.id = arguments.value(id) ?? fields.id
    fields.language = arguments.value(language) ?? fields.language
    return fields
  }
}
