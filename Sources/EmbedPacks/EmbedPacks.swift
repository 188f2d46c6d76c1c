import Foundation
import PackagePlugin

/// Builds the language packs into the program.
@main
struct EmbedPacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let packs = target.directoryURL.appending(path: "Packs")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPackData.swift")
    let enumerator = FileManager.default.enumerator(at: packs, includingPropertiesForKeys: nil)
    let files = (enumerator?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "yaml" }
    return [
      .buildCommand(
        displayName: "Embedding language packs",
        executable: try context.tool(named: "calque-embed").url,
        arguments: [packs.path(), output.path()],
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
