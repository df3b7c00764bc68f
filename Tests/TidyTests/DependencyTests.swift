import Testing

/// Who may import whom: docs/ARCHITECTURE.md, "Targets".
struct DependencyTests {
    static let allowed: [String: Set<String>] = [
        "CLlama": [], "CLlamaCommon": [], "CPostgres": [], "CSampling": [], "CGrammar": [],
        "CVectorscan": [], "CScan": [],
        "Foundations": [],
        "Generation": ["Foundations"],
        "Documents": [],
        "Expressions": [],
        "Grammars": ["Foundations", "CGrammar", "Expressions"],
        "Detection": ["Foundations", "Expressions", "CScan", "CVectorscan"],
        "Policies": ["Foundations", "Documents", "Expressions", "Detection"],
        "Store": ["Foundations"],
        "IPC": ["Foundations"],
        "ToolCalling": ["Foundations", "Generation", "Grammars"],
        "Scheduling": ["Foundations", "Generation", "Grammars", "ToolCalling", "CSampling"],
        "LlamaRuntime": [
            "Foundations", "Generation", "Grammars", "ToolCalling", "Scheduling", "CLlama", "CLlamaCommon",
        ],
        "StoreSQLite": ["Foundations", "Store"],
        "StorePostgres": ["Foundations", "Store", "CPostgres"],
        "Engines": ["Foundations", "Generation", "IPC"],
        "Assistants": ["Documents", "Foundations", "Generation", "Engines", "Policies", "Detection", "Store"],
        "Gateway": [
            "Documents", "Foundations", "Generation", "Grammars", "ToolCalling", "Engines", "Assistants",
            "Policies", "Detection", "Store",
        ],
        "AdminCLI": ["Detection", "Documents", "Foundations", "Generation", "Policies", "Scheduling"],
        "altiplano": [
            "AdminCLI", "Foundations", "Generation", "IPC", "Engines", "Store", "StoreSQLite", "StorePostgres",
            "Assistants", "Gateway", "Policies",
        ],
        "altiplano-worker": ["Foundations", "Generation", "Scheduling", "LlamaRuntime"],
    ]

    /// Libraries that only a driver or a composition root may link.
    static let driversOnly: [String: Set<String>] = [
        "GRDB": ["StoreSQLite"],
        "Hummingbird": ["Gateway", "altiplano"],
        "Subprocess": ["IPC"],
        "AsyncHTTPClient": ["AdminCLI"],
    ]

    @Test func everyTargetIsListed() {
        let targets = Set(SourceTree.swiftFiles(under: "Sources").map(\.target))
        #expect(targets.subtracting(Self.allowed.keys) == [])
    }

    @Test func targetsImportOnlyWhatTheyMay() {
        for file in SourceTree.swiftFiles(under: "Sources") {
            for (index, line) in file.lines.enumerated() {
                guard let module = Self.importedModule(line) else { continue }
                let isOurs = Self.allowed.keys.contains(module)
                if isOurs, module != file.target, Self.allowed[file.target]?.contains(module) != true {
                    Issue.record("\(file.path):\(index + 1): \(file.target) may not import \(module)")
                }
                if let drivers = Self.driversOnly[module], !drivers.contains(file.target) {
                    Issue.record("\(file.path):\(index + 1): only \(drivers.sorted()) may import \(module)")
                }
            }
        }
    }

    private static func importedModule(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"), position <= 2, words.count > position + 1,
            !line.trimmed.hasPrefix("//")
        else { return nil }
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "typealias", "var"]
        let name = kinds.contains(words[position + 1]) ? words[words.count - 1] : words[position + 1]
        return name.split(separator: ".").first.map(String.init)
    }
}
