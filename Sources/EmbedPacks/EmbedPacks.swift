import Foundation
import PackagePlugin

/// Builds the language packs, their words and their neighbours, and CLDR’s names into the program.
@main
struct EmbedPacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let packs = target.directoryURL.appending(path: "Packs")
    let vocabulary = target.directoryURL.appending(path: "Vocabulary")
    let neighbours = target.directoryURL.appending(path: "Neighbours")
    let files = self.files(below: packs, "yaml")
    let tool = try context.tool(named: "calque-embed").url
    let packData = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPackData.swift")
    let wordData = context.pluginWorkDirectoryURL.appending(path: "EmbeddedWordData.swift")
    let neighbourData = context.pluginWorkDirectoryURL.appending(
      path: "EmbeddedNeighbourData.swift")
    let nameData = context.pluginWorkDirectoryURL.appending(path: "EmbeddedNameData.swift")
    return [
      .buildCommand(
        displayName: "Embedding language packs", executable: tool,
        arguments: ["packs", packs.path(), packData.path()],
        inputFiles: files, outputFiles: [packData]),
      .buildCommand(
        displayName: "Embedding the packs’ words", executable: tool,
        arguments: ["words", packs.path(), vocabulary.path(), wordData.path()],
        inputFiles: files.filter { $0.lastPathComponent == "words.yaml" }
          + self.files(below: vocabulary, "yaml"),
        outputFiles: [wordData]),
      .buildCommand(
        displayName: "Embedding the neighbours of function words", executable: tool,
        arguments: ["neighbours", neighbours.path(), neighbourData.path()],
        inputFiles: self.files(below: neighbours, "txt"), outputFiles: [neighbourData]),
      .buildCommand(
        displayName: "Embedding CLDR’s names", executable: tool,
        arguments: ["names", nameData.path()], inputFiles: [], outputFiles: [nameData]),
    ]
  }

  /// The files below a folder that end so.
  private func files(below folder: URL, _ ending: String) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == ending }
  }
}
