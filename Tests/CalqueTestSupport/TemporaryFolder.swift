import Foundation

/// A folder for one test, gone with its owner.
public struct TemporaryFolder: ~Copyable {
  public let path: String

  public init() {
    path = NSTemporaryDirectory() + "calque-test-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders it lies in; returns its path.
  @discardableResult
  public borrowing func write(_ bytes: some Sequence<UInt8>, to name: String) -> String {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a file of text; returns its path.
  @discardableResult
  public borrowing func write(_ text: String, to name: String) -> String {
    write(text.utf8, to: name)
  }
}
