import Hummingbird

extension Router<GatewayContext> {
    /// A router whose every route, and every path without one, answers inside the gateway's envelope.
    ///
    /// - Parameters:
    ///   - metrics: where requests are counted.
    ///   - addRoutes: adds the routes; whatever they throw is rendered as an OpenAI-shaped error.
    static func gateway(
        metrics: GatewayMetrics, addRoutes: (Router<GatewayContext>) -> Void
    ) -> Router<GatewayContext> {
        let router = Router(context: GatewayContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestEnvelope(metrics: metrics))
        addRoutes(router)
        router.refuseOtherMethods()
        return router
    }
}
