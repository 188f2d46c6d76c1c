import CalqueText

/// What a `.calque.yaml` says, with all that it extends.
public struct Configuration: Sendable {
  /// The files it was read from, the nearest first.
  public private(set) var files: [String]
  private var layers: [Layer] = []

  /// Settings that hold for all files, or for those whose paths match.
  private struct Layer: Sendable {
    let patterns: [PathPattern]?
    let folder: String
    let settings: Settings
  }

  init(file: String) {
    files = [file]
  }

  mutating func extend(_ base: Configuration) {
    files += base.files
    layers += base.layers
  }

  mutating func add(_ settings: Settings, for patterns: [PathPattern]? = nil, under folder: String)
  {
    layers.append(Layer(patterns: patterns, folder: folder, settings: settings))
  }

  /// The settings that hold for a file, and which of the layers they come from.
  ///
  /// - Parameter path: Absolute, without "." and "..".
  public func settings(for path: String) -> (settings: Settings, layers: [Bool]) {
    var settings = Settings()
    let holding = layers.map { layer in
      guard let patterns = layer.patterns else { return true }
      guard path.hasPrefix(layer.folder + "/") || layer.folder == "/" else { return false }
      let name = path.dropFirst(layer.folder == "/" ? 1 : layer.folder.count + 1)
      return patterns.contains { $0.matches(name) }
    }
    for (layer, isHolding) in zip(layers, holding) where isHolding {
      settings.override(with: layer.settings)
    }
    return (settings, holding)
  }
}
