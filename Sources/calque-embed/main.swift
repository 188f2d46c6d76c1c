import Foundation

// Writes what is built into the program, each as a Swift file with one string literal:
//
//   calque-embed packs PACKS OUTPUT   the language packs
//   calque-embed names OUTPUT         CLDR's names in all languages
//   calque-embed words PACKS VOCABULARY OUTPUT
//                                     the words of all packs and vocabularies, with their languages
//   calque-embed neighbours FOLDER OUTPUT
//                                     how often words stand beside function words

let arguments = CommandLine.arguments.dropFirst()
do {
  let source: String
  switch (arguments.first, arguments.count) {
  case ("packs", 3): source = try PackTables.source(of: arguments[2])
  case ("names", 2): source = NameTable().source
  case ("words", 4): source = try WordTable(packs: arguments[2], arguments[3]).source
  case ("neighbours", 3): source = try NeighbourTable(arguments[2]).source
  default:
    FileHandle.standardError.write(
      Data(
        ("usage: calque-embed packs PACKS OUTPUT | names OUTPUT | words PACKS VOCABULARY OUTPUT"
          + " | neighbours FOLDER OUTPUT\n").utf8))
    exit(2)
  }
  try source.write(toFile: arguments[arguments.endIndex - 1], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("calque-embed: error: \(error)\n".utf8))
  exit(1)
}
