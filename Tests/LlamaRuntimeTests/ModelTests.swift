import Foundation
import Foundations
import Generation
import LlamaRuntime
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ModelTests {
    @Test func describesItself() throws {
        let description = try RealModel.model.description(contextCells: 2048)
        #expect(description.architecture == "llama")
        #expect(description.vocabularySize == 49152)
        #expect(description.trainedContextTokens == 8192)
        #expect(description.parameters == 134_515_008)
        #expect(description.sequences == 4)
    }

    @Test(arguments: [
        "Olá, você está bem? O coração não dói à toa.", "👩‍🚀🇧🇷 日本語", "", " ", "tab\tand\nline", "nul\u{0}inside",
        String(repeating: "ação ", count: 2000),
    ])
    func tokensGiveTheTextBack(text: String) throws {
        let vocabulary = try RealModel.model.vocabulary
        let bytes = vocabulary.tokenize(text).flatMap { vocabulary.textBytes(of: $0) }
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func controlTokensHaveNoTextButAName() throws {
        let vocabulary = try RealModel.model.vocabulary
        let token = try #require(vocabulary.tokenize("<|im_end|>").first)
        #expect(vocabulary.tokenize("<|im_end|>").count == 1)
        #expect(vocabulary.endsGeneration(token))
        #expect(vocabulary.endTokens.contains(token))
        #expect(vocabulary.textBytes(of: token).isEmpty)
        #expect(String(decoding: vocabulary.displayBytes(of: token), as: UTF8.self) == "<|im_end|>")
        #expect(vocabulary.displayBytes(of: -1).isEmpty)
        #expect(vocabulary.displayBytes(of: 49152).isEmpty)
    }

    @Test func rendersTheModelsOwnTemplate() throws {
        let prompt = try RealModel.model.chatTemplate.get().render([
            ChatMessage(role: .developer, content: "Responde em português."),
            ChatMessage(role: .user, content: "Olá! \"é\" \u{0}\n", name: "Zé"),
        ])
        #expect(
            prompt == "<|im_start|>system\nResponde em português.<|im_end|>\n"
                + "<|im_start|>user\nOlá! \"é\" \u{0}\n<|im_end|>\n<|im_start|>assistant\n")
    }

    private func withTemplate(_ source: String) throws -> LlamaModel {
        try LlamaModel(LoadParameters(path: RealModel.path, name: "m", chatTemplate: source))
    }

    @Test func aTemplateOfOnesOwnReplacesTheModels() throws {
        let model = try withTemplate("{% for m in messages %}[{{ m.role }}] {{ m.content }};{% endfor %}")
        #expect(try model.chatTemplate.get().render([ChatMessage(role: .user, content: "olá")]) == "[user] olá;")
    }

    @Test func aBrokenTemplateIsAMessageAndNotACrash() throws {
        let model = try withTemplate("{% for m in messages %}{{ m.content ")
        let error = try #require(throws: ServiceError.self) { try model.chatTemplate.get() }
        #expect(error.code == .invalidModelFile)
        #expect(!error.message.contains("std::exception"), "\(error.message)")
    }

    @Test func aTemplateThatRefusesTheConversationSaysWhy() throws {
        let model = try withTemplate("{{ raise_exception('roles must alternate') }}")
        let error = try #require(throws: ServiceError.self) {
            try model.chatTemplate.get().render([ChatMessage(role: .user, content: "olá")])
        }
        #expect(error.parameter == "messages")
        #expect(error.message.contains("roles must alternate"), "\(error.message)")
    }

    /// A file made of the first bytes of the real model.
    private func withFile<R>(_ content: Data, _ body: (String) throws -> R) throws -> R {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID()).gguf")
        try content.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(url.path)
    }

    @Test(arguments: [0, 3, 4, 100, 50_000, 1 << 20, 60 << 20])
    func aTruncatedFileIsRefusedWithTheReason(bytes: Int) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: RealModel.path))
        defer { try? handle.close() }
        let content = try handle.read(upToCount: bytes) ?? Data()
        let error = try withFile(content) { path in
            try #require(throws: ServiceError.self) { try LlamaModel(LoadParameters(path: path, name: "m")) }
        }
        #expect(error.code == .invalidModelFile)
        #expect(!error.message.contains("no reason"), "\(error.message)")
    }

    @Test func aFileThatIsNoModelIsRefused() throws {
        let error = try withFile(Data("isto não é um modelo, é só texto".utf8)) { path in
            try #require(throws: ServiceError.self) { try LlamaModel(LoadParameters(path: path, name: "m")) }
        }
        #expect(error.code == .invalidModelFile)
        #expect(error.message.contains("magic"), "\(error.message)")
    }

    @Test(arguments: ["/nowhere/model.gguf", "/tmp"])
    func aMissingFileIsNotFound(path: String) throws {
        let error = try #require(throws: ServiceError.self) { try LlamaModel(LoadParameters(path: path, name: "m")) }
        #expect(error.code == .notFound)
        #expect(error.message.contains(path))
    }

    @Test func numbersOutOfBoundsAreRefusedBeforeAnythingIsLoaded() throws {
        for parameters in [
            LoadParameters(path: "x", name: "m", contextCells: 10),
            LoadParameters(path: "x", name: "m", sequences: 257),
            LoadParameters(path: "x", name: "m", threads: 0),
        ] {
            let error = try #require(throws: ServiceError.self) { try LlamaModel(parameters) }
            #expect(error.code == .boundExceeded)
        }
    }

    @Test func aContextLargerThanMemoryIsRefused() throws {
        let model = try LlamaModel(LoadParameters(path: RealModel.path, name: "m", contextCells: 16_777_216))
        let error = try #require(throws: ServiceError.self) { _ = try LlamaContext(model) }
        #expect(error.code == .insufficientMemory)
        #expect(error.message.contains("MiB"))
    }
}
