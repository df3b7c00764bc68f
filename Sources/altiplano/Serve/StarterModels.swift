import Foundation

/// Where the models that came with the installation are.
enum StarterModels {
    /// The embedding model's name in the catalogue.
    static let embedding = "all-minilm-l6-v2"

    /// Folders beside the executable: `share/altiplano/models` of an installation, `.deps/models` of a checkout.
    ///
    /// - Parameter executable: the absolute path of the running program, links resolved.
    static func folders(executable: String) -> [String] {
        var folder = URL(filePath: executable).deletingLastPathComponent()
        var found: [String] = []
        // .build/<triple>/<configuration>/altiplano is four levels below the checkout.
        for _ in 0..<4 {
            for relative in ["share/altiplano/models", ".deps/models"] {
                let candidate = folder.appending(path: relative).path
                if FileManager.default.fileExists(atPath: candidate) { found.append(candidate) }
            }
            folder.deleteLastPathComponent()
        }
        return found
    }
}
