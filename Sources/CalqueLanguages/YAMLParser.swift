internal import CYAML

/// Reads a YAML file into a tree of nodes, by libyaml.
package enum YAMLParser {
  /// The root of a YAML text; an empty text is an empty scalar.
  ///
  /// - Throws: `PackError` with the place, where it is not well-formed, uses aliases, or nests too deep.
  package static func parse(_ text: [UInt8], file: String) throws(PackError) -> YAMLNode {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw PackError(file: file, line: 0, column: 0, message: "libyaml has no memory")
    }
    defer { yaml_parser_delete(&parser) }
    let result = text.withUnsafeBufferPointer { buffer -> Result<YAMLNode, PackError> in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return Result { () throws(PackError) in
        var reading = Reading(file: file)
        return try reading.document(&parser)
      }
    }
    return try result.get()
  }

  private struct Reading {
    let file: String
    var depth = 0

    mutating func document(_ parser: inout yaml_parser_t) throws(PackError) -> YAMLNode {
      while true {
        var event = try next(&parser)
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
        case YAML_STREAM_END_EVENT:
          return YAMLNode(content: .scalar(""), line: 1, column: 1, textColumn: nil, file: file)
        default: return try node(&parser, startingWith: event)
        }
      }
    }

    /// The column of a scalar's first character, where it stands in the file as it is read.
    private static func textColumn(of text: String, in event: yaml_event_t) -> Int? {
      guard event.start_mark.line == event.end_mark.line else { return nil }
      let quotes = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? 0 : 1
      let length = Int(event.end_mark.column) - Int(event.start_mark.column)
      guard length == text.unicodeScalars.count + 2 * quotes else { return nil }
      return Int(event.start_mark.column) + 1 + quotes
    }

    private func next(_ parser: inout yaml_parser_t) throws(PackError) -> yaml_event_t {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let problem = parser.problem.map { String(cString: $0) } ?? "not well-formed"
        throw PackError(
          file: file, line: Int(parser.problem_mark.line) + 1,
          column: Int(parser.problem_mark.column) + 1, message: "this is not YAML: \(problem)")
      }
      return event
    }

    private mutating func node(
      _ parser: inout yaml_parser_t, startingWith event: yaml_event_t
    ) throws(PackError) -> YAMLNode {
      let line = Int(event.start_mark.line) + 1
      let column = Int(event.start_mark.column) + 1
      func made(_ content: YAMLNode.Content, textColumn: Int? = nil) -> YAMLNode {
        YAMLNode(content: content, line: line, column: column, textColumn: textColumn, file: file)
      }
      depth += 1
      defer { depth -= 1 }
      guard depth < 32 else { throw made(.scalar("")).error("nested too deep") }
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let text = String(decoding: bytes, as: UTF8.self)
        return made(.scalar(text), textColumn: Self.textColumn(of: text, in: event))
      case YAML_SEQUENCE_START_EVENT:
        var items: [YAMLNode] = []
        while true {
          var event = try next(&parser)
          defer { yaml_event_delete(&event) }
          if event.type == YAML_SEQUENCE_END_EVENT { return made(.sequence(items)) }
          items.append(try node(&parser, startingWith: event))
        }
      case YAML_MAPPING_START_EVENT:
        var entries: [YAMLNode.Entry] = []
        while true {
          var event = try next(&parser)
          defer { yaml_event_delete(&event) }
          if event.type == YAML_MAPPING_END_EVENT { return made(.mapping(entries)) }
          let key = try node(&parser, startingWith: event)
          var second = try next(&parser)
          defer { yaml_event_delete(&second) }
          entries.append(YAMLNode.Entry(key: key, value: try node(&parser, startingWith: second)))
        }
      default:
        throw made(.scalar("")).error("aliases are not used here")
      }
    }
  }
}
