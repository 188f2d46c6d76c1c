import Foundation
import PackagePlugin

/// Builds the language packs, their words and CLDR’s names into the program.
@main
struct EmbedPacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let packs = target.directoryURL.appending(path: "Packs")
    let vocabulary = target.directoryURL.appending(path: "Vocabulary")
    let files = yaml(below: packs)
    let tool = try context.tool(named: "calque-embed").url
    let packData = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPackData.swift")
    let wordData = context.pluginWorkDirectoryURL.appending(path: "EmbeddedWordData.swift")
    let nameData = context.pluginWorkDirectoryURL.appending(path: "EmbeddedNameData.swift")
    return [
      .buildCommand(
        displayName: "Embedding language packs", executable: tool,
        arguments: ["packs", packs.path(), packData.path()],
        inputFiles: files, outputFiles: [packData]),
      .buildCommand(
        displayName: "Embedding the packs’ words", executable: tool,
        arguments: ["words", packs.path(), vocabulary.path(), wordData.path()],
        inputFiles: files.filter { $0.lastPathComponent == "words.yaml" } + yaml(below: vocabulary),
        outputFiles: [wordData]),
      .buildCommand(
        displayName: "Embedding CLDR’s names", executable: tool,
        arguments: ["names", nameData.path()], inputFiles: [], outputFiles: [nameData]),
    ]
  }

  /// The YAML files below a folder.
  private func yaml(below folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
  }
}
