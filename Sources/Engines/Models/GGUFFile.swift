import Foundation
public import Foundations

/// The header of a GGUF file: enough to refuse a broken or oversized model before a worker touches it.
///
/// Layout: the GGUF specification, version 3 (ggml/docs/gguf.md): magic, version, counts, key-value pairs, tensor
/// descriptions, then the tensor data at the file's alignment.
public struct GGUFFile: Sendable, Hashable {
    /// `general.architecture`, such as `llama`.
    public var architecture: String
    /// `general.name`, if the file has one.
    public var name: String?
    /// Bytes of tensor data the header promises.
    public var tensorBytes: UInt64
    public var layers: Int
    /// Bytes one KV cell takes over all layers, keys and values as F16.
    public var bytesPerCell: UInt64
    /// The context the model was trained for, in tokens; 0 when the file does not say.
    public var trainedContextTokens: Int

    /// Reads and checks the header of the file at `path`.
    ///
    /// - Throws: `ServiceError` with code `invalid_model_file` when the file is missing, is not GGUF, is of an unknown
    ///   version, contradicts itself, or is shorter than its header promises.
    public init(path: String) throws(ServiceError) {
        var reader = try GGUFReader(path: path)
        try reader.checkMagic()
        let tensorCount = try reader.count("tensors", atMost: 1 << 20)
        let pairCount = try reader.count("key-value pairs", atMost: 1 << 20)
        var metadata: [String: GGUFValue] = [:]
        for _ in 0..<pairCount {
            let key = try reader.string()
            if let value = try reader.value() { metadata[key] = value }
        }
        let end = try reader.endOfTensors(count: tensorCount)
        let alignment = metadata["general.alignment"]?.integer ?? 32
        guard (1...1 << 20).contains(alignment) else {
            throw GGUFReader.invalid(path, "its general.alignment is \(alignment); it must be 1 to 1048576")
        }
        let dataStart = (reader.position + alignment - 1) / alignment * alignment
        guard reader.size >= dataStart + end else {
            throw GGUFReader.invalid(
                path, "the file is truncated: it has \(reader.size) bytes, its header promises \(dataStart + end)")
        }
        guard let architecture = metadata["general.architecture"]?.text else {
            throw GGUFReader.invalid(path, "it names no general.architecture")
        }
        func integer(_ key: String) -> UInt64? { metadata["\(architecture).\(key)"]?.integer }
        let heads = integer("attention.head_count") ?? 0
        let width = integer("embedding_length") ?? 0
        let headWidth = heads > 0 ? width / heads : 0
        let kvHeads = integer("attention.head_count_kv") ?? heads
        let keyWidth = integer("attention.key_length") ?? headWidth
        let valueWidth = integer("attention.value_length") ?? headWidth
        let layers = integer("block_count") ?? 0
        self.architecture = architecture
        self.name = metadata["general.name"]?.text
        self.tensorBytes = end
        self.layers = Int(clamping: layers)
        self.bytesPerCell = layers &* kvHeads &* (keyWidth &+ valueWidth) &* 2
        self.trainedContextTokens = Int(clamping: integer("context_length") ?? 0)
    }

    /// Memory a worker needs for this model, in bytes: tensors, cells, and a quarter GiB for compute buffers.
    public func residentBytes(contextCells: Int) -> UInt64 {
        tensorBytes &+ bytesPerCell &* UInt64(clamping: contextCells) &+ (256 << 20)
    }
}

/// A metadata value this header reading has a use for.
enum GGUFValue: Sendable, Hashable {
    case integer(UInt64)
    case text(String)

    var integer: UInt64? { if case .integer(let value) = self { value } else { nil } }
    var text: String? { if case .text(let value) = self { value } else { nil } }
}
