import CYAML

/// The words of a pack's `words.yaml`, whatever their classes.
enum WordsFile {
  /// What a file cannot be read for.
  struct Fault: Error {
    let line: Int
  }

  /// Every word of a file: all its scalars but keys and the kinds of verbs.
  static func words(in text: [UInt8]) throws -> [String] {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw Fault(line: 0) }
    defer { yaml_parser_delete(&parser) }
    return try text.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var words: [String] = []
      var mappings: [Bool] = []  // of each open collection, whether it is a mapping
      var expectsKey = false
      var key = ""
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          throw Fault(line: Int(parser.problem_mark.line) + 1)
        }
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_SCALAR_EVENT:
          let scalar = event.data.scalar
          let string = String(
            decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
          if expectsKey { key = string } else if key != "kind" { words.append(string) }
          if mappings.last == true { expectsKey.toggle() }
        case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
          mappings.append(event.type == YAML_MAPPING_START_EVENT)
          expectsKey = mappings.last == true
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
          mappings.removeLast()
          expectsKey = mappings.last == true
        case YAML_STREAM_END_EVENT:
          return words
        default:
          break
        }
      }
    }
  }
}
