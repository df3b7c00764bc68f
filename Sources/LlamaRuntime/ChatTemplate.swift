import CLlamaCommon
import Foundation
public import Foundations
public import Generation

/// A model's own Jinja chat template, rendered by llama.cpp's common library.
public final class ChatTemplate: Sendable {
    // A template never changes after it is created and any thread may render it (CLlamaCommon.h).
    nonisolated(unsafe) private let pointer: OpaquePointer

    /// - Parameters:
    ///   - model: whose template and special tokens to use.
    ///   - override: a template to use instead of the model's own, or `chatml`.
    init(model: ModelHandle, override: String?) throws(ServiceError) {
        var message: UnsafeMutablePointer<CChar>?
        guard let pointer = altiplano_chat_template_create(model.pointer, override, &message) else {
            let reason = Self.take(message) ?? "out of memory"
            throw ServiceError(
                .invalidRequest, code: .invalidModelFile,
                "the model's chat template cannot be used: \(reason); use the text completion endpoint instead")
        }
        self.pointer = pointer
    }

    deinit { altiplano_chat_template_free(pointer) }

    /// The prompt text that ends where the assistant's answer begins.
    ///
    /// - Parameter messages: the conversation.
    /// - Throws: `ServiceError` when the template refuses the conversation (such as roles that do not alternate).
    public func render(_ messages: [ChatMessage]) throws(ServiceError) -> String {
        let json: Data
        do {
            json = try JSONEncoder().encode(messages)
        } catch {
            throw ServiceError.wrapping(error, doing: "encode the messages for the chat template")
        }
        var message: UnsafeMutablePointer<CChar>?
        var length = 0
        let prompt = json.withUnsafeBytes { bytes in
            altiplano_chat_template_render(
                pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, true, &length, &message)
        }
        guard let prompt else {
            let reason = Self.take(message) ?? "out of memory"
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "the model's chat template refuses these messages: \(reason)", parameter: "messages")
        }
        defer { altiplano_chat_string_free(prompt) }
        let bytes = UnsafeRawBufferPointer(start: prompt, count: length)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func take(_ message: UnsafeMutablePointer<CChar>?) -> String? {
        guard let message else { return nil }
        defer { altiplano_chat_string_free(message) }
        return String(cString: message)
    }
}
