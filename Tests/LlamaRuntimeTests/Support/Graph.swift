import CLlama
import Testing

/// A ggml graph of one operation on the CPU backend.
final class Graph {
    let context: OpaquePointer
    private let backend: ggml_backend_t
    private var buffer: ggml_backend_buffer_t?
    private var graph: OpaquePointer?

    init() throws {
        context = try #require(ggml_init(ggml_init_params(mem_size: 1 << 20, mem_buffer: nil, no_alloc: true)))
        backend = try #require(ggml_backend_init_by_type(GGML_BACKEND_DEVICE_TYPE_CPU, nil))
    }

    deinit {
        ggml_backend_buffer_free(buffer)
        ggml_backend_free(backend)
        ggml_free(context)
    }

    func tensor(_ type: ggml_type, _ sizes: Int...) -> UnsafeMutablePointer<ggml_tensor> {
        ggml_new_tensor(context, type, Int32(sizes.count), sizes.map(Int64.init))
    }

    /// Gives all tensors memory, and makes `result` what `compute` computes.
    func allocate(_ result: UnsafeMutablePointer<ggml_tensor>?) throws {
        graph = ggml_new_graph(context)
        ggml_build_forward_expand(graph, result)
        buffer = ggml_backend_alloc_ctx_tensors(context, backend)
        try #require(buffer != nil)
    }

    /// Fills a tensor of floats or halves in its memory's order, and returns what it holds then.
    @discardableResult
    func fill(_ tensor: UnsafeMutablePointer<ggml_tensor>, _ value: (Int) -> Float) -> [Float] {
        let count = Int(ggml_nelements(tensor))
        let values = (0..<count).map(value)
        guard tensor.pointee.type == GGML_TYPE_F16 else {
            ggml_backend_tensor_set(tensor, values, 0, count * 4)
            return values
        }
        let halves = values.map { ggml_fp32_to_fp16($0) }
        ggml_backend_tensor_set(tensor, halves, 0, count * 2)
        return halves.map { ggml_fp16_to_fp32($0) }
    }

    /// Quantises `values` into the tensor, and returns what the quantised weights stand for.
    func quantize(_ tensor: UnsafeMutablePointer<ggml_tensor>, _ values: [Float]) -> [Float] {
        let columns = tensor.pointee.ne.0
        var bytes = [UInt8](repeating: 0, count: ggml_nbytes(tensor))
        ggml_quantize_chunk(tensor.pointee.type, values, &bytes, 0, Int64(values.count) / columns, columns, nil)
        ggml_backend_tensor_set(tensor, bytes, 0, bytes.count)
        var weights = [Float](repeating: 0, count: values.count)
        ggml_get_type_traits(tensor.pointee.type).pointee.to_float(bytes, &weights, Int64(values.count))
        return weights
    }

    /// Fills a tensor with NaN, so that what is not written shows.
    func forget(_ tensor: UnsafeMutablePointer<ggml_tensor>?) {
        guard let tensor else { return }
        fill(tensor) { _ in .nan }
    }

    func floats(_ tensor: UnsafeMutablePointer<ggml_tensor>?) -> [Float] {
        guard let tensor else { return [] }
        var values = [Float](repeating: 0, count: Int(ggml_nelements(tensor)))
        let size = values.count * 4
        ggml_backend_tensor_get(tensor, &values, 0, size)
        return values
    }

    func compute(threads: Int, reference: Bool = false) throws {
        ggml_backend_cpu_set_n_threads(backend, Int32(threads))
        ggml_backend_cpu_set_use_ref(backend, reference)
        #expect(ggml_backend_graph_compute(backend, graph) == GGML_STATUS_SUCCESS)
    }
}
