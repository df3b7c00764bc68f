import Foundations
public import Generation
public import Scheduling

extension BatchLoop {
    /// Starts a loop on a model.
    ///
    /// - Parameters:
    ///   - context: becomes the loop's own; freed when the loop ends.
    ///   - model: what the context was made from.
    ///   - configuration: bounds and policy.
    ///   - sink: takes each report, on the loop's thread. While it blocks, nothing is decoded: that is the
    ///     backpressure of a core that reads too slowly, and it keeps memory bounded.
    public convenience init(
        _ context: sending LlamaContext, of model: LlamaModel, _ configuration: Configuration = Configuration(),
        sink: @escaping @Sendable (WorkerReport) -> Void
    ) {
        let preparation = RequestPreparation(model: model, contextTokens: context.sequenceTokens)
        self.init(
            backend: context, tokens: model.vocabulary, configuration,
            preparation: { request throws(ServiceError) in try preparation.prepare(request) }, sink: sink)
    }
}
