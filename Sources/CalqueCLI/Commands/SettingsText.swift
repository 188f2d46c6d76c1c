import Calque
import CalqueReporting
import CalqueRules

/// The settings that hold for a file, as YAML, each with the place it was set at.
struct SettingsText {
  private(set) var text: String

  init(_ settings: Settings, of path: String, from files: [String]) {
    text = "# \(path.printable)\n"
    if files.isEmpty { text += "# no \(ConfigurationFinder.name) in its folder or above\n" }
    add("language", settings.language, missing: "identified for each article") { $0 }
    add("source-language", settings.sourceLanguage, missing: "not known") { $0 }
    add("fail-on", settings.failOn, otherwise: .minor) { $0.rawValue }
    add("min-confidence", settings.minimumConfidence, otherwise: 0) {
      Decimal.text($0, decimals: 4)
    }
    add("strict", settings.isStrict, otherwise: false) { "\($0)" }
    if !settings.rules.isEmpty { text += "rules:\n" }
    for (rule, setting) in settings.rules.sorted(by: { $0.key < $1.key }) {
      add("  \(rule)", setting) { "\($0)" }
    }
    add(list: "names", settings.names)
    add(list: "packs", settings.packs)
  }

  private mutating func add<Value>(
    _ key: String, _ setting: Setting<Value>?, otherwise: Value? = nil, missing: String = "",
    _ word: (Value) -> String
  ) {
    if let setting {
      text += "\(key): \(word(setting.value))\(place(of: setting))\n"
    } else if let otherwise {
      text += "\(key): \(word(otherwise))  # by default\n"
    } else {
      text += "# \(key): \(missing)\n"
    }
  }

  private mutating func add(list key: String, _ settings: [Setting<String>]) {
    if !settings.isEmpty { text += "\(key):\n" }
    for setting in settings {
      let value = setting.value.printable.writing("\\", as: "\\\\").writing("\"", as: "\\\"")
      text += "  - \"\(value)\"\(place(of: setting))\n"
    }
  }

  private func place<Value>(of setting: Setting<Value>) -> String {
    "  # \(setting.file.printable):\(setting.line):\(setting.column)"
  }
}
