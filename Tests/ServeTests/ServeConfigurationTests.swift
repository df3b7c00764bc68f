import ArgumentParser
import Foundations
import Testing

@testable import altiplano

/// Settings from flags, environment and altiplano.yaml.
struct ServeConfigurationTests {
    private static func configuration(
        flags: [String: String] = [:], environment: [String: String] = [:], file: String? = nil
    ) throws -> ServeConfiguration {
        var environment = environment
        environment["ALTIPLANO_HOME"] = "/srv/altiplano"
        return try ServeConfiguration(flags: flags, environment: environment) { path in
            path == "/srv/altiplano/altiplano.yaml" ? file : nil
        }
    }

    @Test func whatIsNotSetIsLeftToTheWorker() throws {
        let configuration = try Self.configuration()
        #expect(configuration.sequences == 32)
        #expect(configuration.hostCache == nil && configuration.interTokenTarget == nil)
        #expect(configuration.sharesPrefixes == nil && configuration.fairnessWindow == nil)
    }

    @Test func theEmbeddingModelMayStandAnywhere() throws {
        #expect(try Self.configuration().embeddingModel == nil)
        let file = "embedding_model: bge\n"
        #expect(try Self.configuration(file: file).embeddingModel == "bge")
        let variables = ["ALTIPLANO_EMBEDDING_MODEL": "e5"]
        #expect(try Self.configuration(environment: variables, file: file).embeddingModel == "e5")
        let flags = ["embedding_model": "/m/own.gguf"]
        #expect(
            try Self.configuration(flags: flags, environment: variables, file: file).embeddingModel == "/m/own.gguf")
    }

    @Test func theSchedulersSettingsMayStandAnywhere() throws {
        let yaml = "host_cache: 512\ninter_token_target: 40\nprefix_cache: off\nfairness_window: 5000\n"
        let file = try Self.configuration(file: yaml)
        #expect(file.hostCache == 512 && file.interTokenTarget == 40)
        #expect(file.sharesPrefixes == false && file.fairnessWindow == 5000)
        let variables = [
            "ALTIPLANO_HOST_CACHE": "0", "ALTIPLANO_INTER_TOKEN_TARGET": "41", "ALTIPLANO_PREFIX_CACHE": "on",
            "ALTIPLANO_FAIRNESS_WINDOW": "6000",
        ]
        let environment = try Self.configuration(environment: variables, file: yaml)
        #expect(environment.hostCache == 0 && environment.interTokenTarget == 41)
        #expect(environment.sharesPrefixes == true && environment.fairnessWindow == 6000)
        let flags = ["host_cache": "7", "prefix_cache": "off"]
        let all = try Self.configuration(flags: flags, environment: variables, file: yaml)
        #expect(all.hostCache == 7 && all.sharesPrefixes == false && all.interTokenTarget == 41)
    }

    @Test(arguments: [
        ("host_cache", "-1", "from 0 to 1048576"), ("host_cache", "1GB", "a whole number"),
        ("inter_token_target", "0", "from 1 to 10000"), ("fairness_window", "0", "from 1 to 1000000"),
        ("fairness_window", "1e6", "a whole number"), ("prefix_cache", "yes", "on or off"),
        ("prefix_cache", "true", "on or off"), ("prefix_cache", "", "on or off"), ("sequences", "255", "from 1 to 254"),
    ])
    func aWrongSettingNamesItselfItsPlaceAndItsBound(_ name: String, _ value: String, _ bound: String) throws {
        let flag = "--" + name.replacing("_", with: "-")
        for (source, wrong) in [
            (flag, { try Self.configuration(flags: [name: value]) }),
            ("altiplano.yaml", { try Self.configuration(file: "\(name): '\(value)'") }),
        ] {
            let error = #expect(throws: ServiceError.self) { try wrong() }
            let message = error?.message ?? ""
            #expect(message.hasPrefix("\(name) is '\(value)'") && message.contains(source) && message.contains(bound))
        }
    }

    @Test func anUnknownSettingNamesItsLine() {
        let error = #expect(throws: ServiceError.self) {
            try Self.configuration(file: "sequences: 4\nprefix_cach: on\n")
        }
        #expect(error?.message.contains("altiplano.yaml:2: unknown setting 'prefix_cach'") == true)
    }

    @Test(arguments: ServeConfiguration.names) func everySettingIsAFlag(_ name: String) throws {
        let command = try ServeCommand.parse(["--" + name.replacing("_", with: "-"), "7"])
        #expect(command.flags == [name: "7"])
    }
}
