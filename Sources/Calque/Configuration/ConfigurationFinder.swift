import CalqueText
import Glibc

/// Finds the configuration of each file: the `.calque.yaml` in its folder or the nearest above.
public struct ConfigurationFinder {
  /// The name that is looked for.
  public static let name = ".calque.yaml"

  private var found: [String: Configuration?] = [:]

  public init() {}

  /// The configuration of a file; nil where there is none.
  ///
  /// - Parameter path: Absolute, without "." and "..".
  public mutating func configuration(
    for path: String
  ) throws(ConfigurationError) -> Configuration? {
    try configuration(in: FilePath.folder(of: path))
  }

  private mutating func configuration(
    in folder: String
  ) throws(ConfigurationError) -> Configuration? {
    if let known = found[folder] { return known }
    let file = folder == "/" ? "/\(Self.name)" : "\(folder)/\(Self.name)"
    let configuration: Configuration? =
      if access(file, F_OK) == 0 {
        try ConfigurationReader.read(file)
      } else if folder == "/" {
        nil
      } else {
        try self.configuration(in: FilePath.folder(of: folder))
      }
    found[folder] = .some(configuration)
    return configuration
  }
}
