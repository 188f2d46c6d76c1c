import CalqueRules
import CalqueYAML

/// Reads `words.yaml`: classes of words with features, and verbs by meaning.
enum WordsReader {
  static func read(_ node: YAMLNode, into pack: inout Pack) throws(PackError) {
    for entry in try node.entries("words.yaml") {
      let name = try entry.key.string("a word class")
      if name == "verbs" {
        for verb in try entry.value.entries("verbs") { try readVerb(verb, into: &pack) }
      } else {
        try readClass(entry.value, path: name, features: [], into: &pack)
      }
    }
  }

  /// Lists words under a path; a key that is made of features narrows them, any other names a sub-class.
  private static func readClass(
    _ node: YAMLNode, path: String, features: Features, into pack: inout Pack
  ) throws(PackError) {
    guard case .mapping(let entries) = node.content else {
      for item in node.items {
        try list(
          try item.string("words"), at: item, path, features, verb: nil, isSynonym: false, in: &pack
        )
      }
      return
    }
    for entry in entries {
      let key = try entry.key.string("a sub-class or features")
      if let more = self.features(key) {
        try readClass(entry.value, path: path, features: features.union(more), into: &pack)
      } else {
        try readClass(entry.value, path: "\(path).\(key)", features: features, into: &pack)
      }
    }
  }

  private static func readVerb(_ verb: YAMLNode.Entry, into pack: inout Pack) throws(PackError) {
    let name = try verb.key.string("a verb")
    if !pack.verbs.contains(name) { pack.verbs.append(name) }
    var kind = "common"
    let entries = try verb.value.entries("a verb’s forms")
    for entry in entries where try entry.key.string("a key") == "kind" {
      kind = try entry.value.string("a kind")
      guard ["auxiliary", "modal", "reporting", "common"].contains(kind) else {
        throw entry.value.error("expected auxiliary, modal, reporting or common")
      }
    }
    for entry in entries {
      let key = try entry.key.string("a key")
      if key == "kind" { continue }
      let isSynonym = key == "synonyms"
      guard let features = isSynonym ? [] : self.features(key) else {
        throw entry.key.error("‘\(key)’ is no tense, form or other feature")
      }
      try readForms(
        entry.value, path: "verbs.\(kind)", features, name, isSynonym: isSynonym, into: &pack)
    }
  }

  private static func readForms(
    _ node: YAMLNode, path: String, _ features: Features, _ verb: String, isSynonym: Bool,
    into pack: inout Pack
  ) throws(PackError) {
    switch node.content {
    case .scalar(let form):
      try list(form, at: node, path, features, verb: verb, isSynonym: isSynonym, in: &pack)
    case .sequence(let items):
      for item in items {
        try readForms(item, path: path, features, verb, isSynonym: isSynonym, into: &pack)
      }
    case .mapping(let entries):
      for entry in entries {
        let key = try entry.key.string("features")
        guard let more = self.features(key) else {
          throw entry.key.error("‘\(key)’ is no tense, person or other feature")
        }
        try readForms(
          entry.value, path: path, features.union(more), verb, isSynonym: isSynonym, into: &pack)
      }
    }
  }

  /// Lists the word that stands here, if any does.
  private static func list(
    _ form: String, at node: YAMLNode, _ path: String, _ features: Features, verb: String?,
    isSynonym: Bool, in pack: inout Pack
  ) throws(PackError) {
    guard form.utf8.allSatisfy({ $0 >= 0x20 }) else { throw node.error("a word stands on a line") }
    guard !form.isEmpty else { return }
    pack.words.append(
      Pack.WordListing(
        form: form, path: path, features: features, verb: verb, isSynonym: isSynonym))
  }

  /// The features a key names; nil where a part of it is none.
  static func features(_ key: String) -> Features? {
    var features: Features = []
    for part in key.split(separator: " ") {
      if part == "elided" { continue }
      guard let feature = Features.named[String(part)] else { return nil }
      features.formUnion(feature)
    }
    return features
  }
}
