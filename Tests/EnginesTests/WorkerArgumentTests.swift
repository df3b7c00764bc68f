import Foundations
import Testing

@testable import Engines

/// The command line that a worker is started with.
struct WorkerArgumentTests {
    @Test func whatIsNotSetIsNotSaid() {
        let configuration = WorkerConfiguration(executable: "/w")
        #expect(
            configuration.arguments(model: "smol", path: "/m/smol.gguf") == [
                "--model", "/m/smol.gguf", "--name", "smol", "--sequences", "32",
            ])
    }

    @Test func everySettingIsSaid() {
        let configuration = WorkerConfiguration(
            executable: "/w", contextCells: 4096, sequences: 8, threads: 2, hostCacheMebibytes: 0,
            interTokenTargetMilliseconds: 50, sharesPrefixes: false, fairnessWindowTokens: 9000)
        #expect(
            configuration.arguments(model: "a b", path: "/m/a b.gguf") == [
                "--model", "/m/a b.gguf", "--name", "a b", "--sequences", "8", "--context", "4096", "--threads", "2",
                "--host-cache-mib", "0", "--inter-token-target-ms", "50", "--prefix-cache", "off",
                "--fairness-window", "9000",
            ])
        #expect(
            WorkerConfiguration(executable: "/w", sharesPrefixes: true).arguments(model: "m", path: "p")
                .suffix(2) == ["--prefix-cache", "on"])
    }

    @Test func theEmbeddingModelIsNamed() throws {
        let path = GGUFTests.starter
        let configuration = WorkerConfiguration(
            executable: "/w", embeddingModel: try EmbeddingModelFile(name: "e", path: path))
        #expect(
            configuration.arguments(model: "m", path: "p").suffix(4) == [
                "--embedding-model", path, "--embedding-name", "e",
            ])
        #expect(throws: ServiceError.self) { try EmbeddingModelFile(name: "e", path: "/nowhere.gguf") }
    }
}
