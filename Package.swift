// swift-tools-version: 6.2
import PackageDescription

// What ops/bootstrap built: llama.cpp's libraries and headers (see docs/ARCHITECTURE.md, "Dependencies").
let llama = Context.packageDirectory + "/.deps/llama"

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let linkLlama: [LinkerSetting] = [
    .unsafeFlags(["-L\(llama)/lib", "-Xlinker", "-rpath", "-Xlinker", "\(llama)/lib"]),
    .linkedLibrary("llama"),
    .linkedLibrary("llama-common"),
    .linkedLibrary("ggml"),
    .linkedLibrary("ggml-base"),
]

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "altiplano",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "altiplano", targets: ["altiplano"]),
        .executable(name: "altiplano-worker", targets: ["altiplano-worker"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // C modules
        .target(name: "CLlama", linkerSettings: linkLlama),
        .target(
            name: "CLlamaCommon",
            cxxSettings: [.unsafeFlags(["-I\(llama)/include", "-I\(llama)/include/common", "-std=c++17"])],
            linkerSettings: linkLlama),
        // Optimised in debug builds too, or tests would take minutes.
        .target(
            name: "CKernels",
            cxxSettings: [
                .unsafeFlags([
                    "-O3", "-std=c++17", "-Wno-psabi", "-I\(llama)/include", "-isystem\(llama)/include/internal",
                ])
            ],
            linkerSettings: linkLlama + [.linkedLibrary("ggml-cpu")]),
        // Masks over the vocabulary are computed between two steps, in debug builds too.
        .target(name: "CGrammar", cxxSettings: [.unsafeFlags(["-O3", "-std=c++17"])]),
        // Sampling's loops over the vocabulary are optimised in debug builds too, or tests would measure those.
        .target(name: "CSampling", cSettings: [.unsafeFlags(["-O3"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CVectorscan", pkgConfig: "libhs", providers: [.apt(["libvectorscan-dev"])]),
        // Reads every token of every answer; tests read millions of bytes with it.
        .target(name: "CScan", cxxSettings: [.unsafeFlags(["-O3", "-std=c++17"])]),

        // Values and contracts
        .target(name: "Foundations", swiftSettings: house),
        .target(name: "Generation", dependencies: ["Foundations"], swiftSettings: house),
        .target(name: "Documents", dependencies: [yams], swiftSettings: house),
        .target(
            name: "ToolCalling", dependencies: ["Foundations", "Generation", "Grammars"], swiftSettings: house),
        .target(name: "Expressions", swiftSettings: house),
        .target(name: "Grammars", dependencies: ["CGrammar", "Expressions", "Foundations"], swiftSettings: house),
        .target(
            name: "Detection", dependencies: ["CScan", "CVectorscan", "Expressions", "Foundations", crypto],
            swiftSettings: house),
        .target(
            name: "Policies", dependencies: ["Detection", "Documents", "Expressions", "Foundations", crypto],
            swiftSettings: house),
        .target(
            name: "Scheduling",
            dependencies: ["Foundations", "Generation", "Grammars", "ToolCalling", "CSampling", logging],
            swiftSettings: house),
        .target(name: "Store", dependencies: ["Foundations", crypto, logging], swiftSettings: house),

        // Drivers
        .target(
            name: "IPC",
            dependencies: [
                "Foundations", logging, nioCore, nioPosix,
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: house),
        .target(
            name: "LlamaRuntime",
            dependencies: [
                "Foundations", "Generation", "Grammars", "ToolCalling", "Scheduling", "CKernels", "CLlama",
                "CLlamaCommon", logging,
            ],
            swiftSettings: house),
        .target(
            name: "StoreSQLite",
            dependencies: ["Foundations", "Store", logging, .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house),
        .target(
            name: "StorePostgres", dependencies: ["Foundations", "Store", "CPostgres", logging], swiftSettings: house),

        // The service
        .target(
            name: "Engines", dependencies: ["Foundations", "Generation", "IPC", logging], swiftSettings: house),
        .target(
            name: "Assistants",
            dependencies: [
                "Detection", "Documents", "Foundations", "Generation", "Engines", "Policies", "Store", crypto, logging,
            ],
            swiftSettings: house),
        .target(
            name: "Gateway",
            dependencies: [
                "Documents", "Foundations", "Generation", "Grammars", "ToolCalling", "Engines", "Assistants",
                "Policies", "Store", hummingbird, lifecycle, logging,
                nioCore,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: house),

        // Composition roots
        .target(
            name: "AdminCLI",
            dependencies: [
                "Detection", "Documents", "Foundations", "Generation", "Policies", "Scheduling", argumentParser,
                asyncHTTPClient, nioCore, nioPosix,
                yams,
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "altiplano",
            dependencies: [
                "AdminCLI", "Foundations", "Generation", "IPC", "Engines", "Policies", "Store", "StoreSQLite",
                "StorePostgres", "Assistants", "Gateway", argumentParser, hummingbird, lifecycle, logging, nioCore,
                yams,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "altiplano-worker",
            dependencies: ["Foundations", "Generation", "Scheduling", "LlamaRuntime", argumentParser, logging],
            swiftSettings: house),

        // Benchmarks
        .executableTarget(
            name: "policy-bench", dependencies: ["Detection", "Policies"], path: "ops/bench/policy",
            swiftSettings: house),
        .executableTarget(
            name: "injection-bench", dependencies: ["Detection"], path: "ops/bench/scorer", swiftSettings: house),
        .executableTarget(
            name: "surface-bench", dependencies: ["Foundations", "Generation", "Grammars", "ToolCalling"],
            path: "ops/bench/surface", swiftSettings: house),

        // Tests
        .target(
            name: "StoreTesting", dependencies: ["Foundations", "Store", "StoreSQLite", "StorePostgres"],
            path: "Tests/StoreTesting", swiftSettings: house),
        .testTarget(
            name: "DetectionTests", dependencies: ["Detection", "Expressions", "Foundations"], exclude: ["Golden"],
            swiftSettings: house),
        .testTarget(
            name: "PoliciesTests", dependencies: ["Detection", "Documents", "Foundations", "Policies"],
            swiftSettings: house),
        .testTarget(name: "FoundationsTests", dependencies: ["Foundations"], swiftSettings: house),
        .testTarget(
            name: "ToolCallingTests", dependencies: ["Foundations", "Generation", "Grammars", "ToolCalling"],
            swiftSettings: house),
        .testTarget(
            name: "GrammarsTests", dependencies: ["Foundations", "Grammars"], exclude: ["Golden"],
            swiftSettings: house),
        .testTarget(
            name: "GenerationTests", dependencies: ["Foundations", "Generation"], swiftSettings: house),
        .testTarget(name: "IPCTests", dependencies: ["Foundations", "IPC", logging, nioCore], swiftSettings: house),
        .testTarget(
            name: "EnginesTests", dependencies: ["Foundations", "Generation", "Engines", logging], swiftSettings: house),
        .target(
            name: "SchedulingTesting", dependencies: ["Foundations", "Generation", "Scheduling"],
            path: "Tests/SchedulingTesting", swiftSettings: house),
        .testTarget(
            name: "SchedulingTests",
            dependencies: [
                "Foundations", "Generation", "Grammars", "ToolCalling", "Scheduling", "SchedulingTesting", logging,
            ],
            swiftSettings: house),
        .testTarget(
            name: "LlamaRuntimeTests",
            dependencies: [
                "Foundations", "Generation", "Grammars", "ToolCalling", "Scheduling", "SchedulingTesting",
                "LlamaRuntime", "CKernels", "CLlama", "CLlamaCommon", "Policies", "altiplano-worker",
            ],
            swiftSettings: house),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Foundations", "Store", "StoreSQLite", "StorePostgres", "StoreTesting", logging],
            swiftSettings: house),
        .testTarget(
            name: "AssistantsTests",
            dependencies: [
                "Documents", "Foundations", "Generation", "Engines", "IPC", "Assistants", "Policies", "Store",
                "StoreSQLite",
                logging,
            ],
            swiftSettings: house),
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "Foundations", "Generation", "Engines", "Assistants", "Gateway", "Store", "StoreSQLite", logging,
                hummingbird, .product(name: "HummingbirdTesting", package: "hummingbird"), nioCore, nioPosix,
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "AdminCLITests",
            dependencies: [
                "AdminCLI", "Documents", "Foundations", "Generation", "Scheduling", "Engines", "Assistants", "Gateway",
                "Policies", "Store", "StoreSQLite", argumentParser, hummingbird, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "ServeTests", dependencies: ["altiplano", "Foundations", argumentParser], swiftSettings: house),
        .testTarget(name: "TidyTests", swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
