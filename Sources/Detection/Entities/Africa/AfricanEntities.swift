/// Identifiers that African authorities issue; where two claim the same text equally, the first has it.
enum AfricanEntities {
    static let all: [Recognizer] = [
        .southAfricaIDNumber, .egyptNationalID, .ghanaCard, .kenyaKRAPIN, .nigeriaBVN, .nigeriaNIN, .nigeriaTIN,
        .nigeriaVehicleRegistration, .moroccoCIN, .kenyaNationalID,
    ]
}
