extension WordingModel {
    /// Weights of single words, part 2 of 2.
    /// Fitted by ops/fit-injection, together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and the repository's documentation; small weights are left out.
    static let fittedWords2 = """
        =vai:37 =vais:18 =valables:23 =vale:38 =valem:-32 =valid:-21 =valores:-19 =value:-39 =values:-44 =vamos:-58
        =var:-17 =variables:45 =vazias:-16 =vecino:32 =veinte:-20 =veja:-25 =veneno:19 =venenosas:22 =venian:16 =ver:50
        =vera:47 =verb:-36 =verbo:-24 =verbose:-12 =verbotenes:28 =verbrechen:58 =verdad:-14 =verdadeira:46
        =verdadeiro:14 =verde:-22 =vergeben:21 =vergiss:16 =vergleich:15 =veria:15 =verificacao:-18 =verrate:48
        =vers:14 =versao:-23 =version:-44 =versions:-54 =verso:-15 =verstanden:-16 =verstundest:-27 =very:40 =vex:23
        =vez:120 =via:-19 =viajaria:-22 =vico:26 =viejo:-17 =viens:-30 =view:18 =vigilancia:-29 =vilao:-34 =villano:-34
        =ville:-46 =visit:22 =visitantes:-37 =visitor:61 =visual:-34 =vitesse:-48 =vocabulary:-26 =voce:74 =voice:38
        =voici:18 =voir:24 =vollstandigen:-37 =volvieron:-30 =vorher:67 =vos:-30 =vous:-44 =voz:64 =wahlen:-22
        =wallet:-15 =want:-94 =wanted:14 =wardrobe:-37 =ware:-14 =warning:-65 =warranty:-22 =warum:-52 =was:16
        =watchman:-38 =weakness:-16 =weaknesses:31 =weapons:-12 =weather:17 =web:-28 =webhook:-15 =website:26
        =wechsle:56 =wedding:-18 =wednesday:-17 =week:-41 =weight:41 =weiter:-18 =welche:13 =well:-13 =wenn:56
        =went:-39 =wer:36 =werden:-31 =were:108 =whatever:46 =whats:13 =when:-12 =which:38 =while:31 =whisper:35
        =whites:-20 =whitespace:22 =who:-92 =whoever:136 =whose:103 =why:-77 =wie:43 =wiederhole:44 =wiki:-14 =will:-72
        =win:25 =wind:33 =window:-19 =windows:-30 =wine:-27 =wins:15 =wipe:26 =wird:-16 =wire:24 =wishes:19 =wit:-20
        =within:-30 =without:-138 =wizard:44 =wo:23 =wonder:20 =word:-35 =words:42 =work:-34 =worker:-17 =works:-43
        =world:29 =wort:-14 =wortern:-18 =would:41 =write:-55 =writes:15 =writing:-20 =wrong:-85 =wrote:-100 =wurden:20
        =wurdest:51 =wusstest:-35 =www:-35 =xadrez:-52 =y:62 =ya:-59 =year:-13 =yesterday:-41 =ynf:15 =yo:19 =yoda:-71
        =you:49 =youll:-17 =youngest:-13 =youre:23 =yourself:22 =zahlt:43 =zeig:-24 =zeigt:-25 =zeilen:-28 =zitiere:24
        =zora:49 =zulu:21 =zum:25 =zuruck:-25 =zusammen:-21 =zusammenfasst:21 =zwei:-17 =zweimal:45
        """
}
