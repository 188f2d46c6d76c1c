// swift-tools-version: 6.3

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "calque",
  products: [
    .library(name: "Calque", targets: ["Calque"]),
    .executable(name: "calque", targets: ["CalqueCLI"]),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
        .linkedLibrary("cld2"), .linkedLibrary("simdjson"), .linkedLibrary("stdc++"),
      ]
    ),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CalqueYAML", dependencies: ["CYAML"], swiftSettings: strict),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CHash"),
    // The archive, so that no check without dictionaries loads the library.
    .target(
      name: "CHunspell",
      linkerSettings: [.linkedLibrary(":libhunspell.a"), .linkedLibrary("stdc++")]),
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
    // From archives: a program that reads nothing compressed does not load them.
    .target(
      name: "CCompression",
      linkerSettings: [.linkedLibrary(":libz.a"), .linkedLibrary(":libzstd.a")]),
    .target(name: "CalqueText", dependencies: ["CICU"], swiftSettings: strict),
    .target(name: "CalqueRules", dependencies: ["CalqueText"], swiftSettings: strict),
    .target(
      name: "CalqueLanguages",
      dependencies: ["CHunspell", "CalqueYAML", "CalqueText", "CalqueRules"],
      exclude: ["Neighbours", "Packs", "Schemas", "Vocabulary"], swiftSettings: strict,
      plugins: ["EmbedPacks"]),
    .executableTarget(
      name: "calque-embed", dependencies: ["CalqueYAML", "CalqueText"], swiftSettings: strict),
    .executableTarget(
      name: "calque-bench",
      dependencies: ["Calque", "CalqueText", "CalqueRules", "CalqueLanguages", "CalqueReporting"],
      swiftSettings: strict),
    .executableTarget(
      name: "CheckString", dependencies: ["Calque"], path: "Examples/CheckString",
      swiftSettings: strict),
    .plugin(
      name: "EmbedPacks", capability: .buildTool(), dependencies: ["calque-embed"],
      path: "Sources/EmbedPacks"),
    .target(
      name: "Calque",
      dependencies: ["CalqueText", "CalqueRules", "CalqueYAML", "CalqueLanguages"],
      swiftSettings: strict),
    .target(
      name: "CalqueReading", dependencies: ["CCompression", "CGumbo", "CICU", "CalqueText"],
      swiftSettings: strict),
    .target(
      name: "CalqueReporting",
      dependencies: ["Calque", "CalqueStoring", "CalqueText", "CalqueRules"],
      swiftSettings: strict),
    // The archive, so that programs that keep no run do not load the library.
    .target(
      name: "CalqueStoring",
      dependencies: ["CHash", "CSQLite", "Calque", "CalqueText", "CalqueRules"],
      swiftSettings: strict, linkerSettings: [.linkedLibrary(":libsqlite3.a")]),
    .executableTarget(
      name: "CalqueCLI",
      dependencies: [
        "Calque", "CalqueText", "CalqueRules", "CalqueLanguages", "CalqueReading",
        "CalqueReporting", "CalqueStoring",
      ], swiftSettings: strict),
    .target(
      name: "CalqueTestSupport",
      dependencies: ["Calque", "CalqueText", "CalqueRules", "CalqueYAML", "CalqueLanguages"],
      path: "Tests/CalqueTestSupport", swiftSettings: strict),
    .testTarget(
      name: "CalqueTests",
      dependencies: [
        "Calque", "CalqueText", "CalqueRules", "CalqueYAML", "CalqueLanguages",
        "CalqueTestSupport", "CheckString",
      ], exclude: ["Fixing/Outputs", "Shortfalls.txt"],
      swiftSettings: strict),
    .testTarget(
      name: "CalqueCLITests", dependencies: ["CalqueCLI", "CalqueTestSupport"],
      exclude: ["Outputs"], swiftSettings: strict),
    .testTarget(
      name: "CalqueReportingTests",
      dependencies: [
        "Calque", "CalqueReporting", "CalqueRules", "CalqueText", "CalqueTestSupport",
      ], exclude: ["Outputs"], swiftSettings: strict),
    .testTarget(
      name: "CalqueStoringTests",
      dependencies: [
        "Calque", "CalqueStoring", "CalqueRules", "CalqueText", "CalqueTestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "CalqueReadingTests",
      dependencies: ["CalqueReading", "CalqueText", "CalqueTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CalqueTextTests", dependencies: ["CalqueText", "CalqueTestSupport"],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// `make fuzz` asks for the fuzzer: every Swift module is instrumented, one program is libFuzzer's, and
// the others get stand-ins for what instrumented code calls.
if Context.environment["CALQUE_FUZZ"] != nil {
  for target in package.targets where target.type != .plugin && target.type != .system {
    target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
    if target.type == .executable { target.dependencies.append("CFuzzStubs") }
  }
  package.targets += [
    .target(name: "CFuzzStubs"),
    .executableTarget(
      name: "calque-fuzz",
      dependencies: ["CFuzzStubs", "Calque", "CalqueReading", "CalqueText", "CalqueRules"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}
