import Foundations
import Testing

@testable import Assistants

struct SerialWorkTests {
    /// Owners take turns, and nobody waits behind all of another's work.
    @Test func ownersTakeTurns() async throws {
        let work = SerialWork("test")
        let order = Order()
        let gate = DispatchGate()
        let first = Task { try await work.run(for: "a") { gate.wait() } }
        await gate.entered()
        // They run until they wait, so that all pieces are in the queue behind these lines.
        let tasks = (0..<6).map { number in
            Task.immediate { try await work.run(for: number < 5 ? "a" : "b") { order.append(number < 5 ? "a" : "b") } }
        }
        gate.open()
        try await first.value
        for task in tasks { try await task.value }
        #expect(order.all.count == 6 && order.all.prefix(2).contains("b"))
    }

    @Test func eachOwnerHasABound() async throws {
        let work = SerialWork("test", bound: 2)
        let gate = DispatchGate()
        let running = Task { try await work.run(for: "a") { gate.wait() } }
        await gate.entered()
        let waiting = (0..<2).map { _ in Task.immediate { try await work.run(for: "a") {} } }
        let error = await #expect(throws: ServiceError.self) { try await work.run(for: "a") {} }
        #expect(error?.kind == .rateLimited && error?.code == .boundExceeded)
        let other = Task { try await work.run(for: "b") {} }
        gate.open()
        for task in waiting + [running, other] { try await task.value }
    }
}
