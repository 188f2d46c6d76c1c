internal import CYAML

/// Reads a YAML file into a tree of nodes, by libyaml.
package enum YAMLParser {
  /// The root of a YAML text; an empty text is an empty scalar.
  ///
  /// - Throws: `YAMLError` with the place, where it is not well-formed, uses aliases, or nests too deep.
  package static func parse(_ text: [UInt8], file: String) throws(YAMLError) -> YAMLNode {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw YAMLError(file: file, line: 0, column: 0, message: "libyaml has no memory")
    }
    defer { yaml_parser_delete(&parser) }
    let result = text.withUnsafeBufferPointer { buffer -> Result<[UInt8], YAMLError> in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return Result { () throws(YAMLError) in
        var reading = Reading(file: file)
        return try reading.document(&parser)
      }
    }
    return YAMLNode(.parsed(try result.get()), file: file)
  }

  private struct Reading {
    let file: String
    var depth = 0

    /// The table of the document's nodes.
    mutating func document(_ parser: inout yaml_parser_t) throws(YAMLError) -> [UInt8] {
      var table: [UInt8] = []
      while true {
        var event = try next(&parser)
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
        case YAML_STREAM_END_EVENT:
          YAMLTable.write(.edited, line: 1, column: 1, text: [], to: &table)
        default: try node(&parser, startingWith: event, to: &table)
        }
        return table
      }
    }

    private func next(_ parser: inout yaml_parser_t) throws(YAMLError) -> yaml_event_t {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let problem = parser.problem.map { String(cString: $0) } ?? "not well-formed"
        throw YAMLError(
          file: file, line: Int(parser.problem_mark.line) + 1,
          column: Int(parser.problem_mark.column) + 1, message: "this is not YAML: \(problem)")
      }
      return event
    }

    private mutating func node(
      _ parser: inout yaml_parser_t, startingWith event: yaml_event_t, to table: inout [UInt8]
    ) throws(YAMLError) {
      let line = Int(event.start_mark.line) + 1
      let column = Int(event.start_mark.column) + 1
      depth += 1
      defer { depth -= 1 }
      guard depth < 32 else {
        throw YAMLError(file: file, line: line, column: column, message: "nested too deep")
      }
      switch event.type {
      case YAML_SCALAR_EVENT:
        let text = UnsafeBufferPointer(
          start: event.data.scalar.value, count: event.data.scalar.length)
        YAMLTable.write(
          Self.kind(of: text, in: event), line: line, column: column, text: text, to: &table)
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        let isMapping = event.type == YAML_MAPPING_START_EVENT
        var nodes: [UInt8] = []
        var count = 0
        while true {
          var event = try next(&parser)
          defer { yaml_event_delete(&event) }
          if event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT { break }
          try node(&parser, startingWith: event, to: &nodes)
          count += 1
        }
        YAMLTable.write(
          isMapping ? .mapping : .sequence, line: line, column: column, count: count, nodes: nodes,
          to: &table)
      default:
        throw YAMLError(
          file: file, line: line, column: column, message: "aliases are not used here")
      }
    }

    /// Whether a scalar's text stands in the file as it is read, and where.
    private static func kind(
      of text: UnsafeBufferPointer<UInt8>, in event: yaml_event_t
    ) -> YAMLTable.Kind {
      guard event.start_mark.line == event.end_mark.line else { return .edited }
      let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      let codePoints = text.count { $0 & 0xC0 != 0x80 }
      let length = Int(event.end_mark.column) - Int(event.start_mark.column)
      guard length == codePoints + (isPlain ? 0 : 2) else { return .edited }
      return isPlain ? .plain : .quoted
    }
  }
}
