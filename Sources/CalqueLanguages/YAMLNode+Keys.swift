import CalqueRules
import CalqueYAML

extension YAMLNode {
  /// The entries of a mapping whose keys are all among those known.
  package func entries(
    _ what: String, knowing known: [String]
  ) throws(PackError) -> [(key: String, value: YAMLNode)] {
    var result: [(key: String, value: YAMLNode)] = []
    for entry in try entries(what) {
      let key = try entry.key.string("a key")
      guard known.contains(key) else {
        throw entry.key.error(
          "‘\(key)’ is not a key of \(what)" + Spelling.hint(key, among: known))
      }
      guard !result.contains(where: { $0.key == key }) else {
        throw entry.key.error("‘\(key)’ stands twice")
      }
      result.append((key, entry.value))
    }
    return result
  }
}
