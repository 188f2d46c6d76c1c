import Calque
import CalqueLanguages
import CalqueReading
import Glibc

/// The project's configuration, where there is one.
enum ConfigurationFile {
  static let option = CommandOption(
    "config", short: "c", .file,
    help: "Settings of the project; else the nearest .calque.yaml, here or in a folder above.")

  private static let name = ".calque.yaml"

  /// The configuration that was named, or the nearest one.
  static func configuration(_ arguments: ParsedArguments) throws(CommandError) -> Configuration? {
    guard let path = arguments.value(option) ?? nearest() else { return nil }
    let text: FileText
    do throws(ReadError) {
      text = try FileText(path: path)
    } catch { throw .reading(error) }
    do throws(PackError) {
      return try Configuration(text.bytes, file: path)
    } catch { throw .pack(error) }
  }

  private static func nearest() -> String? {
    guard let current = getcwd(nil, 0) else { return nil }
    defer { free(current) }
    var folder = String(cString: current)[...]
    var path = name
    while access(path, F_OK) != 0 {
      guard let slash = folder.lastIndex(of: "/"), folder.count > 1 else { return nil }
      folder = folder[..<slash]
      path = "\(folder)/\(name)"
      if folder.isEmpty { return access(path, F_OK) == 0 ? path : nil }
    }
    return path
  }
}
