internal import CICU

/// Characters that look alike, by UTS #39.
public enum Confusables {
  /// The skeleton of a text: two texts look alike where theirs are the same.
  public static func skeleton(of text: String) -> String {
    let source = Array(text.utf8)
    return source.withUnsafeBufferPointer { buffer in
      CString.read { calque_skeleton(buffer.baseAddress, buffer.count, $0, $1) } ?? text
    }
  }
}

extension Script {
  /// Its name in English.
  public var name: String {
    calque_script_long_name(Int32(rawValue)).map { String(cString: $0) } ?? "\(self)"
  }

  /// The script of a character; nil where code does not ask for it by name.
  public init?(of scalar: Unicode.Scalar) {
    var facts = CharacterFacts()
    calque_characters(scalar.value, 1, false, &facts)
    self.init(rawValue: facts.script)
  }
}
