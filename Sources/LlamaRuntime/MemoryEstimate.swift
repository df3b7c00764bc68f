import CLlama
import Foundation
import Foundations

/// Refuses what cannot fit, before the kernel kills the worker in the middle of it.
enum MemoryEstimate {
    /// Throws when there is no readable file at the path, or it is larger than the memory available.
    ///
    /// With a GPU the weights leave main memory, so only its own allocator can tell.
    static func checkFile(at path: String) throws(ServiceError) {
        guard let size = size(ofFile: path) else {
            throw ServiceError(
                .notFound, code: .notFound, "there is no readable model file at \(path); check the path and its rights")
        }
        try check(size, for: "the model file \(path)", advice: "use a smaller model or quantisation")
    }

    /// Throws when the KV cells of the context need more than the memory available.
    static func checkContext(of model: LlamaModel, cells: Int) throws(ServiceError) {
        let pointer = model.handle.pointer
        let heads = max(1, Int(llama_model_n_head(pointer)))
        let width = Int(llama_model_n_embd(pointer)) / heads * Int(llama_model_n_head_kv(pointer))
        // Keys and values, 2 bytes an element (F16, the default of llama_context_params.type_k and type_v).
        let bytesPerCell = UInt64(max(0, width * Int(llama_model_n_layer(pointer)) * 2 * 2))
        try check(
            bytesPerCell * UInt64(cells), for: "a context of \(cells) KV cells", advice: "ask for a smaller context")
    }

    private static func check(_ bytes: UInt64, for what: String, advice: String) throws(ServiceError) {
        guard !llama_supports_gpu_offload(), let available = availableBytes(), bytes > available else { return }
        throw ServiceError(
            .unavailable, code: .insufficientMemory,
            "\(what) needs \(bytes >> 20) MiB, but only \(available >> 20) MiB of memory are available; \(advice)",
            isRetryable: false)
    }

    private static func size(ofFile path: String) -> UInt64? {
        guard FileManager.default.isReadableFile(atPath: path),
            let attributes = try? FileManager.default.attributesOfItem(
                atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path),
            attributes[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        return (attributes[.size] as? NSNumber)?.uint64Value
    }

    /// `MemAvailable` of proc(5), or nil where there is no such file: then nothing is refused.
    private static func availableBytes() -> UInt64? {
        guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") })
        else { return nil }
        return line.split(separator: " ").dropFirst().first.flatMap { UInt64($0) }.map { $0 << 10 }
    }
}
